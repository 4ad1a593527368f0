// What a question names that no article holds.
import type { PassageIndex } from '../search/passage-index.ts';
import { variantsOf } from '../search/term-variants.ts';
import { tokenize } from '../text/tokens.ts';
import { MAX_QUESTION } from './query.ts';
import { correctSpelling } from './spelling.ts';

/** Names and figures of the question, as it writes them, that no article holds; words of one name together. */
export function missingWords(index: PassageIndex, question: string): string[] {
  const asked = question.slice(0, MAX_QUESTION);
  const tokens = tokenize(asked);
  const understood = correctSpelling(index, tokens);
  const missing: { start: number; end: number }[] = [];
  tokens.forEach((token, at) => {
    const { start, end, term } = token;
    const isFigure = /^\p{N}/u.test(asked.slice(start, end));
    const isName = at > 0 && /^\p{Lu}/u.test(asked.slice(start, start + 2));
    const isHeld = index.postings.vocabulary.has(term) || understood[at]?.term !== term;
    if (isHeld || !(isFigure || isName) || variantsOf(index, term).length > 0) return;
    const last = missing.at(-1);
    if (last !== undefined && isName && /^[ -]$/.test(asked.slice(last.end, start))) last.end = end;
    else missing.push({ start, end });
  });
  return [...new Set(missing.map(({ start, end }) => asked.slice(start, end)))].slice(0, 10);
}
