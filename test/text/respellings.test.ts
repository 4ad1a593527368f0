import { expect, it } from 'vitest';
import { respellings } from '../../src/text/respellings.ts';

it.each([
  ['harbor', 'harbour'],
  ['harbour', 'harbor'],
  ['defence', 'defense'],
  ['defense', 'defence'],
  ['organised', 'organized'],
  ['analyze', 'analyse'],
  ['theater', 'theatre'],
  ['traveled', 'travelled'],
  ['programme', 'program'],
  ['ppl', 'people'],
])('knows %j also as %j', (word, other) => {
  expect(respellings(word)).toContain(other);
});

it.each(['four', 'or', 'ferry', 'wise', 'once', 'constructor'])('knows %j only as it is', (word) => {
  expect(respellings(word)).toEqual([]);
});
