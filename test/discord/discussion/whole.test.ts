// A whole discussion at the program itself, which is killed in the middle: what was confirmed is there, once and in order.
// `npm run bench -- --only discussion` kills it many times more.
import { describe, expect, it } from 'vitest';
import { databases, KINDS } from '../../store/databases.ts';
import { holdWhole, inTheMiddle } from './whole.ts';

describe.each(KINDS)('a whole discussion kept in %s', (kind) => {
  const { fresh } = databases(kind);

  it('outlives the death of its process', { timeout: 120_000 }, async () => {
    const outcome = await holdWhole({
      database: await fresh(),
      seed: Date.now() % 1_000_000,
      dies: inTheMiddle,
    });
    expect(outcome.faults).toEqual([]);
    expect(outcome).toMatchObject({ deaths: 1, questions: expect.any(Number) });
    expect(outcome.questions).toBeGreaterThanOrEqual(40);
    expect(outcome.slowestMs).toBeLessThan(3_000);
  });
});
