// Starts `keeper.ts` as a process that can really be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from '../../src/store/database.ts';

const KEEPER = fileURLToPath(new URL('keeper.ts', import.meta.url));

export type Keeper = {
  readonly process: ChildProcess;
  /** Lines it has printed so far. */
  readonly lines: readonly string[];
  /** Settles when it has printed so many lines, or has ended. */
  printed(count: number): Promise<void>;
  ended: Promise<{ readonly status: number | null; readonly errors: string }>;
};

export function runKeeper(
  address: DatabaseAddress,
  args: readonly string[],
  { prefix = [] as readonly string[], uid = undefined as number | undefined } = {},
): Keeper {
  const where = address.kind === 'sqlite' ? address.file : address.url;
  const [command = process.execPath, ...rest] = [...prefix, process.execPath, KEEPER, where, ...args];
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  });
  const lines: string[] = [];
  let errors = '';
  let half = '';
  const waiting: { count: number; go: () => void }[] = [];
  let over = false;
  const wake = (): void => {
    for (const { count, go } of waiting) if (over || lines.length >= count) go();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (half + text).split('\n');
    half = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<{ status: number | null; errors: string }>((resolve) =>
    child.once('close', (status) => {
      over = true;
      wake();
      resolve({ status, errors });
    }),
  );
  return {
    process: child,
    lines,
    ended,
    printed: (count) =>
      over || lines.length >= count
        ? Promise.resolve()
        : new Promise((go) => {
            waiting.push({ count, go });
          }),
  };
}
