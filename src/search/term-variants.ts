// Other forms under which an article may hold a query's term.
import { synonymsOf } from '../text/synonyms.ts';
import type { PassageIndex } from './passage-index.ts';
import { relatives } from './vocabulary.ts';

/** The index's terms of the same root, and those that mean the same. */
export function variantsOf({ vocabulary, postings }: PassageIndex, term: string): string[] {
  const synonyms = [...synonymsOf(term)].filter((other) => postings.vocabulary.has(other));
  return [...relatives(vocabulary, term).filter((other) => other !== term), ...synonyms];
}
