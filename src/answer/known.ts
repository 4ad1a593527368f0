// What an answer is looked for in: a library, and what of its meaning is known.
import type { Meaning } from '../meaning/meaning.ts';
import type { LibraryVectors } from '../meaning/nearest.ts';
import type { Reranker } from '../meaning/rerank.ts';
import type { PassageIndex } from '../search/passage-index.ts';

export type Known = {
  readonly index: PassageIndex;
  /** Of the articles whose sentences were encoded; the others are found by their words alone. */
  readonly vectors: LibraryVectors;
  /** Null where there are no models: then all goes by words. */
  readonly meaning: Meaning | null;
  /** How long an answer may wait for the reader; then the encoder's order stands. */
  readonly readWithinMs: number;
  /** Puts the best in order, where the operator has one; whether they answer is not its business. */
  readonly reranker: Reranker | null;
};

/** A library as far as its words go. */
export function byWords(index: PassageIndex): Known {
  return { index, vectors: [], meaning: null, readWithinMs: 0, reranker: null };
}
