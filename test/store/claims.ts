import type { Claim } from '../../src/discussion/discussion-store.ts';

/** What one process that has all servers claims. */
export const claimAt = (now: number): Claim => ({
  worker: 'w',
  share: { shards: [0], of: 1 },
  now,
  until: now + 1_000,
  limit: 10,
});
