// The best of all sentences by the terms they hold. Postings are walked side by side, a window of sentences at a time,
// and the longest of them only where they can still matter, as in MaxScore (Turtle and Flood 1995): the outcome is
// that of scoring every sentence.
import { readBits, type TermBits, type TermMatches } from './match-terms.ts';
import { lowerBound } from './postings.ts';
import { keepTop, type ScoredSentence } from './top-sentences.ts';

/** Which sentences count; where they are `few`, all of them in order. */
export type Among = { readonly has: (sentence: number) => boolean; readonly few?: readonly number[] };

type Wanted = {
  readonly limit: number;
  /** What another form of a term is worth beside the term itself, at most 1. */
  readonly otherForms: number;
  readonly among?: Among | undefined;
};

export type BestMatches = {
  /** Best first. The score is the sum of the terms' idfs, and of those held in another form. */
  readonly top: readonly ScoredSentence[];
  /** The most weight that any sentence holds in any form, whichever sentences count. */
  readonly most: number;
};

export function bestMatches(matches: TermMatches, { limit, otherForms, among }: Wanted): BestMatches {
  const few = among?.few;
  if (few === undefined) return scan(matches, otherForms, limit, among);
  const { most } = scan(matches, 1, 0);
  return { top: bestOf(matches, few, otherForms, limit), most };
}

function bestOf(
  matches: TermMatches,
  sentences: readonly number[],
  otherForms: number,
  limit: number,
): readonly ScoredSentence[] {
  const { weight, own, other } = matches;
  const top = keepTop(limit);
  readBits(
    matches,
    sentences.map((from) => ({ from, to: from + 1 })),
  );
  for (const sentence of sentences) {
    const ownBits = own[sentence] ?? 0;
    const otherBits = (other[sentence] ?? 0) & ~ownBits;
    if ((ownBits | otherBits) !== 0) top.offer(sentence, weight(ownBits) + otherForms * weight(otherBits));
  }
  return top.best;
}

const WINDOW = 8192;
const windowOwn = new Uint32Array(WINDOW);
const windowOther = new Uint32Array(WINDOW);
/** A bit for each sentence of the window that holds a term. */
const held = new Uint32Array(WINDOW / 32);

// Sums of the same idfs in another order differ by less than this share.
const ROUNDING = 1 + 1e-12;

/** A term's postings as far as they have been walked. */
type Cursor = { readonly bit: TermBits; readonly isOwn: boolean; place: number; readonly end: number };

function scan(matches: TermMatches, otherForms: number, limit: number, among?: Among): BestMatches {
  const { weight, lists } = matches;
  const { sentences } = matches.postings;
  const top = keepTop(limit);
  let most = 0;
  // The longest first; those before `essential` are only asked about sentences that others hold.
  const cursors = lists
    .filter(({ isOwn }) => isOwn || otherForms > 0)
    .map(({ at, isOwn, start, end }): Cursor => ({ bit: 1 << at, isOwn, place: start, end }))
    .sort((a, b) => b.end - b.place - (a.end - a.place));
  let essential = 0;
  let moreOwn = 0;
  let moreOther = 0;
  /** Whether no sentence with these terms at most, behind those seen, changes anything. */
  const isTooLittle = (own: TermBits, other: TermBits): boolean => {
    if (weight(own | other) > most) return false;
    const rest = other & ~own;
    const score = rest === 0 ? weight(own) : (weight(own) + otherForms * weight(rest)) * ROUNDING;
    return score <= top.lowest;
  };

  for (;;) {
    for (; essential < cursors.length; essential++) {
      const { bit, isOwn } = cursors[essential] ?? { bit: 0, isOwn: true };
      if (!isTooLittle(isOwn ? moreOwn | bit : moreOwn, isOwn ? moreOther : moreOther | bit)) break;
      if (isOwn) moreOwn |= bit;
      else moreOther |= bit;
    }
    let from = Infinity;
    for (let at = essential; at < cursors.length; at++) {
      const cursor = cursors[at];
      if (cursor !== undefined && cursor.place < cursor.end)
        from = Math.min(from, sentences[cursor.place] ?? Infinity);
    }
    if (from === Infinity) return { top: top.best, most };
    for (let at = essential; at < cursors.length; at++) {
      const cursor = cursors[at];
      if (cursor !== undefined) walk(cursor, sentences, from);
    }
    const words = Math.min(held.length, ((matches.range.to - from) >>> 5) + 1);
    for (let word = 0; word < words; word++) {
      let left = held[word] ?? 0;
      if (left === 0) continue;
      held[word] = 0;
      while (left !== 0) {
        const lowest = left & -left;
        left ^= lowest;
        const slot = word * 32 + 31 - Math.clz32(lowest);
        let own = windowOwn[slot] ?? 0;
        let other = windowOther[slot] ?? 0;
        windowOwn[slot] = windowOther[slot] = 0;
        const sentence = from + slot;
        if (essential > 0) {
          if (isTooLittle(own | moreOwn, other | moreOther)) continue;
          for (let at = 0; at < essential; at++) {
            const cursor = cursors[at];
            if (cursor === undefined || !holds(cursor, sentences, sentence)) continue;
            if (cursor.isOwn) own |= cursor.bit;
            else other |= cursor.bit;
          }
        }
        const reached = weight(own | other);
        if (reached > most) most = reached;
        if (limit > 0 && among?.has(sentence) !== false)
          top.offer(sentence, weight(own) + otherForms * weight(other & ~own));
      }
    }
  }
}

/** Marks the sentences of the window from `from` on that hold a term. */
function walk(cursor: Cursor, sentences: Uint32Array, from: number): void {
  const { bit, end } = cursor;
  const into = cursor.isOwn ? windowOwn : windowOther;
  let { place } = cursor;
  for (; place < end; place++) {
    const slot = (sentences[place] ?? 0) - from;
    if (slot >= WINDOW) break;
    into[slot] = (into[slot] ?? 0) | bit;
    held[slot >>> 5] = (held[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  cursor.place = place;
}

/** Whether a sentence holds a term; sentences must be asked about in order. */
function holds(cursor: Cursor, sentences: Uint32Array, sentence: number): boolean {
  const { end } = cursor;
  // In steps that double, since the next one is seldom far away.
  let low = cursor.place;
  let step = 1;
  while (low + step < end && (sentences[low + step] ?? 0) < sentence) {
    low += step;
    step *= 2;
  }
  cursor.place = lowerBound(sentences, sentence, low, Math.min(low + step + 1, end));
  return cursor.place < end && sentences[cursor.place] === sentence;
}
