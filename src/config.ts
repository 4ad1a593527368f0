// The operator's settings: the environment and `.env`, checked once. Every key stands in `.env.example` as well.
import { config as readDotenv } from 'dotenv';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

export type Config = {
  /** Null where there is none: the bot then talks in the terminal. */
  readonly discordToken: string | null;
  /** Base address of Discord's REST interface, without a version and without a slash at its end. */
  readonly discordApi: string;
  /** Folder of the articles that places are lent which hold none themselves. */
  readonly corpus: string;
  /** Where servers' own articles are kept. */
  readonly database: DatabaseAddress;
  /** Limits of each server, which the operator can change for one of them. */
  /** Whether this process is the bot, or starts one process for each shard and looks after them. */
  readonly sharding: 'auto' | 'process';
  /** The shards of this machine, out of so many; as many as Discord advises, all of them, where nothing is said. */
  readonly shards: Shards;
  readonly limits: { readonly articles: number; readonly length: number };
  /** How much memory libraries may take together, in bytes. */
  readonly libraryBytes: number;
  /** Whether articles and questions are read by meaning; else answers go by words. */
  readonly readsMeaning: boolean;
  /** The server that puts passages in order; null for none. */
  readonly rerank: RerankServer | null;
  /** Whether moderators may add an article by its web address. */
  readonly readsWeb: boolean;
  /** Whether the bot has the privileged intent to read messages that do not speak to it. */
  readonly readsMessages: boolean;
  readonly logLevel: LogLevel;
  /** Where health and figures are served; null for nowhere. */
  readonly health: HealthAddress | null;
};

type RerankServer = { readonly url: string; readonly key: string | null; readonly model: string | null };

export type HealthAddress = { readonly host: string; readonly port: number };

type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

type LogLevel = (typeof LOG_LEVELS)[number];

/** What is wrong with the settings, one problem a line, each with its remedy. Never quotes a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A whole number of at least one, so written. */
function whole(most: number, example = '100') {
  const error = `must be a whole number from 1 to ${most.toLocaleString('en')}, such as ${example}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, { error });
}

/** More than Discord has ever given to one bot. */
const MAX_SHARDS = 10_000;

/** The text of a list of shards: “0,2”, “0-3”, or “[0,1]” as discord.js has it. */
const shardList = z
  .string()
  .regex(/^\[?\s*\d{1,4}(?:-\d{1,4})?(?:\s*,\s*\d{1,4}(?:-\d{1,4})?)*\s*\]?$/, {
    error: 'must be shards such as 0,1 or 0-3, counted from 0',
  })
  .transform((list) =>
    list
      .replace(/[[\]\s]/g, '')
      .split(',')
      .flatMap((part) => {
        const [first = 0, last = first] = part.split('-').map(Number);
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      }),
  )
  .transform((ids) => [...new Set(ids)].toSorted((a, b) => a - b))
  .refine((ids) => ids.length > 0, { error: 'must name the lower shard first, such as 0-3' });

/** Addresses that lead nowhere but to this machine or its own network. */
const OWN_RANGES: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal']);

/** Passages, questions and a key go there: over https, or without it where nobody on the way can read them. */
function isRerankUrl(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return false;
  if (url.protocol !== 'http:') return url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || (ipaddr.isValid(host) && OWN_RANGES.has(ipaddr.parse(host).range()));
}

const rerankSettings = z.object({
  RERANK_URL: z
    .string()
    .refine(isRerankUrl, {
      error:
        'must be an https address such as https://api.cohere.com/v2/rerank, or an http one of this machine or a private network, by its number, such as http://127.0.0.1:8080; without a password',
    })
    .optional(),
  RERANK_KEY: z
    .string()
    .regex(/^[\w.~+/=:@%-]{1,1000}$/, {
      error: 'has characters that no key has; paste the key alone, without quotes or “Bearer”',
    })
    .optional(),
  RERANK_MODEL: z
    .string()
    .regex(/^\P{C}{1,200}$/u, {
      error: 'must be the name of a model as its server has it, such as rerank-v3.5',
    })
    .optional(),
});

const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]+$/, {
      error:
        'has characters that no token has; paste the token alone, from Bot → Reset Token at discord.com/developers, without quotes or “Bot”',
    })
    .optional(),
  DISCORD_API: z
    .url({
      protocol: /^https?$/,
      error: 'must be a web address such as https://discord.com/api; leave it out unless you use a proxy',
    })
    .default('https://discord.com/api'),
  CORPUS: z.string().default('corpus/articles'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'must be an address such as postgres://user:password@host/name; leave it out to use a file',
    })
    .optional(),
  DATABASE_FILE: z.string().default('data/whosaid.db'),
  SHARDING: z.enum(['auto', 'process'], { error: 'must be auto or process' }).default('auto'),
  SHARDS: shardList.optional(),
  SHARD_COUNT: whole(MAX_SHARDS).optional(),
  MAX_ARTICLES: whole(100_000).default(200),
  MAX_CHARACTERS: whole(500_000_000).default(5_000_000),
  LIBRARY_MEGABYTES: whole(100_000).default(256),
  MEANING: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  ...rerankSettings.shape,
  READ_WEB: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  READ_MESSAGES: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  HEALTH_PORT: whole(65_535, '9464').optional(),
  HEALTH_HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')], {
      error: 'must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
    })
    .default('127.0.0.1'),
});

/** The names of all settings. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

type Environment = Readonly<Record<string, string | undefined>>;

type Given = z.infer<typeof settings>;

/** What is wrong with settings that are right by themselves. */
function problemsBetween({ SHARDS: ids, SHARD_COUNT: count, DATABASE_URL: url }: Given): string[] {
  if (ids === undefined) return [];
  if (count === undefined)
    return [
      'SHARDS needs SHARD_COUNT, the number of shards on all machines together; leave both out for all',
    ];
  const beyond = ids.filter((id) => id >= count);
  if (beyond.length > 0)
    return [
      `SHARDS names shard ${beyond[0]}, but SHARD_COUNT is ${count}, so the last one is ${count - 1}; count from 0`,
    ];
  if (ids.length < count && url === undefined)
    return [
      'SHARDS leaves shards to other machines, which cannot share a SQLite file; set DATABASE_URL to a PostgreSQL server, the same on each machine',
    ];
  return [];
}

/**
 * The settings of an environment; empty ones count as left out. Throws ConfigError with every problem. A worker is one
 * of several processes on this machine, which may share a SQLite file.
 */
export function readConfig(environment: Environment, isWorker = false): Config {
  const data = checked(settings, environment);
  const problems = isWorker ? [] : problemsBetween(data);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return {
    discordToken: data.DISCORD_TOKEN ?? null,
    discordApi: data.DISCORD_API.replace(/\/+$/, ''),
    corpus: data.CORPUS,
    database:
      data.DATABASE_URL === undefined
        ? { kind: 'sqlite', file: data.DATABASE_FILE }
        : { kind: 'postgres', url: data.DATABASE_URL },
    sharding: data.SHARDING,
    shards:
      data.SHARD_COUNT === undefined
        ? 'auto'
        : { ids: data.SHARDS ?? [...Array(data.SHARD_COUNT).keys()], count: data.SHARD_COUNT },
    limits: { articles: data.MAX_ARTICLES, length: data.MAX_CHARACTERS },
    libraryBytes: data.LIBRARY_MEGABYTES * 1024 * 1024,
    readsMeaning: data.MEANING === 'on',
    rerank: rerankServer(data),
    readsWeb: data.READ_WEB === 'on',
    readsMessages: data.READ_MESSAGES === 'on',
    logLevel: data.LOG_LEVEL,
    health:
      data.HEALTH_PORT === undefined
        ? null
        : // Workers of one machine cannot share a port.
          { host: data.HEALTH_HOST, port: data.HEALTH_PORT + (isWorker ? (data.SHARDS?.[0] ?? 0) : 0) },
  };
}

/** The server that puts passages in order, for what needs no other setting. Throws ConfigError. */
export function readRerankServer(environment: Environment): RerankServer | null {
  return rerankServer(checked(rerankSettings, environment));
}

function rerankServer(given: z.infer<typeof rerankSettings>): RerankServer | null {
  const { RERANK_URL: url, RERANK_KEY: key = null, RERANK_MODEL: model = null } = given;
  return url === undefined ? null : { url, key, model };
}

/** Throws ConfigError with every problem of these settings. */
function checked<Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.infer<Schema> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, environment[name]?.trim() || undefined] as const),
  );
  const { data, error } = schema.safeParse(given);
  if (error === undefined) return data;
  throw new ConfigError(error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'));
}

/** What stands in a file such as `.env`; null where there is none. Throws ConfigError where it cannot be read. */
export function readEnvFile(path: string): Environment | null {
  const { parsed, error } = readDotenv({ path, quiet: true, processEnv: {} });
  if (error?.code === 'ENOENT') return null;
  if (error !== undefined) throw unreadable(error.code);
  return parsed ?? {};
}

function unreadable(code: string): ConfigError {
  return new ConfigError(`.env cannot be read (${code}); check its permissions or take it away`);
}

/** The process's environment, with what `.env` in the working folder adds to it. */
export function loadEnvironment(): Environment {
  // A copy, so that reading settings does not change the environment of anything else.
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  const { error } = readDotenv({ quiet: true, processEnv: environment });
  if (error !== undefined && error.code !== 'ENOENT') throw unreadable(error.code);
  return environment;
}
