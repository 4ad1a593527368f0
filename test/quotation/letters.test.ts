// Passages set off as quotations without marks: whose they are.
import { describe, expect, it } from 'vitest';
import { hear, lines } from './reading.ts';

describe('block quotes', () => {
  it.each([
    [
      'a cue before them',
      'Ada Okafor wrote: ¶ > We met. ¶ > We talked.',
      ['Ada Okafor: We met.', 'Ada Okafor: We talked.'],
    ],
    [
      'a valediction',
      'Ben Hall kept the reply: ¶ > We met. Yours faithfully, J. P. Crole, Secretary.',
      ['J. P. Crole: We met. Yours faithfully, J. P. Crole, Secretary.'],
    ],
    [
      'a dash and a name below',
      'Ben Hall read it out: ¶ > We met. ¶ > — Ada Okafor, Hull',
      ['Ada Okafor: We met.'],
    ],
    [
      'a letter’s writer before them',
      'Ben Hall got a letter from Ada Okafor: ¶ > We met.',
      ['Ada Okafor: We met.'],
    ],
    ['an owner before them', 'Ben Hall read Ada Okafor’s letter: ¶ > We met.', ['Ada Okafor: We met.']],
    [
      'a presentation',
      'Ada Okafor kept the light. ¶ Here she is in winter: ¶ > We met.',
      ['Ada Okafor: We met.'],
    ],
    ['marks inside', 'Ada Okafor wrote: ¶ > “Never” was my word.', ['Ada Okafor: “Never” was my word.']],
  ])('belong to their writer by %s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a list', 'The shop sells: ¶ > Bread and butter.'],
    ['a note of the page', 'Ada Okafor kept the light. ¶ > Read more on page four.'],
    ['a name inside', 'The board met. ¶ > The house of Ada Okafor is open.'],
  ])('are nobody’s where they hold %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('letters in marks', () => {
  it.each([
    ['Ben Hall liked a line in a letter from Ada Okafor: “We met at noon.”', ['Ada Okafor: We met at noon.']],
    ['Ben Hall had Ada Okafor’s note by heart: “We met at noon.”', ['Ada Okafor: We met at noon.']],
    ['Ben Hall was blunt about the letter: “We met at noon.”', ['Ben Hall: We met at noon.']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
