import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { plainArticle } from '../../src/article/parse-article.ts';

// Small articles with two sentences that match: which one answers, and with what.

const ask = (body: string, question: string): [string, string | null] => {
  const answer = answerQuestion(buildLibrary([plainArticle('a', body)]).index, { question });
  return answer.kind === 'passages' ? [answer.passages[0]?.text ?? '', answer.headline] : ['', null];
};

describe('the words in the order they were said', () => {
  it.each([
    ['who said there wasn’t a boat', '“There wasn’t a boat to be had,” said Ada Okafor.'],
    ['who said there is always a boat', '“There is always a boat,” said Ben Lind.'],
  ])('decide %j', (question, expected) => {
    const body =
      'It was a long night in town.\n\n“There is always a boat,” said Ben Lind.\n\n“There wasn’t a boat to be had,” said Ada Okafor.';
    expect(ask(body, question)[0]).toBe(expected);
  });
});

describe('a figure', () => {
  it.each([
    // The reply to what matches.
    [
      '“Were there boats inside,” she asked. “Seventeen.” They sailed at noon.',
      'how many boats were inside',
      '“Seventeen.”',
      'Seventeen',
    ],
    // The sentence that matches has one of its own.
    [
      'There were nine boats inside. Seventeen. They sailed at noon.',
      'how many boats were inside',
      'There were nine boats inside.',
      'nine',
    ],
    // A length counts no boats.
    [
      'Boats under ten metres may sail. In all, 40 boats sail from here.',
      'how many boats sail',
      'In all, 40 boats sail from here.',
      '40',
    ],
  ])('is found for %j', (body, question, text, headline) => {
    expect(ask(body, question)).toEqual([text, headline]);
  });
});

describe('a place', () => {
  it.each([
    [
      'The Leeds march drew thousands. From the start of the Hull man’s campaign the march was planned.',
      'which city was the march in',
      'Leeds',
    ],
    ['The march drew thousands in Leeds. A march is a good thing.', 'which city was the march in', 'Leeds'],
  ])('is found in %j', (body, question, expected) => {
    expect(ask(body, question)[1]).toBe(expected);
  });
});

describe('the one of two who is meant', () => {
  const body =
    'It was a long night in town.\n\nThe secretaries of the miners union and the bakers union, Ada Okafor and Ben Lind, met in Hull.';
  it.each([
    ['who is secretary of the bakers union', 'Ben Lind'],
    ['who is secretary of the miners union', 'Ada Okafor'],
    ['who met in Hull', 'Ada Okafor and Ben Lind'],
  ])('is told by its place: %j', (question, expected) => {
    expect(ask(body, question)[1]).toBe(expected);
  });
});

describe('what the verb has behind it', () => {
  it.each([
    ['The mayor lost the keys to the hall, and wept.', 'what did the mayor lose', 'the keys to the hall'],
    ['The mayor will focus on finding a new roof.', 'what will the mayor focus on', 'a new roof'],
    // The verb stands with nothing that it is done to.
    ['The mayor lost badly, and wept.', 'what did the mayor lose', null],
    // No object is asked for.
    ['The mayor lost the keys to the hall.', 'what happened when the mayor lost', null],
  ])('answers in %j', (body, question, expected) => {
    expect(ask(body, question)[1]).toBe(expected);
  });
});

describe('somebody’s relative', () => {
  const body =
    'It was a long night in town.\n\nThe tuner, Abel Moss, has a cold. His daughter, Ida Vega, a baker in Hull, finds it funny. “I bake,” said Ida Vega.';
  it.each([
    ['what does Ida Vega do for a living', 'His daughter, Ida Vega, a baker in Hull, finds it funny.'],
    ['who is Moss', 'The tuner, Abel Moss, has a cold.'],
    ['who is Moss’s daughter', 'His daughter, Ida Vega, a baker in Hull, finds it funny.'],
  ])('is not the person: %j', (question, expected) => {
    expect(ask(body, question)[0]).toBe(expected);
  });
});

describe('a name for a name', () => {
  const body =
    'It was a long night in town.\n\nAbel “Doc” Moss tunes pianos. “A doc has no age,” said Abel “Doc” Moss. ' +
    '“It is out of tune,” said Ida Lind.\n\nMoss is 81. Lind, 30, drives.';
  it.each([
    ['how old is Doc?', 'Moss is 81.'],
    ['how old is Ida', 'Lind, 30, drives.'],
  ])('finds the sentence for %j', (question, expected) => {
    expect(ask(body, question)[0]).toBe(expected);
  });
});

describe('somebody who says nothing of it', () => {
  const body =
    'It was a long night in town.\n\nAda Okafor and Ben Lind came to the bridge. ' +
    '“The bridge toll is a disgrace,” said Ada Okafor. “I like ferries,” said Ida Vega.';
  it.each([
    ['what did Ada Okafor say about the toll', '“The bridge toll is a disgrace,” said Ada Okafor.'],
    ['what did Ben Lind say about the toll', ''],
    ['what did Ida Vega say about the toll', ''],
    ['who spoke about the toll', '“The bridge toll is a disgrace,” said Ada Okafor.'],
  ])('is not answered for by another: %j', (question, expected) => {
    expect(ask(body, question)[0]).toBe(expected);
  });
});

it('prefers the article that holds the rest of the question', () => {
  const other = plainArticle('a', 'It was a long night.\n\nThe toll rose.\n\nGulls sat on the roof.');
  const meant = plainArticle(
    'b',
    'It was a long night.\n\nThe toll rose.\n\n' + 'Gulls sat on it.\n\n'.repeat(12) + 'Tarn has a ferry.',
  );
  const answer = answerQuestion(buildLibrary([other, meant]).index, {
    question: 'did the toll in Tarn rise',
  });
  expect(answer.kind === 'passages' && answer.passages[0]?.article.slug).toBe('b');
});

it('prefers text to a heading', () => {
  const body = '## An utter mess\n\n“It is a mess, an utter mess,” said Ada Okafor of the bridge.';
  expect(ask(body, 'who called it an utter mess')[0]).toBe(
    '“It is a mess, an utter mess,” said Ada Okafor of the bridge.',
  );
});

it.each([
  ['The new toll line\n\n', 'The toll line was drawn at the bridge.'],
  // A line that ends like a sentence is text.
  ['The toll line is new.\n\n', 'The toll line is new.'],
])('takes a line without an end for a heading: %j', (line, expected) => {
  expect(ask(`${line}The toll line was drawn at the bridge.`, 'where is the toll line')[0]).toBe(expected);
});

describe('words about something that somebody else tells of', () => {
  const body =
    'It was a long night in town.\n\nThe coach took off Ida Moss, the captain, at noon. “My legs were fine,” said Moss. ' +
    '“I was not tired.”\n\nBen Lind, the clerk of the works, looked on. “The gate is new,” said Lind.';
  it.each([
    // Their own words behind the telling come first.
    ['what did Moss say about being taken off', '“My legs were fine,” said Moss.'],
    // What they say of it themselves still does.
    ['what did Moss say about her legs', '“My legs were fine,” said Moss.'],
    // A date is not said but told.
    ['when did Moss say she was taken off', 'The coach took off Ida Moss, the captain, at noon.'],
    // Of whom nothing is told, nothing is answered.
    ['what did Lind say about the harvest', ''],
  ])('stand right behind it: %j', (question, expected) => {
    expect(ask(body, question)[0]).toBe(expected);
  });
});

describe('a sentence that only stands beside what matches', () => {
  const body =
    'It was a long night.\n\nThey sang, too. The song of the Tarn supporters has been heard here since she was a girl of ten or so.';
  it.each([
    ['what song do the Tarn supporters have', 'The song of the Tarn supporters has been heard'],
    // Where it is the one that matches, it is as good as any.
    ['who sang', 'They sang, too.'],
  ])('does not go before it: %j', (question, expected) => {
    expect(ask(body, question)[0]).toContain(expected);
  });
});

describe('somebody’s words', () => {
  const trial =
    'The trial of Owen Moss went on in Hull.\n\n“You stood to gain from the fire,” said Ada Okafor.\n\n“I stood to gain from the shop, not from the fire,” said Owen Moss. “Who gains from a fire?”';

  it('are not those of whoever was told them', () => {
    expect(ask(trial, 'who told Owen he stood to gain from the fire?')[1]).toBe('Ada Okafor');
    expect(ask(trial, 'who said he stood to gain from the shop?')[1]).toBe('Owen Moss');
  });

  it('go before what is told, whoever it is that is asked about', () => {
    const body =
      'The sea wall of Hull is older than the town.\n\nA committee met at noon.\n\n“The wall was leaning in May, and nobody came to look at it,” said Ada Okafor.';
    expect(ask(body, 'what did the engineer say about the wall')[0]).toContain('leaning');
    expect(ask(body, 'what about the wall')[0]).toContain('older');
  });

  it('are found behind a sentence that tells of it, for somebody known by an office', () => {
    const body =
      'It was a long day in Hull.\n\nJudge Ida Lind sent the jury home at noon. She warned them not to look up the case.\n\n“Be here at nine,” the judge said.';
    expect(ask(body, 'what did the judge tell the jury not to do')[0]).toBe(
      'She warned them not to look up the case.',
    );
  });
});

describe('a proposal', () => {
  it('is found where only “she” makes it', () => {
    const body =
      'The council of Hull met at noon.\n\nCllr Ida Lind, who chairs finance, said she had asked three firms for prices.\n\nShe proposed that the matter be put off until May.\n\nThe proposal came from the parks committee.';
    expect(ask(body, 'what did the finance chair propose')[0]).toBe(
      'She proposed that the matter be put off until May.',
    );
  });
});

describe('what only announces', () => {
  const third = (body: string, question: string): readonly string[] => {
    const answer = answerQuestion(buildLibrary([plainArticle('a', body)]).index, { question });
    return answer.kind === 'passages' ? answer.passages.map(({ text }) => text) : [];
  };

  it('is followed by how it goes on', () => {
    const body =
      'It was a long night in Hull. Everybody has a story about the harbour. There is the one about the bishop and the eel.\n\nA story is a fine thing. The harbour is old.';
    expect(third(body, 'any stories about the harbour?').slice(0, 3)).toContain(
      'There is the one about the bishop and the eel.',
    );
  });

  it('is not where the next sentence is about something else', () => {
    const body =
      'It was a long night in Hull. Everybody has a story about the harbour. Bread was dear that year.\n\nA story is a fine thing. The harbour is old.';
    expect(third(body, 'any stories about the harbour?')).not.toContain('Bread was dear that year.');
  });
});
