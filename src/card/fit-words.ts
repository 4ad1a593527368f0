// The words of a card, as large as they fit.
import { remember } from '../text/remember.ts';
import { balanceLines, countLines, cutPieces, type Piece } from './break-lines.ts';
import type { Card } from './card.ts';
import { LINE, type Page } from './page.ts';
import { quoteMarks } from './quote-marks.ts';

export type Fitted = {
  readonly kind: 'fitted';
  readonly lines: readonly string[];
  /** In pixels. */
  readonly size: number;
  /** The opening quotation mark, which hangs before the first line; empty where there is none. */
  readonly open: string;
};

export type TooLong = { readonly kind: 'too-long'; readonly characters: number; readonly limit: number };

/** Widths that are remembered while sizes are tried: all that most cards need. */
const WORDS_KEPT = 256;

/** How much smaller than otherwise words may become so that none is broken, or so that none stands alone at the end. */
const SMALLER = { broken: 0.5, alone: 0.75 };

/** The largest size at which the words fit, or one not much smaller at which their lines are better. */
export function fitWords(card: Card, { frame, measure }: Page, height: number): Fitted | TooLong {
  const { words, kind } = card;
  const [open, close] = kind === 'direct' ? quoteMarks(card.language, words) : ['', ''];
  const columns = frame.width - 2 * frame.side;
  const em = remember(WORDS_KEPT, (part) => measure(part, 'regular', 100) / 100);
  const whole = cutPieces(words + close, Infinity, em);
  const total = whole.reduce((sum, { width, space }) => sum + width + space, 0);
  const longest = longestOf(whole);
  const longestWord = longestOf(whole.filter(({ text }) => !ADDRESS.test(text)));
  // A little less than there is, since kerning over the ends of pieces is not measured.
  const widestAt = (size: number): number => (columns / size) * 0.99;
  const piecesAt = (size: number): readonly Piece[] =>
    longest <= widestAt(size) ? whole : cutPieces(words + close, widestAt(size), em);

  let best: (Fitted & { readonly fault: keyof typeof SMALLER }) | undefined;
  for (let size = frame.largest; size >= frame.smallest; size -= 2) {
    if (best !== undefined && size < best.size * SMALLER[best.fault]) break;
    // Full lines would be too many already.
    if (Math.ceil(total / widestAt(size)) * size * LINE > height) continue;
    const pieces = piecesAt(size);
    if (countLines(pieces, widestAt(size)) * size * LINE > height) continue;
    const lines = balanceLines(pieces, widestAt(size));
    const fitted: Fitted = { kind: 'fitted', lines, size, open };
    const fault = longestWord > widestAt(size) ? 'broken' : endsAlone(lines) ? 'alone' : null;
    if (fault === null) return fitted;
    if (best === undefined || (best.fault === 'broken' && fault === 'alone')) best = { ...fitted, fault };
  }
  if (best !== undefined) return best;
  const lines = Math.floor(height / (frame.smallest * LINE));
  const limit = charactersIn(piecesAt(frame.smallest), widestAt(frame.smallest), lines);
  return { kind: 'too-long', characters: words.length, limit };
}

/** What may be broken without being read wrongly. */
const ADDRESS = /[/?&=_]/;

function longestOf(pieces: readonly Piece[]): number {
  return pieces.reduce((longest, { width }) => Math.max(longest, width), 0);
}

function endsAlone(lines: readonly string[]): boolean {
  return lines.length > 1 && !lines.at(-1)?.includes(' ');
}

/** How many characters the first so many lines hold. */
function charactersIn(pieces: readonly Piece[], widest: number, lines: number): number {
  let characters = 0;
  for (const [index, { text }] of pieces.entries()) {
    if (countLines(pieces.slice(0, index + 1), widest) > lines) break;
    characters += text.length;
  }
  return characters;
}
