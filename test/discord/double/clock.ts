// The double's time: the machine's own, or a test's, moved on by hand. Deadlines are reckoned on it when a request
// arrives, so nothing sleeps; ids carry it, as Discord's do.

const DISCORD_EPOCH_MS = 1_420_070_400_000;

export type Clock = {
  now(): number;
  advance(ms: number): void;
  /** A new id: later ones are greater, and its upper bits are the time. */
  snowflake(): string;
};

export function createClock(now: () => number = Date.now): Clock {
  let aheadMs = 0;
  let last = 0n;
  const read = () => now() + aheadMs;
  return {
    now: read,
    advance(ms) {
      aheadMs += ms;
    },
    snowflake() {
      const next = BigInt(Math.max(0, Math.floor(read()) - DISCORD_EPOCH_MS)) << 22n;
      last = next > last ? next : last + 1n;
      return last.toString();
    },
  };
}
