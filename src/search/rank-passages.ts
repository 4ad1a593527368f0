// The ranking: which sentences of the library match a query, best first. TF-IDF finds the candidates; a weighted
// sum of TF-IDF and what else speaks for a sentence puts them in order.
import { matchTerms, type TermMatches, weigher, weightOf } from './match-terms.ts';
import { passageAt, type PassageIndex, type SentenceRange, sourceOf } from './passage-index.ts';
import type { ScoredPassage } from './passage.ts';
import { type RankingContext, rankingContext } from './ranking-context.ts';
import { FEATURES, type Features, featuresOf } from './ranking-features.ts';
import { WEIGHTS, type Weights } from './ranking-weights.ts';
import { bestFirst, type ScoredSentence, topSentences } from './top-sentences.ts';
import type { SearchQuery } from './search-query.ts';

export type RankOptions = {
  readonly range: SentenceRange;
  readonly limit: number;
  /** Only these sentences, when given. */
  readonly among?: Among;
  /** What each feature is worth, when it is not what it is usually worth. */
  readonly weights?: Weights;
};

export type Among = (sentence: number) => boolean;

/** A sentence by its number in the index, with what its score is made of. */
type RankedSentence = ScoredSentence & { readonly features: Features };

/** Sentences best first, and what the ranking knew of the query. */
export type Ranking = { readonly ranked: readonly RankedSentence[]; readonly context: RankingContext };

/** Passages that match the query, best first; those with equal scores in the order of the articles. */
export function rankPassages(index: PassageIndex, query: SearchQuery, options: RankOptions): ScoredPassage[] {
  return rankSentences(index, query, options).ranked.map(({ sentence, score }) => ({
    passage: passageAt(index, sentence),
    score,
  }));
}

/** The same as sentence numbers, with the features behind each score. */
export function rankSentences(
  index: PassageIndex,
  query: SearchQuery,
  { range, limit, among, weights = WEIGHTS }: RankOptions,
): Ranking {
  const matches = matchTerms(index, query, range);
  const context = rankingContext(index, query, matches);
  const prior = articlePrior(index, matches);
  const ranked = candidates(matches, among)
    .map((sentence) => {
      const features = featuresOf(context, sentence);
      return { sentence, features, score: scoreOf(features, weights) + prior(sentence) };
    })
    .sort(bestFirst)
    .slice(0, limit);
  return { ranked, context };
}

/** What each idf is worth of the terms that a sentence's article holds anywhere. */
const ARTICLE = 0.3;
/** Of a longer article only the sentences around are looked at. */
const MAX_ARTICLE = 2000;

/**
 * How well a sentence's article fits the query, where there are several to choose from: what only stands in one
 * place of an article about something else is rarely meant.
 */
function articlePrior(
  index: PassageIndex,
  { own, other, idfs, range }: TermMatches,
): (sentence: number) => number {
  if (range.to <= range.from || sourceOf(index, range.from) === sourceOf(index, range.to - 1)) return () => 0;
  const known = new Map<number, number>();
  return (sentence) => {
    const source = sourceOf(index, sentence);
    let prior = known.get(source);
    if (prior === undefined) {
      const from = Math.max(index.firstSentences[source] ?? 0, sentence - MAX_ARTICLE);
      const to = Math.min(index.firstSentences[source + 1] ?? 0, sentence + MAX_ARTICLE);
      let bits = 0;
      for (let at = from; at < to; at++) bits |= (own[at] ?? 0) | (other[at] ?? 0);
      known.set(source, (prior = ARTICLE * weightOf(bits, idfs)));
    }
    return prior;
  };
}

const MAX_CANDIDATES = 50;
const MAX_NEIGHBOURS = 15;

/** The sentences worth a closer look: the best by TF-IDF, and those around the very best. */
function candidates({ own, other, idfs, touched, range }: TermMatches, among?: Among): number[] {
  const eligible = among === undefined ? touched : touched.filter(among);
  const weight = weigher(idfs);
  const best = topSentences(
    eligible,
    (sentence) => {
      const ownBits = own[sentence] ?? 0;
      return weight(ownBits) + 0.5 * weight((other[sentence] ?? 0) & ~ownBits);
    },
    MAX_CANDIDATES,
  );
  const numbers = new Set(best.map(({ sentence }) => sentence));
  for (const { sentence } of best.slice(0, MAX_NEIGHBOURS))
    for (const near of [sentence - 1, sentence + 1])
      if (near >= range.from && near < range.to && among?.(near) !== false) numbers.add(near);
  return [...numbers];
}

function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * weights[name];
  return score;
}
