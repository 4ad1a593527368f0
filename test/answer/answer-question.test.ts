import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { readArticle } from '../search/read-article.ts';

const rally = parseArticle(
  'rally.md',
  readFileSync(new URL('../../corpus/articles/labour-leadership-rally.md', import.meta.url), 'utf8'),
);
const index = buildPassageIndex([
  readArticle(
    'rally',
    rally.body,
    [
      { words: 'It’s amazing to see how many people responded already.', by: 'Marsha-Jane Thompson' },
      {
        words: 'We’ve got 200,000 people who’ve signed a petition saying they have got confidence in Jeremy.',
        by: 'Marsha-Jane Thompson',
      },
      {
        words:
          "Don't let the media divide us. Don't let the people who wish us ill divide us. Stay together, strong and united for the kind of world we want to live in,",
        by: 'Jeremy Corbyn',
        mention: 'he said',
      },
      {
        words: 'Jeremy is going to be on the ballot paper and Jeremy is going to win.',
        by: 'Marsha-Jane Thompson',
        mention: 'Thomson',
      },
      { words: 'If there was any right time to back the Labour Party leader, it is now.', by: 'Matt Wrack' },
      { words: 'huge threats to our economy.', by: 'Dave Prentis', type: 'mixed' },
      {
        words:
          'The movement on the streets, workplaces and our communities won’t rest until austerity is history',
        by: 'Sam Fairbairn',
      },
    ],
    [
      { name: 'Marsha-Jane Thompson', role: 'Momentum organizer', mentions: ['Thomson'] },
      { name: 'Jeremy Corbyn', role: 'Labour Party leader', mentions: ['Corbyn', 'Jeremy'] },
      { name: 'Matt Wrack', role: 'general secretary of the firefighters union', mentions: ['Wrack'] },
      { name: 'Dave Prentis', role: 'general secretary of Unison' },
      { name: 'Sam Fairbairn', role: 'People’s Assembly Against Austerity secretary' },
    ],
  ),
]);
const ask = (question: string, after: string[] = []): Answer => answerQuestion(index, { question, after });
const first = (answer: Answer): string =>
  answer.kind === 'passages' ? (answer.passages[0]?.text ?? '') : '';

describe('who said', () => {
  it.each([
    ['Who said Jeremy is going to be on the ballot paper?', 'Marsha-Jane Thompson'],
    ['who said the media divide us', 'Jeremy Corbyn'],
    ['lol who said austerity is history', 'Sam Fairbairn'],
    ['Who told us it is the right time to back the leader?', 'Matt Wrack'],
  ])('%s', (question, name) => {
    expect(ask(question)).toMatchObject({ kind: 'passages', headline: name });
  });
});

describe('what somebody said', () => {
  it.each([
    'What did Jeremy Corbyn say about the media?',
    'what did corbyn say about the media',
    'What did the Labour Party leader say about the media?',
    'what did corbin say about the media',
  ])('%s', (question) => {
    const answer = ask(question);
    expect(first(answer)).toContain('media divide us');
    expect(answer).toMatchObject({ passages: [{ speaker: { name: 'Jeremy Corbyn' } }] });
  });

  it('gives all of a person’s words, in order, when no subject is named', () => {
    const answer = ask('What did Marsha-Jane say?');
    expect(first(answer)).toContain('It’s amazing');
    expect(answer).toMatchObject({ passages: [{}, {}, {}] });
  });
});

it('answers with slices of the article, and shows the words that match', () => {
  const answer = ask('How many signatures did the petition collect?');
  if (answer.kind !== 'passages') throw new Error('nothing found');
  for (const { article, start, end, text } of answer.passages)
    expect(article.body.slice(start, end)).toBe(text);
  const matches = answer.passages[0]?.matches.map(({ start, end }) => rally.body.slice(start, end));
  expect(matches).toEqual(['petition', 'collected', 'signatures']);
});

it('says what it does hold when it has no answer', () => {
  const answer = ask('What did Theresa May tell 5,000 farmers in Normandy?');
  expect(answer).toMatchObject({
    kind: 'nothing-found',
    suggestion: { articles: [{ slug: 'rally' }], missing: ['Theresa May', '5,000', 'Normandy'] },
  });
  expect(answer).toHaveProperty('suggestion.speakers.0', 'Marsha-Jane Thompson');
});

describe('odd questions get a clear answer', () => {
  it.each([
    '',
    '   ',
    '?!',
    '🎉',
    'constructor',
    '__proto__',
    'the of and',
    '\0\0',
    'media\0divide',
    '\ud800',
    'media \udfff divide',
    'ballot '.repeat(10_000),
    Array.from({ length: 10_000 }, (_, word) => `w${word}`).join(' '),
    'ا'.repeat(3000),
    'what did say about',
    'who said',
  ])('%#', (question) => {
    const answer = ask(question);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThanOrEqual(1);
    if (answer.kind === 'passages')
      for (const passage of answer.passages) expect(passage.score).not.toBeNaN();
  });
});

it('keeps to one article when asked to', () => {
  const two = buildPassageIndex([
    readArticle('one', 'The ferry sank on Monday.'),
    readArticle('two', 'The ferry sank in the evening. Nobody was hurt.'),
  ]);
  const answer = answerQuestion(two, { question: 'Which ferry sank?', article: 'two' });
  expect(answer).toMatchObject({ kind: 'passages', passages: [{ article: { slug: 'two' } }] });
});
