// How likely the best passage answers, from what the ranking saw of it. A logistic model: fitted on questions asked
// of their own article (did the best sentence answer?) and of other articles, with whole articles held out.
import { sourceOf } from '../search/passage-index.ts';
import type { Ranking } from '../search/rank-passages.ts';
import { titleBits } from '../search/ranking-context.ts';
import type { AnswerKind } from '../search/search-query.ts';

/** Answers less likely than this are not given; one answerable question in fifty falls below it. */
export const ENOUGH = 0.16;

type Signs = {
  /** The share of the question's idf weight that the best sentence holds as it is written. */
  readonly own: number;
  /** The same with other forms of a word, and without words that mean little. */
  readonly strong: number;
  /** The share that is names and figures no article holds. */
  readonly unknownNames: number;
  /** The share that was misspelt, or is taken for it. */
  readonly corrected: number;
  /** How often the article holds the question's commonest name: 1 in every sentence, 0 never. */
  readonly topic: number;
  /** 1 when the question names what the article's title does. */
  readonly title: number;
  /** The share that only the sentences around hold. */
  readonly around: number;
  readonly score: number;
  /** The share that is names and figures which only other parts of the article hold. */
  readonly namesElsewhere: number;
  /** 1 when a date or a figure is asked for and the best sentence holds none. */
  readonly unanswered: number;
  /** How far ahead of the next sentence the best one is, up to 3. */
  readonly margin: number;
};

const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  own: 1.25,
  strong: 1.62,
  unknownNames: -3.53,
  corrected: -1.86,
  topic: 0.79,
  title: 0.7,
  around: 0.66,
  score: 0.035,
  namesElsewhere: -0.7,
  unanswered: -0.8,
  margin: 0.27,
};
const BIAS = -3.01;

const FIGURES: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['date', 'number', 'money']);

/**
 * From 0 to 1; 0 when nothing matches at all. `credit` is the weight of what the passages are known to fit beside the
 * query's terms: the person whose words they are.
 */
export function confidenceOf(ranking: Ranking, credit = 0): number {
  const signs = signsOf(ranking, credit);
  if (signs === null) return 0;
  let logit = BIAS;
  for (const [sign, weight] of Object.entries(WEIGHTS)) logit += signs[sign as keyof Signs] * weight;
  return 1 / (1 + Math.exp(-logit));
}

function signsOf(ranking: Ranking, credit: number): Signs | null {
  const { context, ranked } = ranking;
  const [best, next] = ranked;
  const { index, matches, weak, held } = context;
  const whole = context.whole + credit;
  if (best === undefined || whole <= 0) return null;
  const { features, sentence } = best;
  const bits = (matches.own[sentence] ?? 0) | (matches.other[sentence] ?? 0);
  const most = Math.log(matches.range.to - matches.range.from + 1);
  const sums = { meaning: credit, strong: credit, unknownNames: 0, namesElsewhere: 0, corrected: 0 };
  const near = bits | bitsNear(ranking, sentence);
  let topic = 0;
  matches.terms.forEach(({ isName, isCorrected }, at) => {
    const bit = 1 << at;
    const idf = matches.idfs[at] ?? 0;
    if ((weak & bit) === 0) {
      sums.meaning += idf;
      if ((bits & bit) !== 0) sums.strong += idf;
    }
    if (isCorrected) sums.corrected += idf;
    if (isName && (held & bit) === 0) sums.unknownNames += idf;
    if (isName && (held & bit) !== 0 && (near & bit) === 0) sums.namesElsewhere += idf;
    if (isName && (held & bit) !== 0) topic = Math.max(topic, 1 - (idf - 1) / most);
  });
  const article = index.sources[sourceOf(index, sentence)]?.article;
  return {
    own: (features.tfIdf + credit) / whole,
    strong: sums.meaning > 0 ? sums.strong / sums.meaning : 0,
    unknownNames: sums.unknownNames / whole,
    namesElsewhere: sums.namesElsewhere / whole,
    corrected: sums.corrected / whole,
    topic,
    title: article !== undefined && titleBits(context, article) !== 0 ? 1 : 0,
    around: (features.before + features.after + features.around) / whole,
    score: best.score,
    unanswered: FIGURES.has(context.query.expects) && features.date + features.number === 0 ? 1 : 0,
    margin: Math.min(3, best.score - (next?.score ?? 0)),
  };
}

/** Bits of the sentences a sentence may lean on: its paragraph's, and the two before it. */
function bitsNear({ context: { index, matches } }: Ranking, sentence: number): number {
  let bits = 0;
  const paragraph = index.paragraphs[sentence];
  for (let at = sentence - NEAR; at <= sentence + NEAR; at++) {
    const isNear = (at < sentence && at >= sentence - 2) || index.paragraphs[at] === paragraph;
    if (isNear && at >= matches.range.from && at < matches.range.to)
      bits |= (matches.own[at] ?? 0) | (matches.other[at] ?? 0);
  }
  return bits;
}

const NEAR = 10;
