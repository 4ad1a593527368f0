// How likely the best passage answers, from what the ranking saw of it. One logistic model over signs, each of
// which may only speak the way its name says; fitted on answerable questions, on others that share the article's
// vocabulary, and on questions about other articles, with whole articles held out.
import type { Ranking } from '../search/rank-passages.ts';
import { type Signs, signsOf } from './confidence-signs.ts';

/**
 * Answers less likely than this are not given; with those that a second look takes away, at most one answerable question
 * in twenty-five is refused.
 */
export const ENOUGH = 0.16;

const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  own: 0.87,
  around: 0.43,
  topic: 1.01,
  title: 0.3,
  score: 0.02,
  reason: 0.86,
  unknownNames: -2.86,
  missingNames: -1.57,
  missingFigure: -0.7,
  missing: -2.64,
  rarest: -0.55,
  brokenName: -1.31,
  corrected: -1.09,
  unanswered: -1.45,
  notTheirs: -0.63,
};
const BIAS = -0.09;
const WEIGHED = Object.entries(WEIGHTS).map(([sign, weight]) => ({ sign: sign as keyof Signs, weight }));

/**
 * From 0 to 1; 0 when nothing matches at all. `credit` is the weight of what the passages are known to fit beside the
 * query's terms: the person whose words they are.
 */
export function confidenceOf(ranking: Ranking, credit = 0): number {
  const signs = signsOf(ranking, credit);
  if (signs === null) return 0;
  let logit = BIAS;
  for (const { sign, weight } of WEIGHED) logit += signs[sign] * weight;
  return 1 / (1 + Math.exp(-logit));
}
