// Where words break into lines: as even as they can be, and no last line of one word where that can be helped.

/** The width of a text in em. */
export type Measure = (text: string) => number;

/** A stretch that is never broken, and its width in em with and without the space behind it. */
export type Piece = { readonly text: string; readonly width: number; readonly space: number };

// Behind a space, unless a mark that belongs to the word before follows it; behind a hyphen between letters, and a dash.
const BREAK =
  /(?<=[^\s«‹] )(?![-–—!?:;»›…]|\.\.\.)|(?<=\p{L}[-‐])(?=\p{L})|(?<=[\p{L}\p{N},.][–—])(?=[\p{L}“‘])/u;
// Where an address breaks best.
const ADDRESS_BREAK = /(?<=[/?&=_.#-])(?=[^/\s])/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The pieces of a text that is on one line already; a piece wider than `widest` em is broken where it must be. */
export function cutPieces(text: string, widest: number, measure: Measure): Piece[] {
  if (text === '') return [];
  const space = measure(' ');
  const pieceOf = (part: string): Piece => {
    const bare = part.trimEnd();
    return { text: part, width: measure(bare), space: bare === part ? 0 : space };
  };
  return text.split(BREAK).flatMap((part) => {
    const piece = pieceOf(part);
    return piece.width <= widest ? [piece] : cutLong(part, widest, measure).map(pieceOf);
  });
}

function cutLong(part: string, widest: number, measure: Measure): string[] {
  return part
    .split(ADDRESS_BREAK)
    .flatMap((atom) => (measure(atom.trimEnd()) <= widest ? [atom] : cutGraphemes(atom, widest, measure)));
}

function cutGraphemes(atom: string, widest: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const { segment } of graphemes.segment(atom)) {
    const next = measure(segment);
    if (part !== '' && width + next > widest) {
      parts.push(part);
      [part, width] = ['', 0];
    }
    part += segment;
    width += next;
  }
  return [...parts, part];
}

/** How many lines the pieces need at least. */
export function countLines(pieces: readonly Piece[], widest: number): number {
  let lines = 0;
  let left = -1;
  for (const { width, space } of pieces) {
    if (lines === 0 || width > left) {
      lines += 1;
      left = widest;
    }
    left -= width + space;
  }
  return lines;
}

/** Costs, as a share of the squared width of a line: a lone word at the end, and a short word left hanging at one. */
const LONE_WORD = 4;
const SHORT_WORD = 0.01;
/** A lone word is one shorter than this share of a line; a long one fills a line well enough. */
const LONE_WIDTH = 0.7;

/**
 * The pieces in as few lines as they need, with the least sum of squared distances from the mean width (Knuth and
 * Plass's idea, without stretching spaces). Every piece must be at most `widest` em.
 */
export function balanceLines(pieces: readonly Piece[], widest: number): string[] {
  const count = countLines(pieces, widest);
  if (count <= 1) return count === 0 ? [] : [lineOf(pieces, 0, pieces.length)];
  const total = pieces.reduce((sum, { width, space }) => sum + width + space, 0);
  const breaks = bestBreaks(pieces, { widest, count, aim: Math.min(widest, total / count) });
  return breaks.slice(1).map((end, line) => lineOf(pieces, breaks[line] ?? 0, end));
}

type Goal = { readonly widest: number; readonly count: number; readonly aim: number };

/** Offsets into the pieces: the start, and the end of each line. */
function bestBreaks(pieces: readonly Piece[], { widest, count, aim }: Goal): number[] {
  const size = pieces.length;
  // costs[line][end]: the least cost of setting the pieces before `end` in `line` lines; from: where its last line starts.
  const costs = Array.from({ length: count + 1 }, () => new Float64Array(size + 1).fill(Infinity));
  const from = Array.from({ length: count + 1 }, () => new Int32Array(size + 1));
  const cost = (line: number, end: number): number => costs[line]?.[end] ?? Infinity;
  if (costs[0] !== undefined) costs[0][0] = 0;
  for (let line = 1; line <= count; line++) {
    for (let end = 1; end <= size; end++) {
      let width = -(pieces[end - 1]?.space ?? 0);
      for (let start = end - 1; start >= 0; start--) {
        const piece = pieces[start];
        width += (piece?.width ?? 0) + (piece?.space ?? 0);
        if (width > widest) break;
        const sum = cost(line - 1, start) + lineCost(pieces, { start, end, width, widest, aim });
        if (sum >= cost(line, end)) continue;
        costs[line]?.fill(sum, end, end + 1);
        from[line]?.fill(start, end, end + 1);
      }
    }
  }
  const breaks = [size];
  for (let line = count; line > 0; line--) breaks.unshift(from[line]?.[breaks[0] ?? 0] ?? 0);
  return breaks;
}

function lineCost(
  pieces: readonly Piece[],
  line: { start: number; end: number; width: number; widest: number; aim: number },
): number {
  const { start, end, width, widest, aim } = line;
  let cost = ((aim - width) / widest) ** 2;
  if (end === pieces.length && end - start === 1 && width < LONE_WIDTH * widest) cost += LONE_WORD;
  if (end < pieces.length && /^[\p{L}]{1,2} $/u.test(pieces[end - 1]?.text ?? '')) cost += SHORT_WORD;
  return cost;
}

function lineOf(pieces: readonly Piece[], start: number, end: number): string {
  return pieces
    .slice(start, end)
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}
