import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, it, vi } from 'vitest';
import { baseForm } from '../../src/text/irregular.ts';
import { isStopWord, stem, tokenize, tokenizeSentence } from '../../src/text/tokens.ts';
import fc, { anyText, runs } from '../fuzz.ts';

it.each([
  ['Zoë’s café', ['zoe', 'cafe']],
  ['Marsha-Jane', ['marsha', 'jane']],
  ['don’t stop', ['dont', 'stop']],
  ["O'Brien's", ['obrien']],
  ['202,000 and 3.5', ['202000', 'and', '3.5']],
  ['the 3rd of the 1990s', ['the', '3rd', 'of', 'the', '1990s']],
  ['__proto__ constructor', ['proto', 'constructor']],
  ['the U.S. and US troops', ['the', 'u.s', 'and', 'u.s', 'troops']],
  ['tell us', ['tell', 'us']],
  ['the U.K. at 9 p.m. sharp', ['the', 'uk', 'at', '9', 'pm', 'sharp']],
  ['60% or 60 percent', ['60', 'percent', 'or', '60', 'percent']],
  ['two hundred gulls, 200 gulls', ['200', 'gulls', '200', 'gulls']],
  ['one of them', ['one', 'of', 'them']],
  ['🎉 — …', []],
  ['нет, 日本', ['нет', '日本']],
])('finds the words of %j', (text, expected) => {
  expect(tokenize(text).map((token) => token.text)).toEqual(expected);
});

it('keeps the place of each word, possessive left out', () => {
  const text = 'Ora’s “lost” umbrellas';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ora',
    'lost',
    'umbrellas',
  ]);
});

it('stems words of one family alike', () => {
  const terms = tokenize('quoted quoting quotes').map((token) => token.term);
  expect(new Set(terms).size).toBe(1);
});

it.each([
  ['sank', 'sink'],
  ['spoke', 'speaking'],
  ['women', 'woman'],
])('brings %s and %s together, which no stemmer does', (one, other) => {
  expect(tokenize(one)[0]?.term).toBe(tokenize(other)[0]?.term);
});

it('knows the words that carry no subject', () => {
  expect(['the', 'did', 'dont', 'who'].every(isStopWord)).toBe(true);
  expect(['corbyn', 'said', 'constructor'].some(isStopWord)).toBe(false);
});

it.each([
  ['Ada saw the Élan', [true, false, false, true]],
  ['’Tis 5 % of US ßtraße', [true, false, false, false, true, false]],
  ['Two hundred gulls', [true, false]],
  ['𝒜da 𝒶da', [true, false]],
])('knows which words of %j begin with a capital', (text, expected) => {
  expect(tokenize(text).map(({ isCapital }) => isCapital)).toEqual(expected);
});

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'US',
  'us',
  'U.S.',
  'it’s',
  'it’S',
  '𝒜da',
  '\ud835',
  'İstanbul',
  'ﬁve',
  'two hundred',
  '1,000',
  '%',
);
const text = fc
  .array(fc.oneof(hostile, anyText(8), fc.string({ unit: 'grapheme' })))
  .map((words) => words.join(' '));

it('reads words it has met as it reads them the first time', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      vi.resetModules();
      const fresh = await import('../../src/text/tokens.ts');
      const cold = fresh.tokenize(words);
      expect(fresh.tokenize(words)).toEqual(cold);
      expect(tokenize(words)).toEqual(cold);
      for (const { start, isCapital } of cold)
        expect(isCapital).toBe(/^\p{Lu}/u.test(words.slice(start, start + 2)));
    }),
    runs(40),
  );
});

it('stems as natural does, also where it does not ask it', () => {
  const part = fc.constantFrom(...'b c d f g h j l m n p r s t v w x z st a e i o u y ea oo'.split(' '));
  const ending = fc.constantFrom(
    ...'s es ed eed ing y ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion e ll'.split(
      ' ',
    ),
    '',
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), ending, ending, (parts, one, other) => {
      const word = parts.join('') + one + other;
      fc.pre(word === baseForm(word) && word.length <= 40);
      expect(stem(word)).toBe(natural.stem(word));
    }),
    runs(3_000),
  );
});

it('gives a sentence the tokens that it has, also when it is met again', () => {
  for (const text of ['The ferry sank in 2016.', '', 'The ferry sank in 2016.', 'x'.repeat(2_000)])
    expect(tokenizeSentence(text)).toEqual(tokenize(text));
});
