import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readRerankServer, SETTING_NAMES } from '../src/config.ts';
import fc, { anyText, runs } from './fuzz.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    discordToken: null,
    discordApi: 'https://discord.com/api',
    corpus: 'corpus/articles',
    database: { kind: 'sqlite', file: 'data/whosaid.db' },
    sharding: 'auto',
    shards: 'auto',
    limits: { articles: 200, length: 5_000_000 },
    libraryBytes: 256 * 1024 * 1024,
    readsWeb: false,
    readsMeaning: true,
    rerank: null,
    readsMessages: false,
    logLevel: 'info',
    health: null,
  });
});

it('takes what is given, without spaces around it', () => {
  const given = {
    DISCORD_TOKEN: ' abc.def.ghi ',
    DISCORD_API: 'http://127.0.0.1:8080/api/',
    CORPUS: '/srv/articles',
    DATABASE_URL: 'postgres://ada:secret@db.example/whosaid',
    SHARDING: 'process',
    SHARDS: '2-3, 0',
    SHARD_COUNT: '8',
    MAX_ARTICLES: '5',
    MAX_CHARACTERS: '1000',
    LIBRARY_MEGABYTES: '1',
    MEANING: 'off',
    RERANK_URL: ' http://192.168.1.20:8080 ',
    RERANK_KEY: 'co-key',
    RERANK_MODEL: 'bge reranker',
    READ_WEB: 'on',
    READ_MESSAGES: 'on',
    LOG_LEVEL: 'debug',
    HEALTH_PORT: '9464',
    HEALTH_HOST: '::1',
    UNRELATED: 'x',
  };
  expect(readConfig(given)).toEqual({
    discordToken: 'abc.def.ghi',
    discordApi: 'http://127.0.0.1:8080/api',
    corpus: '/srv/articles',
    database: { kind: 'postgres', url: 'postgres://ada:secret@db.example/whosaid' },
    sharding: 'process',
    shards: { ids: [0, 2, 3], count: 8 },
    limits: { articles: 5, length: 1_000 },
    libraryBytes: 1024 * 1024,
    readsMeaning: false,
    rerank: { url: 'http://192.168.1.20:8080', key: 'co-key', model: 'bge reranker' },
    readsWeb: true,
    readsMessages: true,
    logLevel: 'debug',
    health: { host: '::1', port: 9_464 },
  });
});

it('lets a server keep ten thousand articles', () => {
  const given = { MAX_ARTICLES: '10000', MAX_CHARACTERS: '200000000', LIBRARY_MEGABYTES: '8000' };
  expect(readConfig(given).limits).toEqual({ articles: 10_000, length: 200_000_000 });
});

it('takes an empty setting for one left out', () => {
  expect(readConfig({ DISCORD_TOKEN: '', DISCORD_API: ' ', CORPUS: '', LOG_LEVEL: '' })).toEqual(
    readConfig({}),
  );
});

it('reports every problem at once, with the remedy, and never the value', () => {
  const wrong = {
    DISCORD_TOKEN: 'Bot "s3cret"',
    DISCORD_API: 'ftp://s3cret',
    DATABASE_URL: 'mysql://s3cret',
    MAX_ARTICLES: '0',
    LIBRARY_MEGABYTES: 's3cret',
    LOG_LEVEL: 's3cret',
    HEALTH_PORT: '70000',
    HEALTH_HOST: 's3cret',
  };
  const problem = problemOf(wrong);
  expect(problem).toBeInstanceOf(ConfigError);
  const message = String(problem?.message);
  expect(message.split('\n')).toEqual([
    expect.stringMatching(/^DISCORD_TOKEN .*paste the token alone/),
    expect.stringMatching(/^DISCORD_API must be a web address/),
    expect.stringMatching(/^DATABASE_URL must be an address such as postgres:/),
    'MAX_ARTICLES must be a whole number from 1 to 100,000, such as 100',
    'LIBRARY_MEGABYTES must be a whole number from 1 to 100,000, such as 100',
    'LOG_LEVEL must be one of silent, error, warn, info, debug',
    'HEALTH_PORT must be a whole number from 1 to 65,535, such as 9464',
    expect.stringMatching(/^HEALTH_HOST must be an address of this machine/),
  ]);
  expect(message).not.toContain('s3cret');
});

describe('a reranker', () => {
  it.each([
    'https://api.cohere.com/v2/rerank',
    'https://rerank.example:8443',
    'http://127.0.0.1:8080',
    'http://localhost:8080/v1/rerank',
    'http://10.1.2.3',
    'http://172.20.0.1:8080',
    'http://[::1]:8080',
    'http://[fd12:3456::1]:8080',
  ])('may be at %s', (url) => {
    expect(readConfig({ RERANK_URL: url }).rerank).toEqual({ url, key: null, model: null });
  });

  it.each([
    'http://rerank.example',
    'http://203.0.113.9',
    'http://172.32.0.1',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://[2001:db8::1]',
    'http://[::ffff:203.0.113.9]',
    'http://0.0.0.0:8080',
    'https://ada:s3cret@rerank.example',
    'ftp://127.0.0.1',
    'file:///rerank',
    '127.0.0.1:8080',
    'https://',
  ])('may not be at %s', (url) => {
    expect(problemOf({ RERANK_URL: url })?.message).toMatch(/^RERANK_URL must be an https address such as /);
  });

  it('is nowhere without an address, whatever else is given', () => {
    expect(readConfig({ RERANK_KEY: 'k', RERANK_MODEL: 'm' }).rerank).toBeNull();
  });

  it('has a key that fits into a header', () => {
    expect(problemOf({ RERANK_URL: 'https://rerank.example', RERANK_KEY: 'Bearer s3cret' })?.message).toMatch(
      /^RERANK_KEY has characters that no key has/,
    );
  });

  it('is read without the other settings, which may be wrong', () => {
    const given = { RERANK_URL: 'https://rerank.example', LOG_LEVEL: 'loud' };
    expect(readRerankServer(given)).toEqual({ url: 'https://rerank.example', key: null, model: null });
    expect(readRerankServer({ LOG_LEVEL: 'loud' })).toBeNull();
    expect(() => readRerankServer({ RERANK_URL: 'http://rerank.example' })).toThrow(ConfigError);
  });
});

it('has every setting in .env.example, with a comment, and the defaults it really has', () => {
  const listed = parse(example);
  expect(Object.keys(listed).toSorted()).toEqual(SETTING_NAMES.toSorted());
  expect(readConfig(listed)).toEqual(readConfig({}));
  for (const name of SETTING_NAMES) expect(example).toMatch(new RegExp(`^# .+\n${name}=`, 'm'));
});

it('takes all shards where only their count is given, and what discord.js gives to a process', () => {
  expect(readConfig({ SHARD_COUNT: '3' }).shards).toEqual({ ids: [0, 1, 2], count: 3 });
  expect(readConfig({ SHARDS: '[0,1]', SHARD_COUNT: '2' }).shards).toEqual({ ids: [0, 1], count: 2 });
  const worker = readConfig({ SHARDS: '1', SHARD_COUNT: '2', HEALTH_PORT: '9000' }, true);
  expect(worker.shards).toEqual({ ids: [1], count: 2 });
  expect(worker.health?.port).toBe(9_001);
});

it.each([
  [{ SHARDS: '0' }, /^SHARDS needs SHARD_COUNT, .*leave both out for all$/],
  [{ SHARDS: '0-2', SHARD_COUNT: '2' }, /^SHARDS names shard 2, but SHARD_COUNT is 2, so the last one is 1/],
  [{ SHARDS: '0', SHARD_COUNT: '2' }, /^SHARDS leaves shards to other machines, .*set DATABASE_URL/],
  [{ SHARDS: '3-1', SHARD_COUNT: '9' }, /^SHARDS must name the lower shard first/],
  [{ SHARDS: 'all', SHARD_COUNT: '9' }, /^SHARDS must be shards such as 0,1 or 0-3/],
  [{ SHARD_COUNT: '0' }, /^SHARD_COUNT must be a whole number from 1 to 10,000/],
  [{ SHARDING: 'worker' }, /^SHARDING must be auto or process$/],
])('says what is wrong with shards such as %o', (wrong, message) => {
  expect(problemOf(wrong)?.message).toMatch(message);
});

function problemOf(environment: Record<string, string>): Error | null {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    return error instanceof Error ? error : null;
  }
}

it('takes any environment, or says what is wrong without saying what was given', () => {
  const value = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '0',
      '-1',
      '1e3',
      'NaN',
      'on',
      '__proto__',
      'https://',
      'postgres://',
      '\0',
      '١٢',
    ),
    anyText(60),
    fc.constant('x'.repeat(8_000)),
  );
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(SETTING_NAMES.map((name) => [name, value])), { requiredKeys: [] }),
      (given) => {
        try {
          expect(typeof readConfig(given).corpus).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          const lines = (error as ConfigError).message.split('\n');
          expect(lines.every((line) => SETTING_NAMES.some((name) => line.startsWith(`${name} `)))).toBe(true);
          for (const each of Object.values(given))
            if ((each?.length ?? 0) > 12) expect(lines.join()).not.toContain(each);
        }
      },
    ),
    runs(60),
  );
});
