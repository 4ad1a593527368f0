// What an editor may do leaves a quotation verbatim; nothing else does. Quotations are drawn from the corpus at random.
import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../src/checking/check-quotation.ts';
import { readClaim } from '../../src/checking/claim.ts';
import { readWords, type Word } from '../../src/checking/words.ts';
import { slice } from '../../src/text/span.ts';
import fc, { anyText, runs } from '../fuzz.ts';
import { corpus } from './corpus.ts';

const RUNS = 120;
/** In milliseconds; a hundred and twenty cases take seconds, ten times as many in a longer run some minutes. */
const SLOW = 600_000;

/** What is the same in whatever type: the letters, figures and signs of a text, one space between them. */
const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Sc}%&'’]+/gu, ' ')
    .replaceAll('’', "'")
    .trim()} `;
const bodies = corpus.articles.map(({ article }) => bare(article.body));
/** Whether the mutated words happen to stand somewhere after all. */
const standsSomewhere = (text: string): boolean => bodies.some((body) => body.includes(bare(text)));

type Drawn = { readonly text: string; readonly words: readonly Word[] };

const drawn = (text: string): Drawn => ({ text, words: readWords(text) });

/** Texts of at least `least` words. */
const long = (texts: readonly string[], least: number): readonly string[] =>
  texts.filter((text) => readWords(text).length >= least);

/** At least `least` words in a row of one of some texts. */
const rowOf = (texts: readonly string[], least: number): fc.Arbitrary<Drawn> =>
  fc
    .record({ text: fc.constantFrom(...texts), from: fc.nat(), length: fc.integer({ min: least, max: 60 }) })
    .map(({ text, from, length }) => {
      const words = readWords(text);
      const first = from % (words.length - least + 1);
      const last = Math.min(words.length, first + length) - 1;
      return drawn(text.slice(words[first]?.start, words[last]?.end));
    });

/** Some words in a row of a paragraph, whoever says them. */
const anywhere = rowOf(
  long(
    corpus.articles.flatMap(({ article }) => article.paragraphs.map((one) => slice(article.body, one))),
    6,
  ),
  6,
);

/** Words in a row of one stretch of somebody's own words. */
const spoken = rowOf(
  long(
    corpus.articles.flatMap(({ article, speech }) =>
      speech.attributions
        .filter(({ quotation, speaker }) => quotation.type === 'direct' && speaker !== null)
        .map(({ quotation }) => slice(article.body, quotation)),
    ),
    8,
  ),
  8,
);

const kindOf = (quote: string): string => checkQuotation(corpus.index, { quote }).kind;

const FAR_APART = 'two quotations of anywhere with an ellipsis between';
/** Drawn from within one quotation: between two stretches of it, the cue may be left out. */
const WITHIN = new Set(['a word dropped', 'a run of words dropped']);
/** Whose words are the article's, whatever becomes of them. */
const MARKS_ALONE = new Set(['a compound cut', 'commas changed within', FAR_APART]);

type Change = (drawn: Drawn, at: number, other: Drawn) => string | null;

/** Replaces the words from one to another, both taken in. */
const put = ({ text, words }: Drawn, from: number, to: number, by: string): string =>
  text.slice(0, words[from]?.start) + by + text.slice(words[to]?.end);

const inner = ({ words }: Drawn, at: number): number => 1 + (at % (words.length - 2));
const wordAt = ({ text, words }: Drawn, at: number): string => slice(text, words[at] ?? { start: 0, end: 0 });

const alterations: Readonly<Record<string, Change>> = {
  'a word dropped': (one, at) => {
    const place = inner(one, at);
    return one.text.slice(0, one.words[place]?.start) + one.text.slice(one.words[place + 1]?.start);
  },
  'a run of words dropped': (one, at) => {
    const place = inner(one, at);
    const to = Math.min(one.words.length - 1, place + 2 + (at % 4));
    return one.text.slice(0, one.words[place]?.start) + one.text.slice(one.words[to]?.start);
  },
  'a word put in': (one, at, other) => {
    const place = inner(one, at);
    return put(one, place, place, `${wordAt(other, at % other.words.length)} ${wordAt(one, place)}`);
  },
  'a word replaced': (one, at, other) => {
    const place = at % one.words.length;
    return put(one, place, place, wordAt(other, at % other.words.length));
  },
  'two words swapped': (one, at) => {
    const place = inner(one, at) - 1;
    return put(one, place, place + 1, `${wordAt(one, place + 1)} ${wordAt(one, place)}`);
  },
  'a letter changed': (one, at) => {
    const place = at % one.words.length;
    const word = wordAt(one, place);
    const letter = at % word.length;
    if (!/\p{L}/u.test(word[letter] ?? '')) return null;
    const by = /e/i.test(word[letter] ?? '') ? 'a' : 'e';
    return put(one, place, place, word.slice(0, letter) + by + word.slice(letter + 1));
  },
  'a letter dropped': (one, at) => {
    const place = at % one.words.length;
    const word = wordAt(one, place);
    if (word.length < 3) return null;
    const letter = at % word.length;
    return put(one, place, place, word.slice(0, letter) + word.slice(letter + 1));
  },
  'a “not” dropped': (one) => {
    const place = one.words.findIndex(
      ({ form }, at) => at > 0 && at < one.words.length - 1 && /^(?:not|no|never)$/.test(form),
    );
    return place < 0
      ? null
      : one.text.slice(0, one.words[place]?.start) + one.text.slice(one.words[place + 1]?.start);
  },
  'a “not” put in': (one, at) => {
    const place = inner(one, at);
    return put(one, place, place, `not ${wordAt(one, place)}`);
  },
  'a “[not]” put in': (one, at) => {
    const place = inner(one, at);
    return put(one, place, place, `[not] ${wordAt(one, place)}`);
  },
  'a “not” swallowed by an ellipsis': (one) => {
    const place = one.words.findIndex(
      ({ form }, at) => at > 0 && at < one.words.length - 1 && /^(?:not|no|never)$/.test(form),
    );
    return place < 0 ? null : put(one, place, place, '…');
  },
  'a figure changed': (one) => {
    const place = one.words.findIndex(({ form }) => /\d/.test(form));
    return place < 0
      ? null
      : put(
          one,
          place,
          place,
          wordAt(one, place).replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        );
  },
  'a figure put in brackets for another': (one) => {
    const place = one.words.findIndex(
      ({ form }, at) => at > 0 && at < one.words.length - 1 && /\d/.test(form),
    );
    return place < 0 ? null : put(one, place, place, '[977,000]');
  },
  'a name changed': (one, at, other) => {
    const isName = (text: string) => /^\p{Lu}\p{L}{2,}$/u.test(text);
    const place = one.words.findIndex((_, position) => position > 0 && isName(wordAt(one, position)));
    const names = other.words.map((word) => slice(other.text, word)).filter(isName);
    return place < 0 || names.length === 0 ? null : put(one, place, place, names[at % names.length] ?? '');
  },
  'two quotations in one': (one, _, other) => `${one.text} ${other.text}`,
  [FAR_APART]: (one, _, other) => `${one.text} … ${other.text}`,
  'a compound cut': (one) => {
    const place = one.words.findIndex(({ tied, end, start }) => tied && end > start);
    return place < 0 || one.words.length - place < 3 ? null : one.text.slice(one.words[place + 1]?.start);
  },
  'commas changed within': (one) => {
    const changed = one.text.replace(/,(?=\s)/, ';');
    return changed === one.text ? null : changed;
  },
};

describe.each(Object.entries(alterations))('%s', (name, change) => {
  it('is never verbatim', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(WITHIN.has(name) ? spoken : anywhere, fc.nat(), anywhere, (one, at, other) => {
        const quote = change(one, at, other);
        if (quote === null || quote.length > 2_000) return;
        // A dropped word may be one of two alike, and two quotations may stand side by side.
        if (!MARKS_ALONE.has(name) && standsSomewhere(quote)) return;
        if (name === FAR_APART && isNear(one, other)) return;
        expect(kindOf(quote), quote).not.toBe('verbatim');
      }),
      runs(RUNS),
    );
  });
});

/** Two stretches of one paragraph may be parted by an ellipsis. */
const isNear = (one: Drawn, other: Drawn): boolean =>
  corpus.articles.some(({ article: { body } }) => {
    const [a, b] = [body.indexOf(one.text), body.indexOf(other.text)];
    return a >= 0 && b >= 0 && b - a < 1_500 && b >= a;
  });

const tolerated: Readonly<Record<string, Change>> = {
  'as it is': ({ text }) => text,
  'in capitals': ({ text }) => (/[ßŉǰΐΰﬀ-ﬆ]/.test(text) ? null : text.toUpperCase()),
  'in lower case': ({ text }) => text.toLowerCase(),
  'with straight marks': ({ text }) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  'with typographic apostrophes': ({ text }) => text.replaceAll("'", '’'),
  'with other dashes': ({ text }) => text.replace(/ [–—] /g, '—').replace(/(?<=\S)—(?=\S)/g, ' -- '),
  'over several lines': ({ text }) => text.replaceAll(' ', '\n'),
  'with wide spaces': ({ text }) => text.replaceAll(' ', '\u00a0 '),
  'within marks': ({ text }) => `“${text}.”`,
  'with a comma at its end': ({ text }) => `${text.replace(/[.!?…]+$/, '')},`,
  'with an ellipsis before and behind': ({ text }) => `… ${text} …`,
  'taken apart in NFD': ({ text }) => text.normalize('NFD'),
  'with soft hyphens': (one, at) => {
    const word = wordAt(one, at % one.words.length);
    return word.length < 4 || !/^\p{L}+$/u.test(word)
      ? null
      : put(one, at % one.words.length, at % one.words.length, `${word.slice(0, 2)}\u00ad${word.slice(2)}`);
  },
  'with a zero-width space': (one, at) =>
    put(
      one,
      at % one.words.length,
      at % one.words.length,
      `\u200b${wordAt(one, at % one.words.length)}\u200b`,
    ),
  'with ligatures': ({ text }) => text.replaceAll('fi', '\uFB01').replaceAll('fl', '\uFB02'),
  'in bold type': (one, at) =>
    put(one, at % one.words.length, at % one.words.length, `**${wordAt(one, at % one.words.length)}**`),
  'with its first letter in brackets': ({ text }) =>
    /^\p{L}\p{L}/u.test(text) ? `[${(text[0] ?? '').toUpperCase()}]${text.slice(1)}` : null,
  'with an ellipsis for some words': (one, at) => {
    if (one.words.length < 9) return null;
    const from = 3 + (at % (one.words.length - 8));
    const to = Math.min(one.words.length - 4, from + (at % 3));
    if (one.words.slice(from - 1, to + 1).some(({ tied }) => tied)) return null;
    const out = one.words.slice(from, to + 1);
    return out.some(({ form }) => TURNING.test(form))
      ? null
      : put(one, from, to, ['…', '...', '[…]', '. . .', '[...]'][at % 5] ?? '');
  },
  'with a word in brackets for another': (one, at) => {
    const place = inner(one, at);
    const word = one.words[place];
    if (word === undefined || one.words[place - 1]?.tied === true || word.tied) return null;
    return TURNING.test(word.form) || /\d/.test(word.form) || NUMBER.test(word.form)
      ? null
      : put(one, place, place, '[the quarry]');
  },
  'with a word explained in brackets': (one, at) => {
    const place = inner(one, at);
    return one.words[place]?.tied === true
      ? null
      : put(one, place, place, `${wordAt(one, place)} [the elder]`);
  },
};

const TURNING =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|unless|if|except|refuse|refuses|refused|refusing|deny|denies|denied|denying|fail|fails|failed|failing|false|falsely|stop|stops|stopped|against)$|n't$/;
const NUMBER =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion)$/;

describe.each(Object.entries(tolerated))('%s', (_, change) => {
  it('stays verbatim', { timeout: SLOW }, () => {
    fc.assert(
      fc.property(spoken, fc.nat(), spoken, (one, at, other) => {
        const quote = change(one, at, other);
        if (quote === null || quote.length > 2_000) return;
        // One that is cut inside a compound is altered before anything is changed.
        if (kindOf(one.text) !== 'verbatim') return;
        expect(kindOf(quote), quote).toBe('verbatim');
      }),
      runs(RUNS),
    );
  });
});

it('takes any text', { timeout: SLOW }, () => {
  fc.assert(
    fc.property(anyText(400), fc.string(), (quote, speaker) => {
      checkQuotation(corpus.index, { quote, speaker });
      for (const { start, end } of readClaim(quote)) expect(end).toBeGreaterThan(start);
    }),
    runs(RUNS),
  );
});
