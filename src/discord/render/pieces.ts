// Stretches of an article of a length that can be shown: whole where they fit, else parted at the ends of sentences.
import type { Article } from '../../article/article.ts';
import { slice, type Span } from '../../text/span.ts';
import { longestCut } from './limits.ts';
import { quote } from './markdown.ts';

/** A stretch of one paragraph as it is shown. */
export type Piece = Span & {
  readonly paragraph: number;
  /** Whether it goes on from the piece before. */
  readonly goesOn: boolean;
};

/** Characters that a piece takes on a page at most, as `quotePiece` shows it. */
const MAX_PIECE = 1_600;

/** All of a stretch of one paragraph, in pieces. What is left out between two of them is white space. */
export function piecesOf(
  article: Article,
  { start, end, paragraph }: Span & { readonly paragraph: number },
  bold: readonly Span[] = [],
): Piece[] {
  const fits = (span: Span): boolean => quotePiece(article, span, bold).length <= MAX_PIECE;
  const whole = { start, end, paragraph, goesOn: false };
  if (end - start <= MAX_PIECE && fits(whole)) return [whole];
  const pieces: Piece[] = [];
  let from = start;
  while (from < end) {
    const to = endOfPiece(article, { start: from, end, paragraph }, fits);
    pieces.push({ start: from, end: to, paragraph, goesOn: pieces.length > 0 });
    from = to;
    while (from < end && /\s/.test(article.body[from] ?? '')) from += 1;
  }
  return pieces;
}

/** The words as a block quote, those of the spans in bold, without any limit. */
export function quotePiece({ body }: Article, span: Span, bold: readonly Span[] = []): string {
  const within = bold
    .filter(({ start, end }) => start < span.end && span.start < end)
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  return quote(slice(body, span), within, Infinity);
}

function endOfPiece(
  { paragraphs, body }: Article,
  { start, end, paragraph }: Span & { readonly paragraph: number },
  fits: (span: Span) => boolean,
): number {
  let best = start;
  for (const sentence of paragraphs[paragraph]?.sentences ?? []) {
    const to = Math.min(sentence.end, end);
    if (to <= start) continue;
    if (to - start > MAX_PIECE || !fits({ start, end: to })) break;
    best = to;
    if (to === end) break;
  }
  if (best > start) return best;
  const cut = longestCut(body.slice(start, end), (at) => fits({ start, end: start + at }));
  return start + Math.max(1, cut);
}
