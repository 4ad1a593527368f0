// What a machine holds up by itself, beside what is measured on it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Waits } from './measure.ts';

export type Idle = {
  /** Ends it; how late it woke up each hundredth of a second since it started. */
  late(): Promise<Waits>;
  /** Ends it at once, if it has not ended yet. */
  kill(): void;
};

/** Starts a process that does nothing. */
export function startIdle(): Idle {
  const child = fork(fileURLToPath(new URL('idle-child.ts', import.meta.url)));
  return {
    async late() {
      const died = once(child, 'exit').then(() => {
        throw new Error('the process that was to do nothing has ended');
      });
      const told = once(child, 'message') as Promise<[Waits]>;
      child.send('tell');
      const [waits] = await Promise.race([told, died]);
      return waits;
    },
    kill: () => void child.kill(),
  };
}
