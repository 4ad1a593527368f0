// What is shown of a check, on claims and articles as bad as they come.
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../../src/article/parse-article.ts';
import { checkQuotation } from '../../../src/checking/check-quotation.ts';
import { LONGEST_QUOTE } from '../../../src/checking/claim.ts';
import type { Check, Claim } from '../../../src/checking/check.ts';
import { readWords } from '../../../src/checking/words.ts';
import { LANGUAGES } from '../../../src/discord/language/language.ts';
import { checkReply } from '../../../src/discord/render/check.ts';
import { checksReply, lookReply } from '../../../src/discord/render/checks.ts';
import { removeButton } from '../../../src/discord/render/answer-buttons.ts';
import { english } from '../../../src/discord/language/english.ts';
import { buildLibrary } from '../../../src/library/library.ts';
import fc, { runs } from '../../fuzz.ts';
import { corpus } from '../../checking/corpus.ts';
import { expectToFit, hostileArticle, hostileText } from '../hostile.ts';
import { textsOf } from '../reply.ts';

/** Words of an article with some of them changed, as a claim of at most the longest there can be. */
const claimOn = (body: string): fc.Arbitrary<string> =>
  fc
    .record({
      from: fc.nat(Math.max(0, body.length - 1)),
      length: fc.integer({ min: 20, max: LONGEST_QUOTE }),
      put: fc.array(hostileText, { maxLength: 4 }),
      every: fc.integer({ min: 2, max: 40 }),
    })
    .map(({ from, length, put, every }) =>
      body
        .slice(from, from + length)
        .split(' ')
        .flatMap((word, at) => (at % every === 1 ? (put[at % (put.length + 1)] ?? []) : [word]))
        .join(' ')
        .slice(0, LONGEST_QUOTE),
    );

const shownOf = (check: Check, phrases = english): string =>
  textsOf(checkReply(check, { buttons: [] }, phrases)).join('\n');

const cases = hostileArticle(8).chain((article) =>
  fc.record({
    article: fc.constant(article),
    quote: fc.oneof(
      claimOn(article.body),
      hostileText.map((text) => text.slice(0, LONGEST_QUOTE)),
    ),
    speaker: fc.option(hostileText, { nil: undefined }),
    notes: fc.constantFrom([], ['x'.repeat(400), 'y'.repeat(440)]),
  }),
);

describe('whatever is claimed of whatever article', () => {
  it('fits Discord’s limits in every language', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(cases, ({ article, quote, speaker, notes }) => {
        const { index } = buildLibrary([article]);
        const check = checkQuotation(index, { quote, speaker });
        kinds.add(check.kind);
        for (const phrases of LANGUAGES) {
          const shown = { notes, lead: ['<@123456789012345678>'], buttons: [removeButton('1', phrases)] };
          expectToFit(checkReply(check, shown, phrases));
          for (const many of [1, 2, 10]) {
            const checks = Array.from({ length: many }, () => check);
            const all = { id: 'x'.repeat(16), checks, rest: 90, buttons: shown.buttons };
            expectToFit(checksReply(all, phrases));
            expectToFit(lookReply(all, 0, check, phrases));
          }
        }
      }),
      runs(60),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(3);
  }, 240_000);
});

const quotations = corpus.articles.flatMap(({ article, speech }) =>
  speech.attributions.flatMap(({ quotation, speaker }) => {
    const words = article.body.slice(quotation.start, quotation.end).slice(0, 600);
    return quotation.type === 'direct' && speaker !== null && readWords(words).length >= 8
      ? [{ words, speaker: speaker.name }]
      : [];
  }),
);

/** A quotation of the corpus as it stands, and with one word left out, doubled by another, or replaced. */
const claims = fc
  .record({
    one: fc.constantFrom(...quotations),
    at: fc.nat(),
    how: fc.constantFrom('as it is', 'left out', 'put in', 'replaced'),
    other: fc.constantFrom('zebra', 'not', '7,000', '**bold**', '~~struck~~', '__low__', 'שלום', '👩‍👩‍👧 hm'),
    named: fc.boolean(),
  })
  .map(({ one, at, how, other, named }) => {
    const words = readWords(one.words);
    const word = words[1 + (at % (words.length - 2))] ?? { start: 0, end: 0 };
    const [before, after] = [one.words.slice(0, word.start), one.words.slice(word.end)];
    const middle = { 'as it is': null, 'left out': '', 'put in': null, replaced: other }[how];
    const own = one.words.slice(word.start, word.end);
    const quote = before + (middle ?? (how === 'put in' ? `${own} ${other}` : own)) + after;
    return { quote, how, claim: { quote, ...(named && { speaker: one.speaker }) } satisfies Claim };
  });

const headings = (check: Check): string[] =>
  LANGUAGES.map((phrases) => shownOf(check, phrases).split('\n')[0] ?? '');

describe('beside the verdict', () => {
  const quay = buildLibrary([
    plainArticle(
      'quay',
      '“The quay is shut for good,” said Ada Okafor.\n\n“The quay is shut for good,” said Tom Hall. Lena Brook said the nets were “quite a beauty” to behold.',
    ),
  ]);
  const onQuay = (quote: string, speaker?: string): string =>
    shownOf(checkQuotation(quay.index, { quote, speaker }));

  it('names other places of the same words', () => {
    expect(onQuay('The quay is shut for good', 'Hall')).toMatch(
      /^### Verbatim\.\n> “\*\*The quay is shut for good\*\*,” said Tom Hall\.\n\*\*Tom Hall\*\* · quoted · paragraph 2\n-# The same words: Ada Okafor · paragraph 1\n/,
    );
  });

  it('tells whose words each stretch is', () => {
    expect(onQuay('the nets were quite a beauty to behold')).toContain(
      '\n-# Whose words: “the nets were” (Lena Brook, reported in the article’s words), “quite a beauty” (Lena Brook, quoted), “to behold” (Lena Brook, reported in the article’s words)\n',
    );
    expect(onQuay('is shut for good, said Tom Hall')).toContain('“said Tom Hall” (The article, narrated)');
  });

  it('says where words that were put in stand', () => {
    const quote =
      'Don’t let the media divide us. The movement on the streets, workplaces and our communities won’t rest';
    const shown = shownOf(checkQuotation(corpus.index, { quote, speaker: 'Corbyn' }));
    expect(shown).toMatch(/^### Only in part the words of Corbyn\. The words are altered, too\./);
    expect(shown).toContain('\n-# Words put in stand elsewhere: Jeremy Corbyn · paragraph 8\n');
  });

  it('begins a passage that does not fit near the words', () => {
    const body = `It was so.\n\nThe nets ${'and ropes and tar '.repeat(200)}were old, and nobody asked the fishers at all.`;
    const { index } = buildLibrary([plainArticle('ropes', body)]);
    const shown = shownOf(checkQuotation(index, { quote: 'were old, and nobody told the fishers' }));
    expect(shown).toMatch(/\n> \\\[…\] [^\n]{100,200}were old, and nobody asked the fishers at all\.\n/);
  });

  it('shortens what is kept rather than what differs', () => {
    const body = `It was so.\n\n“${'The nets and ropes and tar and boats of it. '.repeat(26)}Nobody asked the fishers. ${'The gulls and the herring and all that. '.repeat(20)}” said Ada Okafor.`;
    const quote = body.slice(13, body.lastIndexOf('that.') + 5).replace('asked', 'told');
    const { index } = buildLibrary([plainArticle('long', body)]);
    const shown = shownOf(checkQuotation(index, { quote }));
    expect(shown).toMatch(/^### Altered/);
    expect(shown).toMatch(/\n> \[…\] [^\n]*Nobody ~~asked~~ \*\*told\*\* the fishers\.[^\n]*\n-# ~~/);
  });
});

describe('an altered quotation', () => {
  const VERBATIM = /Verbatim|Wörtlich\b|Mot pour mot|Palabra por palabra/;
  const CHANGES = /~~[^~]|\*\*[^*]|__[^_]/;

  it('is never called verbatim in what is shown, and a verbatim one always is', () => {
    let altered = 0;
    fc.assert(
      fc.property(claims, ({ claim, how }) => {
        const check = checkQuotation(corpus.index, claim);
        if ('place' in check)
          expect(check.kind === 'verbatim').toBe(
            !check.isAltered && !['partly', 'someone-else'].includes(check.whose),
          );
        if (how === 'as it is') expect(check.kind).not.toBe('altered');
        for (const heading of headings(check)) expect(VERBATIM.test(heading)).toBe(check.kind === 'verbatim');
        if (check.kind !== 'altered') return;
        altered += 1;
        const diff = textsOf(checkReply(check, { buttons: [] }, english))[1] ?? '';
        expect(diff.split('\n')[0]).toMatch(CHANGES);
        expect(diff).toMatch(/\n-# (?:~~Struck|\*\*Bold|__Under)/);
        expect(diff).toMatch(/\n-# In words: /);
        for (const phrases of LANGUAGES) {
          const all = { id: 'x', checks: [check, check], rest: 0, buttons: [] };
          const listed = JSON.stringify(checksReply(all, phrases).components);
          expect(VERBATIM.test(listed.replace(claim.quote, ''))).toBe(false);
        }
      }),
      runs(150),
    );
    expect(altered).toBeGreaterThan(30);
  }, 240_000);

  it('is shown with every word of the claim, in order, where it fits', () => {
    fc.assert(
      fc.property(claims, ({ claim, quote }) => {
        const check = checkQuotation(corpus.index, claim);
        if (!('place' in check) || check.parts.every(({ kind }) => kind === 'kept')) return;
        const [diff = ''] = (textsOf(checkReply(check, { buttons: [] }, english))[1] ?? '').split('\n');
        if (diff.includes('[…]')) return;
        const claimed = diff.replace(/~~(?:[^~\\]|\\.)*~~/g, ' ');
        const plain = (text: string): string[] =>
          readWords(text.replaceAll('\\', '').replace(/[*_~]/g, ' ')).map(({ form }) => form);
        expect(plain(claimed)).toEqual(plain(quote));
      }),
      runs(150),
    );
  }, 120_000);
});
