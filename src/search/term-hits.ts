// Where in a sentence a query's terms stand, and how close to one another.
import type { Entity } from './entities.ts';
import type { TermBits, TermMatches } from './match-terms.ts';

/** A word of the sentence, by its place, and the query's term, by its position, that it is or stands for. */
export type TermHit = { readonly place: number; readonly term: number };
export type TermHits = readonly TermHit[];

export function findHits({ positions }: TermMatches, terms: readonly string[]): TermHits {
  const hits: TermHit[] = [];
  for (let place = 0; place < terms.length; place++) {
    const term = positions.get(terms[place] ?? '');
    if (term !== undefined) hits.push({ place, term });
  }
  return hits;
}

/** How far apart the first and the last hit are, on a scale where twice as far counts a step. */
export function spanOf(hits: TermHits): number {
  const [first, last] = [hits[0], hits.at(-1)];
  return first === undefined || last === undefined ? 0 : Math.log(last.place - first.place + 1);
}

/** Two words that stand side by side in a question, at least one of them its term; `bits` are those of its terms. */
export type Pair = { readonly first: string; readonly second: string; readonly bits: TermBits };

export function pairsOf(sequence: readonly string[], ownTerms: TermMatches['ownTerms']): Pair[] {
  const bitOf = (term: string): TermBits => {
    const at = ownTerms.get(term);
    return at === undefined ? 0 : 1 << at;
  };
  return sequence
    .slice(1)
    .map((second, at): Pair => {
      const first = sequence[at] ?? '';
      return { first, second, bits: bitOf(first) | bitOf(second) };
    })
    .filter(({ bits }) => bits !== 0);
}

/** How many of the pairs are neighbours in a sentence, which holds the query's terms `own`. */
export function sideBySide(pairs: readonly Pair[], own: TermBits, terms: readonly string[]): number {
  let count = 0;
  for (const { first, second, bits } of pairs) {
    if ((own & bits) !== bits) continue;
    for (let place = terms.indexOf(first); place >= 0; place = terms.indexOf(first, place + 1))
      if (terms[place + 1] === second) {
        count++;
        break;
      }
  }
  return count;
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
