// Pages and PDF files are read in a thread of their own, with a limit of time and memory: they come from strangers, their
// readers are large, and the bot answers others meanwhile.
import { Worker } from 'node:worker_threads';
import { roomFor } from './memory.ts';
import { refused } from './reasons.ts';
import type { Reading, Source } from './source.ts';

export type Task = { readonly kind: 'html' | 'pdf'; readonly source: Source };

export type Limits = { readonly timeoutMs: number; readonly memoryMb: number };

const LIMITS: Limits = { timeoutMs: 20_000, memoryMb: roomFor(512) };

/** Threads side by side: more would not be faster, and would need as much memory each. */
const LANES = 2;
/** Files that may wait for one, each in memory. */
const WAITING = 6;

const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
let [taken, unread] = [0, 0];

export function readApart(task: Task, limits: Limits = LIMITS): Promise<Reading> {
  if (unread >= LANES + WAITING) return Promise.resolve(refused({ kind: 'read-too-slowly' }));
  unread += 1;
  const lane = taken++ % LANES;
  const reading = Promise.resolve(lanes[lane])
    .then(() => readNow(task, limits))
    .finally(() => (unread -= 1));
  lanes[lane] = reading.catch(() => {});
  return reading;
}

function readNow(task: Task, { timeoutMs, memoryMb }: Limits): Promise<Reading> {
  const { promise, resolve } = Promise.withResolvers<Reading>();
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: task,
    // The process's own flags may name files to preload, which a reader has no use for; nor for its environment.
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const timer = setTimeout(() => settle(refused({ kind: 'read-too-slowly' })), timeoutMs);
  const settle = (reading: Reading): void => {
    clearTimeout(timer);
    resolve(reading);
    void worker.terminate();
  };
  worker.once('message', (reading: Reading) => settle(reading));
  // Out of memory, or out of stack: whatever a hostile file can bring about.
  worker.once('error', () => settle(refused({ kind: 'too-tangled' })));
  worker.once('exit', () => settle(refused({ kind: 'too-tangled' })));
  return promise;
}
