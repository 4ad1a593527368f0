// Arithmetic of evaluation: counts in, figures between 0 and 1 out.

/** How many were given, how many were expected, and how many of the given were right. */
export type Counts = { readonly right: number; readonly given: number; readonly expected: number };

export const noCounts: Counts = { right: 0, given: 0, expected: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, given: a.given + b.given, expected: a.expected + b.expected };
}

/** Harmonic mean of precision and recall; 1 where nothing was expected and nothing given. */
export function f1({ right, given, expected }: Counts): number {
  return given + expected === 0 ? 1 : (2 * right) / (given + expected);
}

/** Share of `part` in `whole`; 1 where there is nothing to get wrong. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** 1 / rank of the first right one among the first ten, 0 where there is none; `rank` counts from 1. */
export function reciprocalRank(rank: number | null): number {
  return rank === null || rank > 10 ? 0 : 1 / rank;
}

/** One row of a calibration table: confidences from `from` up to `to`, their mean, and the share that was right. */
export type CalibrationBin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly right: number;
};

/** Sorts judged confidences into bins by their lower `edges`, ascending; the last bin ends at 1. Empty bins are left out. */
export function calibration(
  judged: readonly { readonly confidence: number; readonly right: boolean }[],
  edges: readonly number[],
): CalibrationBin[] {
  return edges.flatMap((from, position) => {
    const to = edges[position + 1] ?? 1;
    const inside = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const right = inside.filter((one) => one.right).length;
    return [
      { from, to, count: inside.length, meanConfidence: sum / inside.length, right: right / inside.length },
    ];
  });
}
