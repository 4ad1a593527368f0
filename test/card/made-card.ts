// A card to change in tests, and words of any length.
import type { Card } from '../../src/card/card.ts';

export const CARD: Card = {
  words: 'Nobody asked the people who live beside the harbour wall.',
  kind: 'direct',
  speaker: 'Ada Okafor',
  role: 'harbour master',
  doubtful: false,
  title: 'Storm wall vote put off again',
  publisher: 'The Wexmouth Echo',
  date: '2024-03-09',
  language: 'en',
};

const SPEECH =
  'The sea wall was built for the storms our grandparents knew, and we have been lucky for longer than we deserve. ' +
  'If the council waits another winter it will be paying for houses instead of for stone. I have said so in every ' +
  'report since 2011, and every report was noted, thanked for and put into a drawer. Ask the people in Quay Street ' +
  'what they think of that drawer; they can see the water from their beds. We do not need another study, another ' +
  'consultation or another ribbon; we need stone. ';

/** Words of exactly so many characters. */
export function wordsOf(length: number): string {
  return SPEECH.repeat(Math.ceil(length / SPEECH.length))
    .slice(0, length)
    .replace(/ $/, '.');
}
