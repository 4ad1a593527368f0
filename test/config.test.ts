import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, it } from 'vitest';
import { ConfigError, readConfig, SETTING_NAMES } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    discordToken: null,
    discordApi: 'https://discord.com/api',
    corpus: 'corpus/articles',
    database: { kind: 'sqlite', file: 'data/whosaid.db' },
    limits: { articles: 200, length: 5_000_000 },
    libraryBytes: 256 * 1024 * 1024,
    readsWeb: false,
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
    MAX_ARTICLES: '5',
    MAX_CHARACTERS: '1000',
    LIBRARY_MEGABYTES: '1',
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
    limits: { articles: 5, length: 1_000 },
    libraryBytes: 1024 * 1024,
    readsWeb: true,
    readsMessages: true,
    logLevel: 'debug',
    health: { host: '::1', port: 9_464 },
  });
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
    'MAX_ARTICLES must be a whole number from 1 to 10,000, such as 100',
    'LIBRARY_MEGABYTES must be a whole number from 1 to 100,000, such as 100',
    'LOG_LEVEL must be one of silent, error, warn, info, debug',
    'HEALTH_PORT must be a whole number from 1 to 65,535, such as 9464',
    expect.stringMatching(/^HEALTH_HOST must be an address of this machine/),
  ]);
  expect(message).not.toContain('s3cret');
});

it('has every setting in .env.example, with a comment, and the defaults it really has', () => {
  const listed = parse(example);
  expect(Object.keys(listed).toSorted()).toEqual(SETTING_NAMES.toSorted());
  expect(readConfig(listed)).toEqual(readConfig({}));
  for (const name of SETTING_NAMES) expect(example).toMatch(new RegExp(`^# .+\n${name}=`, 'm'));
});

function problemOf(environment: Record<string, string>): Error | null {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    return error instanceof Error ? error : null;
  }
}
