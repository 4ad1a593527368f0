// Turns of a dialogue, as in fiction: who speaks where no cue says so.
import { describe, expect, it } from 'vitest';
import { lines } from './reading.ts';

const speakers = (text: string): string[] => lines(text).map((line) => line.replace(/: .*/, ''));

describe('a dialogue', () => {
  it.each([
    [
      'alternates between two who have spoken',
      '‘You came,’ said Ada. ¶ ‘I did,’ said Ben. ¶ ‘Late.’ ¶ ‘By the train.’ ¶ ‘Ben, sit down.’',
      ['Ada', 'Ben', 'Ada', 'Ben', 'Ada'],
    ],
    [
      'is answered by the one spoken to',
      '“Is that you, Ben?” called Ada. ¶ “Who else?” ¶ “Nobody.” ¶ Ben put down his bag. “I came back.” ¶ “Why?”',
      ['Ada', 'Ben', 'Ada', 'Ben', 'Ada'],
    ],
    [
      'is answered by the one who came in before',
      'Ben came in from the yard. ¶ “Cold?” said Ada. ¶ “Bitter.” ¶ “There’s tea.” ¶ “Is there cake?”',
      ['Ada', 'Ben', 'Ada', 'Ben'],
    ],
    [
      'is answered by the one spoken to, whoever spoke before',
      '‘You came,’ said Ada. ¶ ‘I did,’ said Ben. ¶ ‘Ada,’ said Miss Pell, ‘who is it?’ ¶ ‘Only Ben.’ ¶ ‘Late.’ ¶ ‘Yes.’',
      ['Ada', 'Ben', 'Miss Pell', 'Miss Pell', 'Ada', 'Miss Pell', 'Ada'],
    ],
    [
      'is not spoken by the one it calls',
      '‘You came,’ said Ada. ¶ ‘Late, Ada,’ said Ben. ¶ ‘Ada, sit,’ said Miss Pell. ¶ ‘No, Ada, stand.’ ¶ ‘Yes.’',
      ['Ada', 'Ben', 'Miss Pell', 'Ben', 'Ada'],
    ],
    [
      'takes a gesture in the paragraph for the speaker’s',
      '“You came,” said Ada. ¶ “I did,” said Ben. ¶ “Then give it here.” Ada held out her hand. ¶ “Not yet.”',
      ['Ada', 'Ben', 'Ada', 'Ben'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    [
      'an organisation takes no turn',
      'Hall Bank shut at noon. ¶ “Cold?” said Ada. ¶ “Bitter.” ¶ “There’s tea.” ¶ “Is there cake?”',
      ['Ada', '—', '—', '—'],
    ],
    [
      'nobody is there to answer',
      '“Cold?” said Ada. ¶ “Bitter.” ¶ “There’s tea.” ¶ “Is there cake?”',
      ['Ada', '—', '—', '—'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
