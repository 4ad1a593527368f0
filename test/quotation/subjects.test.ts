// Who a clause is about: noun phrases of the right length, and documents with a body behind them.
import { describe, expect, it } from 'vitest';
import { lines } from './reading.ts';

const speakers = (text: string): string[] => lines(text).map((line) => line.replace(/: .*/, ''));

describe('noun phrases that speak', () => {
  it.each([
    [
      'The islanders’ association, founded in the ’90s, says that one household in three has a boat.',
      'The islanders’ association',
    ],
    [
      'A board official who has read the note, and who asked not to be named, said the plan was “dead in the water”.',
      'A board official',
    ],
    ['“They met,” according to court documents filed in Hull.', 'court documents'],
    ['“They met,” according to a study published on Tuesday.', 'a study'],
    [
      'A report by the consultancy Harrow & Finch warned that the plan “would halve the population”.',
      'Harrow & Finch',
    ],
    [
      'A review by the harbour board called the plan “optimistic to the point of fiction”.',
      'the harbour board',
    ],
    ['“We met,” someone said.', 'someone'],
    [
      'A former treasurer who took £38,000 from the fund said the plan was “dead in the water”.',
      'A former treasurer',
    ],
    ['“We met,” said the woman more gently.', 'the woman'],
    ['“We met,” called his sister Nora from the window.', 'Nora'],
    ['A board member came. Eve Hall is said to have told them: “We met.”', 'Eve Hall'],
    ['Ada Okafor, Managing Director, Hull Marine, said: “We met.”', 'Ada Okafor'],
    ['There were boots on the stairs, and a cheerful voice outside said: “We met.”', 'a cheerful voice'],
    ['“We met,” Ada Okafor put in helpfully.', 'Ada Okafor'],
    ['“We met,” broke in Ada Okafor.', 'Ada Okafor'],
    ['The old man shook his head. “We met.”', 'The old man'],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });

  it.each([
    [
      'a person’s document',
      'An analysis by Ada Okafor said the plan was “dead in the water”.',
      'An analysis by Ada Okafor',
    ],
    ['a participle in front of a noun', '“They met,” according to a leaked letter.', 'a leaked letter'],
    [
      'what a document was seen by',
      '“They met,” according to a leaked letter seen by the Herald.',
      'a leaked letter seen by the Herald',
    ],
    [
      'a place by the sea',
      'A man by the harbour wall said the plan was “dead in the water”.',
      'A man by the harbour wall',
    ],
    [
      'a firm that is no post',
      'The harbour master, Ada Okafor, said the plan was “dead in the water”.',
      'Ada Okafor',
    ],
  ])('leaves %s as it is', (_, text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });
});

describe('nouns for what was said', () => {
  it.each([
    ['“A mess” was the verdict of Ada Okafor.', 'Ada Okafor'],
    ['“A mess” was Ada Okafor’s verdict.', 'Ada Okafor'],
    ['“Not now” came the reply from the harbour board.', 'the harbour board'],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });

  it.each(['“The Long Tide” was the film of the year.', '“Safe” is the word on the gate.'])(
    'nobody in %s',
    (text) => {
      expect(lines(text)).toEqual([]);
    },
  );
});
