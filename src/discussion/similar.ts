// Which questions of a discussion ask the same: for a moderator to merge, or to point to the answer there is.
import { isStopWord, tokenize } from '../text/tokens.ts';
import { remember } from '../text/remember.ts';
import { LIMITS, type Question } from './discussion.ts';

export type Likeness = {
  readonly number: number;
  /** From 0 to 1: the share of the two questions' words that they have in common (Dice's coefficient). */
  readonly share: number;
};

/** From here on one may well be the other, put differently. */
const LIKE = 0.5;
/** From here on they ask the same, unless a name or a figure differs. */
const SAME = 0.85;
const SUGGESTED = 3;

/** Questions that may ask the same, likest first, three at most. */
export function similarTo(text: string, others: readonly Question[]): Likeness[] {
  const own = wordsOf(text);
  return others
    .map((other) => ({ number: other.number, share: shareOf(own, wordsOf(other.text)) }))
    .filter(({ share }) => share >= LIKE)
    .toSorted((a, b) => b.share - a.share || a.number - b.number)
    .slice(0, SUGGESTED);
}

/** The question that asks the same for certain; null where none does. */
export function sameAs(text: string, others: readonly Question[]): number | null {
  const own = wordsOf(text);
  const best = others.find((other) => {
    const words = wordsOf(other.text);
    return shareOf(own, words) >= SAME && own.telling === words.telling && own.asks === words.asks;
  });
  return best?.number ?? null;
}

type Words = {
  readonly terms: ReadonlySet<string>;
  /** Names and figures: two questions that differ in one of them are two. */
  readonly telling: string;
  /** Who, when or where is asked. */
  readonly asks: string;
};

const ASKING = /^(?:who|whom|whose|what|when|where|which|why|how|many|much|not|no|never)$/;

const wordsOf = remember(4_000, readWords, LIMITS.questionLength);

function readWords(text: string): Words {
  const tokens = tokenize(text);
  const telling = tokens.filter((token, at) => /\d/.test(token.text) || (token.isCapital && at > 0));
  const kept = tokens.filter(({ text: word }) => !isStopWord(word) && !ASKING.test(word));
  const ofAll = kept.length === 0 ? tokens : kept;
  return {
    terms: new Set(ofAll.map(({ term }) => term)),
    telling: telling
      .map(({ term }) => term)
      .toSorted()
      .join(' '),
    asks: tokens
      .filter(({ text: word }) => ASKING.test(word))
      .map(({ text: word }) => word)
      .toSorted()
      .join(' '),
  };
}

function shareOf(a: Words, b: Words): number {
  const both = [...a.terms].filter((term) => b.terms.has(term)).length;
  const all = a.terms.size + b.terms.size;
  return all === 0 ? 0 : (2 * both) / all;
}
