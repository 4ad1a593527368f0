// A page's pieces of text as lines in the order of reading: columns one after the other, what spans them in between.
import type { PdfPage, Piece } from './pdf-pages.ts';

export type PdfLine = {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its letters. */
  readonly font: string;
  /** Edges of the column it stands in. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Counts up where a column, or what spans the columns, begins. */
  readonly block: number;
};

type Row = { readonly y: number; readonly pieces: readonly Piece[] };

export type PageLines = { readonly lines: readonly PdfLine[]; readonly footnoteMarks: number };

export function pageLines({ pieces }: PdfPage, page: number): PageLines {
  const rows = rowsOf(pieces.filter((piece) => piece.text.trim() !== ''));
  let footnoteMarks = 0;
  const lines: PdfLine[] = [];
  blocksOf(rows, 0).forEach((block, index) => {
    const columnLeft = Math.min(...block.flatMap((row) => row.pieces.map((piece) => piece.x)));
    const columnRight = Math.max(...block.flatMap((row) => row.pieces.map(rightOf)));
    for (const row of block) {
      const { kept, marks } = withoutMarks(row.pieces);
      footnoteMarks += marks;
      if (kept.length > 0)
        lines.push({ ...lineOf(kept), page, columnLeft, columnRight, block: page * 1000 + index });
    }
  });
  return { lines, footnoteMarks };
}

function rightOf(piece: Piece): number {
  return piece.x + piece.width;
}

/** Pieces at about one height, from the left; small raised ones belong to the letters they stand at. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && piece.y - row.y < reach(row.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map(({ y, pieces: unordered }) => ({ y, pieces: unordered.toSorted((a, b) => a.x - b.x) }));
}

/** How far apart two pieces of one line may stand: small letters are raised and lowered further. */
function reach(one: number, other: number): number {
  const larger = Math.max(one, other);
  return Math.min(one, other) < 0.85 * larger ? 0.6 * larger : 0.45 * larger;
}

/** Cuts rows at the white strip between two columns, then each side again: three columns are two and one. */
function blocksOf(rows: readonly Row[], depth: number): Row[][] {
  const strip = depth < 3 ? findStrip(rows) : null;
  if (strip === null) return rows.length === 0 ? [] : [[...rows]];
  const blocks: Row[][] = [];
  let spanning: Row[] = [];
  let parted: Row[] = [];
  const finish = (): void => {
    if (spanning.length > 0) blocks.push(spanning);
    const side = (keep: (piece: Piece) => boolean): Row[] =>
      parted
        .map((row) => ({ ...row, pieces: row.pieces.filter(keep) }))
        .filter((row) => row.pieces.length > 0);
    blocks.push(
      ...blocksOf(
        side((piece) => piece.x < strip),
        depth + 1,
      ),
    );
    blocks.push(
      ...blocksOf(
        side((piece) => piece.x >= strip),
        depth + 1,
      ),
    );
    spanning = [];
    parted = [];
  };
  for (const row of rows) {
    const crosses = row.pieces.some((piece) => piece.x < strip && rightOf(piece) > strip);
    const spans = crosses || (parted.length === 0 && isCentred(row, rows));
    if (spans && parted.length > 0) finish();
    if (spans) spanning.push(row);
    else parted.push(row);
  }
  finish();
  return blocks;
}

/** A line such as an author's, by itself in the middle above three columns. */
function isCentred(row: Row, rows: readonly Row[]): boolean {
  const middle = (pieces: readonly Piece[]): number =>
    (Math.min(...pieces.map((piece) => piece.x)) + Math.max(...pieces.map(rightOf))) / 2;
  const [first] = row.pieces;
  if (first === undefined) return false;
  const isWhole = row.pieces.every((piece, index) => {
    const next = row.pieces[index + 1];
    return next === undefined || next.x - rightOf(piece) < first.size;
  });
  return isWhole && Math.abs(middle(row.pieces) - middle(rows.flatMap((one) => one.pieces))) < first.size / 2;
}

/**
 * Where two columns part: a place that several lines on both sides leave white, side by side on the page. Lines of a few
 * letters do not make a column: they are numbers, bullets, or the names before speeches.
 */
function findStrip(rows: readonly Row[]): number | null {
  const pieces = rows.flatMap((row) => row.pieces);
  if (rows.length < 4) return null;
  const left = Math.min(...pieces.map((piece) => piece.x));
  const right = Math.max(...pieces.map(rightOf));
  const em = median(pieces.map((piece) => piece.size));
  const step = Math.max(1, em / 8);
  let from = 0;
  let to = 0;
  let top = 0;
  for (let x = left + (right - left) * 0.2; x < right - (right - left) * 0.2; x += step) {
    const score = columnScore(rows, x);
    if (score === 0 || score < top) continue;
    if (score > top || x - to > 1.5 * step) from = x;
    to = x;
    top = score;
  }
  return top > 0 && to - from >= 0.6 * em ? (from + to) / 2 : null;
}

/** How many rows a strip at x would part; 0 where what lies beside it are no columns. */
function columnScore(rows: readonly Row[], x: number): number {
  const leftSide: Row[] = [];
  const rightSide: Row[] = [];
  for (const row of rows) {
    if (row.pieces.some((piece) => piece.x <= x && rightOf(piece) >= x)) continue;
    if (row.pieces.some((piece) => piece.x < x)) leftSide.push(row);
    if (row.pieces.some((piece) => piece.x > x)) rightSide.push(row);
  }
  if (leftSide.length < 3 || rightSide.length < 3) return 0;
  const letters = (side: readonly Row[], isLeft: boolean): number =>
    side.reduce(
      (sum, row) =>
        sum + row.pieces.reduce((n, piece) => (piece.x < x === isLeft ? n + piece.text.length : n), 0),
      0,
    ) / side.length;
  if (letters(leftSide, true) < 15 || letters(rightSide, false) < 15) return 0;
  const range = (side: readonly Row[]): [number, number] => [side[0]?.y ?? 0, side.at(-1)?.y ?? 0];
  const [leftTop, leftEnd] = range(leftSide);
  const [rightTop, rightEnd] = range(rightSide);
  const beside = Math.min(leftEnd, rightEnd) - Math.max(leftTop, rightTop);
  return beside > 0.5 * Math.min(leftEnd - leftTop, rightEnd - rightTop)
    ? leftSide.length + rightSide.length
    : 0;
}

/** Takes small raised numbers out: they lead to notes, and would stick to the words before them. */
function withoutMarks(pieces: readonly Piece[]): { kept: readonly Piece[]; marks: number } {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const base = pieces.find((piece) => piece.size === size)?.y ?? 0;
  const kept = pieces.filter((piece, index) => {
    const before = pieces[index - 1]?.text.trimEnd() ?? '';
    const small = piece.size < 0.8 * size && piece.y < base - 0.15 * size;
    return !(small && /^\s*\[?\d{1,3}\]?\s*$/.test(piece.text) && /(?:\p{L}{3}|[.,;:!?”"’)])$/u.test(before));
  });
  return { kept, marks: pieces.length - kept.length };
}

function lineOf(pieces: readonly Piece[]): Pick<PdfLine, 'text' | 'left' | 'right' | 'y' | 'size' | 'font'> {
  let text = '';
  let end: number | null = null;
  const lengths = new Map<string, number>();
  let main = pieces[0];
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end;
    if (gap > 0.15 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = rightOf(piece);
    lengths.set(piece.font, (lengths.get(piece.font) ?? 0) + piece.text.length);
    if (piece.text.length > (main?.text.length ?? 0)) main = piece;
  }
  const font = [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: pieces[0]?.x ?? 0,
    right: end ?? 0,
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    font,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
