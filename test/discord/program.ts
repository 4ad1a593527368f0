// The program as it is started: a process of its own, on the loopback Discord.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from '../../src/store/database.ts';
import { START } from '../start-command.ts';
import type { DiscordDouble } from './double/discord-double.ts';

export type Program = {
  readonly child: ChildProcess;
  /** Ends it in good order; what it complained of. */
  stop(): Promise<string[]>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Lines of its log from `warn` on. */
  complaints(): string[];
  /** What it has in use once all that is unused has been cleared away; only where it `tellsMemory`. */
  memory(): Promise<MemoryUse>;
};

/** In megabytes; the heap with typed arrays. */
export type MemoryUse = { readonly heapMb: number; readonly rssMb: number };

export type ProgramOptions = {
  readonly discord: DiscordDouble;
  readonly database: DatabaseAddress;
  /** Where it runs: an empty folder, so that no .env gets in. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node itself is told. */
  readonly flags?: readonly string[];
  readonly tellsMemory?: boolean;
  /** A command that starts it, with its arguments before the program's own. */
  readonly prefix?: readonly string[];
  /** Hears each line of its log. */
  readonly onLine?: (line: string) => void;
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;
const PRELOAD = fileURLToPath(new URL('memory-on-signal.ts', import.meta.url));
const MEGABYTE = 2 ** 20;

/** Settles once it is connected and has registered its commands. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { discord, database, folder, environment = {}, prefix = [], tellsMemory = false, onLine } = options;
  const flags = [...(options.flags ?? []), ...(tellsMemory ? ['--expose-gc', '--import', PRELOAD] : [])];
  const connected = discord.identifies.length;
  const [command = '', ...args] = [...prefix, process.execPath, ...flags, ...START];
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      CORPUS: join(ROOT, 'corpus/articles'),
      ...(database.kind === 'sqlite' ? { DATABASE_FILE: database.file } : { DATABASE_URL: database.url }),
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      // Each would take a second and two hundred megabytes to load the models.
      MEANING: 'off',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  let isReady = false;
  const ready = Promise.withResolvers<void>();
  const complained: string[] = [];
  let told = Promise.withResolvers<string>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${output}${text}`.split('\n');
    output = lines.pop() ?? '';
    for (const line of lines) {
      onLine?.(line);
      if (/"msg":"commands"/.test(line)) ready.resolve();
      if (line.includes('"msg":"memory"')) told.resolve(line);
      if (!/"level":"(?:info|debug)"/.test(line)) complained.push(line);
    }
  });
  const died = ended.then(() => {
    if (!isReady) throw new Error(`the program ended: ${[...complained, output].join('\n').slice(-2_000)}`);
  });
  const late = setTimeout(() => ready.reject(new Error('the program did not become ready')), READY_MS);
  await Promise.race([ready.promise, died]).finally(() => clearTimeout(late));
  await discord.until('its session', () => discord.identifies.length > connected || undefined, READY_MS);
  isReady = true;
  return {
    child,
    complaints: () => [...complained],
    async memory() {
      told = Promise.withResolvers();
      child.kill('SIGUSR2');
      const use = JSON.parse(await told.promise) as Record<'heapUsed' | 'external' | 'rss', number>;
      return { heapMb: (use.heapUsed + use.external) / MEGABYTE, rssMb: use.rss / MEGABYTE };
    },
    async stop() {
      child.kill('SIGTERM');
      const [status] = (await ended) as [number | null];
      return status === 0 ? [...complained] : [...complained, `ended with ${status}`];
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What a line of the log says, without when, where and the stack; any other line as it is. */
export function inWords(line: string): string {
  if (!line.startsWith('{"level"')) return `logged: ${line}`;
  const { command, msg, error } = JSON.parse(line) as {
    readonly command?: string;
    readonly msg: string;
    readonly error?: { readonly type: string; readonly message: string };
  };
  const why = error === undefined ? '' : `: ${error.type}, ${error.message}`;
  return `logged: ${command === undefined ? '' : `${command} `}${msg}${why}`;
}
