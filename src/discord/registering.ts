// Keeps Discord's list of commands the same as ours: at the start, and again after a while where that failed.
import type { REST } from 'discord.js';
import type { Log } from './log.ts';
import { registerCommands } from './register.ts';
import { COMMANDS } from './registry.ts';

export type Registering = {
  /** Whether Discord has the commands. */
  isDone(): boolean;
  stop(): void;
};

const AGAIN_MS = 60_000;
const LONGEST_MS = 60 * 60 * 1_000;

/** Settles after the first try; never rejects. */
export async function keepRegistered(
  rest: REST,
  applicationId: string,
  log: Log,
  againMs = AGAIN_MS,
): Promise<Registering> {
  let isDone = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  const attempt = async (waitMs: number): Promise<void> => {
    try {
      const outcome = await registerCommands(rest, applicationId, COMMANDS);
      isDone = true;
      log.info({ outcome }, 'commands');
    } catch (error) {
      log.error({ error, againMs: waitMs }, 'the commands could not be registered yet');
      if (isStopped) return;
      timer = setTimeout(() => void attempt(Math.min(LONGEST_MS, waitMs * 2)), waitMs);
      timer.unref();
    }
  };
  await attempt(againMs);
  return {
    isDone: () => isDone,
    stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
