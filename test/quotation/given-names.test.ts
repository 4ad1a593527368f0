import { expect, it } from 'vitest';
import { genderOfName, isGivenName } from '../../src/quotation/given-names.ts';
import { genderOfNoun } from '../../src/quotation/words.ts';

it.each([
  ['Ada', 'female'],
  ['Marsha-Jane', 'female'],
  ['Rosalina', 'female'],
  ['Ben', 'male'],
  ['Jean-Luc', 'male'],
  ['Robin', null],
  ['Okafor', null],
])('%s tells %s', (name, gender) => {
  expect(genderOfName(name)).toBe(gender);
});

it.each(['Green', 'Labour', 'The', ''])('%s is no given name', (word) => {
  expect(isGivenName(word)).toBe(false);
});

it.each([
  ['spokeswoman', 'female'],
  ['father', 'male'],
  ['chairman', 'male'],
  ['human', null],
  ['person', null],
  ['teacher', null],
])('%s tells %s', (noun, gender) => {
  expect(genderOfNoun(noun)).toBe(gender);
});
