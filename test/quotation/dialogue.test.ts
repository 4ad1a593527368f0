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

describe('those a dialogue calls by another word', () => {
  it.each([
    [
      'an old lady who was named',
      '“So,” said Miss Pell. ¶ “Madam,” said Ben. ¶ “Sit,” said the old lady. ¶ “No,” said Ben.',
      ['Miss Pell', 'Ben', 'Miss Pell', 'Ben'],
    ],
    [
      'the other of two',
      '“Is she in?” asked Ben. ¶ “Not yet,” replied Eve. ¶ “Then I’ll wait,” said the visitor. ¶ “Do,” said Eve.',
      ['Ben', 'Eve', 'Ben', 'Eve'],
    ],
    [
      'a stranger as introduced',
      'Eve saw a small man by the gate. ¶ “Lost?” called the man. ¶ “No,” said Eve. ¶ “Yes?” the man said. ¶ “No.”',
      ['a small man', 'Eve', 'a small man', 'Eve'],
    ],
    [
      'an aunt by her nephew',
      'Miss Pell came in with her nephew, the Reverend Septimus. ¶ “Sit,” said Miss Pell. ¶ “Yes,” said Septimus. ¶ “There,” said his aunt. ¶ “Thanks.”',
      ['Miss Pell', 'Reverend Septimus', 'Miss Pell', 'Reverend Septimus'],
    ],
    [
      'a wife by her title',
      '“Sit,” said Lady Pell. ¶ “Oh,” said Miss Eve. ¶ “Late,” said Sir Ben. ¶ “Is it?” asked his wife. ¶ “It is,” said Sir Ben.',
      ['Lady Pell', 'Miss Eve', 'Sir Ben', 'Lady Pell', 'Sir Ben'],
    ],
    [
      'who it was that acted',
      '“Sit,” said Ben. ¶ It was Ada who laughed. “No.” ¶ “Why?” said Ben. ¶ “Late,” said Ada.',
      ['Ben', 'Ada', 'Ben', 'Ada'],
    ],
    [
      'who did not answer at once',
      '“Who?” said Ben. ¶ Ada did not answer at once. When she did her voice was low. “You.” ¶ “Me?” said Ben. ¶ “Yes.” ¶ “Oh.”',
      ['Ben', 'Ada', 'Ben', 'Ada', 'Ben'],
    ],
    [
      'whoever is called sir',
      '“Late,” said Ben. ¶ “Sorry,” said Eve. ¶ “Shoes,” said Ada. ¶ “Yes, sir,” said Eve. ¶ “And hats.”',
      ['Ben', 'Eve', 'Ada', 'Eve', 'Ben'],
    ],
    [
      'whoever waits for an answer',
      '“Who was it?” asked Ada. ¶ “Not I,” said Ben. ¶ “Who?” said Ada. ¶ Nobody answered. ¶ “I ask again.”',
      ['Ada', 'Ben', 'Ada', 'Ada'],
    ],
    [
      'a reply without a name',
      '“Did you meet?” asked Ada. ¶ “No,” said Ben. ¶ “Why?” asked Ada. ¶ “I was ill,” was the reply. ¶ “Ill?”',
      ['Ada', 'Ben', 'Ada', 'Ben', 'Ada'],
    ],
    [
      'both halves of what is interrupted',
      '“Late,” said Ben. ¶ “Who?” said Karl. ¶ “Well,” said Ben. ¶ “I,” said he, “was there.” ¶ “Oh,” said Ben.',
      ['Ben', 'Karl', 'Ben', 'Karl', 'Karl', 'Ben'],
    ],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    [
      'the landlady may be nobody named',
      '“Sit,” said Miss Pell. ¶ “Yes,” said Ben. ¶ “Tea?” asked the landlady. ¶ “No,” said Ben.',
      'the landlady',
      2,
    ],
    [
      'a wife may be nobody who spoke',
      '“Sit,” said Miss Pell. ¶ “Yes,” said Ben. ¶ “Late,” said Karl. ¶ “Is it?” asked his wife.',
      'his wife',
      3,
    ],
    [
      'no man was there',
      '“Sit,” said Miss Pell. ¶ “Yes,” said Eve. ¶ “Tea?” asked the man. ¶ “No,” said Eve.',
      'the man',
      2,
    ],
    [
      'a lone word may be no name',
      '“Sit,” said Ben. ¶ “Yes,” said Eve. ¶ “Well?” said Ben. ¶ Gulls hung over the sea. “No,” he said.',
      'Ben',
      3,
    ],
  ])('but %s', (_, text, expected, at) => {
    expect(speakers(text)[at]).toBe(expected);
  });
});
