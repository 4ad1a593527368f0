// The best few of very many, in one pass and without sorting the rest.

export type ScoredSentence = { readonly sentence: number; readonly score: number };

/** Higher scores first; equal ones in the order of the articles. */
export function bestFirst(a: ScoredSentence, b: ScoredSentence): number {
  return b.score - a.score || a.sentence - b.sentence;
}

/** The `limit` best of some sentences, best first. */
export function topSentences(
  sentences: Uint32Array,
  scoreOf: (sentence: number) => number,
  limit: number,
): ScoredSentence[] {
  const top: ScoredSentence[] = [];
  let lowest = -Infinity;
  for (const sentence of sentences) {
    const score = scoreOf(sentence);
    if (top.length === limit && score < lowest) continue;
    const scored = { sentence, score };
    if (top.length === limit && bestFirst(scored, top[limit - 1] ?? scored) >= 0) continue;
    let low = 0;
    let high = top.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bestFirst(top[middle] ?? scored, scored) < 0) low = middle + 1;
      else high = middle;
    }
    top.splice(low, 0, scored);
    if (top.length > limit) top.pop();
    lowest = top.length === limit ? (top.at(-1)?.score ?? lowest) : -Infinity;
  }
  return top;
}
