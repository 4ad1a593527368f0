// Other forms under which an article may hold a query's term.
import { remember } from '../text/remember.ts';
import { synonymsOf } from '../text/synonyms.ts';
import type { PassageIndex } from './passage-index.ts';
import { relatives } from './vocabulary.ts';

type Variants = (term: string) => readonly string[];

/** By index: one answer asks for the same terms' several times. */
const known = new WeakMap<PassageIndex, Variants>();

/** The index's terms of the same root, and those that mean the same. */
export function variantsOf(index: PassageIndex, term: string): readonly string[] {
  let variants = known.get(index);
  if (variants === undefined)
    known.set(index, (variants = remember(200, (each) => findVariants(index, each))));
  return variants(term);
}

function findVariants({ vocabulary, postings }: PassageIndex, term: string): readonly string[] {
  const synonyms = [...synonymsOf(term)].filter((other) => postings.vocabulary.has(other));
  return [...relatives(vocabulary, term).filter((other) => other !== term), ...synonyms];
}
