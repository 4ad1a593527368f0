// How long somebody waits for the first answer: a question from the command line, Node's own start included.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile, timed } from './measure.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUESTION = 'What was said about the leadership?';
const ASK = ['--import', './src/runtime.js', 'src/cli/main.ts', 'ask', QUESTION];
const WITHOUT_MODELS = { MEANING: 'off' };

export type ColdStart = { readonly npmMs: number; readonly nodeMs: number; readonly emptyNodeMs: number };

/** The middle of several runs without the models, with and without npm, beside a Node that does nothing. */
export function measureColdStart(runs: number): ColdStart {
  return {
    npmMs: middle(runs, 'npm', ['run', '--silent', 'ask', '--', QUESTION], WITHOUT_MODELS),
    nodeMs: middle(runs, process.execPath, ASK, WITHOUT_MODELS),
    emptyNodeMs: middle(runs, process.execPath, ['--eval', '0'], WITHOUT_MODELS),
  };
}

/** The same with the models: with no vectors kept from an earlier run, and with those of the article that is asked. */
export function measureMeaningStart(runs: number): { readonly coldMs: number; readonly warmMs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-start-'));
  const environment = { MEANING: 'on', XDG_CACHE_HOME: folder };
  const empty = (): void => rmSync(join(folder, 'whosaid'), { recursive: true, force: true });
  try {
    return {
      coldMs: middle(runs, process.execPath, ASK, environment, empty),
      warmMs: middle(runs, process.execPath, ASK, environment),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function middle(
  runs: number,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  before = (): void => {},
): number {
  const options = { cwd: ROOT, stdio: 'ignore', env: { ...process.env, ...environment } } as const;
  const times: number[] = [];
  // The first run fills the cache of compiled sources.
  for (let run = 0; run <= runs; run++) {
    before();
    const { value, ms } = timed(() => spawnSync(command, args, options));
    if (value.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${value.status}`);
    if (run > 0) times.push(ms);
  }
  return percentile(times, 0.5);
}
