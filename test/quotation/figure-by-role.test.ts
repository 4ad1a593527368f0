// Whom a description stands for by what the article told of them.
import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('a role given before', () => {
  it.each([
    ['the role itself', 'Ada Voss, chief executive of Corvid, spoke.', 'the chief executive of Corvid'],
    [
      'the words in another order',
      'Ada Voss, chief executive of Corvid, spoke.',
      'the Corvid chief executive',
    ],
    ['the chief', 'Ada Voss, chief executive of Corvid, spoke.', 'the Corvid chief'],
    ['the boss', 'Ada Voss, chief executive of Corvid, spoke.', 'the Corvid boss'],
    ['the chief of a service', 'Ada Voss, head of the fire service, spoke.', 'the fire chief'],
    ['an acronym', 'Ada Voss, the CEO of Corvid, spoke.', 'the CEO'],
    ['a title', 'Prime Minister Ada Voss spoke.', 'the premier'],
    ['a short title', 'Sen. Ada Voss spoke.', 'the senator'],
    ['another name of the office', 'Rep. Ada Voss spoke.', 'the congresswoman'],
    ['a doctor', 'Dr Ada Voss spoke.', 'the doctor'],
    ['told in a sentence', 'Ada Voss is a farmer.', 'the farmer'],
    ['told with a body', 'Ada Voss is a spokeswoman for the board.', 'the spokeswoman'],
    ['told in a clause', 'Ada Voss, who is the mayor of Harrow, spoke.', 'the mayor'],
    ['an election', 'Ada Voss was elected mayor in May.', 'the mayor'],
    ['an age and a trade', 'Ada Voss, a 42-year-old farmer, spoke.', 'the 42-year-old'],
    ['children', 'Ada Voss, a mother-of-three from Leeds, spoke.', 'the mother-of-three'],
    ['children apart', 'Ada Voss, a mother of three, spoke.', 'the mother of three'],
    ['looks', 'Ada Voss, an old woman with a stick, spoke.', 'the old woman'],
  ])('%s: %s', (_, told, mention) => {
    expect(last(`${told} Eve Hall left. “We met,” ${mention} said.`)).toBe('Ada Voss');
  });

  it('is told apart by what it is of', () => {
    const text =
      'Ada Voss, chief executive of Corvid, met Ben Hall, chief executive of Harrow. “We met,” the Corvid boss said.';
    expect(last(text)).toBe('Ada Voss');
  });

  it.each([
    ['of another body', 'Ada Voss, chief executive of Corvid, spoke.', 'the Harrow boss'],
    ['without a body', 'Ada Voss, leader of Harrow council, spoke.', 'the boss'],
    ['of another kind', 'Ada Voss, a police chief, spoke.', 'the fire chief'],
    ['of two people', 'The mayor, Ada Voss, spoke. The mayor of Leeds, Ben Hall, left.', 'the mayor'],
    ['of the wrong gender', 'Rep. Ben Voss spoke.', 'the congresswoman'],
    ['of a relative', 'Ada Voss is the daughter of a farmer.', 'the farmer'],
    ['of whom somebody speaks for', 'Ada Voss, a spokeswoman for the mayor, spoke.', 'the mayor'],
    ['denied', 'Ada Voss is not a farmer.', 'the farmer'],
    ['heard of', 'Ada Voss was told the mayor had left.', 'the mayor'],
    ['of other looks', 'Ben Hall, a tall man with a stick, spoke.', 'the old man'],
    ['of anybody', 'Ben Hall spoke.', 'the man'],
  ])('not one %s: %s', (_, told, mention) => {
    expect(last(`${told} “We met,” ${mention} said.`)).toBe(mention);
  });
});

describe('somebody without a name', () => {
  it.each([
    ['A tall man came in. An old man left. “We met,” the tall man said.', 'A tall man'],
    ['A man who said he was a guard came in. “We met,” the man said.', 'A man'],
    ['A tall man came in. “We met,” the old man said.', 'the old man'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
