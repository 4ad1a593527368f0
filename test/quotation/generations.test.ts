// Two people of one surname, and two named together: which of them is meant.
import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('the former and the latter', () => {
  it.each([
    ['Ada Okafor met Ben Hall. “We talked,” the latter said.', 'Ben Hall'],
    ['Ada Okafor met Ben Hall. “We talked,” said the former.', 'Ada Okafor'],
    ['The Harbour Board met the Ferry Union. “We talked,” the former said.', 'Harbour Board'],
    ['Ada Okafor met Ben Hall. Eve Ode left. “We talked,” the latter said.', 'Ben Hall'],
    ['Ada Okafor met Ben Hall, and the latter said that it was late.', 'Ben Hall'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['one', 'Ada Okafor sang. “We talked,” the latter said.', 'the latter'],
    ['three', 'Ada Okafor met Ben Hall and Eve Ode. “We talked,” the latter said.', 'the latter'],
    ['nobody', 'Ada Okafor met Ben Hall. “We talked,” the former mayor said.', 'the former mayor'],
    [
      'two far away',
      'Ada Okafor met Ben Hall. ¶ It rained. ¶ It rained. “We talked,” the latter said.',
      'the latter',
    ],
  ])('mean nobody of %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('two generations', () => {
  it.each([
    ['Joseph Hall sang. Joseph Hall Jr. danced. “We met,” said Joseph Hall Jr.', 'Joseph Hall Jr.'],
    ['Joseph Hall sang. Joseph Hall Jr. danced. “We met,” said Hall Jr.', 'Joseph Hall Jr.'],
    ['Joseph Hall sang. Joseph Hall Jr. danced. “We met,” said Joseph Hall.', 'Joseph Hall'],
    ['Joseph Hall came with Joseph Hall Jr. “We met,” the elder Hall said.', 'Joseph Hall'],
    ['Ben Hall came with his son Karl Hall. “We met,” the younger Hall said.', 'Karl Hall'],
    ['Ben Hall came with his father, Karl Hall. “We met,” said Hall senior.', 'Karl Hall'],
    ['Ben Hall came with his son Karl Hall. “We met,” said Hall Sr.', 'Ben Hall'],
    ['Ben Hall, 81, sang. Karl Hall, 40, danced. “We met,” said the younger Hall.', 'Karl Hall'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    [
      'one who is always Jr.',
      'Joseph Hall Jr. sang. Joseph Hall left. “We met,” said Hall.',
      'Joseph Hall Jr.',
    ],
    ['no age told', 'Ben Hall sang. Karl Hall danced. “We met,” said the younger Hall.', 'the younger Hall'],
    ['a senior officer', 'Ben Hall sang. “We met,” said senior officer Karl Hall.', 'Karl Hall'],
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('reflexives', () => {
  it.each([
    ['“We met,” Ada Okafor herself said.', 'Ada Okafor'],
    ['Ada Okafor sang. “We met,” she herself said.', 'Ada Okafor'],
    ['Ada Okafor sang. “We met,” she said to herself.', 'Ada Okafor'],
    ['The board itself said it was late.', 'The board'],
  ])('never speak: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
