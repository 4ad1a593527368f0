// How many slips of the keyboard lie between two words.

/** Three rows of the table, one behind the other; a longer word than this has rows of its own. */
const LONGEST = 64;
const rows = new Uint32Array(3 * (LONGEST + 1));

/**
 * Letters inserted, dropped, replaced or swapped with their neighbour to get from one word to the other
 * (optimal string alignment, Damerau 1964); `limit + 1` when there are more than `limit`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  const width = to.length + 1;
  const cells = to.length > LONGEST ? new Uint32Array(3 * width) : rows;
  let beforeLast = 0;
  let last = width;
  let current = 2 * width;
  for (let column = 0; column < width; column++) cells[last + column] = column;
  for (let row = 1; row <= from.length; row++) {
    const letter = from.charCodeAt(row - 1);
    cells[current] = row;
    let best = row;
    for (let column = 1; column < width; column++) {
      const other = to.charCodeAt(column - 1);
      let cost = Math.min(
        (cells[last + column] ?? 0) + 1,
        (cells[current + column - 1] ?? 0) + 1,
        (cells[last + column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (row > 1 && column > 1 && letter === to.charCodeAt(column - 2) && from.charCodeAt(row - 2) === other)
        cost = Math.min(cost, (cells[beforeLast + column - 2] ?? 0) + 1);
      cells[current + column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return Math.min(cells[last + to.length] ?? 0, limit + 1);
}

/** How many slips a word of this length may hold and still be taken for another: none below four letters. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
