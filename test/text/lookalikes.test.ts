import { expect, it } from 'vitest';
import { synonymsOf } from '../../src/text/synonyms.ts';
import { stem } from '../../src/text/tokens.ts';

it.each([
  ['general', 'generation'],
  ['university', 'universe'],
  ['business', 'busy'],
  ['mrs', 'mr'],
  ['news', 'new'],
  ['evening', 'even'],
])('%s and %s are two words', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

it.each([
  ['universities', 'university'],
  ['witnessed', 'witness'],
  ['departments', 'department'],
])('%s and %s are one', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it.each([
  ['pay', 'payment'],
  ['collide', 'collision'],
  ['urban', 'city'],
  ['grad', 'graduate'],
])('%s may stand for %s', (one, other) => {
  expect(synonymsOf(stem(one))).toContain(stem(other));
  expect(synonymsOf(stem(other))).toContain(stem(one));
});
