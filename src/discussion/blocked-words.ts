// Words that moderators do not want asked with. Compared as a reader sees them: spacing, marks between letters,
// look-alike letters and letters drawn out do not get a word round it, and a word inside a longer one is not that word.
import unhomoglyph from 'unhomoglyph';

/** The first of the words that the text holds; null for none. A word that ends in `*` also stands for what begins so. */
export function blockedWordIn(text: string, words: readonly string[]): string | null {
  const parts = partsOf(text);
  return words.find((word) => holds(parts, word)) ?? null;
}

/** Whether there is anything in a word to compare. */
export function isBlockable(word: string): boolean {
  return partsOf(word).join('') !== '';
}

function holds(parts: readonly string[], word: string): boolean {
  const isBeginning = word.trimEnd().endsWith('*');
  const wanted = partsOf(word).join('');
  if (wanted === '') return false;
  for (let from = 0; from < parts.length; from++) {
    let run = '';
    for (let at = from; at < parts.length && run.length < wanted.length; at++) {
      // Letters that are drawn out over a gap, as in “baa aad”, are drawn out all the same.
      run = singled(run + (parts[at] ?? ''));
      if (isBeginning ? run.startsWith(wanted) : run === wanted) return true;
    }
  }
  return false;
}

// What is written for letters beside look-alikes of other scripts.
const INSTEAD: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '€': 'e',
  '9': 'g',
  '1': 'l',
  '!': 'l',
  '|': 'l',
  i: 'l',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
};

const MAX_LENGTH = 4_000;

/** Runs of letters as they look, each letter once where it is drawn out. */
function partsOf(text: string): string[] {
  const plain = unhomoglyph(text.slice(0, MAX_LENGTH).toWellFormed().normalize('NFKD').toLowerCase())
    .toLowerCase()
    .normalize('NFKD')
    // Accents, and what has no width.
    .replace(/[\p{M}\p{Cf}]/gu, '');
  // A mark is no letter where the word ends with it.
  const letters = plain.replace(/[@€$!|+](?=[\p{L}\p{N}])|[\p{L}\p{N}]/gu, (char) => INSTEAD[char] ?? char);
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).map(singled);
}

function singled(letters: string): string {
  return letters.replace(/(.)\1+/gu, '$1');
}
