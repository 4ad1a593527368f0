// How long somebody waits for the first answer: a question from the command line, Node's own start included.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile, timed } from './measure.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUESTION = 'What was said about the leadership?';

export type ColdStart = { readonly npmMs: number; readonly nodeMs: number; readonly emptyNodeMs: number };

/** The middle of several runs, with and without npm, beside a Node that does nothing. */
export function measureColdStart(runs: number): ColdStart {
  const ask = ['--import', './src/runtime.js', 'src/cli/main.ts', 'ask', QUESTION];
  return {
    npmMs: middle(runs, 'npm', ['run', '--silent', 'ask', '--', QUESTION]),
    nodeMs: middle(runs, process.execPath, ask),
    emptyNodeMs: middle(runs, process.execPath, ['--eval', '0']),
  };
}

function middle(runs: number, command: string, args: readonly string[]): number {
  const times: number[] = [];
  // The first run fills the cache of compiled sources.
  for (let run = 0; run <= runs; run++) {
    const { value, ms } = timed(() => spawnSync(command, args, { cwd: ROOT, stdio: 'ignore' }));
    if (value.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${value.status}`);
    if (run > 0) times.push(ms);
  }
  return percentile(times, 0.5);
}
