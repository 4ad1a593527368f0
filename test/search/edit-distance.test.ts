import { expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';

it.each([
  ['corbyn', 'corbyn', 0],
  ['corbyn', 'corbin', 1],
  ['corbyn', 'corybn', 1],
  ['corbyn', 'corbynn', 1],
  ['corbyn', 'crbyn', 1],
  ['thomson', 'thompson', 1],
  ['wrack', 'ward', 3],
  ['', 'a', 1],
  ['media', 'momentum', 3],
])('counts the slips between %j and %j as %i, three meaning more than two', (from, to, expected) => {
  expect(editDistance(from, to, 2)).toBe(expected);
  expect(editDistance(to, from, 2)).toBe(expected);
});
