// Discord's limits by name, and text cut to fit them.

/** Characters in all text displays of one message together. */
export const MAX_TEXT = 4_000;
/** Components of one message, those inside others included. */
export const MAX_COMPONENTS = 40;
export const MAX_ROW_BUTTONS = 5;
export const MAX_CUSTOM_ID = 100;
export const MAX_BUTTON_URL = 512;
export const MAX_CHOICES = 25;
/** Characters of a choice's name and of its value. */
export const MAX_CHOICE = 100;

/** Stands where words were left out. */
export const CUT_MARK = '[…]';

/** The text in at most `max` characters, cut after a word where it is longer; the mark says so. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, cutBefore(text, max - 1))}…`;
}

/**
 * The longest beginning of the text that `fits`, as an offset: after a word, or where no word ends in its last half,
 * between two letters as readers count them, so that no accent or emoji comes apart.
 */
export function longestCut(text: string, fits: (end: number) => boolean): number {
  let low = 0;
  // Nothing longer is ever shown, and a text can be a million characters long.
  let high = Math.min(text.length, MAX_TEXT);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low === text.length ? low : cutBefore(text, low);
}

function cutBefore(text: string, limit: number): number {
  if (limit <= 0) return 0;
  if (/\s/.test(text[limit] ?? ' ')) return text.slice(0, limit).trimEnd().length;
  const word = text.slice(0, limit).search(/\s+\S*$/);
  if (word > limit / 2) return word;
  const from = Math.max(0, limit - MAX_CLUSTER);
  let cut = 0;
  for (const { index } of graphemes.segment(text.slice(from, limit + MAX_CLUSTER)))
    if (from + index <= limit) cut = from + index;
  return cut > from ? cut : limit;
}

const MAX_CLUSTER = 64;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
