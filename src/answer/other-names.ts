// The other names of somebody a question names: an article says “Sorensen” of whom it once called “Doc”.
import type { PassageIndex } from '../search/passage-index.ts';
import { tokenize } from '../text/tokens.ts';
import { findSpeaker } from './find-speaker.ts';

const known = new WeakMap<PassageIndex, Map<string, readonly string[]>>();
const MAX_KEPT = 1000;

/** Terms of the full name of the one person a folded word names, without those that others bear, too. */
export function otherNames(index: PassageIndex, word: string): readonly string[] {
  let names = known.get(index);
  if (names === undefined) known.set(index, (names = new Map()));
  let others = names.get(word);
  if (others === undefined) {
    others = namesBeside(index, word);
    if (names.size >= MAX_KEPT) names.clear();
    names.set(word, others);
  }
  return others;
}

function namesBeside(index: PassageIndex, word: string): readonly string[] {
  const named = onlyOne(index, word);
  if (named === null) return [];
  return tokenize(named)
    .filter(({ text }) => text !== word && text.length > 2 && onlyOne(index, text) === named)
    .map(({ term }) => term);
}

/** The full name of the only person a word names. */
function onlyOne(index: PassageIndex, word: string): string | null {
  const [match, other] = findSpeaker(index, word);
  const isSure = match !== undefined && other === undefined && match.likeness > 0.82;
  return isSure && match.speaker.kind === 'person' ? match.speaker.name : null;
}
