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

it('knows the words that carry no subject', () => {
  expect(['the', 'did', 'dont', 'who'].every(isStopWord)).toBe(true);
  expect(['corbyn', 'said', 'constructor'].some(isStopWord)).toBe(false);
});
