// Quotation marks of every style, paired paragraph by paragraph into marked stretches. A mark is judged by what
// stands around it, since articles mix styles and leave marks out; apostrophes look like marks and are told apart.
import type { Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { type Family, LEFT_EDGE, type Mark, MARK, readMark, RIGHT_EDGE } from './read-mark.ts';

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
  for (const paragraph of paragraphs) {
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

type Pair = {
  readonly from: number;
  readonly to: number;
  readonly family: Family;
  readonly opened: boolean;
  readonly openLength: number;
  readonly closeLength: number;
};

function pairMarks(
  body: string,
  paragraph: Paragraph,
  marks: readonly Mark[],
  leftOpen: boolean,
  goesOn: boolean,
): Pair[] {
  const pairs: Pair[] = [];
  const straight = marks.filter((mark) => mark.opens && mark.closes && mark.family === 'double').length;
  const evenStraight = straight % 2 === 0;
  const twoSingles = endsTwoSingles(body, marks);
  const closesLater = singleClosesLater(marks, twoSingles);
  let outer: Mark | null = null;
  // Open marks inside the outer one, as families: a closing mark takes the innermost of its own family.
  let inner: Family[] = [];
  const close = (mark: Mark): void => {
    if (outer === null) return;
    pairs.push({
      from: outer.at,
      to: mark.at + mark.length,
      family: outer.family,
      opened: true,
      openLength: outer.length,
      closeLength: mark.length,
    });
    outer = null;
    inner = [];
  };
  marks.forEach((mark, position) => {
    if (outer === null) {
      if (mark.opens && (mark.family !== 'single' || closesLater[position] === true)) outer = mark;
      else if (mark.opens && mark.strong && mark.at === paragraph.start) outer = mark;
      else if (mark.opens && goesOn && opensSentence(body, mark)) outer = mark;
      else if (leftOpen && pairs.length === 0 && mark.closes && mark.family !== 'single')
        pairs.push({
          from: paragraph.start,
          to: mark.at + mark.length,
          family: mark.family,
          opened: false,
          openLength: 0,
          closeLength: mark.length,
        });
      return;
    }
    if (outer.family === 'single' && inner.length === 0 && mark === twoSingles) {
      close({ ...mark, at: mark.at + 1, length: 1 });
      return;
    }
    if (mark.closes && mark.opens) {
      // A straight mark: as a rule it closes; where one is missing the surroundings decide.
      const opensHere = !evenStraight && looksOpening(body, mark) && !looksClosing(body, mark);
      if (inner.at(-1) === mark.family) inner.pop();
      else if (outer.family === mark.family && !opensHere) close(mark);
      else if (outer.family === mark.family) {
        if (sameMark(body, outer, mark)) {
          // The outer mark was never closed: its stretch ends where the next one begins.
          pairs.push({ ...unclosed(outer, mark.at), closeLength: 0 });
          outer = mark;
        } else inner.push(mark.family);
      } else if (mark.family !== 'single' || mark.strong) inner.push(mark.family);
      return;
    }
    if (mark.closes) {
      const depth = inner.lastIndexOf(mark.family);
      if (depth >= 0) inner = inner.slice(0, depth);
      else if (outer.family === mark.family) close(mark);
      return;
    }
    // Within single marks another opening one is an apostrophe: 'Look 'ere.'
    const nests =
      mark.family !== 'single' ||
      (closesLater[position] === true && (inner.at(-1) ?? outer.family) !== 'single');
    if (mark.opens && inner.length < 8 && nests) inner.push(mark.family);
  });
  const last = outer as Mark | null;
  if (last !== null) pairs.push(unclosed(last, paragraph.end));
  return pairs;
}

function unclosed(mark: Mark, to: number): Pair {
  return { from: mark.at, to, family: mark.family, opened: true, openLength: mark.length, closeLength: 0 };
}

function sameMark(body: string, a: Mark, b: Mark): boolean {
  return body[a.at] === body[b.at];
}

/** ‘We met. ¶ ‘We talked.’ — the next paragraph opens a mark again, so this one may have left its own open. */
function opensWithSingle(body: string, next: Paragraph | undefined): boolean {
  return next !== undefined && /^[‘'](?=[\p{L}"“])/u.test(body.slice(next.start, next.start + 2));
}

/** Ada said: ‘We … */
function opensSentence(body: string, mark: Mark): boolean {
  return (
    mark.family === 'single' &&
    mark.strong &&
    /(?:^|[:,.!?]\s)$/.test(body.slice(Math.max(0, mark.at - 2), mark.at)) &&
    /\p{Lu}/u.test(body[mark.at + 1] ?? '')
  );
}

/** 'Nobody said, 'It is purple.'' — the two single marks that end here, where no double mark of two is left open. */
function endsTwoSingles(body: string, marks: readonly Mark[]): Mark | null {
  const pairs = marks.filter((mark) => mark.length === 2 && /['’]{2}/.test(body.slice(mark.at, mark.at + 2)));
  const last = pairs.at(-1);
  if (last === undefined || pairs.length % 2 === 0) return null;
  const closes = /\S/.test(body[last.at - 1] ?? ' ') && RIGHT_EDGE.test(body[last.at + 2] ?? '\n');
  return closes ? last : null;
}

function marksOf(body: string, paragraph: Paragraph, goesOn: boolean): Mark[] {
  const marks: Mark[] = [];
  const text = body.slice(paragraph.start, paragraph.end);
  for (const match of text.matchAll(MARK)) {
    const at = paragraph.start + match.index;
    const mark = readMark(body, at, match[0]);
    if (mark !== null) marks.push(mark);
  }
  return settleSingles(body, marks, goesOn);
}

/**
 * Keeps a doubtful single mark as a closing one only if no better one follows before the next opening mark:
 * ‘the workers’ rights were ignored,’ has one closing mark, ‘blame culture’ is another.
 */
function settleSingles(body: string, marks: readonly Mark[], goesOn: boolean): Mark[] {
  const kept: Mark[] = [];
  let strongCloseAhead = false;
  let sureCloseAhead = false;
  let behindLast = true;
  const lastOpening = marks.findLast((mark) => mark.family === 'single' && mark.opens);
  const left = goesOn && lastOpening !== undefined && opensSentence(body, lastOpening);
  for (let position = marks.length - 1; position >= 0; position--) {
    const mark = marks[position];
    if (mark === undefined) continue;
    if (mark.family === 'single') {
      if (mark.opens) {
        strongCloseAhead = false;
        sureCloseAhead = false;
        behindLast = false;
      }
      // ‘The Joneses’ House was sold’: of two marks that close, the one that may be a possessive is.
      else if (sureCloseAhead && /s/i.test(body[mark.at - 1] ?? '')) continue;
      else if (mark.strong) strongCloseAhead = true;
      else if (strongCloseAhead) continue;
      // ‘The residents’ patience does them credit. ¶ ‘They …’
      else if (behindLast && left && /s/i.test(body[mark.at - 1] ?? '')) continue;
    }
    if (mark.family === 'single' && !mark.opens)
      sureCloseAhead ||= !MAY_BE_APOSTROPHE.test(body.slice(mark.at - 2, mark.at));
    kept.push(mark);
  }
  return kept.reverse();
}

// the Joneses’ · goin’
const MAY_BE_APOSTROPHE = /(?:s|in)$/i;

/** A single opening mark counts only if a closing one follows: else it is an apostrophe. */
function singleClosesLater(marks: readonly Mark[], twoSingles: Mark | null): boolean[] {
  const later: boolean[] = [];
  let ahead = false;
  for (let position = marks.length - 1; position >= 0; position--) {
    later[position] = ahead;
    const mark = marks[position];
    if (mark !== undefined && ((mark.family === 'single' && mark.closes) || mark === twoSingles))
      ahead = true;
  }
  return later;
}

function looksOpening(body: string, mark: Mark): boolean {
  return LEFT_EDGE.test(body[mark.at - 1] ?? '\n') && !/\s/.test(body[mark.at + mark.length] ?? '\n');
}

function looksClosing(body: string, mark: Mark): boolean {
  return !/\s/.test(body[mark.at - 1] ?? '\n') && RIGHT_EDGE.test(body[mark.at + mark.length] ?? '\n');
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
