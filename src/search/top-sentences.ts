// The best few of very many, in one pass and without sorting the rest.

export type ScoredSentence = { readonly sentence: number; readonly score: number };

/** Higher scores first; equal ones in the order of the articles. */
export function bestFirst(a: ScoredSentence, b: ScoredSentence): number {
  return b.score - a.score || a.sentence - b.sentence;
}

/** The best sentences of those offered so far, best first. */
export type TopSentences = {
  readonly best: readonly ScoredSentence[];
  /** What a sentence behind all that were offered must score more than to be among them. */
  readonly lowest: number;
  readonly offer: (sentence: number, score: number) => void;
};

/** Keeps the `limit` best of the sentences that are offered to it. */
export function keepTop(limit: number): TopSentences {
  const best: ScoredSentence[] = [];
  let lowest = limit > 0 ? -Infinity : Infinity;
  return {
    best,
    get lowest() {
      return lowest;
    },
    offer(sentence, score) {
      if (score < lowest) return;
      const scored = { sentence, score };
      if (best.length === limit && bestFirst(scored, best[limit - 1] ?? scored) >= 0) return;
      let low = 0;
      let high = best.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (bestFirst(best[middle] ?? scored, scored) < 0) low = middle + 1;
        else high = middle;
      }
      best.splice(low, 0, scored);
      if (best.length > limit) best.pop();
      if (best.length === limit) lowest = best[limit - 1]?.score ?? lowest;
    },
  };
}
