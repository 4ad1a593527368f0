import { expect, it } from 'vitest';
import { buildPostings, numberTerm, postingRange } from '../../src/search/postings.ts';

const sentences = [['ferry', 'toll', 'ferry'], ['toll'], [], ['harbour', 'toll', 'constructor']];
const vocabulary = new Map<string, number>();
const postings = buildPostings(sentences.length, vocabulary, (sentence) =>
  (sentences[sentence] ?? []).map((term) => numberTerm(vocabulary, term)),
);

it.each([
  ['toll', 0, 4, [0, 1, 3]],
  ['toll', 1, 3, [1]],
  ['toll', 2, 3, []],
  ['ferry', 0, 4, [0]],
  ['ferry', 1, 4, []],
  ['constructor', 0, 4, [3]],
  ['toString', 0, 4, []],
  ['unheard', 0, 4, []],
])('finds the sentences of %j between %i and %i', (term, from, to, expected) => {
  const [start, end] = postingRange(postings, term, from, to);
  expect(Array.from(postings.sentences.subarray(start, end))).toEqual(expected);
});
