// Cues that are a noun or an adjective.
import { describe, expect, it } from 'vitest';
import { hear, lines } from './reading.ts';

describe('a noun for something said', () => {
  it.each([
    [
      'The claim by Ada Okafor that the harbour was closed was false.',
      ['Ada Okafor: the harbour was closed'],
    ],
    ['The board heard the warning from Ada Okafor that it was late.', ['Ada Okafor: it was late']],
    ['Ada Okafor’s claim that the harbour was closed came late.', ['Ada Okafor: the harbour was closed']],
    ['Ada Okafor’s view is that the harbour should close.', ['Ada Okafor: the harbour should close']],
    ['Ada Okafor made clear that the harbour would close.', ['Ada Okafor: the harbour would close']],
    ['Ada Okafor made it clear she had doubts about it.', ['Ada Okafor: she had doubts about it']],
    ['Ada Okafor has expressed deep concern that it might close.', ['Ada Okafor: it might close']],
    ['Ada Okafor has no doubt that it will open.', ['Ada Okafor: it will open']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a thing', 'The boat by Ada Okafor that won was red.'],
    ['nobody', 'It was made clear that the harbour would close.'],
    ['“it”', 'It has the advantage that nobody pays.'],
    ['no clause', 'The claim by Ada Okafor was false.'],
  ])('is none with %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('an attitude', () => {
  it.each([
    ['Ada Okafor is confident that the harbour will open.', ['Ada Okafor: the harbour will open']],
    ['The traders are very worried that it will close.', ['The traders: it will close']],
    ['Ada Okafor remains convinced they were wrong.', ['Ada Okafor: they were wrong']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['“it”', 'It is certain that the harbour will open.'],
    ['a thing in front of it', 'Ada Okafor gave a confident answer that day.'],
    ['no clause', 'Ada Okafor is confident of that.'],
  ])('is none with %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('a view', () => {
  it.each([
    ['In Ada Okafor’s view, the harbour should close.', ['Ada Okafor: the harbour should close']],
    [
      'The harbour, in Ada Okafor’s opinion, should close.',
      ['Ada Okafor: The harbour', 'Ada Okafor: should close'],
    ],
    ['Ada Okafor left. In her view, the harbour was lost.', ['Ada Okafor: the harbour was lost']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a window', 'In Ada Okafor’s house, the harbour could be seen.'],
    ['everybody', 'In the view of the sea, the house was sold.'],
  ])('is none with %s', (_, text) => {
    expect(hear(text).filter(({ rule }) => rule === 'in-the-view-of')).toEqual([]);
  });
});
