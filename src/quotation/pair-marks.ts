// Opening and closing marks of one paragraph, paired: each pair is a marked stretch with its marks.
import type { Paragraph } from '../article/article.ts';
import { type Family, LEFT_EDGE, type Mark, RIGHT_EDGE } from './read-mark.ts';
import { endsTwoSingles, opensSentence, singleClosesLater } from './single-marks.ts';

/** A stretch with its marks; a mark that is missing has no length. */
export type Pair = {
  readonly from: number;
  readonly to: number;
  readonly family: Family;
  readonly opened: boolean;
  readonly openLength: number;
  readonly closeLength: number;
};

/** The outermost pairs; `leftOpen` where the paragraph before left one open. */
export function pairMarks(
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

function looksOpening(body: string, mark: Mark): boolean {
  return LEFT_EDGE.test(body[mark.at - 1] ?? '\n') && !/\s/.test(body[mark.at + mark.length] ?? '\n');
}

function looksClosing(body: string, mark: Mark): boolean {
  return !/\s/.test(body[mark.at - 1] ?? '\n') && RIGHT_EDGE.test(body[mark.at + mark.length] ?? '\n');
}
