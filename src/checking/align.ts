// A claimed quotation laid along the words of an article so that as much as possible of it stands there in order:
// a fitting alignment with affine costs for left-out runs (Gotoh 1982).
import { isStopWord } from '../text/tokens.ts';
import type { ClaimedWord } from './claim.ts';
import type { Word } from './words.ts';

/** One step of an alignment; positions of words, -1 where there is none on that side. */
export type Step = { readonly claimed: number; readonly stands: number };

export type Alignment = {
  /** From the first to the last word of the claim; steps with both sides are kept or replaced words. */
  readonly steps: readonly Step[];
  readonly score: number;
};

/** Cells of one alignment at most. */
export const MOST_CELLS = 1_500_000;

const COST = {
  replaced: -0.7,
  putIn: -0.6,
  leftOut: -0.8,
  leftOutMore: -0.08,
  /** Where the claim has an ellipsis. */
  ellipsis: -0.15,
  ellipsisMore: -0.01,
  /** Beside square brackets, and within them. */
  bracket: -0.25,
  bracketMore: -0.12,
  bracketed: -0.05,
  /** A word put in behind the first in brackets: these rather stand for one word than for two. */
  bracketedMore: -0.045,
  /** The cue that interrupts a quotation. */
  cue: -0.02,
  cueMore: -0.002,
} as const;

/** What it is worth that a kept word follows another: of two ways to keep as many, the one in fewer pieces. */
const TOGETHER = 0.1;

// What is noted of each cell: how the claim's word came there, whether a left-out run went before it, and whether the
// run that leads to the cell opens there.
const PUT_IN = 1;
const BEHIND_RUN = 2;
const OPENS = 4;

const row = (width: number): Float32Array<ArrayBuffer> => new Float32Array(width);
const rowsOf = (width: number) => ({
  last: row(width),
  lastRun: row(width),
  now: row(width),
  nowRun: row(width),
});

let scratch = rowsOf(0);
/** By column: whether the word before was kept there, in the last row and in this one. */
let kept = new Uint8Array(0);
let keptNow = new Uint8Array(0);
let trace = new Uint8Array(0);

/**
 * The best alignment of all words of a claim with a stretch of some words of an article; `cues` marks those that
 * interrupt a quotation. Null where there are too many words to try.
 */
export function align(
  claim: readonly ClaimedWord[],
  words: readonly Word[],
  cues: Int32Array,
): Alignment | null {
  const [rows, columns] = [claim.length, words.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return null;
  const width = columns + 1;
  if (scratch.now.length < width) {
    scratch = rowsOf(width);
    kept = new Uint8Array(width);
    keptNow = new Uint8Array(width);
  }
  if (trace.length < (rows + 1) * width) trace = new Uint8Array((rows + 1) * width);
  const numbers = new Map<string, number>();
  for (const { form } of claim) if (!numbers.has(form)) numbers.set(form, numbers.size);
  const forms = Int32Array.from(words, ({ form }) => numbers.get(form) ?? -1);

  let { last, lastRun, now, nowRun } = scratch;
  // The claim may begin anywhere.
  last.fill(0, 0, width);
  lastRun.fill(-Infinity, 0, width);
  kept.fill(0, 0, width);
  claim.forEach((word, at) => {
    const number = numbers.get(word.form);
    const { match, replaced, putIn, leftOut, leftOutMore } = costsOf(word, claim[at - 1], claim[at + 1]);
    const cells = (at + 1) * width;
    now[0] = (last[0] ?? 0) + putIn;
    nowRun[0] = -Infinity;
    trace[cells] = PUT_IN;
    for (let column = 1; column <= columns; column++) {
      const plain = last[column - 1] ?? 0;
      const run = lastRun[column - 1] ?? 0;
      const isMatch = forms[column - 1] === number;
      const together = isMatch && plain >= run && kept[column - 1] === 1 ? TOGETHER : 0;
      const both = (plain >= run ? plain : run) + (isMatch ? match + together : replaced);
      const plainHere = last[column] ?? 0;
      const runHere = lastRun[column] ?? 0;
      const alone = (plainHere >= runHere ? plainHere : runHere) + putIn;
      // Of two ways that are equal but for rounding, the one that keeps the word.
      const isAlone = alone > both + 1e-4;
      const isBehind = isAlone ? runHere > plainHere : run > plain;
      const isCue = (cues[column - 1] ?? -1) >= 0;
      const opened = (now[column - 1] ?? 0) + (isCue ? COST.cue : leftOut);
      const longer = (nowRun[column - 1] ?? 0) + (isCue ? COST.cueMore : leftOutMore);
      now[column] = isAlone ? alone : both;
      keptNow[column] = isMatch && !isAlone ? 1 : 0;
      nowRun[column] = opened >= longer ? opened : longer;
      trace[cells + column] =
        (isAlone ? PUT_IN : 0) | (isBehind ? BEHIND_RUN : 0) | (opened >= longer ? OPENS : 0);
    }
    [last, now] = [now, last];
    [lastRun, nowRun] = [nowRun, lastRun];
    [kept, keptNow] = [keptNow, kept];
  });
  let end = 0;
  for (let column = 1; column <= columns; column++)
    if ((last[column] ?? 0) > (last[end] ?? 0) + 1e-4) end = column;
  return { steps: retrace(rows, end, width), score: last[end] ?? 0 };
}

type Costs = Record<'match' | 'replaced' | 'putIn' | 'leftOut' | 'leftOutMore', number>;

/** What can become of a claimed word, and of the article's words between it and the next. */
function costsOf(
  { form, bracket, ellipsis }: ClaimedWord,
  previous: ClaimedWord | undefined,
  next: ClaimedWord | undefined,
): Costs {
  const isInside = bracket !== null;
  const isMore = isInside && previous?.bracket === bracket;
  const isSmall = isStopWord(form.replaceAll("'", ''));
  const [leftOut, leftOutMore] =
    ellipsis !== null
      ? [COST.ellipsis, COST.ellipsisMore]
      : isInside || (next?.bracket ?? null) !== null
        ? [COST.bracket, COST.bracketMore]
        : [COST.leftOut, COST.leftOutMore];
  return {
    // A small word of the editor's, as in “[the quarry]”, is hardly ever the article's own.
    match: isInside ? (isSmall ? 0.1 : 0.3) : isSmall ? 0.35 : 1,
    replaced: isInside ? COST.bracketed : COST.replaced,
    putIn: isMore ? COST.bracketedMore : isInside ? COST.bracketed : COST.putIn,
    leftOut,
    leftOutMore,
  };
}

/** The steps that lead to the last row's best column. */
function retrace(rows: number, end: number, width: number): Step[] {
  const steps: Step[] = [];
  let column = end;
  for (let row = rows; row > 0; row--) {
    const cell = trace[row * width + column] ?? 0;
    const isAlone = (cell & PUT_IN) !== 0;
    if (!isAlone) column--;
    steps.push({ claimed: row - 1, stands: isAlone ? -1 : column });
    if ((cell & BEHIND_RUN) === 0) continue;
    for (let isOpen = false; !isOpen && column > 0; column--) {
      isOpen = ((trace[(row - 1) * width + column] ?? 0) & OPENS) !== 0;
      steps.push({ claimed: -1, stands: column - 1 });
    }
  }
  return steps.reverse();
}
