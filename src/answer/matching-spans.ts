// Where in the article the words of a question stand.
import type { Passage } from '../search/passage.ts';
import type { Span } from '../text/span.ts';
import { tokenizeSentence } from '../text/tokens.ts';

/** The words of a stretch of the article that are among the terms, as spans of its body. */
export function matchingSpans(
  { source, start, end }: Span & Pick<Passage, 'source'>,
  terms: ReadonlySet<string>,
): Span[] {
  return tokenizeSentence(source.article.body.slice(start, end))
    .filter(({ term }) => terms.has(term))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
}
