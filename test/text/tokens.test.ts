import { expect, it } from 'vitest';
import { isStopWord, tokenize } from '../../src/text/tokens.ts';

it.each([
  ['Zoë’s café', ['zoe', 'cafe']],
  ['Marsha-Jane', ['marsha', 'jane']],
  ['don’t stop', ['dont', 'stop']],
  ["O'Brien's", ['obrien']],
  ['202,000 and 3.5', ['202000', 'and', '3.5']],
  ['the 3rd of the 1990s', ['the', '3rd', 'of', 'the', '1990s']],
  ['__proto__ constructor', ['proto', 'constructor']],
  ['the U.S. and US troops', ['the', 'u.s', 'and', 'u.s', 'troops']],
  ['tell us', ['tell', 'us']],
  ['the U.K. at 9 p.m. sharp', ['the', 'uk', 'at', '9', 'pm', 'sharp']],
  ['60% or 60 percent', ['60', 'percent', 'or', '60', 'percent']],
  ['two hundred gulls, 200 gulls', ['200', 'gulls', '200', 'gulls']],
  ['one of them', ['one', 'of', 'them']],
  ['🎉 — …', []],
  ['нет, 日本', ['нет', '日本']],
])('finds the words of %j', (text, expected) => {
  expect(tokenize(text).map((token) => token.text)).toEqual(expected);
});

it('keeps the place of each word, possessive left out', () => {
  const text = 'Ora’s “lost” umbrellas';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ora',
    'lost',
    'umbrellas',
  ]);
});

it('stems words of one family alike', () => {
  const terms = tokenize('quoted quoting quotes').map((token) => token.term);
  expect(new Set(terms).size).toBe(1);
});

it.each([
  ['sank', 'sink'],
  ['spoke', 'speaking'],
  ['women', 'woman'],
])('brings %s and %s together, which no stemmer does', (one, other) => {
  expect(tokenize(one)[0]?.term).toBe(tokenize(other)[0]?.term);
});

it('knows the words that carry no subject', () => {
  expect(['the', 'did', 'dont', 'who'].every(isStopWord)).toBe(true);
  expect(['corbyn', 'said', 'constructor'].some(isStopWord)).toBe(false);
});
