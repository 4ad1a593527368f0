// A connection that is there in name only: discord.js can end up waiting for what never comes. Nothing it says tells that
// from an outage, but Discord itself does: it can be reached.
import type { Log } from './log.ts';
import type { ShardState } from './watch.ts';

type Options = {
  readonly shards: () => readonly ShardState[];
  /** Settles where Discord answers, rejects where it cannot be reached. */
  readonly reach: () => Promise<unknown>;
  /** Tries to mend it, at the first look that finds it so. */
  readonly reconnect: () => void;
  readonly onHang: () => void;
  readonly log: Log;
  readonly now: () => number;
  readonly everyMs?: number;
};

/** Heartbeats come every 45 seconds at least, and shards that connect anew do so one in five seconds. */
const SILENT_MS = 10 * 60_000;
const SILENT_FOR_EACH_SHARD_MS = 10_000;
const EVERY_MS = 60_000;
/** Looks in a row that find it so: after a sleep of the machine, everything was silent for long. */
const LOOKS = 3;

/**
 * Reconnects where a shard has heard nothing for long although Discord can be reached, and calls `onHang` once where that
 * does not help; `stop` ends the watch.
 */
export function watchSilence({ shards, reach, reconnect, onHang, log, now, everyMs = EVERY_MS }: Options): {
  stop(): void;
} {
  let found = 0;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const all = shards();
    const limit = SILENT_MS + SILENT_FOR_EACH_SHARD_MS * all.length;
    const silent = all.filter(({ lastEventAt }) => lastEventAt !== null && now() - lastEventAt > limit);
    const isHanging =
      silent.length > 0 &&
      (await reach().then(
        () => true,
        () => false,
      ));
    found = isHanging ? found + 1 : 0;
    if (found === 0) return;
    const ids = silent.map(({ id }) => id);
    log.warn({ shards: ids, found }, 'connections hang although Discord answers');
    if (found === 1) return reconnect();
    if (found < LOOKS) return;
    clearInterval(timer);
    onHang();
  };
  const timer = setInterval(() => {
    // Where Discord hangs, a look takes longer than the wait for the next.
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => (isLooking = false));
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
