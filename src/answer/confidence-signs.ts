// What the ranking saw of a question and its best sentence, as signs for and against an answer being there.
// Only what a reader could check: which words are missing, which names never meet, what kind of thing is not there.
import { sourceOf } from '../search/passage-index.ts';
import type { Ranking } from '../search/rank-passages.ts';
import { titleBits } from '../search/ranking-context.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import type { AnswerKind } from '../search/search-query.ts';

export type Signs = {
  /** The share of the question's idf weight that the best sentence holds as it is written. */
  readonly own: number;
  /** The share that only the sentences around hold. */
  readonly around: number;
  /** How often the article holds the question's commonest name: 1 in every sentence, 0 never. */
  readonly topic: number;
  /** 1 when the question names what the article's title does. */
  readonly title: number;
  readonly score: number;
  /** 1 when a reason is asked for and given. */
  readonly reason: number;
  /** The share that is names and figures no article holds. */
  readonly unknownNames: number;
  /** The share that is names and figures the best sentence lacks. */
  readonly missingNames: number;
  /** 1 when the best sentence lacks a figure of the question, more when those around do, too. */
  readonly missingFigure: number;
  /** The share of its words that the best sentence and those it leans on lack, squared: one may be said otherwise. */
  readonly missing: number;
  /** How rare the rarest word is that the best sentence lacks: 1 when nothing else holds it. */
  readonly rarest: number;
  /** 1 when two names stand side by side in the question and in no sentence: “Abel Lind” where Abel Moss and Ida Lind are. */
  readonly brokenName: number;
  /** The share that was misspelt, or is taken for it. */
  readonly corrected: number;
  /** 1 when a date, a figure or a stretch of time is asked for and the best sentence holds none that is new. */
  readonly unanswered: number;
  /** 1 when somebody's words are asked for and the passages are not known to be theirs. */
  readonly notTheirs: number;
};

/** Null when nothing matches. `credit` is the weight of what the passages are known to fit beside the terms. */
export function signsOf(ranking: Ranking, credit: number): Signs | null {
  const { context, ranked } = ranking;
  const { index, matches, weak, held, query } = context;
  const [best] = ranked;
  const whole = context.whole + credit;
  if (best === undefined || whole <= 0) return null;
  const { features, sentence } = best;
  const bits = bitsAt(ranking, sentence);
  const near = bits | bitsNear(ranking, sentence);
  const most = Math.log(matches.range.to - matches.range.from + 1);
  const weights = { unknownNames: 0, missingNames: 0, corrected: 0 };
  let [topic, missing, rarest, missingFigure] = [0, 0, 0, 0];

  matches.terms.forEach(({ term, isName, isCorrected }, at) => {
    const bit = 1 << at;
    const idf = matches.idfs[at] ?? 0;
    if (isCorrected) weights.corrected += idf;
    if (isName && (held & bit) === 0) weights.unknownNames += idf;
    if (isName && (held & bit) !== 0) topic = Math.max(topic, 1 - (idf - 1) / most);
    if ((weak & bit) !== 0) return;
    if ((near & bit) === 0) missing++;
    if ((bits & bit) !== 0) return;
    rarest = Math.max(rarest, idf / (most + 1));
    if (isName) weights.missingNames += idf;
    if (/^\d/.test(term)) missingFigure = Math.max(missingFigure, (near & bit) === 0 ? FAR : 1);
  });
  const article = index.sources[sourceOf(index, sentence)]?.article;
  return {
    own: (features.tfIdf + credit) / whole,
    around: (features.before + features.after + features.around) / whole,
    topic,
    title: article !== undefined && titleBits(context, article) !== 0 ? 1 : 0,
    score: best.score,
    reason: features.reason,
    unknownNames: weights.unknownNames / whole,
    missingNames: weights.missingNames / whole,
    missingFigure,
    missing: (missing / matches.terms.length) ** 2,
    rarest,
    brokenName: hasBrokenName(ranking) ? 1 : 0,
    corrected: weights.corrected / whole,
    unanswered: FIGURES.has(query.expects) && features.date + features.number === 0 ? 1 : 0,
    notTheirs: credit === 0 && ASKS_WORDS.test(query.sequence.join(' ')) ? 1 : 0,
  };
}

// A year that no sentence around holds, either, is hardly what they are about.
const FAR = 3;

const FIGURES: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['date', 'number', 'money', 'duration']);
// “What did … say” in stems.
const ASKS_WORDS = /\bwhat (?:did|doe|do|ha|had)\b.* (?:sai|think|tell)\b/;

/** How many of the best sentences are looked at for a name. */
const LOOKED_AT = 20;

/** Whether two names that the article holds are neighbours in the question and in none of the best sentences. */
function hasBrokenName({ context, ranked }: Ranking): boolean {
  const { query, matches, names, held, index } = context;
  const known = names & held;
  const bitOf = (term: string): number => (1 << (matches.ownTerms.get(term) ?? 31)) & known;
  const meet = (one: string, other: string): boolean => {
    const both = bitOf(one) | bitOf(other);
    return ranked.slice(0, LOOKED_AT).some(({ sentence }) => {
      if ((bitsAt({ context }, sentence) & both) !== both) return false;
      const bits = traitsOf(index, sentence).terms.map((term) => {
        const at = matches.ownTerms.get(term) ?? matches.otherForms.get(term);
        return at === undefined ? 0 : 1 << at;
      });
      return bits.some((bit, at) => bit !== 0 && (bit | (bits[at + 1] ?? 0)) === both);
    });
  };
  return query.sequence.some((term, at) => {
    const next = query.sequence[at + 1] ?? '';
    return term !== next && bitOf(term) !== 0 && bitOf(next) !== 0 && !meet(term, next);
  });
}

function bitsAt({ context: { matches } }: Pick<Ranking, 'context'>, sentence: number): number {
  return (matches.own[sentence] ?? 0) | (matches.other[sentence] ?? 0);
}

/** Bits of the sentences a sentence may lean on: its paragraph's, and the two before it. */
function bitsNear(ranking: Ranking, sentence: number): number {
  const { index, matches } = ranking.context;
  let bits = 0;
  const paragraph = index.paragraphs[sentence];
  for (let at = sentence - NEAR; at <= sentence + NEAR; at++) {
    const isNear = (at < sentence && at >= sentence - 2) || index.paragraphs[at] === paragraph;
    if (isNear && at >= matches.range.from && at < matches.range.to) bits |= bitsAt(ranking, at);
  }
  return bits;
}

const NEAR = 10;
