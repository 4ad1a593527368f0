// Whatever went wrong around the bot, nothing of it stays in memory: it is brought on again and again.
import { expect, it, vi } from 'vitest';
import { databases } from '../store/databases.ts';
import { ANSWERS, CLOSES, FAILURES, sendStrangeEvents } from './faults.ts';
import { programForTest } from './program-for-test.ts';

const { fresh } = databases('sqlite');
const QUESTION = 'Who spoke of austerity?';
const WAITS = 30_000;
const ROUNDS = 3;
/** Thirty kilobytes that each failed request left behind would pass it. */
const LIMIT_MB = 1.5;

it('is over: nothing of it is held', { timeout: 120_000 }, async () => {
  let ended = 0;
  const { discord, guild, channel, ada, begin } = await programForTest(await fresh());
  const running = await begin({
    tellsMemory: true,
    onLine: (line) => void (ended += /"msg":"(?:answered|failed)"/.test(line) ? 1 : 0),
  });
  /** By a mention and by a command, and waits until the bot is done with both. */
  const ask = async (): Promise<void> => {
    const before = ended;
    await discord.memberSends(ada, channel, `<@bot> ${QUESTION}`);
    await discord.slash(ada, channel, 'ask', { question: QUESTION });
    await vi.waitFor(() => expect(ended).toBeGreaterThanOrEqual(before + 2), { timeout: WAITS });
  };
  let faults = 0;
  const fail = async (): Promise<void> => {
    for (const close of CLOSES) {
      const resumes = discord.resumes.length;
      close(discord);
      await discord.until('the session', () => discord.resumes.length > resumes || undefined, WAITS);
      await ask();
    }
    for (const failure of FAILURES) {
      for (const route of ANSWERS) discord.fail(route, failure);
      await ask();
      discord.clearFailures();
    }
    sendStrangeEvents(discord, guild, channel);
    await ask();
    faults += CLOSES.length + FAILURES.length * ANSWERS.length + 1;
  };
  // What is made once, and kept.
  await fail();
  const before = await running.memory();
  faults = 0;
  for (let round = 0; round < ROUNDS; round++) await fail();
  const after = await running.memory();
  expect(faults).toBeGreaterThan(90);
  expect(after.heapMb - before.heapMb).toBeLessThan(LIMIT_MB);
});
