// What the ranking needs to know of a query once, however many sentences it looks at.
import { tokenize } from '../text/tokens.ts';
import type { EntityKind } from './entities.ts';
import { type TermMatches, weightOf } from './match-terms.ts';
import type { PassageIndex } from './passage-index.ts';
import type { AnswerKind, SearchQuery } from './search-query.ts';
import { type Pair, pairsOf } from './term-hits.ts';

export type RankingContext = {
  readonly index: PassageIndex;
  readonly query: SearchQuery;
  readonly matches: TermMatches;
  readonly sequence: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  /** The most that a sentence could score, and that one does. */
  readonly whole: number;
  readonly best: number;
  /** Bits of the terms that some sentence holds. */
  readonly held: number;
  /** Bits of the query's names and figures, and of its words of little meaning. */
  readonly names: number;
  readonly weak: number;
  /** Position in the query of the last word of the thing asked for; -1 where there is none. */
  readonly head: number;
  /** The kinds of entity that can answer. */
  readonly kinds: readonly EntityKind[];
  /** By article: bits of the terms of its title. */
  readonly titles: Map<object, number>;
};

export function rankingContext(
  index: PassageIndex,
  query: SearchQuery,
  matches: TermMatches,
  best: number,
): RankingContext {
  const { terms, idfs, lists } = matches;
  const bitsOf = (wanted: (at: number) => boolean): number =>
    terms.reduce((bits, _, at) => (wanted(at) ? bits | (1 << at) : bits), 0);
  return {
    index,
    query,
    matches,
    sequence: new Set(query.sequence),
    pairs: pairsOf(query.sequence, matches.ownTerms),
    whole: weightOf(-1, idfs),
    best,
    held: lists.reduce((bits, { at }) => bits | (1 << at), 0),
    names: bitsOf((at) => terms[at]?.isName === true),
    weak: bitsOf((at) => WEAK.has(terms[at]?.term ?? '')),
    head: matches.ownTerms.get(query.focus.at(-1) ?? '') ?? -1,
    kinds: ANSWERING[query.expects],
    titles: new Map(),
  };
}

const titles = new WeakMap<object, ReadonlySet<string>>();

/** Bits of the query's terms that stand in the title of a sentence's article. */
export function titleBits(
  { matches, titles: known }: RankingContext,
  article: { readonly title: string },
): number {
  let bits = known.get(article);
  if (bits === undefined) known.set(article, (bits = bitsInTitle(matches, article)));
  return bits;
}

function bitsInTitle(matches: TermMatches, article: { readonly title: string }): number {
  let title = titles.get(article);
  if (title === undefined)
    titles.set(article, (title = new Set(tokenize(article.title).map(({ term }) => term))));
  let bits = 0;
  matches.terms.forEach(({ term }, at) => {
    if (title.has(term)) bits |= 1 << at;
  });
  return bits;
}

const FIGURES: readonly EntityKind[] = ['number', 'money', 'percent'];
const ANSWERING: Readonly<Record<AnswerKind, readonly EntityKind[]>> = {
  person: ['name'],
  place: ['name'],
  name: ['name'],
  number: FIGURES,
  money: FIGURES,
  duration: FIGURES,
  age: FIGURES,
  date: ['date'],
  reason: [],
  definition: [],
  anything: [],
};

// Terms a question adds to be a sentence, which passages about the same thing need not share.
const WEAK: ReadonlySet<string> = new Set(
  'locat call name known type kind form use consid happen accord mani describ refer caus make first becom take give go come get part'.split(
    ' ',
  ),
);
