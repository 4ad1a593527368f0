// What a card and its description say beside the article's words: plain data, so that they can be in any language.
import type { CardFormat, CardKind, CardPicture } from './card.ts';

export type CardWords = {
  /** As BCP 47 has it, for dates. */
  readonly locale: string;
  /** What words say of themselves that are not one whole quotation, so that none passes for it. */
  readonly kinds: Readonly<Record<Exclude<CardKind, 'direct'>, string>>;
  /** Stands before a name that is a guess. */
  readonly perhaps: string;
  /** Stands where words have a speaker whom the article does not name clearly. */
  readonly noSpeaker: string;
  /** Stands before where the words are from, and between it and them. */
  readonly from: string;
  readonly colon: string;
  /** Why there is no picture: whole sentences. */
  readonly refusals: {
    readonly noWords: string;
    tooLong(characters: number, limit: number): string;
    /** What to do about words that are too long, by the card they are too long for. */
    readonly shorten: Readonly<Record<CardFormat, string>>;
    /** `script` is “Han” or “emoji”; null where the characters are of no script. */
    scriptMissing(characters: string, script: string | null): string;
    readonly busy: string;
  };
};

export const englishCard: CardWords = {
  locale: 'en-GB',
  kinds: {
    mixed: 'Quoted in part',
    indirect: 'Reported in the article’s words',
    narrated: 'As the article tells it',
  },
  perhaps: 'perhaps',
  noSpeaker: 'Speaker not clear',
  from: 'From',
  colon: ': ',
  refusals: {
    noWords: 'There are no words to draw.',
    tooLong: (characters, limit) =>
      `The words are too long for a card: ${characters} characters, where about ${limit} fit.`,
    shorten: { wide: 'Choose fewer words, or the square card.', square: 'Choose fewer words.' },
    scriptMissing(characters, script) {
      const what = script === null ? 'characters' : script === 'emoji' ? 'emoji' : `${script} characters`;
      return `The card cannot be drawn: its fonts do not hold these ${what}: ${characters}. Share the words as text.`;
    },
    busy: 'Many cards are being drawn just now. Please try again in a moment.',
  },
};

/** What words say of themselves; null for a whole quotation. */
export function labelOf(kind: CardKind, { kinds }: CardWords): string | null {
  return kind === 'direct' ? null : kinds[kind];
}

type NoPicture = Exclude<CardPicture, { kind: 'picture' }>;

/** Why there is no picture, and what to do, as a sentence or two. */
export function whyNoPicture(outcome: NoPicture, format: CardFormat, { refusals }: CardWords): string {
  switch (outcome.kind) {
    case 'no-words':
      return refusals.noWords;
    case 'too-long':
      return `${refusals.tooLong(outcome.characters, outcome.limit)} ${refusals.shorten[format]}`;
    case 'script-missing':
      return refusals.scriptMissing(outcome.characters.join(' '), outcome.script);
    case 'busy':
      return refusals.busy;
  }
}
