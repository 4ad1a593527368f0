// The ranking: which sentences of the library match a query, best first.
import { passageAt, type PassageIndex, type SentenceRange } from './passage-index.ts';
import type { ScoredPassage } from './passage.ts';
import { postingRange } from './postings.ts';
import type { SearchQuery } from './search-query.ts';
import { tfIdf } from './tf-idf.ts';

export type RankOptions = {
  readonly range: SentenceRange;
  readonly limit: number;
};

/** A sentence by its number in the index. */
export type ScoredSentence = { readonly sentence: number; readonly score: number };

/** Passages that share a term with the query, best first; those with equal scores in the order of the articles. */
export function rankPassages(
  index: PassageIndex,
  query: SearchQuery,
  { range, limit }: RankOptions,
): ScoredPassage[] {
  return rankSentences(index, query, { range, limit }).map(({ sentence, score }) => ({
    passage: passageAt(index, sentence),
    score,
  }));
}

/** The same as sentence numbers. */
export function rankSentences(
  index: PassageIndex,
  query: SearchQuery,
  { range, limit }: RankOptions,
): ScoredSentence[] {
  const { from, to } = range;
  const ranges = query.terms.map((term) => postingRange(index.postings, term, from, to));
  const frequency = new Map(query.terms.map((term, at) => [term, lengthOf(ranges[at])]));
  const { idf } = tfIdf(to - from, (term) => frequency.get(term) ?? 0);
  const scores = new Map<number, number>();
  query.terms.forEach((term, at) => {
    const [start, end] = ranges[at] ?? [0, 0];
    for (let place = start; place < end; place++) {
      const sentence = index.postings.sentences[place] ?? 0;
      scores.set(sentence, (scores.get(sentence) ?? 0) + idf(term));
    }
  });
  return [...scores]
    .map(([sentence, score]) => ({ sentence, score }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
    .slice(0, limit);
}

/** The idf of each of the query's terms within a range. */
export function termWeights(
  index: PassageIndex,
  terms: readonly string[],
  { from, to }: SentenceRange,
): number[] {
  const { idf } = tfIdf(to - from, (term) => lengthOf(postingRange(index.postings, term, from, to)));
  return terms.map(idf);
}

function lengthOf(range: readonly [number, number] | undefined): number {
  return range === undefined ? 0 : range[1] - range[0];
}
