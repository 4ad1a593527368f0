// Times and memory, measured the same way for everybody.
import { readFileSync } from 'node:fs';

export type Latency = {
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** How long many waited, in milliseconds. */
export type Waits = {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

type MemoryUse = { readonly heapMb: number; readonly rssMb: number };

const MEGABYTE = 2 ** 20;

export function timed<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** Answers each once; stops early when the budget is used up, but not before `least` are answered. */
export async function latencyOf<Question>(
  questions: readonly Question[],
  ask: (question: Question) => unknown,
  { budgetMs, least }: { readonly budgetMs: number; readonly least: number },
): Promise<Latency> {
  const times: number[] = [];
  const deadline = performance.now() + budgetMs;
  for (const question of questions) {
    if (times.length >= least && performance.now() > deadline) break;
    const start = performance.now();
    const answer = ask(question);
    // What is there at once is not waited for.
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - start);
  }
  return { questions: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function waitsOf(times: readonly number[]): Waits {
  return {
    count: times.length,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    maxMs: percentile(times, 1),
  };
}

/** What is in use once everything unused has been cleared away; typed arrays included. */
export function memoryInUse(): MemoryUse {
  if (globalThis.gc === undefined) throw new Error('memory is measured with node --expose-gc');
  // The second round takes what the first one's finalizers let go.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapMb: (heapUsed + external) / MEGABYTE, rssMb: rss / MEGABYTE };
}

/** What another process holds of the machine now, and has held at most; as Linux counts it, not a number elsewhere. */
export function heldBy(pid: number | undefined): { readonly nowMb: number; readonly peakMb: number } {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // Only Linux tells it so.
  }
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1_024;
  return { nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}
