// The marks of a paragraph, with those left out that are apostrophes by what stands around them.
import type { Paragraph } from '../article/article.ts';
import { type Mark, MARK, readMark, RIGHT_EDGE } from './read-mark.ts';

/** ‘We met. ¶ ‘We talked.’ — the next paragraph opens a mark again, so this one may have left its own open. */
export function opensWithSingle(body: string, next: Paragraph | undefined): boolean {
  return next !== undefined && /^[‘'](?=[\p{L}"“])/u.test(body.slice(next.start, next.start + 2));
}

/** Ada said: ‘We … */
export function opensSentence(body: string, mark: Mark): boolean {
  return (
    mark.family === 'single' &&
    mark.strong &&
    /(?:^|[:,.!?]\s)$/.test(body.slice(Math.max(0, mark.at - 2), mark.at)) &&
    /\p{Lu}/u.test(body[mark.at + 1] ?? '')
  );
}

/** 'Nobody said, 'It is purple.'' — the two single marks that end here, where no double mark of two is left open. */
export function endsTwoSingles(body: string, marks: readonly Mark[]): Mark | null {
  const pairs = marks.filter((mark) => mark.length === 2 && /['’]{2}/.test(body.slice(mark.at, mark.at + 2)));
  const last = pairs.at(-1);
  if (last === undefined || pairs.length % 2 === 0) return null;
  const closes = /\S/.test(body[last.at - 1] ?? ' ') && RIGHT_EDGE.test(body[last.at + 2] ?? '\n');
  return closes ? last : null;
}

/** The marks of a paragraph in order; `goesOn` where the next one opens with a single mark. */
export function marksOf(body: string, paragraph: Paragraph, goesOn: boolean): Mark[] {
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
export function singleClosesLater(marks: readonly Mark[], twoSingles: Mark | null): boolean[] {
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
