// Words as an editor compares them: what a change of type alone may alter is folded away, every letter and figure is
// kept. Between two words stand marks, which are compared too.
import { isNumberWord } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';

export type Word = Span & {
  /** Lower case, one kind of apostrophe, ligatures written out, no invisible characters; accents stay. */
  readonly form: string;
  /** The marks between this word and the next in one kind each; white space and quotation marks do not count. */
  readonly after: string;
  /** A cut behind it would cut a compound or a figure: “non-violent”, “U.S.”, “five million”. */
  readonly tied: boolean;
};

const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u2060\\uFE00-\\uFE0F\\uFEFF';
const APOSTROPHE = "'’ʼ‘`´＇";
const LETTER = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;
// A figure with its sign, currency and unit, a word with its inner apostrophes, or a sign that is read aloud.
const WORD = [
  `(?:(?<=^|[\\s([“"‘'])[-−–+])?\\p{Sc}?\\p{N}[\\p{N}${INVISIBLE}]*(?:[.,:/]\\p{N}+)*${LETTER}*(?:[°′″\\p{Sc}]|[ \\u00A0]?[%‰])*`,
  `[\\p{L}\\p{N}]${LETTER}*(?:[${APOSTROPHE}]${LETTER}+)*`,
  '[%&@#§\\p{Sc}\\p{So}\\p{Sm}](?<![~|<>=^`])',
].join('|');

/** The pattern of a word, for those who look for other things beside words. */
export const WORD_SOURCE = WORD;

const WORDS = new RegExp(WORD, 'gu');

/** The words of a text between two offsets, in order. */
export function readWords(text: string, from = 0, to = text.length): Word[] {
  const part = text.slice(from, to);
  const spans: (Span & { form: string })[] = [];
  for (const match of part.matchAll(WORDS))
    spans.push({
      start: from + match.index,
      end: from + match.index + match[0].length,
      form: formOf(match[0]),
    });
  return spans.map((word, at) => {
    const next = spans[at + 1];
    return { ...word, ...between(word.form, text.slice(word.end, next?.start ?? to), next?.form) };
  });
}

/** What stands between a word and the next, if there is one. */
export function between(form: string, gap: string, next: string | undefined): Pick<Word, 'after' | 'tied'> {
  const tied =
    next !== undefined &&
    ((TIE.test(gap) && !/^\p{Extended_Pictographic}/u.test(next)) ||
      (/^[–—]$/.test(gap) && /\d$/.test(form) && /^\d/.test(next)) ||
      (/^\s+$/.test(gap) && (/\d/.test(form) || isNumberWord(form)) && isScale(next)));
  return { after: marksOf(gap), tied };
}

const TIE = /^[-‐‑.,/_:\\+&@*]*$/u;

function isScale(form: string): boolean {
  return isNumberWord(form) || /^(?:per|percent|percentage|pc|%)$/.test(form);
}

/** A word in the form that is compared. */
export function formOf(written: string): string {
  if (/^[A-Za-z]+$/.test(written)) return written.toLowerCase();
  return written
    .replace(HIDDEN, '')
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(/^[−–]/u, '-')
    .replace(/\s(?=[%‰])/gu, '')
    .toLowerCase();
}

const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'gu');
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'gu');
// Ligatures and letters of full width; not “²” or “½”, which are no “2” and “1/2”.
const COMPATIBLE = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;

/** Marks in one kind each: “ – ” and “—” are one dash, “. . .” and “…” one ellipsis. */
function marksOf(gap: string): string {
  if (gap === ' ' || gap === '') return '';
  return gap
    .replace(UNCOUNTED, '')
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))
    .replace(/\.{2,}|\.*…[.…]*/g, '…')
    .replace(/[-‐‑‒–—―−]+/gu, '-');
}

// White space, quotation marks, invisible characters and the signs that chats and articles format with.
const UNCOUNTED = new RegExp(`[\\s"“”„‟«»‹›‚‛${APOSTROPHE}*_~|>${INVISIBLE}]`, 'gu');
