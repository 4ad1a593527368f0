// Text of others as a picture may show it: nothing that is invisible, and nothing that turns the text around it.

// Bidirectional embeddings, overrides and isolates could make words read as others; soft hyphens, zero-width spaces,
// word joiners and byte order marks only show where a font lacks them. Joiners stay: Persian and emoji need them.
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\uFE00-\uFE0D]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
/** More accents than any writing puts on a letter would cover the lines around it. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Spaces at which a line may break. */
const SPACES = /[^\S\u00A0\u202F]+/g;

/** On one line, composed, with single spaces; the non-breaking ones are kept. */
export function cleanWords(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(CONTROL, ' ')
      .replace(INVISIBLE, '')
      .normalize('NFC')
      .replace(TOO_MANY_MARKS, '$1')
      // The non-breaking hyphen, which most fonts leave to the hyphen's glyph.
      .replaceAll('\u2011', '\u2010')
      .replace(SPACES, ' ')
      .trim()
  );
}

const RIGHT_TO_LEFT = /[\p{Script_Extensions=Hebrew}\p{Script_Extensions=Arabic}]/u;

/** The direction of the first letter, as browsers decide it for `dir="auto"`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
