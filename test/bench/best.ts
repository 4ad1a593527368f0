// The few best of many sentences, without sorting the rest.

export type Scored = { readonly sentence: number; readonly score: number };

/** Best first, the earlier of two equals first; those that score nothing are left out. */
export function bestOf(
  sentences: Iterable<number>,
  scoreOf: (sentence: number) => number,
  limit: number,
): readonly Scored[] {
  const best: Scored[] = [];
  for (const sentence of sentences) {
    const score = scoreOf(sentence);
    if (score <= 0 || (best.length === limit && !isBefore(sentence, score, best[limit - 1]))) continue;
    let at = best.length;
    while (at > 0 && isBefore(sentence, score, best[at - 1])) at--;
    best.splice(at, 0, { sentence, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

function isBefore(sentence: number, score: number, other: Scored | undefined): boolean {
  return other === undefined || score > other.score || (score === other.score && sentence < other.sentence);
}
