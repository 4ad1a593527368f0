// The work that discussions of this process's servers ask for, taken from the store and done: at once when some was kept,
// and by a look every second for what is due by the clock or was left by another process.
import { randomUUID } from 'node:crypto';
import type { DiscussionStore, Job, Share } from '../../discussion/discussion-store.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';

/** What became of a job: done for good, or to be tried again after a while. */
export type JobDone = { readonly kind: 'done' } | { readonly kind: 'later'; readonly afterMs: number };

export type Runner = {
  start(): void;
  /** There may be work. */
  wake(): void;
  /** Takes no more, finishes what is being done for up to `finishMs`, and gives the rest back. */
  stop(finishMs: number): Promise<void>;
};

type Options = {
  readonly store: Pick<DiscussionStore, 'claimJobs' | 'renew' | 'putOffJob' | 'release' | 'nextDue'>;
  /** Whose work it is; asked when the runner has started. */
  readonly share: () => Share;
  /** Does one job; may throw only for a bug or where the database cannot be reached. */
  readonly run: (job: Job) => Promise<JobDone>;
  readonly metrics: Pick<Metrics, 'worked'>;
  readonly log: Log;
  readonly now: () => number;
};

const POLL_MS = 1_000;
/** How long the work of a process that died lies idle; one that lives renews its lease in time. */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const BATCH = 10;
/** Discussions that are worked on side by side, so that one that Discord slows down does not hold up all. */
const LANES = 4;
const AGAIN_MS = 5_000;

export function createRunner({ store, share, run, metrics, log, now }: Options): Runner {
  const worker = randomUUID();
  const lanes = new Set<Promise<void>>();
  const held = new Set<string>();
  let isRunning = false;
  let isLooking = false;
  const timers: NodeJS.Timeout[] = [];

  // One after the other, so that what is seen in public keeps its order; nothing is done past a job that has to wait.
  const doAll = async (jobs: readonly Job[], discussion: string): Promise<void> => {
    held.add(discussion);
    // Struck off together: to write each down for good takes longer than to find, after a crash, that it was done.
    const finished: string[] = [];
    try {
      for (const job of jobs) {
        if (!isRunning) break;
        const done = await attempt(job);
        if (done.kind === 'done') finished.push(job.id);
        else {
          await store.putOffJob(job.id, now() + done.afterMs);
          break;
        }
      }
    } finally {
      // Before anything that may fail: what is not given back is free again once the lease ends.
      held.delete(discussion);
      await store.release(worker, discussion, finished);
    }
  };

  const attempt = async (job: Job): Promise<JobDone> => {
    try {
      const done = await run(job);
      metrics.worked(job.work.kind, done.kind);
      return done;
    } catch (error) {
      metrics.worked(job.work.kind, 'failed');
      log.error({ job: job.id, kind: job.work.kind, error }, 'work of a discussion failed');
      return { kind: 'later', afterMs: AGAIN_MS };
    }
  };

  const lane = async (): Promise<void> => {
    while (isRunning) {
      const jobs = await store.claimJobs({
        worker,
        share: share(),
        now: now(),
        until: now() + LEASE_MS,
        limit: BATCH,
      });
      const [first] = jobs;
      if (first === undefined) return;
      wake();
      await doAll(jobs, first.discussion);
    }
  };

  const wake = (): void => {
    if (!isRunning || lanes.size >= LANES) return;
    const running = lane().catch((error: unknown) =>
      log.error({ error }, 'the work of discussions could not be looked up'),
    );
    lanes.add(running);
    void running.then(() => lanes.delete(running));
  };

  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const due = await store.nextDue(share(), now());
      if (due !== null && due <= now()) wake();
    } catch (error) {
      log.warn({ error }, 'the work of discussions could not be looked up');
    } finally {
      isLooking = false;
    }
  };

  const renew = async (): Promise<void> => {
    if (held.size === 0) return;
    await store
      .renew(worker, [...held], now() + LEASE_MS)
      .catch((error: unknown) => log.warn({ error }, 'the work of discussions could not be held'));
  };

  return {
    start() {
      isRunning = true;
      timers.push(
        setInterval(() => void look(), POLL_MS),
        setInterval(() => void renew(), RENEW_MS),
      );
      for (const timer of timers) timer.unref();
      wake();
    },
    wake,
    async stop(finishMs) {
      isRunning = false;
      const enough = Promise.withResolvers<void>();
      const limit = setTimeout(enough.resolve, finishMs);
      await Promise.race([Promise.allSettled(lanes), enough.promise]);
      clearTimeout(limit);
      for (const timer of timers) clearInterval(timer);
      // What is still under way is looked for by whoever takes it up.
      for (const discussion of held) await store.release(worker, discussion, []).catch(() => {});
    },
  };
}
