// A card: a picture of one quotation to share. What goes on it, and what comes of drawing it.

/** `narrated`: the article's own words, nobody's speech. */
export type CardKind = 'direct' | 'mixed' | 'indirect' | 'narrated';

export type Card = {
  /** For `direct`, without the outer quotation marks; else just as the article has them. */
  readonly words: string;
  readonly kind: CardKind;
  /** Who said it, by the fullest name; null where the article does not say. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** Whether the speaker is a guess, which the card then says. */
  readonly doubtful: boolean;
  readonly title: string;
  readonly publisher: string | null;
  /** “2016-06-27”, “2016-06” or “2016”; anything else is shown as it is. */
  readonly date: string | null;
  /** Of the article, as “en” or “de-CH”; it decides the quotation marks. Null where it is not known. */
  readonly language: string | null;
};

export type CardFormat = 'wide' | 'square';
export type CardTheme = 'light' | 'dark';

export type CardPicture =
  | {
      readonly kind: 'picture';
      readonly png: Buffer;
      /** All of the words, who and where from, within Discord's limit for the description of a file. */
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'script-missing';
      /** The first few characters that no font holds, each once. */
      readonly characters: readonly string[];
      /** “Han”, “emoji”; null where they are of no script. */
      readonly script: string | null;
    }
  | { readonly kind: 'too-long'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'no-words' }
  /** Too many others wait for theirs. */
  | { readonly kind: 'busy' };

/** Characters of words that are drawn at most: the most that is still read with ease, and that `alt` holds whole. */
export const MAX_CHARACTERS: Readonly<Record<CardFormat, number>> = { wide: 500, square: 700 };
