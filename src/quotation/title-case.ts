// Capitals that name a work or shout a headline rather than name a person.

/** True for a line that capitalises nearly all its words, as headlines do. */
export function isTitleCase(text: string): boolean {
  // “The Harbour Board’s Director, Ada Okafor, said:” introduces words.
  if (text.length < SHORTEST || text.endsWith(':')) return false;
  let words = 0;
  let small = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}'’]{3,}/gu)) {
    words++;
    if (!/^\p{Lu}/u.test(word)) small++;
    if (words > MOST_WORDS || small > MOST_WORDS * MOST_SMALL) return false;
  }
  return words >= 4 && small <= words * MOST_SMALL;
}

// A headline has at least four words of four letters or more, and not more than forty; seldom is one in small letters.
const SHORTEST = 4 * 4 + 3;
const MOST_WORDS = 40;
const MOST_SMALL = 0.15;

/** “The Long Tide”: a few words, the weighty ones all capitalised, and no stop at the end. */
export function looksLikeTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 2 || words.length > 9 || /[.!?…]$/.test(text)) return false;
  const weighty = words.filter((word) => word.length > 3);
  return weighty.length > 0 && /^\p{Lu}/u.test(text) && weighty.every((word) => /^\p{Lu}/u.test(word));
}
