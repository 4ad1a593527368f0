// Runs a command of the terminal as a caller would: in a process of its own, on the project's Node.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** `script` is a file below the project's root; `input` goes to standard input, which then ends. */
export function run(
  script: string,
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', './src/runtime.js', script, ...args], {
      cwd: ROOT,
      env: {
        ...process.env,
        FORCE_COLOR: undefined,
        NO_COLOR: '1',
        INIT_CWD: ROOT,
        // Not the developer's own.
        XDG_CACHE_HOME: join(tmpdir(), 'whosaid-tests'),
        ...env,
      },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** By words alone, unless it is asked for otherwise: the models take a second to load. */
export const cli = (
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = { MEANING: 'off' },
): Promise<Run> => run('src/cli/main.ts', args, input, env);

export const jsonLines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
