// Other forms under which an article may hold a query's term.
import { synonymsOf } from '../text/synonyms.ts';
import { familyOf } from '../text/word-family.ts';
import type { PassageIndex } from './passage-index.ts';

/** The index's terms of the same root, and those that mean the same. */
export function variantsOf({ vocabulary, postings }: PassageIndex, term: string): string[] {
  const family = (vocabulary.families.get(familyOf(term)) ?? []).filter((other) => other !== term);
  return [...family, ...synonymsOf(term)].filter((other) => postings.vocabulary.has(other));
}
