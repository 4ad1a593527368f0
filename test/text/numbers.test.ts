import { expect, it } from 'vitest';
import { readNumber } from '../../src/text/numbers.ts';

it.each([
  ['two', '2', 1],
  ['twenty five', '25', 2],
  ['two hundred', '200', 2],
  ['two hundred and five thousand', '205000', 5],
  ['three million two hundred thousand', '3200000', 5],
  ['2.5 million', '2500000', 2],
  ['200k', '200000', 1],
  ['1.4bn', '1400000000', 1],
  ['five twenty', '5', 1],
  ['two and three', '2', 1],
])('reads %j as %s', (text, digits, length) => {
  expect(readNumber(text.split(' '), 0)).toEqual({ digits, length });
});

it.each(['ferry', '1998', 'hundred', 'and', '', 'constructor'])('does not read %j', (text) => {
  expect(readNumber(text.split(' '), 0)).toBeNull();
});
