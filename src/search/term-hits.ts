// Where in a sentence a query's terms stand, and how close to one another.
import type { Entity } from './entities.ts';
import type { TermMatches } from './match-terms.ts';

/** A word of the sentence, by its place, and the query's term, by its position, that it is or stands for. */
export type TermHit = { readonly place: number; readonly term: number };
export type TermHits = readonly TermHit[];

export function findHits({ ownTerms, otherForms }: TermMatches, terms: readonly string[]): TermHits {
  const hits: TermHit[] = [];
  terms.forEach((word, place) => {
    const term = ownTerms.get(word) ?? otherForms.get(word);
    if (term !== undefined) hits.push({ place, term });
  });
  return hits;
}

/** How far apart the first and the last hit are, on a scale where twice as far counts a step. */
export function spanOf(hits: TermHits): number {
  const [first, last] = [hits[0], hits.at(-1)];
  return first === undefined || last === undefined ? 0 : Math.log(last.place - first.place + 1);
}

/** How many pairs of neighbours in the question are neighbours in the sentence, one of them one of its terms. */
export function sideBySide(
  sequence: readonly string[],
  { ownTerms }: TermMatches,
  terms: readonly string[],
): number {
  let pairs = 0;
  for (let at = 0; at + 1 < sequence.length; at++) {
    const [first = '', second = ''] = [sequence[at], sequence[at + 1]];
    if (!ownTerms.has(first) && !ownTerms.has(second)) continue;
    for (let place = terms.indexOf(first); place >= 0; place = terms.indexOf(first, place + 1))
      if (terms[place + 1] === second) {
        pairs++;
        break;
      }
  }
  return pairs;
}

/** The idfs of the query's terms, each divided by how far its nearest hit is from an entity. */
export function closeness({ first, last }: Entity, hits: TermHits, idfs: readonly number[]): number {
  const nearest = new Map<number, number>();
  for (const { place, term } of hits) {
    const away = place < first ? first - place : Math.max(1, place - last);
    nearest.set(term, Math.min(away, nearest.get(term) ?? Infinity));
  }
  let sum = 0;
  for (const [term, away] of nearest) sum += (idfs[term] ?? 0) / (1 + away / 4);
  return sum;
}
