import { expect, it } from 'vitest';
import { escapeMarkdown, inline, quote } from '../../../src/discord/render/markdown.ts';
import fc from '../../fuzz.ts';
import { shown } from '../shown.ts';

it.each([
  ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
  ['a spoiler', '||a||', '\\|\\|a\\|\\|'],
  ['code', '`a` ```js', '\\`a\\` \\`\\`\\`js'],
  ['a masked link', '[free](https://x.example)', '\\[free](https\\://x.example)'],
  ['an address with underscores', 'see http://x.example/a_b', 'see http\\://x.example/a\\_b'],
  ['mentions', '<@1> <@&2> <#3> @everyone @here', '\\<@1> \\<@&2> \\<#3> \\@everyone \\@here'],
  ['a timestamp, an emoji and a command', '<t:0:R> <:a:1> </ask:1>', '\\<t:0:R> \\<:a:1> \\</ask:1>'],
  ['a backslash', 'a\\*b', 'a\\\\\\*b'],
  ['a heading', '# a', '\\# a'],
  ['an indented heading on a later line', 'x\n  ## a', 'x\n  \\## a'],
  ['small print', '-# a', '\\-# a'],
  ['a block quote', '>>> a', '\\>>> a'],
  ['a list', '- a\n* b', '\\- a\n\\* b'],
  ['a numbered list', '12. a', '12\\. a'],
])('escapes %s', (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

it.each([
  ['a sentence', 'It rose by 3.5 - or #1 of 10 (ten) > nine: well-made; at 10:30, a@b.example!'],
  ['quotation marks and dashes', '“Well,” she said – ‘it’s so’ — ok…'],
  ['other scripts', 'שלום عربى 日本語 Ünïcödé 👩‍👩‍👧'],
])('leaves %s as it is', (_, text) => {
  expect(escapeMarkdown(text)).toBe(text);
});

it('does not let an invisible character make markup of what follows', () => {
  expect(escapeMarkdown('\u0000# a')).toBe('\u200B# a');
  expect(escapeMarkdown('@\u0000everyone')).toBe('@\u200Beveryone');
  expect(escapeMarkdown('a\u202Eb\u2066c')).toBe('a\u200Bb\u200Bc');
});

it('shows exactly what was written', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const plain = text.replace(/\r\n?/g, (mark) => (mark === '\r\n' ? ' \n' : '\n'));
      expect(shown(escapeMarkdown(text))).toBe(plain);
    }),
  );
});

it('keeps to one line and its length in the middle of a line', () => {
  expect(inline('# A\n\ntitle\u202E  here', 50)).toBe('\\# A title here');
  expect(inline('one two three', 9)).toBe('one two…');
  fc.assert(
    fc.property(hostile(), fc.integer({ min: 1, max: 60 }), (text, max) => {
      const line = inline(text, max);
      expect(line.length).toBeLessThanOrEqual(max);
      expect(line).not.toContain('\n');
    }),
  );
});

it.each([
  ['words', 'the wall fell', [[4, 8]], '> the **wall** fell'],
  ['a word in quotation marks', '“wall”', [[1, 5]], '> “**wall**”'],
  ['a word that is emphasised already', '*wall*', [[1, 5]], '> \\***wall**\\*'],
  ['a match with marks in it', 'a_b*', [[0, 4]], '> **a\\_b\\***'],
  [
    'neighbours as one',
    'harbour wall',
    [
      [0, 7],
      [8, 12],
    ],
    '> **harbour wall**',
  ],
  [
    'touching matches as one',
    'ab',
    [
      [0, 1],
      [1, 2],
    ],
    '> **ab**',
  ],
  ['the first word of a line', '# wall', [[0, 1]], '> **\\#** wall'],
  ['a match that reaches beyond the text', 'wall', [[2, 99]], '> wa**ll**'],
  ['nothing for an empty match', 'wall', [[2, 2]], '> wall'],
])('sets in bold %s', (_, text, spans, expected) => {
  expect(
    quote(
      text,
      spans.map(([start = 0, end = 0]) => ({ start, end })),
      100,
    ),
  ).toBe(expected);
});

it('quotes every line', () => {
  expect(quote('a\r\nb\n# c', [], 100)).toBe('> a \n> b\n> \\# c');
});

it('cuts at a word and says so', () => {
  expect(quote('one two three four five', [], 20)).toBe('> one two three […]');
});

it('begins at the first match when that would be cut', () => {
  const cut = quote(
    `${'lorem ipsum '.repeat(40)}the wall fell ${'dolor sit '.repeat(40)}`,
    [{ start: 484, end: 488 }],
    100,
  );
  expect(cut).toMatch(/^> \[…\] (?:lorem|ipsum) .*the \*\*wall\*\* fell dolor .* \[…\]$/);
  expect(cut.length).toBeLessThanOrEqual(100);
});

it('never takes an emoji or an accented letter apart', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(quote(family.repeat(20), [], 60)).toBe(`> ${family.repeat(4)} […]`);
  expect(quote('e\u0301'.repeat(50), [], 31)).toBe(`> ${'e\u0301'.repeat(12)} […]`);
});

it('fits whatever the text and the matches', () => {
  const spans = fc.array(fc.tuple(fc.nat(6_000), fc.nat(40)), { maxLength: 8 });
  fc.assert(
    fc.property(hostile(6_000), spans, fc.integer({ min: 40, max: 900 }), (text, pairs, max) => {
      const bold = pairs
        .map(([start, length]) => ({ start, end: start + length }))
        .sort((a, b) => a.start - b.start);
      expect(quote(text, bold, max).length).toBeLessThanOrEqual(max);
    }),
  );
});

function hostile(maxLength = 200): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '~~',
      '||',
      '\\',
      '# ',
      '-# ',
      '> ',
      '>>> ',
      '- ',
      '1. ',
      '[x](',
      'https://x_y/',
    ),
    fc.constantFrom(
      '<@1>',
      '@everyone',
      '@here',
      '<t:1>',
      '\n',
      '\r\n',
      ' ',
      '👩‍👩‍👧',
      'שלום',
      '日本',
      'word',
      '“',
      '”',
    ),
    fc
      .string({ unit: 'grapheme', maxLength: 6 })
      .filter((text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/u.test(text)),
  );
  return fc
    .array(piece, { maxLength: Math.ceil(maxLength / 4) })
    .map((pieces) => pieces.join('').slice(0, maxLength).toWellFormed());
}
