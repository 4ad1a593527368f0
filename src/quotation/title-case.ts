// Capitals that name a work or shout a headline rather than name a person.

/** True for a line that capitalises nearly all its words, as headlines do. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  if (words.length < 4 || words.length > 40) return false;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.85;
}

/** “The Long Tide”: a few words, the weighty ones all capitalised, and no stop at the end. */
export function looksLikeTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 2 || words.length > 9 || /[.!?…]$/.test(text)) return false;
  const weighty = words.filter((word) => word.length > 3);
  return weighty.length > 0 && /^\p{Lu}/u.test(text) && weighty.every((word) => /^\p{Lu}/u.test(word));
}
