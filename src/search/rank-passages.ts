// The ranking: which sentences of the library match a query, best first. TF-IDF finds the candidates; a weighted
// sum of TF-IDF and what else speaks for a sentence puts them in order.
import { matchTerms, type TermMatches, weigher } from './match-terms.ts';
import { passageAt, type PassageIndex, type SentenceRange } from './passage-index.ts';
import type { ScoredPassage } from './passage.ts';
import { type RankingContext, rankingContext } from './ranking-context.ts';
import { FEATURES, type Features, featuresOf } from './ranking-features.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { bestFirst, type ScoredSentence, topSentences } from './top-sentences.ts';
import type { SearchQuery } from './search-query.ts';

export type RankOptions = {
  readonly range: SentenceRange;
  readonly limit: number;
  /** Only these sentences, when given. */
  readonly among?: Among;
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
  { range, limit, among }: RankOptions,
): Ranking {
  const matches = matchTerms(index, query, range);
  const context = rankingContext(index, query, matches);
  const ranked = candidates(matches, among)
    .map((sentence) => {
      const features = featuresOf(context, sentence);
      return { sentence, features, score: scoreOf(features) };
    })
    .sort(bestFirst)
    .slice(0, limit);
  return { ranked, context };
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

function scoreOf(features: Features): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * WEIGHTS[name];
  return score;
}
