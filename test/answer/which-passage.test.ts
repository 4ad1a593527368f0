import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { knownOf } from './known.ts';

// Small articles, asked as people ask: which sentence is the answer.

async function shown(body: string, question: string): Promise<string[]> {
  const known = await knownOf(buildLibrary([plainArticle('a', body)]).articles);
  const answer = await answerQuestion(known, { question });
  return answer.kind === 'passages' ? answer.passages.map(({ text }) => text) : [];
}
const first = async (body: string, question: string): Promise<string> =>
  (await shown(body, question))[0] ?? '';

const NIGHT =
  'The harbour wall at Tarn gave way at ten to four on Saturday. Two fishermen were taken to hospital and sent home the same day.\n\n' +
  '“Nobody asked the people who live beside it,” said Ada Okafor, the harbour master. The council has put £40,000 aside for repairs. ' +
  'Ben Lind, who leads the opposition, called the sum a joke.\n\nThe wall was built by convicts in 1887. It will be closed until May.';

it.each([
  ['did anyone get hurt', 'Two fishermen were taken to hospital and sent home the same day.'],
  ['how much money is there to fix it', 'The council has put £40,000 aside for repairs.'],
  ['who thinks thats not enough', 'Ben Lind, who leads the opposition, called the sum a joke.'],
  ['who made the wall', 'The wall was built by convicts in 1887.'],
])('is found by what it means: %j', async (question, expected) => {
  expect(await first(NIGHT, question)).toContain(expected);
});

it('shows a sentence that leans on the one before it together with that', async () => {
  expect(await first(NIGHT, 'how long will it stay shut')).toBe(
    'The wall was built by convicts in 1887. It will be closed until May.',
  );
});

it('shows nothing twice', async () => {
  const texts = await shown(NIGHT, 'how long will the wall stay shut');
  for (const [at, text] of texts.entries())
    expect(
      texts.filter((other, place) => place !== at && (other.includes(text) || text.includes(other))),
    ).toEqual([]);
});

it.each(['🎉', '?!', '   '])('says nothing to %j', async (question) => {
  expect(await shown(NIGHT, question)).toEqual([]);
});

describe('the words in the order they were said', () => {
  const body =
    'It was a long night in town.\n\n“There is always a boat,” said Ben Lind.\n\n“There wasn’t a boat to be had,” said Ada Okafor.';
  it.each([
    ['who said there wasn’t a boat', '“There wasn’t a boat to be had,” said Ada Okafor.'],
    ['who said there is always a boat', '“There is always a boat,” said Ben Lind.'],
  ])('decide %j', async (question, expected) => {
    expect(await first(body, question)).toBe(expected);
  });
});

describe('somebody’s words', () => {
  const body =
    'It was a long night in town.\n\nAda Okafor came to the bridge. “The bridge toll is a disgrace,” said Ada Okafor. ' +
    '“I like ferries, and bridges too,” said Ida Vega.';

  it('are theirs', async () => {
    expect(await first(body, 'what did Ada Okafor say about the toll')).toBe(
      '“The bridge toll is a disgrace,” said Ada Okafor.',
    );
  });

  it('are never another’s', async () => {
    for (const text of await shown(body, 'what did Ida Vega say about the toll'))
      expect(text).not.toContain('disgrace');
  });
});

// Right would be the sentence before the convicts: the year of its building is a date, too.
it.fails('tells when a thing fell from when it was built', async () => {
  expect(await first(NIGHT, 'when did the wall collapse')).toContain('gave way at ten to four');
});

// Right would be to say that nothing is known of what he says: he is named, and never speaks.
it.fails('says of somebody who never speaks that there is nothing', async () => {
  const body =
    'It was a long night in town.\n\nAda Okafor and Ben Lind came to the bridge. “The bridge toll is a disgrace,” said Ada Okafor.';
  expect(await first(body, 'what did Ben Lind say about the toll')).toBe('');
});

it('prefers the article that holds the rest of the question', async () => {
  const other = plainArticle('a', 'It was a long night.\n\nThe toll rose.\n\nGulls sat on the roof.');
  const meant = plainArticle(
    'b',
    'It was a long night in Tarn.\n\nThe toll rose.\n\n' +
      'Gulls sat on it.\n\n'.repeat(12) +
      'Tarn has a ferry.',
  );
  const answer = await answerQuestion(await knownOf(buildLibrary([other, meant]).articles), {
    question: 'did the toll in Tarn rise',
  });
  expect(answer.kind === 'passages' && answer.passages[0]?.article.slug).toBe('b');
});
