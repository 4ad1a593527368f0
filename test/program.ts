// The program as it is started: a process of its own, from an empty folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { START } from './start-command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export type Program = {
  readonly child: ChildProcess;
  output(): string;
  /** Lines of its log with this message, so far. */
  logged(message: string): readonly Readonly<Record<string, unknown>>[];
  /** Settles once it has logged a message so many times; rejects with all it said where it does not. */
  until(message: string, times: number, timeoutMs: number): Promise<void>;
  /** The exit status, once it has ended. */
  ended(): Promise<number | null>;
  /** Ends it by force, and takes its folder away. */
  kill(): Promise<void>;
};

/** Settings are those given alone, beside a corpus and a database file of its own, and without the models. */
export function startProgram(environment: Record<string, string>, ...args: string[]): Program {
  // From an empty folder, so that no .env of the developer's gets in.
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const child = spawn(process.execPath, [...START, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      CORPUS: join(ROOT, 'corpus/articles'),
      DATABASE_FILE: join(folder, 'whosaid.db'),
      // Each would take a second and two hundred megabytes to load the models.
      MEANING: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const logged = (message: string): Record<string, unknown>[] =>
    output
      .split('\n')
      .filter((line) => line.includes(`"msg":"${message}"`))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    child,
    output: () => output,
    logged,
    async until(message, times, timeoutMs) {
      const since = performance.now();
      while (logged(message).length < times) {
        if (performance.now() - since > timeoutMs || child.exitCode !== null)
          throw new Error(`“${message}” was not logged ${times} times:\n${output}`);
        await sleep(20);
      }
    },
    ended: async () => {
      const [status] = (await ended) as [number | null];
      return status;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
