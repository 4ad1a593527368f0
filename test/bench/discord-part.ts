// The bot under load: the program itself, in a process of its own, on the loopback Discord, with many people at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { startDouble } from '../discord/double/double.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { buildTown } from './discord-town.ts';
import { drive, type TrafficFigures } from './discord-traffic.ts';
import { ARTICLES_EACH } from './library-figures.ts';

export type DiscordPlan = { readonly seconds: number; readonly note: (line: string) => void };

export type DiscordResults = TrafficFigures & {
  readonly perSecond: number;
  readonly seconds: number;
  readonly servers: number;
  readonly members: number;
  readonly articlesEach: number;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;
const TOWN = { servers: 20, members: 500 };
const PER_SECOND = 50;
/** Broken promises that are shown in words. */
const TOLD = 10;

export async function measureDiscord({ seconds, note }: DiscordPlan): Promise<DiscordResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const discord = await startDouble();
  try {
    note(`filling ${TOWN.servers} servers`);
    const file = join(folder, 'whosaid.db');
    const database = await openDatabase({ kind: 'sqlite', file });
    const town = await buildTown(discord, databaseArticles(database), TOWN);
    await database.close();
    const bot = await startProgram(discord, folder, file);
    try {
      note(`${PER_SECOND} calls a second for ${seconds} seconds`);
      const figures = await drive(discord, town, { perSecond: PER_SECOND, seconds, seed: 1 });
      const broken = [...figures.broken, ...(await bot.stop())];
      for (const line of [...new Set(broken)].slice(0, TOLD)) note(line.slice(0, 300));
      return { ...figures, broken, perSecond: PER_SECOND, seconds, ...TOWN, articlesEach: ARTICLES_EACH };
    } finally {
      bot.child.kill('SIGKILL');
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Program = {
  readonly child: ChildProcess;
  /** Ends it in good order; what it complained of. */
  stop(): Promise<string[]>;
};

async function startProgram(discord: DiscordDouble, folder: string, file: string): Promise<Program> {
  // From an empty folder, so that no .env gets in.
  const program = ['--import', join(ROOT, 'src/runtime.js'), join(ROOT, 'src/main.ts')];
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      CORPUS: join(ROOT, 'corpus/articles'),
      DATABASE_FILE: file,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const died = ended.then(() => Promise.reject(new Error(`the bot ended: ${output.slice(-2_000)}`)));
  await Promise.race([discord.until('the commands', () => discord.command('ask'), READY_MS), died]);
  died.catch(() => {});
  return {
    child,
    async stop() {
      child.kill('SIGTERM');
      const [status] = (await ended) as [number | null];
      const complaints = output
        .split('\n')
        .filter((line) => /"level":"(?:warn|error|fatal)"/.test(line))
        .map((line) => `logged: ${line}`);
      return status === 0 ? complaints : [...complaints, `ended with ${status}`];
    },
  };
}
