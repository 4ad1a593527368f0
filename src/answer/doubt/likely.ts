// How likely the best sentence answers: one logistic model over its signs, one for each means there may be.
import type { PassageIndex } from '../../search/passage-index.ts';
import type { Ranking } from '../pick/rank-candidates.ts';
import type { Means } from '../pick/weights.ts';
import type { Query } from '../query.ts';
import { type SignName, SIGNS, signsOf } from './signs.ts';

export type DoubtModel = {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<SignName, number>>>;
  /** An answer that is less likely is not given. */
  readonly enough: number;
  /** One that is less likely than this is given with a doubt: fewer than half of those about there are right. */
  readonly sure: number;
  /** What is less likely still is not even shown as the closest there is. */
  readonly close: number;
};

/** Printed by `test/evaluation/fit.ts`; nothing here is set by hand. */
export const MODELS: Readonly<Record<Means, DoubtModel>> = {
  words: {
    bias: -2.25,
    weights: {
      share: 2.19,
      held: 0.72,
      together: 0.88,
      before: 2.29,
      unknownNames: -0.58,
      missingNames: -1.39,
      theirs: 2.73,
    },
    enough: 0.23,
    sure: 0.71,
    close: 0.17,
  },
  encoder: {
    bias: -4.37,
    weights: {
      near: 8.01,
      apart: 2.54,
      before: 0.88,
      unknownNames: -2.04,
      missingNames: -1.37,
      theirs: 0.77,
    },
    enough: 0.25,
    sure: 0.66,
    close: 0.16,
  },
  reader: {
    bias: -0.87,
    weights: {
      read: 2.35,
      second: 3.91,
      none: -2.04,
      near: 4.22,
      apart: 3.07,
      held: 0.25,
      before: 0.65,
      unknown: -0.15,
      unknownNames: -1.86,
      missingNames: -0.44,
      theirs: 1.36,
    },
    enough: 0.12,
    sure: 0.74,
    close: 0.07,
  },
};

/** From 0 to 1; 0 where nothing was found. */
export function likelihood(index: PassageIndex, query: Query, ranking: Ranking): number {
  const signs = signsOf(index, query, ranking);
  if (signs === null) return 0;
  const { bias, weights } = MODELS[ranking.means];
  let logit = bias;
  for (const name of SIGNS) logit += signs[name] * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}
