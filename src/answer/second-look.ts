// A second look at the best few sentences before they are given for an answer: does any of them hold the kind of thing
// asked for in the place where it belongs, or do they only share the question's words?
import { matchTerms, type TermMatches } from '../search/match-terms.ts';
import type { PassageIndex, SentenceRange } from '../search/passage-index.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import { findHits } from '../search/term-hits.ts';
import type { AnswerKind } from '../search/search-query.ts';
import type { Query } from './query.ts';
import { type Look, lookAt } from './look.ts';
import { slotIn } from './slot.ts';
import { isUncounted } from './slot-number.ts';

/** What speaks against an answer, each from 0 to 1. */
export type Doubts = Readonly<Record<DoubtName, number>>;

export const DOUBTS = [
  // How far the best sentences are from filling the slot of a question of this kind.
  'person',
  'place',
  'name',
  'number',
  'money',
  'duration',
  'date',
  'reason',
  // The best sentence names what is counted and gives no figure of it.
  'uncounted',
  // The share of the question's neighbouring words that stand apart in one of the best sentences.
  'apart',
  // Two names that are neighbours in the question stand apart in one of them.
  'namesApart',
  // The best sentence names nobody and nothing that the question names, nor does the one before it.
  'elsewhere',
] as const;

export type DoubtName = (typeof DOUBTS)[number];

export type DoubtModel = {
  /** Answers that are less likely than this in the light of a second look are not given. */
  readonly enough: number;
  /** What the logit of the confidence before is worth. */
  readonly trust: number;
  readonly bias: number;
  /** What each doubt takes away, as negative numbers. */
  readonly weights: Doubts;
};

/**
 * Fitted by `test/evaluation/fit-doubts.ts`: a logistic model in which each doubt may only lower, whole articles held
 * out. It says which questions it was fitted on, and prints what is refused at every share of kept ones.
 */
export const MODEL: DoubtModel = {
  enough: 0.2,
  trust: 0.68,
  bias: 0.7,
  weights: {
    person: -1.36,
    place: -1.23,
    name: -0.85,
    number: -0.64,
    money: -0.61,
    duration: -0.72,
    date: -0.99,
    reason: -1.16,
    uncounted: -1.37,
    apart: -0.71,
    namesApart: -0.72,
    elsewhere: -0.84,
  },
};

/**
 * How likely the best of the sentences answers in the light of a second look, from 0 to 1; 1 where there are no doubts to
 * weigh. It lets a question of another article pass: that this is the article to ask is for the confidence before to say.
 */
export function reconsidered(confidence: number, doubts: Doubts | null, model = MODEL): number {
  if (doubts === null) return 1;
  let logit = model.bias + model.trust * logitOf(confidence);
  for (const doubt of DOUBTS) logit += model.weights[doubt] * doubts[doubt];
  return 1 / (1 + Math.exp(-logit));
}

/** Of a confidence; beyond what a model can be sure of, all are alike. */
export function logitOf(confidence: number): number {
  const sure = Math.min(SUREST, Math.max(1 - SUREST, confidence));
  return Math.log(sure / (1 - sure));
}

const SUREST = 0.97;
const LOOKED_AT = 3;
/** What a reply in the sentence behind the best one is worth beside the same in it. */
const BEHIND = 0.8;

/** The doubts about the best sentences, best first; null where a question is not about a fact, or has no words for one. */
export function doubtsAbout(
  index: PassageIndex,
  query: Query,
  sentences: readonly number[],
  range: SentenceRange,
): Doubts | null {
  const [first] = sentences;
  if (first === undefined || query.terms.length === 0 || !LOOKED_INTO.has(query.wants)) return null;
  const matches = matchTerms(index, query, range);
  const looks = sentences.slice(0, LOOKED_AT).map((sentence) => lookAt(index, query, matches, sentence));
  const [best] = looks;
  if (best === undefined) return null;
  const isAlike = holdsNamesOf(best, matches);
  const here = Math.max(...looks.map((look) => (isAlike(look) ? (slotIn(look, query) ?? 1) : 0)));
  const isReply = here < BEHIND && first + 1 < range.to;
  const next = isReply ? slotIn(lookAt(index, query, matches, first + 1), query) : 0;
  const filled = Math.max(here, BEHIND * (next ?? 0));
  const unfilled = (kind: AnswerKind): number => (query.expects === kind ? 1 - filled : 0);
  const apart = looks.map((look) => neighboursApart(query, matches, look));
  return {
    // Who said something is whoever says it, which the attribution tells.
    person: query.wants === 'fact' ? unfilled('person') : 0,
    place: unfilled('place'),
    name: unfilled('name'),
    number: unfilled('number'),
    money: unfilled('money'),
    duration: unfilled('duration'),
    date: unfilled('date'),
    reason: unfilled('reason'),
    uncounted: query.expects === 'number' && isUncounted(best) ? 1 : 0,
    apart: Math.max(...apart.map(({ words }) => words)),
    namesApart: Math.max(...apart.map(({ names }) => names)),
    elsewhere: query.wants === 'fact' && isElsewhere(index, matches, best, first) ? 1 : 0,
  };
}

/** “Corbyn was elected in 2015” fills no slot for a best sentence that is about somebody else. */
function holdsNamesOf(best: Look, { terms }: TermMatches): (look: Look) => boolean {
  const names = best.hits.flatMap(({ term }) => (terms[term]?.isName === true ? [term] : []));
  return ({ hits }) => names.every((name) => hits.some(({ term }) => term === name));
}

/** Whether a question with a name has none of it in a sentence, nor in the one before it. */
function isElsewhere(index: PassageIndex, matches: TermMatches, { hits }: Look, sentence: number): boolean {
  const isName = (term: number): boolean => matches.terms[term]?.isName === true;
  if (!matches.lists.some(({ at }) => isName(at)) || hits.some(({ term }) => isName(term))) return false;
  if (sentence <= matches.range.from) return true;
  return !findHits(matches, traitsOf(index, sentence - 1).terms).some(({ term }) => isName(term));
}

/** Whether what was looked at may well hold the kind of thing asked for. */
export function isFilled(doubts: Doubts | null, kind: AnswerKind): boolean {
  const unfilled: Partial<Record<AnswerKind, number>> | null = doubts;
  return (unfilled?.[kind] ?? 1) <= FILLED;
}

const FILLED = 0.5;
const LOOKED_INTO: ReadonlySet<Query['wants']> = new Set<Query['wants']>(['fact', 'words', 'speaker']);
/** Two words no further apart than this still belong together: “the *vote* on the *plan*”. */
const TOGETHER = 2;

/** The share of the question's neighbouring terms that do not stand together here, and whether names are among them. */
function neighboursApart(
  { frame }: Query,
  { ownTerms, terms }: TermMatches,
  { hits }: Look,
): { readonly words: number; readonly names: number } {
  let pairs = 0;
  let apart = 0;
  let names = 0;
  for (let at = 1; at < frame.terms.length; at++) {
    const [one, other] = [ownTerms.get(frame.terms[at - 1] ?? ''), ownTerms.get(frame.terms[at] ?? '')];
    if (one === undefined || other === undefined || one === other) continue;
    pairs++;
    const places = (wanted: number): number[] =>
      hits.flatMap(({ term, place }) => (term === wanted ? [place] : []));
    const [ones, others] = [places(one), places(other)];
    if (ones.some((place) => others.some((second) => Math.abs(place - second) <= TOGETHER))) continue;
    apart++;
    const areNames = terms[one]?.isName === true && terms[other]?.isName === true;
    if (areNames && ones.length + others.length > 0) names = 1;
  }
  return { words: pairs === 0 ? 0 : apart / pairs, names };
}
