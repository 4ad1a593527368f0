// A reranker's order beside our own: it says what is shown first, never whether anything answers.
import type { Pair } from '../../meaning/jobs.ts';
import type { AskedQuestion } from '../../meaning/model-input.ts';
import type { Reranker } from '../../meaning/rerank.ts';
import type { Ranked, Ranking } from './rank-candidates.ts';

/** The sentences of `best` in the reranker's order; null where there is none. */
export async function orderBy(
  reranker: Reranker | null,
  asked: AskedQuestion,
  best: readonly Ranked[],
  pairs: readonly Pair[],
): Promise<readonly number[] | null> {
  const places = (await reranker?.order(asked, pairs)) ?? null;
  return places === null ? null : places.flatMap((place) => best[place]?.sentence ?? []);
}

/** What is shown, best first: the sentences that were sent change places among themselves, and all others stay. */
export function reranked({ ranked, order }: Ranking): readonly Ranked[] {
  if (order === null) return ranked;
  const bySentence = new Map(ranked.map((candidate) => [candidate.sentence, candidate]));
  const sent = new Set(order);
  let next = 0;
  return ranked.map((own) => {
    if (!sent.has(own.sentence)) return own;
    const moved = bySentence.get(order[next++] ?? own.sentence) ?? own;
    // Scores stay with the places, so that they fall from one to the next.
    return { ...moved, score: own.score };
  });
}
