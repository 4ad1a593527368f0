// A quotation and the article side by side in markdown: what is left out struck through, what is put in in bold, marks
// of the editor underlined; and the same in words, for those who do not see that.
import type { Found, Part } from '../../checking/check.ts';
import { diffOf, type DiffPiece } from '../../checking/diff.ts';
import { slice } from '../../text/span.ts';
import type { Phrases } from '../language/language.ts';
import { CUT_MARK, longestCut } from './limits.ts';
import { inline } from './markdown.ts';

/** Characters of what is kept between two differences, and of a difference, the longest that fit first. */
const SHARES = [Infinity, 400, 160, 80, 40];
const LONGEST = 4_000;
const MAX_CHANGES = 6;
const MAX_WORDS = 60;

/** The two in one block quote of at most `max` characters, at least 300; what is kept is shortened before the rest. */
export function diffText(found: Found, max: number): string {
  const pieces = diffOf(found);
  let drawn: string[] = [];
  for (const share of SHARES) {
    drawn = pieces
      .map((piece, at) => pieceText(piece, share, at === 0, at === pieces.length - 1))
      .filter((text) => text !== '');
    if (lineOf(drawn).length <= max) return lineOf(drawn);
  }
  while (lineOf([...drawn, CUT_MARK]).length > max) drawn = drawn.slice(0, -1);
  return lineOf([...drawn, CUT_MARK]);
}

/** What the signs of `diffText` mean, in one line. */
export function legendLine(found: Found, { check }: Phrases): string {
  const kinds = new Set(diffOf(found).flatMap(({ kind, text }) => (text === '' ? [] : [kind])));
  return [
    ...(kinds.has('left-out') ? [check.legend.leftOut] : []),
    ...(kinds.has('put-in') ? [check.legend.putIn] : []),
    ...(kinds.has('marked') ? [check.legend.marked] : []),
  ].join(' ');
}

/** The first differences in words, in one line; empty where there are none. */
export function changesLine(found: Found, phrases: Phrases): string {
  const changes = found.parts.map((part) => changeText(found, part, phrases)).filter((text) => text !== '');
  const shown = changes.slice(0, MAX_CHANGES);
  return shown.length === 0 ? '' : phrases.check.changes(shown, changes.length - shown.length);
}

function changeText({ claim, place }: Found, part: Part, { check: { change } }: Phrases): string {
  const mine = words(slice(claim.quote, part.claimed));
  const theirs = words(slice(place.article.body, part.stands));
  if (part.kind === 'kept') return '';
  if (part.kind === 'marked') {
    if (part.mark === 'cue') return theirs === '' ? '' : change.cue(theirs);
    if (part.mark === 'ellipsis') return theirs === '' ? '' : change.ellipsis(theirs);
    return theirs === '' ? change.added(mine) : change.replaced(mine, theirs);
  }
  if (mine === '') return theirs === '' ? '' : change.leftOut(theirs);
  return theirs === '' ? change.putIn(mine) : change.replaced(mine, theirs);
}

function words(text: string): string {
  return inline(text, MAX_WORDS);
}

function lineOf(pieces: readonly string[]): string {
  return `> ${pieces.join(' ')}`;
}

function pieceText(
  { kind, text, mark }: DiffPiece,
  share: number,
  isFirst: boolean,
  isLast: boolean,
): string {
  if (kind === 'kept') return keptText(text, share, isFirst, isLast);
  const isBare = mark === 'brackets' && !text.includes('[');
  const shown = inline(text, Math.min(share, LONGEST));
  if (shown === '') return '';
  if (kind === 'marked') return isBare ? `__\\[${shown}]__` : `__${shown}__`;
  return kind === 'left-out' ? `~~${shown}~~` : `**${shown}**`;
}

/** What is next to a difference stays. */
function keptText(text: string, share: number, isFirst: boolean, isLast: boolean): string {
  if (text.length <= share) return inline(text, LONGEST);
  const half = Math.ceil(share / 2);
  const start = isFirst
    ? []
    : [
        inline(
          text.slice(
            0,
            longestCut(text, (end) => end <= half),
          ),
          LONGEST,
        ),
      ];
  const end = isLast ? [] : [inline(endOf(text, half), LONGEST)];
  return [...start, CUT_MARK, ...end].join(' ');
}

/** The last words of a text in at most `length` characters. */
function endOf(text: string, length: number): string {
  const end = text.slice(-length);
  const space = end.search(/\s/);
  return space < 0 ? end : end.slice(space);
}
