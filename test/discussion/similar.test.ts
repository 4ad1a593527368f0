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

describe('a question whose meaning is known', () => {
  it.each([
    ['near, and asks for as much', 'Who told us that it might fall?', [0.74, 0.2, 0.2], [1]],
    ['not near enough', 'Who told us that it might fall?', [0.73, 0.2, 0.2], []],
    ['near, and asks for another kind of thing', 'Where is the unsafe wall?', [0.95, 0.2, 0.2], []],
    ['near, of which one alone tells the kind', 'The date of the opening?', [0.2, 0.83, 0.2], []],
    ['very near, of which one alone tells the kind', 'The date of the opening?', [0.2, 0.84, 0.2], [2]],
    ['with nearly the same words, and not near', 'Who said the wall was safe?', [0.7, 0.2, 0.2], []],
    ['of others, whose meaning is not known', 'How many boats sank?', [0.8, 0.8, null], [3]],
    ['nearest first', 'what of it', [0.85, 0.9, 0.88], [2, 3, 1]],
  ])('is like others: %s', (_, text, near, expected) => {
    const found = similarTo(text, asked, (number) => near[number - 1] ?? null);
    expect(found.map(({ number }) => number)).toEqual(expected);
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
    ['was the wall unsafe, who said', null],
    ['When will the harbour not open again?', null],
    ['How many boats sank in the storm of Friday?', null],
  ])('%s', (text, expected) => {
    expect(sameAs(text, asked)).toBe(expected);
  });
});
