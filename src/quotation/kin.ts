// Nouns for those who belong to somebody, as data.

/** “dad” is “father”: one noun for each tie. */
export const baseNoun = (noun: string): string => SAME_TIE.get(noun) ?? noun;

const SAME_TIE: ReadonlyMap<string, string> = new Map([
  ['dad', 'father'],
  ['mum', 'mother'],
  ['mom', 'mother'],
  ['grandma', 'grandmother'],
  ['grandad', 'grandfather'],
  ['attorney', 'lawyer'],
  ['solicitor', 'lawyer'],
]);

export const KIN: ReadonlySet<string> = new Set(
  `husband wife father mother dad mum mom son daughter brother sister uncle aunt nephew niece cousin grandfather
  grandmother grandson granddaughter widow widower stepfather stepmother boyfriend girlfriend fiance fiancee partner
  spouse twin`.split(/\s+/),
);
