// Speakers who are named elsewhere: in the paragraph behind the opening, or where a letter of theirs was told of.
import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('an opening without a name', () => {
  it.each([
    'A former treasurer told a court she had “met”. ¶ Ada Okafor, 61, of Mill Lane, was late.',
    'The manager of Hull City has called it “late”. ¶ Ada Okafor, who took over in May, was ill.',
    'The state’s top harbour official called it “late”. ¶ Ada Okafor, director of the board, was ill.',
  ])('is of the one who opens the next paragraph: %s', (text) => {
    expect(last(text)).toBe('Ada Okafor');
  });

  it.each([
    [
      'a spokesman',
      'A spokesman for the board called it “late”. ¶ Ada Okafor, 61, was ill.',
      'A spokesman for the board',
    ],
    ['another gender', 'A businessman called it “late”. ¶ Ada Okafor, 61, was ill.', 'A businessman'],
    [
      'somebody named before',
      'A treasurer told Ben Hall it was “late”. ¶ Ada Okafor, 61, was ill.',
      'A treasurer',
    ],
    ['a name nothing is told of', 'A treasurer called it “late”. ¶ Ada Okafor was ill.', 'A treasurer'],
    ['an official', 'A senior official called it “late”. ¶ Ada Okafor, 61, was ill.', 'A senior official'],
    ['several', 'Councillors called it “late”. ¶ Ada Okafor, 61, was ill.', 'Councillors'],
  ])('is not %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('the words of a document', () => {
  it.each([
    ['Ada Okafor wrote an email to staff. It rained. The email said: “We met.”', 'Ada Okafor'],
    ['In an e-mail to staff, Ada Okafor said it was late. The e-mail said: “We met.”', 'Ada Okafor'],
    ['A note from Ada Okafor came. The note said: “We met.”', 'Ada Okafor'],
  ])('are its writer’s: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['nobody wrote', 'A letter came to Ada Okafor. The letter said: “We met.”', 'The letter'],
    ['somebody got', 'Ada Okafor got a letter. The letter said: “We met.”', 'The letter'],
    ['is another', 'Ada Okafor wrote a letter. The memo said: “We met.”', 'The memo'],
  ])('but not where one %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('calls', () => {
  it('that are visits report nothing', () => {
    expect(last('When officers called at her home, Ada Okafor is said to have told them: “We met.”')).toBe(
      'Ada Okafor',
    );
  });
});
