// Where in a sentence a query's terms stand, and how close to one another.
import type { Entity } from './entities.ts';
import type { TermBits, TermMatches } from './match-terms.ts';

/** A word of the sentence, by its place, and the query's term, by its position, that it is or stands for. */
export type TermHit = { readonly place: number; readonly term: number };
export type TermHits = readonly TermHit[];

export function findHits({ positions, sieve }: TermMatches, terms: readonly string[]): TermHits {
  const hits: TermHit[] = [];
  for (let place = 0; place < terms.length; place++) {
    const word = terms[place] ?? '';
    if (sieve[meshOf(word)] !== 1) continue;
    const term = positions.get(word);
    if (term !== undefined) hits.push({ place, term });
  }
  return hits;
}

const MESHES = 1024;

/** Lets the words through that may be among these; far fewer than half of all others. */
export function sieveOf(words: Iterable<string>): Uint8Array {
  const sieve = new Uint8Array(MESHES);
  for (const word of words) sieve[meshOf(word)] = 1;
  return sieve;
}

/** By length, first and last letter: much faster than looking a word up. */
function meshOf(word: string): number {
  const { length } = word;
  return (length + 32 * word.charCodeAt(0) + 7 * word.charCodeAt(length - 1)) & (MESHES - 1);
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
  let sum = 0;
  // Of a term that stands there more than once, its nearest; the sums are taken in the order of the first ones.
  for (let at = 0; at < hits.length; at++) {
    const { place = 0, term = 0 } = hits[at] ?? {};
    let away = placesBetween(first, last, place);
    let isFirst = true;
    for (let other = 0; other < hits.length; other++) {
      const hit = hits[other];
      if (hit === undefined || hit.term !== term) continue;
      if (other < at) isFirst = false;
      away = Math.min(away, placesBetween(first, last, hit.place));
    }
    if (isFirst) sum += (idfs[term] ?? 0) / (1 + away / 4);
  }
  return sum;
}

function placesBetween(first: number, last: number, place: number): number {
  return place < first ? first - place : Math.max(1, place - last);
}
