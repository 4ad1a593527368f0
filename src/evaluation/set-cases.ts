// The questions of a set as the ranking sees them: what figures, ablations and fits are worked out from.
import { readQuestion } from '../answer/query.ts';
import { type Signs, signsOf } from '../answer/doubt/signs.ts';
import type { Known } from '../answer/known.ts';
import { FEATURES, type FeatureName, type Features } from '../answer/pick/features.ts';
import { rankCandidates } from '../answer/pick/rank-candidates.ts';
import { type Means, WEIGHTS } from '../answer/pick/weights.ts';
import { allSentences } from '../search/passage-index.ts';
import type { SetQuestion } from './question-set.ts';

export type SetCase = {
  readonly question: SetQuestion;
  readonly means: Means;
  /** In the order of the ranking; `isGold` are those that answer. */
  readonly candidates: readonly { readonly features: Features; readonly isGold: boolean }[];
  readonly signs: Signs | null;
};

/**
 * Ranks a question over all that is known; `isRead` says whether the reader reads, where there is one, `first` which number
 * the first sentence of its text has.
 */
export async function caseOf(
  known: Known,
  question: SetQuestion,
  isRead = true,
  first = 0,
): Promise<SetCase> {
  const query = readQuestion(known.index, question.question);
  const gold = new Set(question.gold.map((at) => first + at));
  const ranking = await rankCandidates(known, query, {
    range: allSentences(known.index),
    question: question.question,
    after: question.after,
    isRead,
  });
  return {
    question,
    means: ranking.means,
    candidates: ranking.ranked.map(({ sentence, features }) => ({ features, isGold: gold.has(sentence) })),
    signs: signsOf(known.index, query, ranking),
  };
}

export type RankFigures = { readonly questions: number; readonly first: number; readonly firstThree: number };

export type Weights = Readonly<Partial<Record<FeatureName, number>>>;

/** Right first and among the first three of the answerable questions, as shares, ranked by some weights. */
export function rankFigures(
  cases: readonly SetCase[],
  weightsOf = ({ means }: SetCase): Weights => WEIGHTS[means],
): RankFigures {
  const answerable = cases.filter(({ question }) => question.gold.length > 0);
  let [first, firstThree] = [0, 0];
  for (const one of answerable) {
    const weights = weightsOf(one);
    const scored = one.candidates.map(({ features, isGold }) => ({
      isGold,
      score: weigh(features, weights),
    }));
    const best = scored.sort((a, b) => b.score - a.score).findIndex(({ isGold }) => isGold);
    if (best === 0) first++;
    if (best >= 0 && best < 3) firstThree++;
  }
  const questions = answerable.length;
  return { questions, first: first / (questions || 1), firstThree: firstThree / (questions || 1) };
}

/** What the figures lose without each feature that has a weight; below 0 where it helps. */
export function ablate(
  cases: readonly SetCase[],
): readonly { readonly feature: FeatureName; readonly first: number; readonly firstThree: number }[] {
  const whole = rankFigures(cases);
  const used = FEATURES.filter((name) => cases.some(({ means }) => (WEIGHTS[means][name] ?? 0) !== 0));
  return used.map((feature) => {
    const without = rankFigures(cases, ({ means }) => ({ ...WEIGHTS[means], [feature]: 0 }));
    return { feature, first: without.first - whole.first, firstThree: without.firstThree - whole.firstThree };
  });
}

/** The score of a candidate by some weights. */
export function weigh(features: Features, weights: Weights): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * (weights[name] ?? 0);
  return score;
}
