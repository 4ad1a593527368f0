import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('ages', () => {
  it.each([
    ['between commas', 'Ada Okafor, 71, met Eve Hall, 54. “We met,” said the 71-year-old.', 'Ada Okafor'],
    ['in brackets', 'Ada Okafor (71) met Eve Hall (54). “We met,” said the 54-year-old.', 'Eve Hall'],
    ['stated', 'Ada Okafor sang. She is 29. ¶ Eve Hall left. “We met,” said the 29-year-old.', 'Ada Okafor'],
    ['not given: whom it is about', 'Ada Okafor lives here. “We met,” said the 71-year-old.', 'Ada Okafor'],
  ])('%s: %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['somebody else’s', 'Ada Okafor, 54, sang. “We met,” said the 71-year-old.'],
    ['metres', 'Ada Okafor, 71 metres up, sang. ¶ It rained. ¶ It rained. “We met,” said the 71-year-old.'],
    ['nobody near', 'Ada Okafor sang. ¶ It rained. ¶ It rained. “We met,” said the 71-year-old.'],
  ])('speak for themselves: %s', (_, text) => {
    expect(last(text)).toBe('the 71-year-old');
  });
});

describe('another word for the same person', () => {
  it.each([
    ['Ada Okafor thought so. “We met,” the striker said.', 'Ada Okafor'],
    ['The coach, Eve Hall, left. Ada Okafor sang. “We met,” said the singer.', 'Ada Okafor'],
    ['Ben Hall waved to the crowd. “We met,” said the actor.', 'Ben Hall'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['a known trade', 'The manager, Ada Okafor, thought so. “We met,” the striker said.', 'the striker'],
    ['the wrong gender', 'Ben Hall thought so. “We met,” the actress said.', 'the actress'],
    ['a role of somebody new', 'Ada Okafor left. “We met,” the magistrate said.', 'the magistrate'],
    ['a body', 'The Harbour Board met. “We met,” the striker said.', 'the striker'],
    ['far away', 'Ada Okafor sang. ¶ It rained. ¶ It rained. “We met,” the striker said.', 'the striker'],
  ])('not %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('strangers and bodies named before', () => {
  it.each([
    ['A state official who had read it sighed. “We met,” the official said.', 'A state official'],
    ['One resident wept. “We met,” the resident said.', 'One resident'],
    ['The Royal Harbour Society met. The crew left. “We met,” the society said.', 'Royal Harbour Society'],
    ['Okafor Motors shut its plant. “We met,” the company said.', 'Okafor Motors'],
    ['The plant was shut, according to state news agency Lethpress.', 'Lethpress'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['A report came out. “We met,” the official said.', 'the official'],
    ['A state official sighed. “We met,” the captain said.', 'the captain'],
    ['The Harbour Board met. “We met,” the society said.', 'the society'],
    ['The Harbour Board met. “We met,” the company said.', 'the company'],
    ['Trust Okafor left. “We met,” a trust said.', 'a trust'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
