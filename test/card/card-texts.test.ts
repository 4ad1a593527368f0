import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { englishCard } from '../../src/card/card-words.ts';
import { cleanWords, directionOf } from '../../src/card/clean-words.ts';
import { altText, dateText } from '../../src/card/facts-line.ts';
import { quoteMarks } from '../../src/card/quote-marks.ts';
import { COLOURS } from '../../src/card/theme.ts';
import { phrasesFor } from '../../src/discord/language/language.ts';
import { CARD, wordsOf } from './made-card.ts';

describe('cleanWords', () => {
  it.each([
    ['line ends and control characters', 'a\u0000b\r\nc\td\u0085e\u2028f', 'a b c d e f'],
    ['zero-width spaces, soft hyphens and byte order marks', 'har\u200Bb\u00ADour\uFEFF', 'harbour'],
    ['overrides that turn words around', 'safe \u202Etxt.exe\u202C \u2067x\u2069', 'safe txt.exe x'],
    ['accents that are apart', 'cafe\u0301', 'café'],
    ['towers of accents', `a${'\u0316'.repeat(300)}b`, `a${'\u0316'.repeat(4)}b`],
    ['halves of characters', 'a\uD800b', 'a\uFFFDb'],
    ['only spaces', ' \u2003\n\u00A0', ''],
  ])('mends %s', (_, text, clean) => {
    expect(cleanWords(text)).toBe(clean);
  });

  it('keeps joiners, which Persian and emoji need, and non-breaking spaces', () => {
    expect(cleanWords('می‌خواهم 👩‍🚀 40\u00A0km')).toBe('می‌خواهم 👩‍🚀 40\u00A0km');
  });
});

it.each([
  ['Hello שלום', 'ltr'],
  ['12 שלום hello', 'rtl'],
  ['«مرحبا»', 'rtl'],
  ['…', 'ltr'],
] as const)('takes %s to run %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

describe('quoteMarks', () => {
  it.each([
    ['en', '“x”'],
    ['en-GB', '“x”'],
    ['DE', '„x“'],
    ['de-CH', '«x»'],
    ['de_CH', '«x»'],
    ['fr', '«\u202Fx\u202F»'],
    ['pl', '„x”'],
    ['sv', '”x”'],
    ['sr-Latn-RS', '„x”'],
    ['xx', '“x”'],
    ['constructor', '“x”'],
    ['', '“x”'],
    [null, '“x”'],
  ])('writes those of %s as %s', (language, quoted) => {
    expect(quoteMarks(language, 'x').join('x')).toBe(quoted);
  });

  it.each([
    ['Привет', '«', '»'],
    ['שלום', '”', '”'],
    ['مرحبا', '”', '“'],
  ])('goes by the script of %s where there is no language', (words, open, close) => {
    expect(quoteMarks(null, words)).toEqual([open, close]);
  });
});

it.each([
  ['2024-03-09', '9 March 2024'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['2024-13-01', '2024-13-01'],
  ['2024-02-31', '2024-02-31'],
  ['0050-01', 'January 50'],
  ['spring', 'spring'],
  [null, null],
])('writes the date %s as %s', (date, written) => {
  expect(dateText(date, englishCard)).toBe(written);
});

it.each([
  ['de', '9. März 2024'],
  ['fr', '9 mars 2024'],
  ['es-ES', '9 de marzo de 2024'],
])('writes a date in %s as %s', (locale, written) => {
  expect(dateText('2024-03-09', phrasesFor(locale).card.words)).toBe(written);
});

describe('altText', () => {
  const alt = (change: Partial<Card>): string =>
    altText({ ...CARD, words: 'It leaks.', ...change }, englishCard);

  it.each([
    ['direct', {}, '“It leaks.”\n— Ada Okafor, harbour master\n'],
    [
      'indirect',
      { kind: 'indirect' },
      'Reported in the article’s words: It leaks.\n— Ada Okafor, harbour master\n',
    ],
    ['mixed', { kind: 'mixed', role: null }, 'Quoted in part: It leaks.\n— Ada Okafor\n'],
    ['narrated', { kind: 'narrated' }, 'As the article tells it: It leaks.\n'],
    ['doubtful', { doubtful: true }, '“It leaks.”\n— perhaps Ada Okafor, harbour master\n'],
    ['unknown', { speaker: null }, '“It leaks.”\n— Speaker not clear\n'],
  ] as const)('says who and how for %s words', (_, change, expected) => {
    expect(alt(change)).toBe(
      `${expected}From: Storm wall vote put off again · The Wexmouth Echo · 9 March 2024`,
    );
  });

  it('leaves out what is not known', () => {
    expect(alt({ title: '', publisher: null, date: '2024' })).toMatch(/\nFrom: 2024$/);
    expect(alt({ title: '', publisher: null, date: null })).toMatch(/harbour master$/);
  });

  it('holds the longest words whole and shortens the rest to fit 1,024 characters', () => {
    const words = wordsOf(700);
    const long = altText(
      {
        ...CARD,
        words,
        speaker: 'S'.repeat(1_000),
        role: 'R'.repeat(1_000),
        title: '😀'.repeat(500),
        publisher: 'P'.repeat(1_000),
        date: 'D'.repeat(1_000),
      },
      englishCard,
    );
    expect(long.length).toBeLessThanOrEqual(1_024);
    expect(long).toContain(words);
    for (const start of ['SSS', 'RRR', 'PPP', 'DDD', '😀']) expect(long).toContain(start);
    expect(long.isWellFormed()).toBe(true);
  });
});

describe('COLOURS', () => {
  // WCAG 2.2: relative luminance and contrast ratio.
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  it('computes contrast as WCAG does', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['light', 'dark'] as const)('stand out from %s paper by at least 4.5 to 1', (theme) => {
    const { paper, ink, muted, accent } = COLOURS[theme];
    for (const colour of [ink, muted, accent]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });
});
