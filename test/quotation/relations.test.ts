// Whom “her husband” names: the relative the article gives by name, and nobody else.
import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('relatives by name', () => {
  it.each([
    [
      'between commas',
      'Ada Okafor sang. Her husband, Ben Okafor, waited. “We met,” her husband said.',
      'Ben Okafor',
    ],
    [
      'without commas',
      'Ada Okafor sang. Her husband Ben Hall waited. “We met,” her husband said.',
      'Ben Hall',
    ],
    [
      'first name and age',
      'Ben Hall sang. His brother, Karl, 41, waited. “We met,” his brother said.',
      'Karl',
    ],
    ['within a couple', 'Ben Hall and his wife, Eve, came. “We met,” his wife said.', 'Eve'],
    ['a possessive name', 'Ben Hall’s mother, Eve Hall, waited. “We met,” his mother said.', 'Eve Hall'],
    ['a possessive name later', 'Mr Hall’s wife, Eve, waited. “We met,” Hall’s wife said.', 'Eve'],
    ['the name first', 'Eve Hall, Ben Hall’s mother, wept. “We met,” his mother said.', 'Eve Hall'],
    ['the noun and “of”', 'Eve Hall, mother of Ben Hall, wept. “We met,” his mother said.', 'Eve Hall'],
    ['another tie', 'Ada Okafor sang. Her lawyer, Karl Ode, waited. “We met,” her lawyer said.', 'Karl Ode'],
    [
      'several relatives of one person',
      'Ada Okafor sang. Her mother, Eve, waited. Her sister, Ola, left. “We met,” her mother said.',
      'Eve',
    ],
    [
      'a relative named as one speaks',
      '“We met,” said Ada Okafor. ¶ “I wept,” said her husband, Karl. ¶ “We all did,” her husband said.',
      'Karl',
    ],
    ['by the surname alone', 'Ada Okafor came with Ben Okafor. “We met,” her husband said.', 'Ben Okafor'],
    ['the gender of a tie', 'Ada Hall sang. Her husband, Kiran, and Eve came. “We met,” he said.', 'Kiran'],
  ])('%s: %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['nobody is named', 'Ada Okafor sang. Karl Ode danced. “We met,” her husband said.', 'her husband'],
    [
      'another woman’s husband is named',
      'Ada Okafor sang. Her husband, Ben, waited. Eve Hall danced. “We met,” her husband said.',
      'her husband',
    ],
    [
      'another name owns the tie',
      'Ode’s wife, Eve, waited. Hall left. “We met,” Hall’s wife said.',
      'Hall’s wife',
    ],
    [
      'two are named',
      'Ben Hall came. His brother Karl and his brother Ola danced. “We met,” his brother said.',
      'his brother',
    ],
    [
      'the namesake is her son',
      'Ada Okafor came. Her son, Ben Okafor, sang. Ada Okafor left. “We met,” her husband said.',
      'her husband',
    ],
    [
      'the namesake is a woman',
      'Ada Okafor came with Eve Okafor. “We met,” her husband said.',
      'her husband',
    ],
  ])('nobody where %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
