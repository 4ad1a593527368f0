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
/** Windows that are compared by the words that stand side by side in them. */
const MOST_COMPARED = 300;

// A bit for each term that a sentence holds; all 0 between two searches.
let bits = new Uint32Array(0);

/** The likeliest windows, best first; `chars` is how long they may grow beyond their first sentence. */
export function findWindows(
  index: PassageIndex,
  { from, to }: SentenceRange,
  words: readonly string[],
  chars: number,
  most: number,
): Window[] {
  const { postings, sources, firstSentences } = index;
  const lists = [...new Set(tokenize(words.join(' ')).map(({ term }) => term))]
    .map((term) => postingRange(postings, term, from, to))
    .filter(([start, end]) => end > start)
    .sort(([a, b], [c, d]) => b - a - (d - c))
    .slice(0, MOST_TERMS);
  if (bits.length < postings.size) bits = new Uint32Array(postings.size);
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
  const weigh = (held: number): number => {
    let sum = 0;
    for (let left = held; left !== 0; left &= left - 1) sum += weights[31 - Math.clz32(left & -left)] ?? 0;
    return sum;
  };
  let most1 = 0;
  for (const sentence of touched) most1 = Math.max(most1, weigh(bits[sentence] ?? 0));
  const starts = touched.filter((sentence) => weigh(bits[sentence] ?? 0) >= most1 / 4);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const found = starts.map((first) => {
    const at = sourceOf(index, first);
    const base = firstSentences[at] ?? 0;
    const sentences = sources[at]?.article.sentences ?? [];
    const limit = (sentences[first - base]?.start ?? 0) + chars;
    let held = 0;
    let last = first;
    for (let next = first; next < Math.min(to, base + sentences.length); next++) {
      if (next > first && (sentences[next - base]?.end ?? Infinity) > limit) break;
      const more = held | (bits[next] ?? 0);
      if (more !== held) last = next;
      held = more;
    }
    return { at, from: first - base, to: last - base, weight: weigh(held) };
  });
  for (const sentence of touched) bits[sentence] = 0;
  // Of two with the same words the shorter one, then the earlier.
  found.sort(
    (a, b) => b.weight - a.weight || a.to - a.from - (b.to - b.from) || a.at - b.at || a.from - b.from,
  );
  const best = found[0]?.weight ?? 0;
  const kept: (typeof found)[number][] = [];
  const taken = new Set<string>();
  for (const window of found) {
    if (kept.length === MOST_COMPARED || window.weight < best * 0.4) break;
    const places = Array.from(
      { length: window.to - window.from + 1 },
      (_, at) => `${window.at} ${window.from + at}`,
    );
    if (places.every((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(window);
  }
  const windows = kept.flatMap(({ at, from, to, weight }): Window[] => {
    const source = sources[at];
    const sentences = source?.article.sentences;
    const [first, last] = [sentences?.[from], sentences?.[to]];
    if (source === undefined || sentences === undefined || first === undefined || last === undefined)
      return [];
    // The ends of a quotation may hold none of its rarer words: a sentence more on either side, or as many as there is
    // room for.
    const room = chars - (last.end - first.start);
    let [before, after] = [Math.max(0, from - 1), Math.min(sentences.length - 1, to + 1)];
    while (before > 0 && first.start - (sentences[before - 1]?.start ?? 0) < room) before--;
    while (after < sentences.length - 1 && (sentences[after + 1]?.end ?? 0) - last.end < room) after++;
    const [start, end] = [sentences[before]?.start ?? first.start, sentences[after]?.end ?? last.end];
    return [{ source, start, end, share: weight / whole }];
  });
  return windows.length > most ? bySequence(windows, words).slice(0, most) : windows;
}

/** Windows in which the quotation's words stand side by side come first. */
function bySequence(windows: readonly Window[], words: readonly string[]): Window[] {
  const threes: string[] = [];
  const step = Math.max(1, Math.ceil(words.length / 12));
  for (let at = 0; at < words.length; at += Math.max(step, 2))
    threes.push(
      words
        .slice(at, at + 3)
        .map(escape)
        .join('[^\\p{L}\\p{N}]{1,4}'),
    );
  const pattern = new RegExp(threes.join('|'), 'giu');
  return windows
    .map((window) => {
      const text = window.source.article.body.slice(window.start, Math.min(window.end, window.start + 6_000));
      const together = new Set([...text.matchAll(pattern)].map(([found]) => found.toLowerCase())).size;
      return { window, worth: together / threes.length + window.share };
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ window }) => window);
}

function escape(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, (sign) =>
    sign === "'" ? "['’]" : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
