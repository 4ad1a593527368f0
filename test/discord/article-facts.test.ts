import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/article/article.ts';
import { factsForm, readFacts } from '../../src/discord/article-facts.ts';
import { english } from '../../src/discord/language/english.ts';

const BEFORE: ArticleFacts = {
  title: 'The pier',
  publisher: 'Tarn Post',
  author: null,
  date: '2024-05',
  url: 'https://example.org/pier',
  language: 'en-GB',
  aliases: { 'Ada Okafor': ['Addie', 'A. O.'], 'Ben Lowe': ['Benny'] },
};

const typedInto = (facts: ArticleFacts): Record<string, string> =>
  Object.fromEntries(
    factsForm('edited:1', facts, english).modal.components.map((field) => {
      if (!('component' in field) || !('custom_id' in field.component)) throw new Error('no field');
      return [field.component.custom_id, 'value' in field.component ? (field.component.value ?? '') : ''];
    }),
  );

it('reads back what it filled in', () => {
  expect(typedInto(BEFORE)['names']).toBe('Ada Okafor: Addie, A. O.\nBen Lowe: Benny');
  expect(readFacts(typedInto(BEFORE), BEFORE, english)).toEqual({ kind: 'facts', facts: BEFORE });
});

it('takes empty fields for unknown, and mends spaces', () => {
  const typed = {
    title: '  A  new\ttitle ',
    author: ' ',
    publisher: '',
    date: '',
    names: '\n Ada :  X ; Y,X \n',
  };
  expect(readFacts(typed, BEFORE, english)).toEqual({
    kind: 'facts',
    facts: {
      ...BEFORE,
      title: 'A new title',
      publisher: null,
      date: null,
      aliases: { Ada: ['X', 'Y'] },
    },
  });
});

it('leaves names alone that no field can hold', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`Person ${n}`, ['Somebody else']]));
  const typed = typedInto({ ...BEFORE, aliases: many });
  expect(typed).not.toHaveProperty('names');
  expect(readFacts(typed, { ...BEFORE, aliases: many }, english)).toMatchObject({ facts: { aliases: many } });
});

it.each(['2016', '2016-06', '2016-06-27', '2024-02-29'])('takes %s for a date', (date) => {
  expect(readFacts({ title: 'x', date }, BEFORE, english)).toMatchObject({ kind: 'facts', facts: { date } });
});

it.each([
  [{ title: ' ' }, '**Title** is empty'],
  [{ title: 'x', date: 'yesterday' }, '**Date** is not a date'],
  [{ title: 'x', date: '2016-13' }, '**Date** is not a date'],
  [{ title: 'x', date: '2023-02-29' }, '**Date** is not a date'],
  [
    { title: 'x', names: 'Ada: X\nBen Lowe' },
    '**Other names of people**, line 2, has no name before a colon',
  ],
  [{ title: 'x', names: ': X' }, '**Other names of people**, line 1, has no name before a colon'],
  [{ title: 'x', names: 'Ada: ,' }, '**Other names of people**, line 1, has no other name after the colon'],
])('says what is wrong with %j', (typed, problem) => {
  const read = readFacts(typed, BEFORE, english);
  expect(read.kind === 'wrong' && read.problems).toEqual([expect.stringContaining(problem)]);
});

it('says all that is wrong at once', () => {
  expect(readFacts({ title: '', date: 'x', names: 'Ada' }, BEFORE, english)).toMatchObject({
    problems: { length: 3 },
  });
});
