// The bot itself on the loopback Discord, with a server, a channel and a person to talk to it.
import { afterEach, expect, onTestFinished, vi } from 'vitest';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createLog } from '../../src/discord/log.ts';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import type { Core, PlaceCore } from '../../src/discord/services.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import type { DiscordDouble, DoubleOptions } from './double/discord-double.ts';
import { NO_NOTICES } from './alone.ts';
import { doubleForTest } from './log-in.ts';
import { harbourCore } from './library.ts';

export type LogLine = Readonly<Record<string, unknown>>;

export type Running = {
  readonly discord: DiscordDouble;
  readonly guild: ReturnType<DiscordDouble['addGuild']>;
  readonly channel: ReturnType<DiscordDouble['addChannel']>;
  readonly ada: ReturnType<DiscordDouble['addMember']>;
  readonly bot: Bot;
  readonly log: readonly LogLine[];
  readonly lost: readonly Error[];
  start(changes?: Partial<BotOptions>): Promise<Bot>;
  /** What the test is about: refusals by Discord's code, other violations by their kind. */
  expectViolations(...violations: (number | string)[]): void;
  /** How many pings the test is about; none otherwise. */
  expectPings(count: number): void;
};

type Options = {
  /** The library of every place, where `bot` does not say otherwise. */
  core?: PlaceCore;
  double?: DoubleOptions;
  now?: () => number;
  bot?: Partial<BotOptions>;
  /** The server's language. */
  locale?: string;
};

/** Keeps nothing. */
const NO_PLACES: BotOptions['places'] = {
  noteLeft: async () => {},
  places: async () => [],
  sweepLeft: async () => 0,
};

/** Everybody sees the answers, as most tests read them, and nobody can change that. */
const OPEN: BotOptions['settings'] = {
  read: async () => ({ version: 0, settings: { ...DEFAULT_SETTINGS, visibility: 'public' } }),
  change: () => Promise.reject(new Error('this test has no settings')),
  undo: () => Promise.reject(new Error('this test has no settings')),
  history: async () => [],
  changesBy: async () => 0,
  forgetPerson: async () => {},
};

/** No discussion anywhere. */
export const NO_DISCUSSIONS: BotOptions['discussions'] = {
  create: () => Promise.reject(new Error('this test has no discussions')),
  load: async () => null,
  version: async () => null,
  save: async () => false,
  inChannel: async () => null,
  list: async () => [],
  about: async () => [],
  record: async () => [],
  latest: async () => null,
  live: async () => [],
  remove: async () => false,
  changeKept: async () => null,
  claimJobs: async () => [],
  renew: async () => {},
  putOffJob: async () => {},
  release: async () => {},
  nextDue: async () => null,
  forgetPerson: async () => {},
  questionsOf: async () => 0,
};

/** One library for every place, which nobody can change. */
/** A core whose every place has one library. */
export function everywhere(core: PlaceCore): Core {
  const shelves = new Proxy({} as Core['shelves'], {
    get: () => () => Promise.reject(new Error('this test has no shelves')),
  });
  const votes: Core['votes'] = {
    cast: () => Promise.reject(new Error('this test has no votes')),
    votes: async () => ({ up: 0, down: 0 }),
  };
  return { at: async () => core, shelves, votes };
}

const opened: { discord: DiscordDouble; expected: (number | string)[]; pings: number }[] = [];

// The promises of every test: nothing pinged, nothing Discord would refuse, nothing left unanswered.
afterEach(() => {
  for (const { discord, expected, pings } of opened.splice(0)) {
    expect(discord.pings.slice(pings)).toEqual([]);
    const unexpected = discord.violations.filter(({ code, kind }) => !expected.includes(code ?? kind));
    expect(unexpected).toEqual([]);
    expect(new Set(discord.violations.map(({ code, kind }) => code ?? kind))).toEqual(new Set(expected));
  }
});

/** Starts the bot with exactly the rights its invitation asks for. */
export async function running({
  core = harbourCore(),
  double,
  now,
  bot,
  locale = 'en-US',
}: Options = {}): Promise<Running> {
  const discord = await doubleForTest(double);
  const expected: (number | string)[] = [];
  const told = { discord, expected, pings: 0 };
  opened.push(told);
  const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
  const guild = discord.addGuild({ bot: rights, locale });
  const channel = discord.addChannel(guild, { name: 'news' });
  const ada = discord.addMember(guild, { name: 'Ada' });
  const log: LogLine[] = [];
  const lost: Error[] = [];
  const start = async (changes: Partial<BotOptions> = {}): Promise<Bot> => {
    const started = await startBot({
      token: discord.token,
      api: discord.api,
      core: everywhere(core),
      places: NO_PLACES,
      notices: NO_NOTICES,
      takeoverMs: 0,
      settings: OPEN,
      discussions: NO_DISCUSSIONS,
      log: createLog('debug', [discord.token], (line) => log.push(JSON.parse(line) as LogLine)),
      onLost: (error) => lost.push(error),
      ...(now !== undefined && { now }),
      ...bot,
      ...changes,
    });
    onTestFinished(() => started.stop(0));
    return started;
  };
  const expectViolations = (...some: (number | string)[]): void => void expected.push(...some);
  const expectPings = (count: number): void => void (told.pings = count);
  return {
    discord,
    guild,
    channel,
    ada,
    bot: await start(),
    log,
    lost,
    start,
    expectViolations,
    expectPings,
  };
}

/** Bodies of what was sent to a route so far. */
export function sent(discord: DiscordDouble, method: string, path: RegExp): unknown[] {
  return discord.requests
    .filter((request) => request.method === method && path.test(request.path))
    .map(({ body }) => body);
}

/** The first line of the log with this message, as soon as it is there. */
export function logged(log: readonly LogLine[], message: string): Promise<LogLine> {
  return vi.waitFor(() => {
    const line = log.find(({ msg }) => msg === message);
    if (line === undefined) throw new Error(`nothing logged as “${message}”`);
    return line;
  });
}
