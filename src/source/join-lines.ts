// Lines of a printed paragraph as one: a word divided at the end of a line is put together again.
import { isCommonWord } from '../text/common-words.ts';

export type Joiner = {
  /** The two lines as one. */
  readonly join: (before: string, after: string) => string;
  /** How many words were put together so far, and at how many line ends the hyphen stayed. */
  readonly counts: () => { readonly joined: number; readonly kept: number };
};

/**
 * A hyphen at a line end stays where the text writes the word with one elsewhere; it goes where the text writes the word
 * without. Where neither occurs, it stays if both halves are words by themselves (“well-known”), or the first
 * is a prefix before a word (“ex-mayor”), and before capitals and numbers; else it goes (“govern-ment”).
 */
export function lineJoiner(lines: readonly string[]): Joiner {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.replace(DIVIDED, '').matchAll(WORD)) words.add(word.toLowerCase());
  let joined = 0;
  let kept = 0;
  const join = (before: string, after: string): string => {
    const left = DIVIDED.exec(before)?.[0].slice(0, -1);
    if (left === undefined) return /\p{L}[—]$/u.test(before) ? before + after : `${before} ${after}`;
    const right = /^[\p{L}\p{N}’']+/u.exec(after)?.[0] ?? '';
    if (right === '') return `${before} ${after}`;
    if (before.endsWith('\u00ad') || !staysHyphenated(left, right, words)) {
      joined += 1;
      return before.slice(0, -1) + after;
    }
    kept += 1;
    return `${before.slice(0, -1)}-${after}`;
  };
  return { join, counts: () => ({ joined, kept }) };
}

const WORD = /[\p{L}\p{N}]+(?:[-’'\u2010][\p{L}\p{N}]+)*/gu;

const DIVIDED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*[-\u2010\u00ad]$/u;

function staysHyphenated(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(right) || /\d$/.test(left)) return true;
  const first = left.toLowerCase();
  const second = right.toLowerCase();
  if (words.has(`${first}-${second}`)) return true;
  if (words.has(first + second) || isCommonWord(first + second)) return false;
  if (first.includes('-')) return true;
  const isWord = (word: string): boolean => word.length > 2 && (words.has(word) || isCommonWord(word));
  return (isWord(first) || PREFIXES.has(first)) && isWord(second);
}

const PREFIXES = new Set('self ex non vice half mid anti cross ill co pro quasi so'.split(' '));
