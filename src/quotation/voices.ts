// Those who speak while an article is being read, and where people were sighted in it.
import type { Span } from '../text/span.ts';
import { type Gender, isGivenName } from './given-names.ts';
import type { Figure } from './people.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import type { Mention, Speaker } from './quotation.ts';

/** Someone who speaks, still gathering mentions: a figure of the cast, or a description without a name. */
export type Voice = {
  readonly figure: Figure | null;
  readonly name: string;
  readonly key: string;
  role: string | null;
  readonly kind: Speaker['kind'];
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly mentions: Map<number, Mention>;
};

/** “Gulls hung over the wake.” A lone word that opens a sentence, and is met nowhere else, may be no name. */
export const isDoubtful = ({ kind, words, runs, title }: Figure): boolean =>
  kind === 'unknown' &&
  words.length === 1 &&
  runs.length === 1 &&
  runs[0]?.from === 0 &&
  title === '' &&
  !isGivenName(words[0] ?? '');

/** Who spoke last, and where; and who before. */
export type Spoke = { readonly voice: Voice; readonly paragraph: number; readonly earlier: Spoke | null };

/** One place where the narration names a person. */
export type Sighting = {
  readonly figure: Figure;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Named in a question that somebody else answers. */
  readonly questioner: boolean;
};

/** Somebody without a name whom a sentence is about: “a state official”. */
export type Stranger = {
  readonly phrase: Phrase;
  readonly gender: Gender | null;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
};

/** An article as those who speak in it are looked for. */
export type Scene = {
  readonly body: string;
  readonly sentences: readonly ReadSentence[];
  /** In the order of the text, as are the others. */
  readonly sightings: readonly Sighting[];
  readonly strangers: readonly Stranger[];
  /** Every “a tall gentleman” of a dialogue; none elsewhere. */
  readonly introduced: readonly Stranger[];
  readonly isDialogue: boolean;
};

/** A phrase that stands for whoever says the quoted words, and who spoke before. */
export type Reference = {
  readonly phrase: Phrase;
  readonly previous: Spoke | null;
  readonly quoted: Span;
};

/** The position of the last sighting before an offset, -1 where there is none. */
export function lastBefore(sightings: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = sightings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
