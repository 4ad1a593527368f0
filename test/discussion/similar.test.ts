import { describe, expect, it } from 'vitest';
import { sameAs, similarTo } from '../../src/discussion/similar.ts';
import { madeQuestion } from './made.ts';

const asked = [
  'Who said the wall was unsafe?',
  'When will the harbour open again?',
  'How many boats sank in the storm?',
].map((text, at) => madeQuestion({ number: at + 1, text }));

describe('a question like others', () => {
  it.each([
    ['who called the wall unsafe', [1]],
    ['When does the harbour open?', [2]],
    ['How many boats sank?', [3]],
    ['What is the mayor’s dog called?', []],
  ])('%s', (text, expected) => {
    expect(similarTo(text, asked).map(({ number }) => number)).toEqual(expected);
  });
});

describe('the same question', () => {
  it.each([
    ['who said the wall was unsafe??', 1],
    ['WHO SAID the wall was unsafe', null],
    ['who said that the wall was unsafe', 1],
    ['When will the harbour open again', 2],
    ['Why will the harbour open again?', null],
    ['When will the harbour open again in 2027?', null],
    ['When will the harbour not open again?', null],
    ['How many boats sank in the storm of Friday?', null],
  ])('%s', (text, expected) => {
    expect(sameAs(text, asked)).toBe(expected);
  });
});
