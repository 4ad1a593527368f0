import { expect, it } from 'vitest';
import { buildVocabulary, closestWords, relatives } from '../../src/search/vocabulary.ts';
import { stem } from '../../src/text/tokens.ts';

const words = [
  'petition',
  'position',
  'corbyn',
  'media',
  'thompson',
  'creator',
  'creation',
  'create',
  'popular',
  'ore',
  'or',
];
const vocabulary = buildVocabulary(words, new Set(words.map(stem)));

it.each([
  ['petiton', 'petition'],
  ['petitoin', 'petition'],
  ['corbin', 'corbyn'],
  ['mdeia', 'media'],
  ['thomson', 'thompson'],
  ['populsr', 'popular'],
])('takes %j for %j', (word, meant) => {
  expect(closestWords(vocabulary, word)[0]?.word).toBe(meant);
});

it.each(['petition', 'lighthouse', 'ors', 'me', '2016', ''])('takes %j for no other word', (word) => {
  expect(closestWords(vocabulary, word)).toEqual([]);
});

it('knows words of one root', () => {
  expect(relatives(vocabulary, stem('creative'))).toEqual([
    stem('create'),
    stem('creation'),
    stem('creator'),
  ]);
  expect(relatives(vocabulary, stem('popularity'))).toEqual([stem('popular')]);
  expect(relatives(vocabulary, 'zebra')).toEqual([]);
});
