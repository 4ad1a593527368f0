// A sentence as it is looked at for an answer, and what its parts have to do with what is asked.
import type { Entity } from '../search/entities.ts';
import type { TermMatches } from '../search/match-terms.ts';
import { passageAt, type PassageIndex } from '../search/passage-index.ts';
import { entityTerms, type SentenceTraits, traitsOf } from '../search/sentence-traits.ts';
import { findHits, type TermHits } from '../search/term-hits.ts';
import { tokenizeSentence, type WrittenToken } from '../text/tokens.ts';
import type { Query } from './query.ts';

/** Places are among the sentence’s tokens. */
export type Look = {
  readonly traits: SentenceTraits;
  readonly tokens: readonly WrittenToken[];
  readonly hits: TermHits;
  /** Whether two tokens stand in one clause. */
  readonly areTogether: (one: number, other: number) => boolean;
  /** Where the question's predicate and the head of the thing asked for stand. */
  readonly predicates: readonly number[];
  readonly heads: readonly number[];
  readonly hasPredicate: boolean;
  readonly hasHead: boolean;
  readonly question: string;
  /** Whether a word is none of the question's, nor stands for one. */
  readonly isNew: (term: string) => boolean;
  readonly names: ReadonlySet<string>;
  /** Whether somebody who is known says it, or part of it. */
  readonly isSpoken: boolean;
};

export function lookAt(index: PassageIndex, query: Query, matches: TermMatches, sentence: number): Look {
  const { frame, focus } = query;
  const traits = traitsOf(index, sentence);
  const tokens = tokenizeSentence(traits.text);
  const hits = findHits(matches, traits.terms);
  const predicate = matches.ownTerms.get(frame.terms[frame.predicate] ?? '');
  const head = matches.ownTerms.get(focus.at(-1) ?? '');
  const placesOf = (wanted: number | undefined): number[] =>
    hits.flatMap(({ term, place }) => (term === wanted ? [place] : []));
  return {
    traits,
    tokens,
    hits,
    areTogether: (one, other) => !isParted(traits.text, tokens, Math.min(one, other), Math.max(one, other)),
    predicates: placesOf(predicate),
    heads: placesOf(head),
    hasPredicate: predicate !== undefined,
    hasHead: head !== undefined,
    question: frame.words.join(' '),
    isNew: (term) => !matches.positions.has(term) && !frame.terms.includes(term),
    names: index.names,
    isSpoken: passageAt(index, sentence).attributions.some(({ speaker }) => speaker !== null),
  };
}

/** Commas, colons, dashes and marks part clauses, and words that open one; nothing stands outside the sentence. */
function isParted(text: string, tokens: readonly WrittenToken[], first: number, last: number): boolean {
  if (first < 0 || last >= tokens.length) return first !== last;
  for (let at = first + 1; at <= last; at++) {
    const { start = 0, text: word = '' } = tokens[at] ?? {};
    if (CLAUSE_OPENS.has(word) || BORDER.test(text.slice(tokens[at - 1]?.end, start))) return true;
  }
  return false;
}

/** How likely what stands at a place belongs to the predicate, or to whatever else of the question is there. */
export function belongs({ areTogether, predicates, hasPredicate, hits }: Look, place: number): number {
  const shares = (other: number): boolean => areTogether(other, place);
  if (predicates.length > 0) return predicates.some(shares) ? 1 : 0.5;
  const isBeside = hits.some((hit) => shares(hit.place));
  return hasPredicate ? (isBeside ? 0.4 : 0.25) : isBeside ? 0.9 : 0.6;
}

export function newEntities({ traits, isNew }: Look, ...kinds: readonly Entity['kind'][]): Entity[] {
  return traits.entities.filter(
    (entity) =>
      (kinds.length === 0 || kinds.includes(entity.kind)) && entityTerms(traits, entity).some(isNew),
  );
}

export function most(look: Look, entities: readonly Entity[]): number {
  return Math.max(0, ...entities.map(({ first }) => belongs(look, first)));
}

/** Names that are not only a capital at the sentence's head. */
export function newNames(look: Look): Entity[] {
  return newEntities(look, 'name').filter(
    ({ first }) => first > 0 || look.names.has(look.tokens[first]?.term ?? ''),
  );
}

const CLAUSE_OPENS: ReadonlySet<string> = new Set(
  'which who whom whose because but although though while when where if whether after before until since unless so that'.split(
    ' ',
  ),
);
const BORDER = /[;:—–“”"()]|[.!?] |, /;
