import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { watchSilence } from '../../src/discord/silence.ts';

const MINUTE = 60_000;

/** Shards that were last heard of so many minutes ago, looked at every five milliseconds. */
function watched(minutes: readonly (number | null)[], reach: () => Promise<unknown>) {
  const now = 1_000 * MINUTE;
  const onHang = vi.fn<() => void>();
  const reconnect = vi.fn<() => void>();
  const looked = vi.fn(reach);
  let shards = minutes.map((silent, id) => ({
    id,
    isUp: true,
    pingMs: 1,
    lastEventAt: silent === null ? null : now - silent * MINUTE,
  }));
  const read = vi.fn(() => shards);
  const log = createLog('error', [], () => {});
  const watch = watchSilence({
    shards: read,
    reach: looked,
    reconnect,
    onHang,
    log,
    now: () => now,
    everyMs: 5,
  });
  onTestFinished(() => watch.stop());
  const heard = (): void => void (shards = shards.map((shard) => ({ ...shard, lastEventAt: now })));
  const looks = (count: number) =>
    vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThanOrEqual(count));
  return { onHang, reconnect, looked, looks, heard };
}

describe('a connection that hears nothing', () => {
  it('is taken up anew where Discord answers, and given up at the third look that finds it so', async () => {
    const { onHang, reconnect, looked, looks } = watched([0, 11], async () => {});
    await vi.waitFor(() => expect(onHang).toHaveBeenCalled());
    expect(looked).toHaveBeenCalledTimes(3);
    expect(reconnect).toHaveBeenCalledTimes(1);
    await looks(3);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(onHang).toHaveBeenCalledTimes(1);
  });

  it('is left alone where Discord cannot be reached: that is an outage', async () => {
    const { onHang, looks } = watched([30], () => Promise.reject(new Error('no network')));
    await looks(6);
    expect(onHang).not.toHaveBeenCalled();
  });

  it('is left alone where it is heard of again, as after a sleep of the machine', async () => {
    let calls = 0;
    const run = watched([30], async () => void ((calls += 1) === 2 && run.heard()));
    await run.looks(8);
    expect(run.onHang).not.toHaveBeenCalled();
  });

  it.each([
    ['for a short while', [9]],
    ['since the start', [null]],
    ['for long, among many that connect in turn', [20, ...Array.from({ length: 99 }, () => 0)]],
  ])('is left alone where it is silent %s', async (_, minutes) => {
    const { onHang, looked, looks } = watched(minutes, async () => {});
    await looks(6);
    expect(looked).not.toHaveBeenCalled();
    expect(onHang).not.toHaveBeenCalled();
  });
});
