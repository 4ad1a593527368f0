// Which sentences of a library are nearest to a question by meaning.
import type { PassageIndex, SentenceRange } from '../search/passage-index.ts';
import { keepTop, type ScoredSentence } from '../search/top-sentences.ts';
import { type SentenceVectors, similarity } from './vectors.ts';

/** By position in `index.sources`: the vectors of an article's sentences, null until they are made. */
export type LibraryVectors = (SentenceVectors | null)[];

/** The nearest sentences of a range, best first; none of articles without vectors. The score is the cosine. */
export function nearest(
  index: PassageIndex,
  vectors: LibraryVectors,
  question: Float32Array,
  { range, limit }: { readonly range: SentenceRange; readonly limit: number },
): readonly ScoredSentence[] {
  const top = keepTop(limit);
  for (let source = 0; source < index.sources.length; source++) {
    const first = index.firstSentences[source] ?? 0;
    const end = index.firstSentences[source + 1] ?? first;
    const own = vectors[source] ?? null;
    if (own === null || end <= range.from || first >= range.to) continue;
    for (let sentence = Math.max(first, range.from); sentence < Math.min(end, range.to); sentence++)
      top.offer(sentence, similarity(question, own, sentence - first));
  }
  return top.best;
}
