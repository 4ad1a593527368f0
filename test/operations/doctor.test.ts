// What `npm run doctor` says of good and bad states, on the loopback Discord, with real databases and ports.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { registerCommands } from '../../src/discord/register.ts';
import { COMMANDS } from '../../src/discord/registry.ts';
import { startMeaning } from '../../src/meaning/meaning.ts';
import { doctor } from '../../src/operations/doctor/doctor.ts';
import { checkReranker } from '../../src/operations/doctor/rerank-check.ts';
import { checkMeaning, checkMemory, checkNode } from '../../src/operations/doctor/machine-checks.ts';
import { startOperations } from '../../src/operations/operations.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { nameOf, openDatabase } from '../../src/store/database.ts';
import type { DoubleOptions } from '../discord/double/discord-double.ts';
import { doubleForTest } from '../discord/log-in.ts';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { type Reply, rerankDouble } from '../meaning/rerank-double.ts';
import { databases } from '../store/databases.ts';

const RIGHTS = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];

type Found = {
  readonly check: string;
  readonly verdict: string;
  readonly says: string;
  readonly todo: string;
};

/** A folder for `.env`, articles and the database, with one good article. */
function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles/wall.md'), '“The wall is safe,” said Ada Okafor.\n');
  return folder;
}

/** What it prints and its status; nothing of the settings of whoever runs the test gets in. */
async function consult(folder: string, environment: Record<string, string> = {}, ...args: string[]) {
  let output = '';
  const plain = (text: string): string => text;
  const terminal = {
    width: 100,
    write: async (text: string) => void (output += text),
    warn: (text: string) => void (output += text),
    strong: plain,
    faint: plain,
    removed: plain,
  };
  const settings = {
    CORPUS: join(folder, 'articles'),
    DATABASE_FILE: join(folder, 'data/whosaid.db'),
    MEANING: 'off',
    ...environment,
  };
  const status = await doctor(args, settings, terminal, join(folder, '.env'));
  return { status, output };
}

/** The findings, other than good ones. */
async function complaints(folder: string, environment: Record<string, string> = {}) {
  const { status, output } = await consult(folder, environment, '--json');
  const { findings } = JSON.parse(output) as { findings: Found[] };
  return { status, output, found: findings.filter(({ verdict }) => verdict !== 'good') };
}

/** A Discord on which all is well, and the settings for it. */
async function discordForTest(options: DoubleOptions = {}) {
  const discord = await doubleForTest(options);
  const guild = discord.addGuild({ name: 'Quay', bot: RIGHTS });
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  await registerCommands(rest, discord.applicationId, COMMANDS);
  return { discord, guild, settings: { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api } };
}

describe('a good state', () => {
  it('is told in a line for each check, without the token', async () => {
    const { discord, settings } = await discordForTest();
    const folder = folderForTest();
    const { status, output } = await consult(folder, settings);
    const checks =
      'node settings memory articles meaning database health token intents clock commands logins servers';
    expect([...output.matchAll(/^✓ ok +(\w+)/gm)].map(([, check]) => check).join(' ')).toBe(checks);
    expect(output).toMatch(/\n\nAll is well\.\n$/);
    expect(output).not.toMatch(/^[!✗]/m);
    expect(status).toBe(0);
    expect(output).not.toContain(discord.token);
    expect(discord.violations).toEqual([]);
    expect(discord.requests.filter(({ method, at }) => method !== 'GET' && at > 0)).toHaveLength(1);
  });

  it('without a token is that the terminal is all there is', async () => {
    const { status, found } = await complaints(folderForTest());
    expect(status).toBe(0);
    expect(found).toEqual([
      expect.objectContaining({
        check: 'token',
        says: expect.stringContaining('the terminal is all it can do'),
      }),
    ]);
  });

  it('makes no database, and leaves one as it is', async () => {
    const folder = folderForTest();
    const file = join(folder, 'data/whosaid.db');
    expect((await consult(folder)).output).toMatch(/is not there yet;\s+the bot makes it/);
    expect(existsSync(file)).toBe(false);
    await (await openDatabase({ kind: 'sqlite', file })).close();
    expect((await consult(folder)).output).toMatch(/whosaid\.db: schema\s+\d+,\s+can\s+be\s+written/);
  });

  it('is told with --help what it does, and what is no option', async () => {
    const help = await consult(folderForTest(), {}, '--help');
    expect([help.status, help.output]).toEqual([0, expect.stringContaining('npm run doctor')]);
    const wrong = await consult(folderForTest(), {}, '--jsn');
    expect([wrong.status, wrong.output]).toEqual([2, expect.stringContaining('--jsn')]);
  });
});

describe('settings', () => {
  it('that are wrong are all named, and what is nearly one with its name', async () => {
    const folder = folderForTest();
    writeFileSync(join(folder, '.env'), 'DISCORD_TOKN=abc.def\nLOG_LEVEL=loud\nCOLOUR=red\nHEALTH_PORT=x\n');
    const { status, found, output } = await complaints(folder, {
      DATABSE_URL: 'x',
      HEALTH_PORT: 'y',
      HOME: '/x',
    });
    expect(status).toBe(78);
    expect(found.map(({ verdict, says, todo }) => `${verdict}: ${says} ${todo}`)).toEqual([
      expect.stringMatching(/^mend: LOG_LEVEL must be one of.* Mend it in \.env;/),
      expect.stringMatching(
        /^mend: HEALTH_PORT must be a whole number.* Mend it in the environment, which wins/,
      ),
      'note: DISCORD_TOKN in .env is no setting Did you mean DISCORD_TOKEN?',
      expect.stringMatching(/^note: COLOUR in \.env is no setting/),
      'note: DATABSE_URL in the environment is no setting Did you mean DATABASE_URL?',
      expect.stringMatching(/^note: there is none: the terminal/),
    ]);
    expect(output).not.toContain('abc.def');
  });

  it('that others can read are named, where a token is among them', async () => {
    const { settings } = await discordForTest();
    const folder = folderForTest();
    const file = join(folder, '.env');
    writeFileSync(file, `DISCORD_TOKEN=${settings.DISCORD_TOKEN}\n`);
    chmodSync(file, 0o644);
    const others = { DISCORD_API: settings.DISCORD_API };
    expect((await complaints(folder, others)).found).toEqual([
      expect.objectContaining({ says: '.env can be read by other users of this machine' }),
    ]);
    chmodSync(file, 0o600);
    expect((await complaints(folder, others)).found).toEqual([]);
  });
});

describe('the machine', () => {
  it('is told of an older Node, and of memory that is too little', () => {
    expect(checkNode('22.1.0')).toMatchObject({ verdict: 'mend', says: expect.stringContaining('22.1.0') });
    const megabytes = (asked: number, memory: number, heap: number) =>
      checkMemory({ libraryBytes: asked * 2 ** 20 }, memory * 2 ** 20, heap * 2 ** 20);
    expect(megabytes(256, 8_000, 4_000).verdict).toBe('good');
    expect(megabytes(3_000, 8_000, 4_000)).toMatchObject({
      verdict: 'note',
      todo: expect.stringContaining('--max-old-space-size=5000'),
    });
    expect(megabytes(256, 300, 200)).toMatchObject({ verdict: 'mend', todo: 'Set it to 75 or less.' });
  });

  it('has articles that cannot be read: each is named by file and line, the first twenty of many', async () => {
    const folder = folderForTest();
    for (let at = 10; at < 40; at++)
      writeFileSync(join(folder, `articles/a${at}.md`), '---\ntitle:\n---\nWords.');
    const { status, found } = await complaints(folder);
    expect(status).toBe(78);
    const bad = found.filter(({ check }) => check === 'articles');
    expect(bad).toHaveLength(21);
    expect(bad[0]?.says).toMatch(/a10\.md:2: title is empty/);
    expect(bad[20]?.says).toMatch(/^10 more problems in /);
    const gone = await complaints(folder, { CORPUS: join(folder, 'nowhere') });
    expect(gone.found[0]?.says).toMatch(/nowhere: does not exist/);
  });

  it('has a port that another program uses, or the bot itself', async () => {
    const folder = folderForTest();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const taken = String(typeof address === 'object' ? address?.port : '');
    other.on('connection', (socket) => socket.destroy());
    expect(await complaints(folder, { HEALTH_PORT: taken })).toMatchObject({
      status: 78,
      found: [{ check: 'health port', says: expect.stringContaining('is used by another program') }, {}],
    });
    const operations = await startOperations({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => operations.close());
    const { output } = await consult(folder, { HEALTH_PORT: String(operations.port) });
    expect(output).toMatch(/a bot serves its health at 127\.0\.0\.1:\d+, and is not\s+ready/);
  });
});

describe.each(['sqlite', 'postgres'] as const)('a database in %s', (kind) => {
  const { fresh } = databases(kind);

  it('is described, and said to be wrong where it is newer', async () => {
    const folder = folderForTest();
    const address = await fresh();
    const settings: Record<string, string> =
      address.kind === 'sqlite' ? { DATABASE_FILE: address.file } : { DATABASE_URL: address.url };
    const database = await openDatabase(address);
    const good = await consult(folder, settings);
    expect(good.output.replace(/\s+/g, ' ')).toMatch(
      kind === 'sqlite'
        ? /: schema \d+, can be written/
        : /: PostgreSQL 18[\d.]*, schema \d+, can be written, answers in \d+ ms/,
    );
    await database.write(
      async (db) => void (await db.updateTable('schema_version').set({ version: 999 }).execute()),
    );
    await database.close();
    const newer = await complaints(folder, settings);
    expect(newer.found[0]?.says).toBe(
      `${nameOf(address)} was written by a newer whosaid (schema 999, this one knows ${/knows (\d+)/.exec(newer.output)?.[1]})`,
    );
    expect(newer.status).toBe(78);
  });
});

describe('a database', () => {
  it('that is none, or does not answer, is named without its password', async () => {
    const folder = folderForTest();
    const file = join(folder, 'notes.db');
    writeFileSync(file, 'These are notes, and no database at all. '.repeat(99));
    expect((await complaints(folder, { DATABASE_FILE: file })).found[0]?.says).toMatch(
      /is no SQLite database/,
    );
    const gone = await complaints(folder, { DATABASE_URL: 'postgres://ada:s3cret@127.0.0.1:9/whosaid' });
    expect(gone.found[0]?.says).toBe('the PostgreSQL database whosaid at 127.0.0.1:9 does not answer');
    expect(gone.output).not.toContain('s3cret');
  });
});

describe('Discord', () => {
  it('that does not know the token, or is not there', async () => {
    const { settings } = await discordForTest();
    const folder = folderForTest();
    const wrong = await complaints(folder, { ...settings, DISCORD_TOKEN: 'some.wrong.token' });
    expect(wrong).toMatchObject({
      status: 78,
      found: [
        { says: 'Discord does not accept DISCORD_TOKEN', todo: expect.stringMatching(/^Make a new one/) },
      ],
    });
    expect(wrong.output).not.toContain('some.wrong.token');
    const gone = await complaints(folder, { ...settings, DISCORD_API: 'http://127.0.0.1:9/api' });
    expect(gone).toMatchObject({ status: 1, found: [{ says: expect.stringMatching(/cannot be reached/) }] });
  });

  it('that fails in the middle: the rest is looked at all the same', async () => {
    const { discord, settings } = await discordForTest();
    discord.fail('GET /gateway/bot', { status: 500, times: Infinity });
    const { status, found } = await complaints(folderForTest(), settings);
    expect([status, found.map(({ check }) => check)]).toEqual([1, ['logins']]);
  });

  it('with an intent that is missing, or one that is not needed', async () => {
    const folder = folderForTest();
    const { settings } = await discordForTest();
    const lacking = await complaints(folder, { ...settings, READ_MESSAGES: 'on' });
    expect(lacking).toMatchObject({
      status: 78,
      found: [{ check: 'intents', todo: expect.stringContaining('READ_MESSAGES=off') }],
    });
    const granted = await discordForTest({ granted: ['MessageContent'] });
    expect((await complaints(folder, { ...granted.settings, READ_MESSAGES: 'on' })).found).toEqual([]);
    expect((await complaints(folder, granted.settings)).found).toMatchObject([
      { check: 'intents', verdict: 'note', says: 'switched on and not used: Message Content' },
    ]);
  });

  it('that lets the bot log in fewer times than it has to', async () => {
    const { settings } = await discordForTest({ shards: 1_001 });
    expect(await complaints(folderForTest(), settings)).toMatchObject({
      status: 1,
      found: [{ check: 'logins', says: '1000 of 1000 left today; a start takes 1001' }],
    });
  });

  it('with no commands, no server, or another time', async () => {
    const discord = await doubleForTest();
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
    discord.advance(90_000);
    const { status, found } = await complaints(folderForTest(), settings);
    expect(status).toBe(0);
    expect(found.map(({ check, says }) => `${check}: ${says}`)).toEqual([
      expect.stringMatching(/^clock: is (?:8|9)\d seconds behind Discord’s$/),
      'commands: not registered as this version has them',
      'servers: the bot is in no server',
    ]);
    expect(found[2]?.todo).toMatch(/^Invite it: https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/);
  });

  it('where servers lack rights or the scope of commands: the first few are named', async () => {
    const { discord, guild, settings } = await discordForTest();
    for (let at = 0; at < 230; at++)
      discord.addGuild({ name: `Poor ${at} \u001b[31m`, bot: ['ViewChannel'], everyone: [] });
    discord.fail(`GET /applications/${discord.applicationId}/guilds/${guild.id}/commands`, {
      status: 403,
      code: 50_001,
    });
    const { status, found, output } = await complaints(folderForTest(), settings);
    expect(status).toBe(78);
    expect(found[0]?.says).toMatch(
      /^231 servers; in 230 it lacks rights: Poor 0 \(\d+\) lacks SendMessages, [^]* and 225 more$/,
    );
    expect(found[1]?.says).toMatch(/^commands are not allowed in Quay \(\d+\)$/);
    expect(output).toContain('50 servers of 231 looked at one by one');
    expect(output).not.toContain('\u001b');
    expect(discord.requests.length).toBeLessThan(100);
  });

  it('where a channel that a server chose is gone, or may not be written', async () => {
    const { discord, guild, settings } = await discordForTest();
    const folder = folderForTest();
    const database = await openDatabase({ kind: 'sqlite', file: join(folder, 'data/whosaid.db') });
    onTestFinished(() => database.close());
    const [open, shut, gone, thread] = [
      discord.addChannel(guild),
      discord.addChannel(guild, { overwrites: [{ of: 'bot', deny: ['SendMessages'] }] }),
      discord.addChannel(guild),
      discord.addThread(discord.addChannel(guild), discord.owner(guild)),
    ];
    const store = databaseSettings(database);
    const sign = (id: string) => ({ id, by: '1', at: 1 });
    await store.change(guild.id, { channels: [open.id, thread.id], logChannel: open.id }, 0, sign('a'));
    expect((await complaints(folder, settings)).found).toEqual([]);
    await store.change(guild.id, { channels: [open.id, gone.id], logChannel: shut.id }, 1, sign('b'));
    discord.deleteChannel(gone);
    const { status, found } = await complaints(folder, settings);
    expect(status).toBe(78);
    expect(found.map(({ says }) => says)).toEqual([
      `Quay (${guild.id}): channel ${gone.id}, chosen to answer in, is gone or hidden`,
      `Quay (${guild.id}): channel ${shut.id}, chosen for notes of changes, lacks SendMessages`,
    ]);
  });
});

describe('the models', () => {
  it('are loaded and asked, and said to work', async () => {
    expect(await checkMeaning({ readsMeaning: true })).toMatchObject({
      verdict: 'good',
      says: expect.stringMatching(/^the models answer, \d+ ms after their start$/),
    });
  });

  it('that do not work are something to know, with what to do, and keep nothing from starting', async () => {
    const folder = new URL('none/', import.meta.url);
    const found = await checkMeaning({ readsMeaning: true }, () => startMeaning({ folder }));
    expect(found).toMatchObject({
      verdict: 'note',
      says: expect.stringMatching(/^the models do not work: .*no such file/),
      todo: expect.stringContaining('npm ci'),
    });
  });

  it('that are off are not started', async () => {
    const start = (): never => {
      throw new Error('started');
    };
    expect(await checkMeaning({ readsMeaning: false }, start)).toMatchObject({ verdict: 'good' });
  });
});

describe('a reranker', () => {
  const scores: Reply = { kind: 'scores', scores: [-9, 4, -8] };

  it('is asked one question, and where questions go is said, without the key', async () => {
    const double = await rerankDouble(() => scores);
    const settings = { RERANK_URL: double.url, RERANK_KEY: 'co-s3cret', RERANK_MODEL: 'm' };
    const { status, output } = await consult(folderForTest(), settings);
    expect(output).toMatch(/✓ ok +reranker +it puts passages in order, in \d+ ms\n/);
    expect(output).toMatch(/✓ ok +reranker +questions and passages of articles go to 127\.0\.0\.1, which/);
    expect(output).not.toContain('s3cret');
    expect(status).toBe(0);
    expect(double.requests).toMatchObject([{ model: 'm', top_n: 3, authorization: 'Bearer co-s3cret' }]);
    expect(double.violations).toEqual([]);
  });

  it('is not spoken of where there is none', async () => {
    expect(await checkReranker(null)).toEqual([]);
  });

  const status = (status: number): Reply => ({ kind: 'raw', status, body: '' });
  it.each<[Reply, { key?: string; model?: string }, RegExp, RegExp]>([
    [status(401), {}, /status 401$/, /^Set RERANK_KEY:/],
    [status(401), { key: 'k' }, /status 401$/, /^RERANK_KEY is not taken/],
    [status(404), {}, /status 404$/, /^Set RERANK_URL to the whole address/],
    [status(400), {}, /status 400$/, /^Set RERANK_MODEL/],
    [status(400), { model: 'm' }, /status 400$/, /knows RERANK_MODEL/],
    [status(429), {}, /status 429$/, /try again later/],
    [status(501), {}, /status 501$/, /--rerank/],
    [status(503), {}, /status 503$/, /log of that server/],
    [status(302), {}, /leads to another/, /^Set RERANK_URL to the address it leads to/],
    [{ kind: 'raw', body: 'hello' }, {}, /in JSON$/, /where the server ranks/],
    [{ kind: 'cut' }, {}, /cannot be reached/, /is up/],
    [{ kind: 'scores', scores: [1, 0, 0] }, {}, /does not put the passage first/, /is a reranker/],
  ])('that does not work is something to know, with what to do: %o %o', async (reply, given, says, todo) => {
    const { url } = await rerankDouble(() => reply);
    const [found, goes] = await checkReranker({ url, key: null, model: null, ...given });
    expect(found).toMatchObject({ verdict: 'note', says: expect.stringMatching(says) });
    expect(found?.todo).toMatch(todo);
    expect(goes).toMatchObject({ verdict: 'good', says: expect.stringContaining('go to 127.0.0.1') });
  });
});
