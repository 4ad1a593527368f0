// Which sentences of a library are nearest to a question by meaning.
import type { PassageIndex, SentenceRange } from '../search/passage-index.ts';
import { keepTop, type ScoredSentence, type TopSentences } from '../search/top-sentences.ts';
import { type SentenceVectors, SIGN_BYTES, similarity } from './vectors.ts';

/** By position in `index.sources`: the vectors of an article's sentences, null until they are made. */
export type LibraryVectors = (SentenceVectors | null)[];

/**
 * Of how many sentences the cosine is worked out; of more, only of those whose signs fit the question best. Among
 * 400,000 sentences every one of the nearest 20 was among these, on the vectors of real sentences and of mixtures of them.
 */
const CLOSELY = 16_000;

/** The nearest sentences of a range, best first; none of articles without vectors. The score is the cosine. */
export function nearest(
  index: PassageIndex,
  vectors: LibraryVectors,
  question: Float32Array,
  {
    range,
    limit,
    closely = CLOSELY,
  }: { readonly range: SentenceRange; readonly limit: number; closely?: number },
): readonly ScoredSentence[] {
  const top = keepTop(limit);
  const parts = partsIn(index, vectors, range);
  const size = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (size > closely) offerFitting(parts, size, question, closely, top);
  else
    for (const { own, first, from, to } of parts)
      for (let sentence = from; sentence < to; sentence++)
        top.offer(first + sentence, similarity(question, own, sentence));
  return top.best;
}

/** Sentences `from` up to `to` of one article, whose first has the number `first`. */
type Part = {
  readonly own: SentenceVectors;
  readonly first: number;
  readonly from: number;
  readonly to: number;
};

function partsIn({ firstSentences }: PassageIndex, vectors: LibraryVectors, range: SentenceRange): Part[] {
  return vectors.flatMap((own, source) => {
    const first = firstSentences[source] ?? 0;
    const from = Math.max(0, range.from - first);
    const to = Math.min(firstSentences[source + 1] ?? first, range.to) - first;
    return own === null || from >= to ? [] : [{ own, first, from, to }];
  });
}

/** Offers the `closely` sentences whose signs fit best; those that fit as well as the last of them, too. */
function offerFitting(
  parts: readonly Part[],
  size: number,
  question: Float32Array,
  closely: number,
  top: TopSentences,
): void {
  const misfits = new Int16Array(size);
  const tables = misfitTables(question);
  let at = 0;
  for (const { own, from, to } of parts) at = fillMisfits(misfits, at, tables, own.signs, from, to);
  const most = nthSmallest(misfits, closely);
  at = 0;
  for (const { own, first, from, to } of parts)
    for (let sentence = from; sentence < to; sentence++)
      if ((misfits[at++] ?? 0) <= most) top.offer(first + sentence, similarity(question, own, sentence));
}

/** What the largest number of a question counts as, so that the sum of all stays within 16 bits. */
const LARGEST = 64;
const BYTE = 256;

/**
 * For each byte of eight signs and each value it may have: the sum of the question's numbers where the sentence's are
 * below 0. The smaller it is for all of them together, the larger the cosine is likely to be.
 */
function misfitTables(question: Float32Array): Int16Array {
  const largest = question.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest === 0 ? 0 : LARGEST / largest;
  const tables = new Int16Array(SIGN_BYTES * BYTE);
  for (let place = 0; place < SIGN_BYTES; place++)
    for (let value = 1; value < BYTE; value++) {
      const highest = 31 - Math.clz32(value);
      const number = Math.round((question[place * 8 + highest] ?? 0) * scale);
      tables[place * BYTE + value] = (tables[place * BYTE + value - (1 << highest)] ?? 0) + number;
    }
  return tables;
}

/** The innermost loop, for which four sums at a time are twice as fast as one. Gives where the next part begins. */
function fillMisfits(
  misfits: Int16Array,
  start: number,
  tables: Int16Array,
  signs: Uint8Array,
  from: number,
  to: number,
): number {
  let at = start;
  const end = to * SIGN_BYTES;
  for (let byte = from * SIGN_BYTES; byte < end; byte += SIGN_BYTES) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let place = 0, table = 0; place < SIGN_BYTES; place += 4, table += 4 * BYTE) {
      a += tables[table + (signs[byte + place] ?? 0)] ?? 0;
      b += tables[table + BYTE + (signs[byte + place + 1] ?? 0)] ?? 0;
      c += tables[table + 2 * BYTE + (signs[byte + place + 2] ?? 0)] ?? 0;
      d += tables[table + 3 * BYTE + (signs[byte + place + 3] ?? 0)] ?? 0;
    }
    misfits[at++] = a + b + c + d;
  }
  return at;
}

/** The number that `count` of all are not above. */
function nthSmallest(numbers: Int16Array, count: number): number {
  const lowest = -0x8000;
  const counts = new Uint32Array(0x10000);
  for (const number of numbers) counts[number - lowest] = (counts[number - lowest] ?? 0) + 1;
  let left = count;
  for (let at = 0; at < counts.length; at++) {
    left -= counts[at] ?? 0;
    if (left <= 0) return at + lowest;
  }
  return -lowest - 1;
}
