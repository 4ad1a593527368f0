import { expect, it } from 'vitest';
import { addCounts, calibration, f1, noCounts, reciprocalRank, share } from '../../src/evaluation/metrics.ts';

it.each([
  [{ right: 0, given: 0, expected: 0 }, 1],
  [{ right: 0, given: 3, expected: 0 }, 0],
  [{ right: 2, given: 2, expected: 2 }, 1],
  [{ right: 1, given: 2, expected: 4 }, 1 / 3],
])('F1 of %j is %d', (counts, expected) => {
  expect(f1(counts)).toBeCloseTo(expected);
});

it.each([
  [1, 1],
  [4, 0.25],
  [10, 0.1],
  [11, 0],
  [null, 0],
])('the reciprocal rank of %s is %d', (rank, expected) => {
  expect(reciprocalRank(rank)).toBe(expected);
});

it('adds counts and takes shares', () => {
  const one = { right: 1, given: 2, expected: 3 };
  expect(addCounts(one, one)).toEqual({ right: 2, given: 4, expected: 6 });
  expect(addCounts(one, noCounts)).toEqual(one);
  expect([share(1, 4), share(0, 0)]).toEqual([0.25, 1]);
});

it('sorts confidences into bins, the upper edge outside but for 1', () => {
  const judged = [
    { confidence: 0.2, right: false },
    { confidence: 0.9, right: true },
    { confidence: 1, right: true },
    { confidence: 0.95, right: false },
  ];
  expect(calibration(judged, [0, 0.5, 0.9])).toMatchObject([
    { from: 0, to: 0.5, count: 1, right: 0 },
    { from: 0.9, to: 1, count: 3, right: 2 / 3 },
  ]);
});
