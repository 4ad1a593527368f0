// Namesakes of two generations: “the elder Hall”, “Hall Jr.”.
import type { Figure } from './people.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import type { Ties } from './relations.ts';
import { foldWord } from './same-name.ts';

/** Whom “the younger Hall” means, where the article knows two of that name and tells who is older; else null. */
export function generationMeant({ pieces, runAt }: ReadSentence, phrase: Phrase, ties: Ties): Figure | null {
  const run = phrase.run ?? runAt[phrase.to];
  if (run === undefined || run.possessive) return null;
  const before = pieces[run.core - 1]?.lower ?? '';
  const behind = run.words.length > 1 ? foldWord(run.words.at(-1) ?? '') : (pieces[run.to + 1]?.lower ?? '');
  const elder = /^(?:elder|older)$/.test(before) || /^(?:senior|sr)$/.test(behind);
  const younger = before === 'younger' || /^(?:junior|jr)$/.test(behind);
  if (elder === younger || run.words.length > (/^[js]r$/.test(behind) ? 2 : 1)) return null;
  const [one, other, third] = ties.bySurname.get(foldWord(run.words[0] ?? '')) ?? [];
  if (one === undefined || other === undefined || third !== undefined) return null;
  const order = isOlder(one, other, ties);
  if (order === null) return null;
  return order === elder ? one : other;
}

/** Null where the article does not tell. */
function isOlder(one: Figure, other: Figure, ties: Ties): boolean | null {
  if (one.age !== null && other.age !== null && one.age !== other.age) return one.age > other.age;
  if (one.generation !== other.generation) return /^$|^sr$/.test(one.generation);
  if (isChild(ties, other, one)) return true;
  return isChild(ties, one, other) ? false : null;
}

function isChild(ties: Ties, child: Figure, parent: Figure): boolean {
  const has = (owner: Figure, nouns: readonly string[], relative: Figure): boolean =>
    nouns.some((noun) => ties.byOwner.get(owner)?.get(noun)?.has(relative) === true);
  return has(parent, CHILDREN, child) || has(child, PARENTS, parent);
}

const CHILDREN = ['son', 'daughter', 'grandson', 'granddaughter'];
const PARENTS = ['father', 'mother', 'grandfather', 'grandmother'];
