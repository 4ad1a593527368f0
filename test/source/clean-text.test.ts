import { expect, it } from 'vitest';
import { cleanText } from '../../src/source/clean-text.ts';
import fc, { runs } from '../fuzz.ts';

it.each([
  ['line ends', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ['a byte order mark', '\uFEFFa', 'a'],
  ['soft hyphens', 're\u00ADpairs', 'repairs'],
  ['zero-width spaces', 'no\u200Bwhere', 'nowhere'],
  ['joiners in Latin words', 'shelf\u200Cful', 'shelfful'],
  ['marks that turn the direction', 'a\u202Eb\u202C', 'ab'],
  ['control characters', 'a\u0007b\u0000c', 'abc'],
  ['ligatures', 'e\uFB03cient \uFB02at', 'efficient flat'],
  ['spaces that do not break', '5\u00A0km 10\u202F000', '5 km 10 000'],
  ['letters in two pieces', 'cafe\u0301', 'café'],
])('brings %s into one form', (_, raw, expected) => {
  expect(cleanText(raw).text).toBe(expected);
});

it.each([
  ['marks and dashes', '“It’s ‘over’,” she said – or … did she? — yes'],
  ['tabs, double spaces and blank lines', 'a\tb  c\n\n\nd '],
  ['Persian joiners', 'می\u200Cخواهم'],
  ['emoji of several parts', 'family 👩\u200D👩\u200D👧!'],
  ['superscripts and fractions', 'm² and ½'],
])('leaves %s alone', (_, sound) => {
  expect(cleanText(sound)).toEqual({ text: sound, notes: [] });
});

it('says what it did', () => {
  expect(cleanText('re\u00ADpairs of the \uFB02oor').notes).toEqual([
    { kind: 'invisible-characters', count: 1 },
    { kind: 'ligatures' },
  ]);
});

it('finds nothing to do the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (raw) => {
      const once = cleanText(raw).text;
      expect(cleanText(once)).toEqual({ text: once, notes: [] });
    }),
    runs(50),
  );
});
