// Where in a library a quotation may stand: stretches of sentences that hold its rarest words. Which of them it is
// and how it reads there is found out by alignment.
import { type PassageIndex, type SentenceRange, sourceOf } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { postingRange } from '../search/postings.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';

/** A stretch of whole sentences; `share` is how much of the quotation's weight it holds, from 0 to 1. */
export type Window = Span & { readonly source: ReadArticle; readonly share: number };

/** As many terms as have a bit in a number. */
const MOST_TERMS = 31;
/** Postings looked at; the rarest term's are always, whatever their number. */
const MOST_POSTINGS = 40_000;
/** Sentences that a window is begun at, more only where they weigh the same. */
const MOST_STARTS = 2_000;
/** Windows that are compared by the words that stand side by side in them. */
const MOST_COMPARED = 300;
/** … and how many characters of them are looked at. */
const MOST_CHARS = 150_000;
/** A window that holds less than this share of what the best one holds is no source. */
const WORTH = 0.4;

// A bit for each term that a sentence holds; all 0 between two searches.
let bits = new Uint32Array(0);

/**
 * The likeliest windows for some words, best first and at most `most`; `chars` is how long one may grow beyond its
 * first sentence.
 */
export function findWindows(
  index: PassageIndex,
  range: SentenceRange,
  words: readonly string[],
  chars: number,
  most: number,
): Window[] {
  if (bits.length < index.postings.size) bits = new Uint32Array(index.postings.size);
  const { touched, weights } = markSentences(index, range, words);
  const begun = startsOf(touched, weights).map((first) => grow(index, range, first, chars, weights));
  for (const sentence of touched) bits[sentence] = 0;
  // Of two with the same words the shorter one, then the earlier.
  begun.sort((a, b) => b.weight - a.weight || a.last - a.first - (b.last - b.first) || a.first - b.first);
  const least = WORTH * (begun[0]?.weight ?? 0);
  const taken = new Set<number>();
  const windows: Window[] = [];
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (const { first, last, weight } of begun) {
    if (windows.length === MOST_COMPARED || weight < least) break;
    let isNew = false;
    for (let sentence = first; sentence <= last; sentence++) {
      if (!taken.has(sentence)) isNew = true;
      taken.add(sentence);
    }
    if (isNew) windows.push(widened(index, first, last, chars, weight / whole));
  }
  return windows.length > most ? bySequence(windows, words).slice(0, most) : windows;
}

type Marked = { readonly touched: readonly number[]; readonly weights: readonly number[] };

/** Sets a bit for each of the rarest terms in the sentences that hold it; `weights` are the terms' idfs. */
function markSentences(
  { postings }: PassageIndex,
  { from, to }: SentenceRange,
  words: readonly string[],
): Marked {
  const terms = new Set(tokenize(words.join(' ')).map(({ term }) => term));
  const lists = [...terms]
    .map((term) => postingRange(postings, term, from, to))
    .filter(([start, end]) => end > start)
    .sort(([a, b], [c, d]) => b - a - (d - c))
    .slice(0, MOST_TERMS);
  const touched: number[] = [];
  const weights: number[] = [];
  let looked = 0;
  for (const [at, [start, end]] of lists.entries()) {
    looked += end - start;
    if (at > 0 && looked > MOST_POSTINGS) break;
    weights.push(Math.log(1 + (to - from) / (end - start)));
    for (let place = start; place < end; place++) {
      const sentence = postings.sentences[place] ?? 0;
      if (bits[sentence] === 0) touched.push(sentence);
      bits[sentence] = (bits[sentence] ?? 0) | (1 << at);
    }
  }
  return { touched, weights };
}

function weigh(held: number, weights: readonly number[]): number {
  let sum = 0;
  for (let left = held; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] ?? 0;
  return sum;
}

const STEPS = 256;

/** The sentences that weigh enough to begin a window. */
function startsOf(touched: readonly number[], weights: readonly number[]): number[] {
  const weighed = new Float64Array(touched.length);
  let heaviest = 0;
  touched.forEach((sentence, at) => {
    const weight = weigh(bits[sentence] ?? 0, weights);
    weighed[at] = weight;
    if (weight > heaviest) heaviest = weight;
  });
  let least = heaviest / 4;
  if (touched.length > MOST_STARTS) {
    const counts = new Uint32Array(STEPS + 1);
    const stepOf = (weight: number): number => Math.floor((weight / heaviest) * STEPS);
    for (const weight of weighed) counts[stepOf(weight)] = (counts[stepOf(weight)] ?? 0) + 1;
    let step = STEPS;
    let count = counts[STEPS] ?? 0;
    while (step > STEPS / 4 && count < MOST_STARTS) count += counts[--step] ?? 0;
    least = Math.max(least, (step / STEPS) * heaviest);
  }
  return touched.filter((_, at) => (weighed[at] ?? 0) >= least);
}

type Grown = { readonly first: number; readonly last: number; readonly weight: number };

/** The sentences of a window that begins at one, as far as they add words. */
function grow(
  index: PassageIndex,
  { to }: SentenceRange,
  first: number,
  chars: number,
  weights: readonly number[],
): Grown {
  const at = sourceOf(index, first);
  const base = index.firstSentences[at] ?? 0;
  const sentences = index.sources[at]?.article.sentences ?? [];
  const limit = (sentences[first - base]?.start ?? 0) + chars;
  let held = bits[first] ?? 0;
  let last = first;
  for (let next = first + 1; next < Math.min(to, base + sentences.length); next++) {
    if ((sentences[next - base]?.end ?? Infinity) > limit) break;
    const more = held | (bits[next] ?? 0);
    if (more !== held) last = next;
    held = more;
  }
  return { first, last, weight: weigh(held, weights) };
}

/**
 * The window of some sentences. The ends of a quotation may hold none of its rarer words: a sentence more on either
 * side, or as many as there is room for.
 */
function widened(index: PassageIndex, first: number, last: number, chars: number, share: number): Window {
  const at = sourceOf(index, first);
  const source = index.sources[at];
  if (source === undefined) throw new Error(`no sentence ${first} in the index`);
  const { sentences } = source.article;
  const base = index.firstSentences[at] ?? 0;
  const start = (sentence: number): number => sentences[sentence]?.start ?? 0;
  const end = (sentence: number): number => sentences[sentence]?.end ?? 0;
  const [from, to] = [first - base, last - base];
  const room = chars - (end(to) - start(from));
  // The window may have grown far beyond the quotation's end, so what stands before it has room of its own.
  const reach = Math.max(room, chars / 2);
  let [before, after] = [Math.max(0, from - 1), Math.min(sentences.length - 1, to + 1)];
  while (before > 0 && start(from) - start(before - 1) < reach) before--;
  while (after < sentences.length - 1 && end(after + 1) - end(to) < room) after++;
  return { source, start: start(before), end: end(after), share };
}

/** Windows in which the quotation's words stand side by side come first, as far as there is time to look. */
function bySequence(windows: readonly Window[], words: readonly string[]): Window[] {
  const step = Math.max(2, Math.ceil(words.length / 12));
  const threes: string[] = [];
  for (let at = 0; at < words.length; at += step)
    threes.push(
      words
        .slice(at, at + 3)
        .map(escape)
        .join('[^a-z0-9]{1,4}'),
    );
  const pattern = new RegExp(threes.join('|'), 'g');
  let left = MOST_CHARS;
  return windows
    .map((window) => {
      const { body } = window.source.article;
      const text = body.slice(window.start, Math.min(window.end, window.start + left)).toLowerCase();
      left -= text.length;
      const together = new Set([...text.matchAll(pattern)].map(([found]) => found)).size;
      return { window, worth: together / threes.length + window.share };
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ window }) => window);
}

function escape(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, (sign) => (sign === "'" ? "['’]" : `\\${sign}`));
}
