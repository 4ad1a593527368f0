// The soak, short: the program as it is started, with everybody doing everything at once.
import { expect, it } from 'vitest';
import { measureSoak } from './soak-part.ts';

/** Ten kilobytes that each message left behind pass it. */
const LIMIT_MB = 6;

it(
  'keeps every promise and holds no more and more, whatever many people do',
  { timeout: 120_000 },
  async () => {
    const plan = { events: 2_400, perSecond: 150, members: 500, windowSeconds: 2, windowsASample: 2 };
    const { broken, samples, calls, handled } = await measureSoak({ ...plan, note: () => {} });
    expect(broken).toEqual([]);
    expect(calls.count).toBeGreaterThan(50);
    expect(handled.count).toBeGreaterThan(calls.count);
    const [, early, ...later] = samples.map(({ heapMb }) => heapMb);
    expect(later.length).toBeGreaterThan(1);
    expect((later.at(-1) ?? Infinity) - (early ?? 0)).toBeLessThan(LIMIT_MB);
  },
);
