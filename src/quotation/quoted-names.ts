// Full names that stand inside quotation marks only: they tell whose surname the narration goes on with.
import type { Span } from '../text/span.ts';
import { isGivenName } from './given-names.ts';
import { MONTHS, ORGANISATION_WORDS, PLACES, STARTERS, TITLES } from './words.ts';

/**
 * The full names inside the marks, in order: “I have asked Ada Okafor to leave,” he said. Okafor wrote …
 * A first name that people bear has to open them: neither “Safe Harbour” nor “Ada said” is one.
 */
export function namesInMarks(body: string, stretches: readonly Span[]): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  for (const { start, end } of stretches)
    for (const [, given = '', surname = ''] of body.slice(start, end).matchAll(FULL_NAME))
      if (isGivenName(given) && !isCommonWord(given) && !isCommonWord(surname)) names.push([given, surname]);
  return names;
}

const FULL_NAME = /(?<![\p{L}\p{N}'’-])(\p{Lu}[\p{L}-]+) (\p{Lu}\p{Ll}[\p{L}'’-]+)(?! \p{Lu})/gu;

function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase();
  return [MONTHS, ORGANISATION_WORDS, PLACES, STARTERS, TITLES].some((words) => words.has(plain));
}
