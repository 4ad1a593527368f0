// The words an index holds as they are written, to tell what a misspelt word of a question was meant to be.
import { familyOf } from '../text/word-family.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';

export type Vocabulary = {
  /** Folded words by length. */
  readonly byLength: ReadonlyMap<number, readonly KnownWord[]>;
  /** Root of a family → its terms. */
  readonly families: ReadonlyMap<string, readonly string[]>;
};

export type KnownWord = { readonly word: string; readonly term: string; readonly letters: number };

export function buildVocabulary(words: ReadonlyMap<string, string>): Vocabulary {
  const byLength = new Map<number, KnownWord[]>();
  for (const [word, term] of words) {
    if (word.length < 3 || /\d/.test(word)) continue;
    const known = { word, term, letters: lettersOf(word) };
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [known]);
    else list.push(known);
  }
  const families = new Map<string, string[]>();
  for (const term of new Set(words.values())) {
    const root = familyOf(term);
    const list = families.get(root);
    if (list === undefined) families.set(root, [term]);
    else list.push(term);
  }
  return { byLength, families };
}

/** The known words with the fewest slips between them and a folded word, likeliest first; none when all are too far. */
export function closestWords({ byLength }: Vocabulary, word: string): KnownWord[] {
  if (/\d/.test(word)) return [];
  const letters = lettersOf(word);
  let allowed = slipsAllowed(word.length);
  let found: { known: KnownWord; points: number }[] = [];
  for (let length = word.length - allowed; length <= word.length + allowed; length++)
    for (const known of byLength.get(length) ?? []) {
      const differing = bitCount(known.letters ^ letters);
      if (differing > 2 * allowed) continue;
      const slips = editDistance(word, known.word, allowed);
      if (slips > allowed || slips === 0) continue;
      if (slips < allowed) {
        allowed = slips;
        found = [];
      }
      // A swap keeps the letters, and people seldom get the first one wrong.
      const points = (known.word[0] === word[0] ? 2 : 0) + (differing === 0 ? 1 : 0);
      found.push({ known, points });
    }
  return found.sort((a, b) => b.points - a.points).map(({ known }) => known);
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
