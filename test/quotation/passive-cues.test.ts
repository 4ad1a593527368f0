// Cues in the passive: the speaker stands behind “by”.
import { describe, expect, it } from 'vitest';
import { hear, lines } from './reading.ts';

describe('a passive cue', () => {
  it.each([
    ['The plan was described by Ada Okafor as “reckless and mad”.', ['Ada Okafor: reckless and mad']],
    ['The plan was called “reckless and mad” by Ada Okafor.', ['Ada Okafor: reckless and mad']],
    ['The plan was called a “disgrace” by people who live there.', ['people who live there: disgrace']],
    ['Ben Hall was accused by Ada Okafor of “hiding the truth”.', ['Ada Okafor: hiding the truth']],
    ['The harbour, described by Ada Okafor as “a death trap”, was closed.', ['Ada Okafor: a death trap']],
    ['It was announced by Ada Okafor that the harbour would close.', ['Ada Okafor: the harbour would close']],
    ['“A reckless and mad plan” is how Ada Okafor described it.', ['Ada Okafor: A reckless and mad plan']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a place', 'The letter was read by the river.'],
    ['no words', 'The plan was announced by Ada Okafor in May.'],
    ['a pronoun', 'The plan was described by her as it stood.'],
    ['nobody', 'The plan was described as a mess.'],
    ['a doer of another verb', 'The harbour was built by Ada Okafor as a shelter.'],
  ])('is none with %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('a lead-in', () => {
  it.each([
    [
      'Commenting on the plan, Ada Okafor, chief executive of Hull Boats, said: “We are glad to come.”',
      ['Ada Okafor: We are glad to come.'],
    ],
    ['As a bell rang, the announcer said, “It is noon.”', ['the announcer: It is noon.']],
    ['As for the harbour, Ada Okafor said, “It will close.”', ['Ada Okafor: It will close.']],
  ])('is none of the words: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('is not taken for one where the quotation goes on with the clause', () => {
    expect(lines('The harbour, Ada Okafor said, “is gone”.')).toEqual([
      'Ada Okafor: The harbour',
      'Ada Okafor: is gone',
    ]);
  });
});
