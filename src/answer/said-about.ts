// What somebody says about a thing: what holds the words it is looked for with, and what says it in others.
import { type SentenceVectors, similarity } from '../meaning/vectors.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { variantsOf } from '../search/term-variants.ts';
import { firstEndingAfter, slice } from '../text/span.ts';
import { isStopWord, tokenize } from '../text/tokens.ts';
import type { Known } from './known.ts';
import type { SaidWords } from './said.ts';
import { correctSpelling } from './spelling.ts';

/** Those of some words that hold other words, in the same order; `has` of the `of` words that were looked for. */
type Holding = { readonly said: readonly SaidWords[]; readonly has: number; readonly of: number };

/** With those that hold fewer or none of them and are near by meaning, nearest first. */
export type About = Holding & { readonly near: readonly SaidWords[] };

export async function saidAbout(known: Known, said: readonly SaidWords[], looked: string): Promise<About> {
  const holding = holdingWords(known.index, said, looked);
  if (holding.of === 0) return { ...holding, near: [] };
  const held = new Set(holding.said.map(placeOf));
  const near = await nearest(known, said, looked);
  return { ...holding, near: near.filter((words) => !held.has(placeOf(words))).slice(0, MOST_NEAR) };
}

/**
 * Keeps to what holds all of the words that matter in what somebody looks for, in any form or under a synonym. Where
 * nothing holds all of them, what holds the most.
 */
function holdingWords(index: PassageIndex, said: readonly SaidWords[], looked: string): Holding {
  const tokens = correctSpelling(index, tokenize(looked));
  const telling = tokens.filter(({ text }) => !isStopWord(text));
  const terms = [...new Set((telling.length > 0 ? telling : tokens).map(({ term }) => term))];
  const forms = terms.map((term) => new Set([term, ...variantsOf(index, term)]));
  const found = said.map((words) => {
    const written = tokenize(slice(words.article.body, words));
    const hits = written.filter(({ term }) => forms.some((form) => form.has(term)));
    const has = forms.filter((form) => hits.some(({ term }) => form.has(term))).length;
    const matches = hits.map(({ start, end }) => ({ start: words.start + start, end: words.start + end }));
    return { words: { ...words, matches }, has };
  });
  const most = found.reduce((best, { has }) => Math.max(best, has), 0);
  return {
    said: most === 0 ? [] : found.filter(({ has }) => has === most).map(({ words }) => words),
    has: most,
    of: terms.length,
  };
}

/**
 * How far above the mean of all sentences of the same articles a cosine is, in standard deviations, where something is
 * about what was looked for: how high all of them are differs from one word to the next. Measured on
 * `test/answer/said-about.json`, as is the lowest, since some sentence is the nearest where nothing is about it, too.
 */
const NEAR_DEVIATIONS = 1.8;
const LOWEST_COSINE = 0.4;
const MOST_NEAR = 5;
/** Sentences that the mean is taken of, at most twice as many. */
const SAMPLED = 10_000;

/** Those that are near to the words by meaning, nearest first; none without models. */
async function nearest(
  { index, vectors, meaning }: Known,
  said: readonly SaidWords[],
  looked: string,
): Promise<SaidWords[]> {
  const articles = new Set(said.map(({ article }) => article));
  const own = new Map(
    index.sources.flatMap(({ article }, at) => {
      const made = articles.has(article) ? (vectors[at] ?? null) : null;
      return made === null ? [] : [[article, made] as const];
    }),
  );
  if (meaning === null || own.size === 0) return [];
  const vector = await meaning.encodeQuestion({ question: looked, after: [] });
  if (vector === null) return [];
  const lowest = Math.max(LOWEST_COSINE, nearFrom([...own.values()], vector));
  return said
    .map((words) => ({ words, cosine: cosineOf(words, own.get(words.article), vector) }))
    .filter(({ cosine }) => cosine >= lowest)
    .toSorted((a, b) => b.cosine - a.cosine)
    .map(({ words }) => words);
}

/** The cosine from which on sentences stand out among all of some articles. */
function nearFrom(articles: readonly SentenceVectors[], vector: Float32Array): number {
  const size = articles.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const step = Math.max(1, Math.floor(size / SAMPLED));
  const cosines: number[] = [];
  let skipped = 0;
  for (const article of articles) {
    for (; skipped < article.lengths.length; skipped += step)
      cosines.push(similarity(vector, article, skipped));
    skipped -= article.lengths.length;
  }
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const variance = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length;
  return mean + NEAR_DEVIATIONS * Math.sqrt(variance);
}

/** Of the nearest of their sentences. */
function cosineOf(
  { article: { sentences }, start, end }: SaidWords,
  own: SentenceVectors | undefined,
  vector: Float32Array,
): number {
  let most = -1;
  if (own === undefined) return most;
  for (let at = firstEndingAfter(sentences, start); (sentences[at]?.start ?? end) < end; at++)
    most = Math.max(most, similarity(vector, own, at));
  return most;
}

function placeOf({ article, start }: SaidWords): string {
  return `${article.slug} ${start}`;
}
