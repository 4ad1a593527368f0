// Where in the article the words of a question stand.
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/** The tokens that are among the terms, as spans of the body in which their text begins at `start`. */
export function matchingSpans(tokens: readonly Token[], start: number, terms: ReadonlySet<string>): Span[] {
  return tokens
    .filter(({ term }) => terms.has(term))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
}
