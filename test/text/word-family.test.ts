import { expect, it } from 'vitest';
import { stem } from '../../src/text/tokens.ts';
import { familyOf } from '../../src/text/word-family.ts';

const family = (word: string) => familyOf(stem(word));

it.each([
  ['creator', 'creation'],
  ['popular', 'popularity'],
  ['composer', 'composition'],
  ['founder', 'founded'],
  ['religion', 'religious'],
])('%s and %s are relatives', (one, other) => {
  expect(family(one)).toBe(family(other));
});

it.each([
  ['media', 'median'],
  ['ferry', 'ferret'],
  ['water', 'watch'],
  ['party', 'parcel'],
])('%s and %s are not', (one, other) => {
  expect(family(one)).not.toBe(family(other));
});
