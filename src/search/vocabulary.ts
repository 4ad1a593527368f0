// The words an index holds as they are written, to tell what a misspelt word of a question was meant to be.
import { stem } from '../text/tokens.ts';
import { familyOf } from '../text/word-family.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';

export type Vocabulary = {
  /** Folded words of a length, and which letters each holds. */
  readonly byLength: ReadonlyMap<number, { readonly words: readonly string[]; readonly letters: Int32Array }>;
  /** Every term, sorted, so that those with one beginning lie together. */
  readonly terms: readonly string[];
};

export type KnownWord = { readonly word: string; readonly term: string };

export function buildVocabulary(words: Iterable<string>, terms: Iterable<string>): Vocabulary {
  const spelled = [...words].filter((word) => word.length >= 3 && !/\d/.test(word));
  return { byLength: groupByLength(spelled), terms: [...terms].sort(byCodeUnits) };
}

/** Words as a vocabulary holds them; those of a length keep their order. */
export function groupByLength(words: readonly string[]): Vocabulary['byLength'] {
  const groups = Map.groupBy(words, (word) => word.length);
  return new Map(
    [...groups].map(([length, group]) => {
      const letters = new Int32Array(group.length);
      group.forEach((word, at) => (letters[at] = lettersOf(word)));
      return [length, { words: group, letters }];
    }),
  );
}

/** The terms of one root with a term, itself among them if it is known. */
export function relatives({ terms }: Vocabulary, term: string): string[] {
  const root = familyOf(term);
  const found: string[] = [];
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < root) low = middle + 1;
    else high = middle;
  }
  for (let at = low; terms[at]?.startsWith(root) === true; at++)
    if (familyOf(terms[at] ?? '') === root) found.push(terms[at] ?? '');
  return found;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The known words with the fewest slips between them and a folded word, likeliest first; none
 * when it is known itself or all are too far.
 */
export function closestWords({ byLength }: Vocabulary, word: string): KnownWord[] {
  if (/\d/.test(word)) return [];
  const letters = lettersOf(word);
  let allowed = slipsAllowed(word.length);
  let found: { known: string; points: number }[] = [];
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    const group = byLength.get(length);
    if (group === undefined) continue;
    for (let at = 0; at < group.words.length; at++) {
      const differing = bitCount((group.letters[at] ?? 0) ^ letters);
      if (differing > 2 * allowed) continue;
      const known = group.words[at] ?? '';
      const slips = editDistance(word, known, allowed);
      if (slips === 0) return [];
      if (slips > allowed) continue;
      if (slips < allowed) {
        allowed = slips;
        found = [];
      }
      // A swap keeps the letters, and people seldom get the first one wrong.
      const points = (known[0] === word[0] ? 2 : 0) + (differing === 0 ? 1 : 0);
      found.push({ known, points });
    }
  }
  found.sort((a, b) => b.points - a.points);
  return found.map(({ known }) => ({ word: known, term: stem(known) }));
}

/** Which letters of a–z a word holds, a bit each: words that differ in many are not worth comparing. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
