// The ranking: which sentences of the library match a query, best first. TF-IDF finds the candidates; a weighted
// sum of TF-IDF and what else speaks for a sentence puts them in order.
import { type Among, bestMatches } from './best-matches.ts';
import { matchTerms, readBits, type TermMatches, termsWithin, weightOf } from './match-terms.ts';
import { passageAt, type PassageIndex, type SentenceRange, sourceOf } from './passage-index.ts';
import type { ScoredPassage } from './passage.ts';
import { type RankingContext, rankingContext } from './ranking-context.ts';
import { FARTHEST, type Features, featuresOf } from './ranking-features.ts';
import { WEIGHTS, type Weights } from './ranking-weights.ts';
import { bestFirst, type ScoredSentence } from './top-sentences.ts';
import type { SearchQuery } from './search-query.ts';

export type RankOptions = {
  readonly range: SentenceRange;
  readonly limit: number;
  /** Only these sentences, when given. */
  readonly among?: Among;
  /** What each feature is worth, when it is not what it is usually worth. */
  readonly weights?: Weights;
};

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
  const { top, most } = bestMatches(matches, { limit: MAX_CANDIDATES, otherForms: OTHER_FORMS, among });
  const candidates = withNeighbours(top, range, among);
  readBits(matches, aroundAll(candidates, range));
  const { context, features: known } = lookOf(index, query, matches, most);
  const prior = articlePrior(index, matches);
  const ranked = candidates
    .map((sentence) => {
      let features = known.get(sentence);
      if (features === undefined) known.set(sentence, (features = featuresOf(context, sentence)));
      return { sentence, features, score: scoreOf(features, weights) + prior(sentence) };
    })
    .sort(bestFirst)
    .slice(0, limit);
  return { ranked: matchFirst(ranked), context };
}

/** A sentence that only stands beside what matches may be meant, but not before one that matches nearly as well. */
function matchFirst(ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const [best] = ranked;
  const at = ranked.findIndex(({ features }) => features.tfIdf + features.otherForms > 0);
  const match = ranked[at];
  if (best === undefined || match === undefined || at === 0 || best.score - match.score > BESIDE)
    return ranked;
  return [
    match,
    ...ranked.slice(0, at).map((one) => ({ ...one, score: Math.min(one.score, match.score) })),
    ...ranked.slice(at + 1),
  ];
}

/** What a sentence's score must be above that of the best one that matches to go before it. */
const BESIDE = 1;

/** A query's context with what was made of its sentences: one answer ranks them all, then those of somebody. */
type Look = {
  readonly matches: TermMatches;
  readonly query: SearchQuery;
  readonly context: RankingContext;
  readonly features: Map<number, Features>;
};

const looks = new WeakMap<PassageIndex, Look>();

function lookOf(index: PassageIndex, query: SearchQuery, matches: TermMatches, most: number): Look {
  const known = looks.get(index);
  if (known?.matches === matches && known.query === query) return known;
  const context = rankingContext(index, query, matches, most);
  const look = { matches, query, context, features: new Map<number, Features>() };
  looks.set(index, look);
  return look;
}

/** What each idf is worth of the terms that a sentence's article holds anywhere. */
const ARTICLE = 0.3;

/**
 * How well a sentence's article fits the query, where there are several to choose from: what only stands in one
 * place of an article about something else is rarely meant.
 */
function articlePrior(index: PassageIndex, matches: TermMatches): (sentence: number) => number {
  const { range, idfs } = matches;
  if (range.to <= range.from || sourceOf(index, range.from) === sourceOf(index, range.to - 1)) return () => 0;
  const known = new Map<number, number>();
  return (sentence) => {
    const source = sourceOf(index, sentence);
    let prior = known.get(source);
    if (prior === undefined) {
      const article = { from: index.firstSentences[source] ?? 0, to: index.firstSentences[source + 1] ?? 0 };
      known.set(source, (prior = ARTICLE * weightOf(termsWithin(matches, article), idfs)));
    }
    return prior;
  };
}

const MAX_CANDIDATES = 20;
const MAX_NEIGHBOURS = 6;
/** What another form of a word is worth when candidates are chosen. */
const OTHER_FORMS = 0.5;

/** The sentences worth a closer look: the best by TF-IDF, and those around the very best. */
function withNeighbours(
  best: readonly ScoredSentence[],
  range: SentenceRange,
  among?: Among,
): readonly number[] {
  const numbers = new Set(best.map(({ sentence }) => sentence));
  for (const { sentence } of best.slice(0, MAX_NEIGHBOURS))
    for (const near of [sentence - 1, sentence + 1])
      if (near >= range.from && near < range.to && among?.has(near) !== false) numbers.add(near);
  return [...numbers].sort((a, b) => a - b);
}

/** All that features and confidence look at around some sentences, which are in order. */
function aroundAll(sentences: readonly number[], range: SentenceRange): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  for (const sentence of sentences) {
    const from = Math.max(range.from, sentence - FARTHEST);
    const to = Math.min(range.to, sentence + FARTHEST + 1);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
  }
  return ranges;
}

/** Written out, in the order of `FEATURES`: looking each up by name takes a tenth of an answer's time. */
function scoreOf(features: Features, weights: Weights): number {
  return (
    features.tfIdf * weights.tfIdf +
    features.otherForms * weights.otherForms +
    features.coverage * weights.coverage +
    features.bestShare * weights.bestShare +
    features.names * weights.names +
    features.weak * weights.weak +
    features.title * weights.title +
    features.sideBySide * weights.sideBySide +
    features.smallWords * weights.smallWords +
    features.span * weights.span +
    features.length * weights.length +
    features.paragraph * weights.paragraph +
    features.before * weights.before +
    features.after * weights.after +
    features.around * weights.around +
    features.carried * weights.carried +
    features.lead * weights.lead +
    features.opensParagraph * weights.opensParagraph +
    features.date * weights.date +
    features.number * weights.number +
    features.counted * weights.counted +
    features.money * weights.money +
    features.duration * weights.duration +
    features.fullName * weights.fullName +
    features.place * weights.place +
    features.focusName * weights.focusName +
    features.reason * weights.reason +
    features.definition * weights.definition +
    features.answerNear * weights.answerNear +
    features.nameNear * weights.nameNear
  );
}
