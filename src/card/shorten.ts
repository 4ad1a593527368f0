// Texts that are too long for their place.

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning that fits with “…” behind it, after a word where one ends in its last half; the whole where it fits. */
export function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const cutTo = (length: number): string => `${letters.slice(0, length).join('')}…`;
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cutTo(middle))) low = middle;
    else high = middle - 1;
  }
  const cut = letters[low] === ' ' ? low : letters.lastIndexOf(' ', low);
  return cutTo(cut > low / 2 ? cut : low).replace(/[\s,;:·–-]+…$/u, '…');
}
