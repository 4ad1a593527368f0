// Bodies by their short names, and two who speak together.
import { describe, expect, it } from 'vitest';
import { hear } from './reading.ts';

const last = (text: string): string | null => hear(text).at(-1)?.speaker ?? null;

describe('bodies by a shorter name', () => {
  it.each([
    ['The Fire Brigades Union (FBU) met. “We met,” the FBU said.', 'Fire Brigades Union'],
    ['The Fire Brigades Union met. “We met,” said the FBU.', 'Fire Brigades Union'],
    ['The Bureau of Harbour Safety (BHS) met. “We met,” the BHS said.', 'Bureau of Harbour Safety'],
    ['The Fire Brigades Union (FBU) met. Ada Okafor left. “We met,” the union said.', 'Fire Brigades Union'],
    [
      'The Department for Harbours met. Ada Okafor left. “We met,” the department said.',
      'Department for Harbours',
    ],
    ['The Office for Harbour Safety met. “We met,” the office said.', 'Office for Harbour Safety'],
    ['“We met,” the Royal Society for the Care of Boats said.', 'Royal Society for the Care of Boats'],
    ['Corvid Motors met. “We met,” Corvid said.', 'Corvid Motors'],
    ['Harrow council met. Ada Okafor left. “We met,” the council said.', 'Harrow council'],
    ['Harrow borough council met. “We met,” the council said.', 'Harrow borough council'],
    [
      'The Hull Children Board (“the HCB”) wrote on a wet morning in the middle of June. “We met,” the HCB said.',
      'Hull Children Board',
    ],
    ['Founded in 1951, Hull Marine makes cranes. It calls itself “the firm that cares”.', 'Hull Marine'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['other letters', 'The Fire Brigades Union met. “We met,” the HFU said.', 'HFU'],
    ['a person’s letters', 'Fay Ola Udo met. “We met,” the FOU said.', 'FOU'],
    ['a council of another kind', 'Harrow school met. “We met,” the council said.', 'the council'],
    ['a person', 'Ada Okafor makes cranes. It calls itself “the firm that cares”.', null],
    ['the place of a council', 'Harrow City Council met. “We met,” Harrow said.', 'Harrow'],
    ['a person of that name', 'Ada Corvid met Corvid Motors. “We met,” Corvid said.', 'Ada Corvid'],
    [
      'what is meant for somebody',
      '“We met,” said a spokesman for Ada Okafor.',
      'a spokesman for Ada Okafor',
    ],
  ])('but not %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('two who speak together', () => {
  it.each([
    ['“We met,” said Ada Okafor and Ben Hall.', 'Ada Okafor and Ben Hall'],
    ['“We met,” said Ada Okafor, Ben Hall and Eve Pell.', 'Ada Okafor, Ben Hall and Eve Pell'],
    ['Ada Okafor, Ben Hall and Eve Pell said: “We met.”', 'Ada Okafor, Ben Hall and Eve Pell'],
    [
      'The council leader Ada Okafor, Ben Hall and Eve Pell said: “We met.”',
      'Ada Okafor, Ben Hall and Eve Pell',
    ],
    ['“We met,” said Ada Okafor and Ben Hall, who left.', 'Ada Okafor and Ben Hall'],
    ['“We met,” Ada Okafor and Ben Hall said.', 'Ada Okafor and Ben Hall'],
    ['“We met,” Ada Okafor and her husband said.', 'Ada Okafor and her husband'],
    ['Ada Okafor and her husband said: “We met.”', 'Ada Okafor and her husband'],
    ['“We met,” said Okafor et al. in a paper.', 'Okafor et al.'],
    ['“We met,” according to Okafor et al.', 'Okafor et al.'],
    ['Okafor et al. argued that it was late.', 'Okafor et al.'],
  ])('%s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    ['the last acts', '“We met,” said Ada Okafor, Ben Hall and Eve Pell left.', 'Ada Okafor'],
    ['a firm stands behind the post', '“We met,” said Ada Okafor, Director, Hull Marine.', 'Ada Okafor'],
    ['the other acts', '“We met,” said Ada Okafor and Ben Hall left.', 'Ada Okafor'],
    ['a comma parts them', '“We met,” said Ada Okafor, and Ben Hall left.', 'Ada Okafor'],
    ['the pair is the post', '“We met,” said Ada Okafor, chair of Corvid and Harrow.', 'Ada Okafor'],
    ['the first is met', 'Eve met Ada Okafor and her husband said: “We met.”', 'her husband'],
  ])('one alone where %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

describe('what is told of somebody', () => {
  it.each([
    ['Karl Hall, an Ottawa New Democrat MP, said it was late.', 'Karl Hall'],
    ['Karl Hall, a former Methodist, said it was late.', 'Karl Hall'],
    ['As Karl Hall, a lawyer and fellow at the Harbour Board, put it, “we met”.', 'Karl Hall'],
    ['Yesterday a defiant Okafor, 41, said it was late.', 'Okafor'],
  ])('is not somebody else: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
