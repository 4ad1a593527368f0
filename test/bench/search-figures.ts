// What is measured of searching, and how far each contender is taken.
import type { Outcome } from './child.ts';
import type { Latency } from './measure.ts';

export type SearchTask = {
  readonly contender: string;
  readonly size: number;
  readonly questions: number;
  /** Time for the questions, of which at least `least` are asked. */
  readonly budgetMs: number;
  readonly least: number;
  /** Where our own index is saved to. */
  readonly file?: string;
};

/** Questions before any is timed: enough for the code to be compiled. A bot answers for months, and nobody times its first minute. */
export const WARM_UP = 300;

/** An index to load: how many sentences each question of the warm-up is to find in it. */
export type LoadTask = { readonly size: number; readonly file: string; readonly found: readonly number[] };

export type LoadFigures = { readonly loadMs: number };

export type PeerFigures = {
  readonly sentencesPerSecond: number;
  readonly buildMs: number;
  /** What the index adds to the text it was built from. */
  readonly heapMb: number;
  /** The whole process, text included. */
  readonly rssMb: number;
  /** The ten best sentences of one question. */
  readonly stage: Latency;
};

/** What the process that builds the index can tell, and what is found in it, for the one that loads it. */
export type BuiltFigures = Omit<OwnFigures, 'loadMs'> & { readonly found: readonly number[] };

export type OwnFigures = PeerFigures & {
  /** What the text itself takes, as articles with their sentences, quotations and speakers. */
  readonly textMb: number;
  /** The whole answer to one question. */
  readonly answer: Latency;
  readonly fileMb: number;
  readonly saveMs: number;
  readonly loadMs: number;
  /** Scores that differ from `natural`'s; null where they were not compared. */
  readonly unequal: number | null;
  readonly compared: number;
};

// People notice a longer wait; a longer build, which our own nearly takes, would make the whole run too long.
const LIMITS = { buildMs: 75_000, questionMs: 100, heapMb: 3_000 };

/** Why a contender is not taken to `size`, judged from the size before; null when it is. */
export function stopBefore(size: number, before: PeerFigures, sizeBefore: number): string | null {
  const times = size / sizeBefore;
  const build = before.buildMs * times;
  const question = before.stage.p50Ms * times;
  const heap = before.heapMb * times;
  if (build > LIMITS.buildMs)
    return `building would take about ${seconds(build)} (limit ${seconds(LIMITS.buildMs)})`;
  if (question > LIMITS.questionMs)
    return `a question would take about ${seconds(question)} (limit ${seconds(LIMITS.questionMs)})`;
  if (heap > LIMITS.heapMb)
    return `the index would take about ${(heap / 1000).toFixed(1)} GB (limit ${LIMITS.heapMb / 1000} GB)`;
  return null;
}

export function whyMissing(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string {
  return outcome.kind === 'late' ? `not done after ${seconds(outcome.limitMs)}` : outcome.reason;
}

function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
