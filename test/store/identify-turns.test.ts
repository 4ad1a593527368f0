import { describe, expect, it, onTestFinished } from 'vitest';
import type { DatabaseAddress } from '../../src/store/database.ts';
import { identifyTurns } from '../../src/store/identify-turns.ts';
import { databases, KINDS } from './databases.ts';

const NEVER = new AbortController().signal;
/** Discord’s are longer, and no different. */
const TURN_MS = 700;

// Each is as another process: it has connections of its own.
describe.each(KINDS)('turns to identify, kept in %s', (kind) => {
  const { fresh, open } = databases(kind);
  const party = async (address: DatabaseAddress) => {
    const turns = identifyTurns(await open(address), TURN_MS);
    onTestFinished(() => turns.close());
    return turns;
  };

  it('come one after the other in a bucket, and side by side in others', async () => {
    const address = await fresh();
    const parties = await Promise.all([party(address), party(address), party(address)]);
    const taken: { bucket: number; at: number }[] = [];
    const since = performance.now();
    const take = async (who: number, bucket: number): Promise<void> => {
      await parties[who]?.take(bucket, NEVER);
      taken.push({ bucket, at: performance.now() - since });
    };
    // The first takes two of one bucket itself.
    await Promise.all([take(0, 0), take(0, 0), take(1, 0), take(1, 1), take(2, 2)]);
    const inTurn = taken.filter(({ bucket }) => bucket === 0).map(({ at }) => at);
    expect(inTurn).toHaveLength(3);
    for (const [index, at] of inTurn.entries())
      if (index > 0) expect(at - (inTurn[index - 1] ?? 0)).toBeGreaterThanOrEqual(TURN_MS - 20);
    for (const { bucket, at } of taken) if (bucket > 0) expect(at).toBeLessThan(TURN_MS);
  });

  it('keep their distance from one whose taker died, and may be given up', async () => {
    const address = await fresh();
    const [dead, next, other] = await Promise.all([party(address), party(address), party(address)]);
    await dead.take(0, NEVER);
    const since = performance.now();
    // Its connections are closed, as those of a process that is killed.
    await dead.close();
    const giving = new AbortController();
    const given = next.take(0, giving.signal);
    const failed = expect(given).rejects.toThrow();
    setTimeout(() => giving.abort(), 300);
    await failed;
    await other.take(0, NEVER);
    const waited = performance.now() - since;
    expect(waited).toBeGreaterThan(TURN_MS - 20);
    expect(waited).toBeLessThan(TURN_MS * 3);
  });

  it('do not wait for a clock that was put back', async () => {
    const address = await fresh();
    const database = await open(address);
    await database.write((db) =>
      db
        .insertInto('identify_turns')
        .values({ bucket: 0, free_at: Date.now() + 3_600_000 })
        .execute(),
    );
    const since = performance.now();
    await (await party(address)).take(0, NEVER);
    expect(performance.now() - since).toBeLessThan(TURN_MS);
  });
});
