// Quotation marks of every style, paired paragraph by paragraph into marked stretches. A mark is judged by what
// stands around it, since articles mix styles and leave marks out; apostrophes look like marks and are told apart.
import type { Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { dashTurns } from './dash-dialogue.ts';
import { pairMarks } from './pair-marks.ts';
import { marksOf, opensWithSingle } from './single-marks.ts';

/** Words between quotation marks, within one paragraph; the span lies inside the marks, `outer` includes them. */
export type MarkedStretch = Span & {
  readonly index: number;
  readonly paragraph: number;
  readonly outer: Span;
  readonly style: 'double' | 'single';
  /** False for a stretch that carries on one the paragraph before left open, without a mark of its own. */
  readonly opened: boolean;
  /** False where the paragraph ends before the mark is closed. */
  readonly closed: boolean;
  readonly words: number;
};

/** Outermost marked stretches of a body, in order. Nested marks belong to the stretch around them. */
export function findMarks(body: string, paragraphs: readonly Paragraph[]): MarkedStretch[] {
  const found: MarkedStretch[] = [];
  let leftOpen = false;
  const turns = dashTurns(body, paragraphs);
  for (const paragraph of paragraphs) {
    const turn = turns.get(paragraph.index);
    if (turn !== undefined) {
      leftOpen = false;
      for (const [position, span] of turn.entries()) {
        const inner = trim(body, span.start, span.end);
        if (inner !== null)
          found.push({
            ...inner,
            index: found.length,
            paragraph: paragraph.index,
            outer: { start: position === 0 ? paragraph.start : inner.start, end: inner.end },
            style: 'double',
            opened: true,
            closed: true,
            words: countWords(body, inner),
          });
      }
      continue;
    }
    const goesOn = opensWithSingle(body, paragraphs[paragraph.index + 1]);
    const marks = marksOf(body, paragraph, goesOn);
    const pairs = pairMarks(body, paragraph, marks, leftOpen, goesOn);
    leftOpen = false;
    for (const pair of pairs) {
      const inner = trim(
        body,
        pair.opened ? pair.from + pair.openLength : pair.from,
        pair.to - pair.closeLength,
      );
      if (inner === null) continue;
      const outer = { start: pair.from, end: pair.to };
      const closed = pair.closeLength > 0;
      found.push({
        ...inner,
        index: found.length,
        paragraph: paragraph.index,
        outer,
        style: pair.family === 'single' ? 'single' : 'double',
        opened: pair.opened,
        closed,
        words: countWords(body, inner),
      });
      leftOpen = !closed;
    }
  }
  return found;
}

function trim(body: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”]/.test(body[from] ?? '')) from++;
  while (to > from && /[\s"“”]/.test(body[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : null;
}

function countWords(body: string, span: Span): number {
  return body.slice(span.start, span.end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
