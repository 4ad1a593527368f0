// The languages the interface speaks. Articles stay in theirs.
import { Locale } from 'discord.js';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanishOfAmerica, spanishOfSpain } from './spanish.ts';

/** Everything the bot says, in one language. */
export type Phrases = typeof english;

/** By Discord's names of languages; any other is English. */
const OTHERS: ReadonlyMap<string, Phrases> = new Map([
  [Locale.German, german],
  [Locale.French, french],
  [Locale.SpanishES, spanishOfSpain],
  [Locale.SpanishLATAM, spanishOfAmerica],
]);

export const LANGUAGES: readonly Phrases[] = [english, ...OTHERS.values()];

/** What the bot says to somebody whose app, or whose server, is in one of Discord's languages. */
export function phrasesFor(locale: string): Phrases {
  return OTHERS.get(locale) ?? english;
}

/** By the language's own name as BCP 47 has it, which is how it is kept; null for one that is not known. */
export function languageOf(language: string | null): Phrases | null {
  return LANGUAGES.find(({ locale }) => locale === language) ?? null;
}

/** Whether somebody typed a word of ours, whichever language they or we were in. */
export function isInAnyLanguage(typed: string, pick: (phrases: Phrases) => string): boolean {
  const plain = (text: string): string => text.trim().toLowerCase();
  return LANGUAGES.some((phrases) => plain(pick(phrases)) === plain(typed));
}

/** A text in every language but English, as Discord wants them beside the English one. */
function inOthers(pick: (phrases: Phrases) => string): Partial<Record<Locale, string>> {
  return Object.fromEntries([...OTHERS].map(([locale, phrases]) => [locale, pick(phrases)]));
}

type Named = { readonly name: string; readonly description: string };

/** The name of a command that has no description, in every language. */
export function labelled(pick: (phrases: Phrases) => Pick<Named, 'name'>) {
  return {
    name: pick(english).name,
    name_localizations: inOthers((phrases) => pick(phrases).name),
  };
}

/** The name and the description of a command or of an option, in every language. */
export function named(pick: (phrases: Phrases) => Named) {
  const { name, description } = pick(english);
  return {
    name,
    description,
    name_localizations: inOthers((phrases) => pick(phrases).name),
    description_localizations: inOthers((phrases) => pick(phrases).description),
  };
}
