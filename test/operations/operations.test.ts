// Health, readiness and figures of the real bot, on the loopback Discord, with real databases.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { healthOf } from '../../src/operations/health.ts';
import { type Pages, serveHealth } from '../../src/operations/health-server.ts';
import { startOperations } from '../../src/operations/operations.ts';
import { remembered } from '../../src/operations/remembered.ts';
import { harbourCore } from '../discord/library.ts';
import { running } from '../discord/running.ts';
import { databases } from '../store/databases.ts';
import { parseFigures, valueOf } from './figures.ts';

const LOOPBACK = { host: '127.0.0.1', port: 0 };

const { open } = databases('sqlite');

/** A bot that is watched, on a database of its own. */
async function watched(now: () => number = Date.now) {
  const database = await open();
  const operations = await startOperations(LOOPBACK, now);
  onTestFinished(() => operations.close());
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${operations.port}${path}`);
    return { status: response.status, body: await response.text() };
  };
  const before = { healthz: await get('/healthz'), readyz: await get('/readyz') };
  const run = await running({
    core: harbourCore(),
    bot: { metrics: operations.metrics },
    double: { heartbeatIntervalMs: 200 },
  });
  operations.watch({ database, bot: run.bot });
  return { ...run, database, operations, get, before };
}

describe('health', () => {
  it('is down before the bot has logged in, up when it has, and says which part is down', async () => {
    const { before, get, discord, database, bot } = await watched();
    expect(before.healthz.status).toBe(503);
    expect(JSON.parse(before.readyz.body)).toEqual({
      status: 'not ready',
      loggedIn: false,
      commandsRegistered: false,
      stopping: false,
    });
    await vi.waitFor(async () => expect((await get('/healthz')).status).toBe(200), { timeout: 3_000 });
    expect(JSON.parse((await get('/healthz')).body)).toEqual({
      status: 'up',
      gateway: { status: 'up', shards: 1, up: 1 },
      lastEventSeconds: expect.any(Number),
      database: { status: 'up' },
    });
    expect(await get('/readyz')).toMatchObject({ status: 200 });

    discord.dropConnections();
    const dropped = await vi.waitFor(async () => {
      const health = await get('/healthz');
      expect(health.status).toBe(503);
      return health;
    });
    expect(JSON.parse(dropped.body)).toMatchObject({
      gateway: { status: 'down', shards: 1, up: 0 },
      database: { status: 'up' },
    });
    await vi.waitFor(async () => expect((await get('/healthz')).status).toBe(200), { timeout: 3_000 });

    await database.close();
    await vi.waitFor(
      async () => {
        const { status, body } = await get('/healthz');
        expect([status, JSON.parse(body)]).toMatchObject([503, { database: { status: 'down' } }]);
      },
      { timeout: 3_000 },
    );

    await bot.stop(0);
    const { status, body } = await get('/readyz');
    expect([status, JSON.parse(body)]).toMatchObject([503, { status: 'not ready', stopping: true }]);
  });

  it('is down where Discord has been silent for longer than heartbeats are apart', () => {
    const bot = {
      shards: [{ id: 0, isUp: true, pingMs: 20, lastEventAt: 1_000 }],
      isRegistered: true,
      isStopping: false,
    };
    expect(healthOf(bot, true, 60_000)).toMatchObject({ isUp: true, report: { lastEventSeconds: 59 } });
    expect(healthOf(bot, true, 200_000)).toMatchObject({ isUp: false, report: { gateway: { up: 0 } } });
    const other = { id: 1, isUp: true, pingMs: null, lastEventAt: 150_000 };
    const silent = { ...bot, shards: [...bot.shards, other] };
    expect(healthOf(silent, true, 200_000)).toMatchObject({
      isUp: false,
      report: { gateway: { shards: 2, up: 1 }, lastEventSeconds: 50 },
    });
    const half = { ...bot, shards: [...bot.shards, { ...other, isUp: false }] };
    expect(healthOf(half, true, 60_000)).toMatchObject({
      isUp: false,
      report: { gateway: { shards: 2, up: 1 } },
    });
  });

  it('is not ready where the commands could not be registered', async () => {
    const { discord, bot, start, operations, get } = await watched();
    await bot.stop();
    discord.fail(/\/commands$/, { status: 403, times: Infinity });
    operations.watch({ bot: await start() });
    expect(JSON.parse((await get('/readyz')).body)).toMatchObject({
      loggedIn: true,
      commandsRegistered: false,
    });
  });
});

describe('figures', () => {
  it('count what happened, and never say where, who or what', async () => {
    const { discord, guild, channel, ada, get } = await watched();
    await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    await discord.nextMessage(channel);
    await (await discord.slash(ada, channel, 'ask', { question: 'any zebra here?' })).reply();
    await (await discord.slash(ada, channel, 'check', { quote: 'The wall was never safe' })).reply();
    discord.fail(/\/callback$/, { status: 403, code: 50_013 });
    await discord.slash(ada, channel, 'ask', { question: 'who said the wall was unsafe?' });
    discord.dropConnections();
    const text = await vi.waitFor(
      async () => {
        const { body } = await get('/metrics');
        const families = parseFigures(body);
        expect(valueOf(families, 'whosaid_gateway_events_total', { event: 'resumed', shard: '0' })).toBe(1);
        expect(valueOf(families, 'whosaid_calls_total', { name: 'ask', outcome: 'forbidden' })).toBe(1);
        return body;
      },
      { timeout: 5_000 },
    );
    const families = parseFigures(text);
    const figure = (name: string, labels = {}) => valueOf(families, `whosaid_${name}`, labels);
    expect(figure('questions_total', { via: 'message', outcome: 'answered' })).toBe(1);
    expect(figure('questions_total', { via: 'command', outcome: 'refused' })).toBe(1);
    expect(figure('questions_total', { via: 'command', outcome: 'answered' })).toBe(1);
    expect([...(families.get('whosaid_checks_total')?.samples ?? [])]).toHaveLength(1);
    for (const stage of ['acknowledge', 'library', 'answer', 'check', 'reply'])
      expect([stage, figure('stage_seconds_count', { stage })]).toEqual([stage, expect.any(Number)]);
    expect(figure('calls_total', { name: 'question', outcome: 'done' })).toBe(1);
    expect(figure('discord_requests_total', { method: 'POST', status: '403' })).toBe(1);
    expect(figure('gateway_up', { shard: '0' })).toBe(1);
    expect(figure('cache_entries', { cache: 'servers' })).toBe(1);
    expect(figure('cache_entries', { cache: 'conversations' })).toBe(1);
    expect(figure('queue_length', { queue: 'requests' })).toBe(0);
    expect(figure('queue_length', { queue: 'jobs' })).toBe(0);
    expect(figure('articles')).toBe(0);
    expect(figure('ready')).toBe(1);
    for (const id of [guild.id, channel.id, ada.user.id, 'Ada', 'wall', 'zebra', discord.token])
      expect(text).not.toContain(id);
  });

  it('count requests that Discord puts off, and those that wait before they are sent', async () => {
    const { discord, channel, ada, get } = await watched();
    discord.limit('POST /channels/:channel/messages', { limit: 1, windowMs: 300 });
    discord.fail('POST /channels/:channel/messages', { status: 429, retryAfter: 0.1 });
    for (let asked = 0; asked < 2; asked++) {
      await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
      await discord.nextMessage(channel);
    }
    const families = parseFigures((await get('/metrics')).body);
    const refused = { method: 'POST', status: '429' };
    expect(valueOf(families, 'whosaid_discord_requests_total', refused)).toBeGreaterThan(0);
    expect(valueOf(families, 'whosaid_discord_rate_limits_total', { scope: 'user' })).toBeGreaterThan(0);
  });
});

describe('the server', () => {
  const pages: Pages = { '/healthz': async () => ({ status: 200, type: 'text/plain', body: 'äh' }) };
  const served = async (): Promise<number> => {
    const server = await serveHealth(LOOPBACK, pages);
    onTestFinished(() => server.close());
    return server.port;
  };
  /** What it answers to anything, over one connection that it closes. */
  const say = async (port: number, words: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write(words);
    return text(socket).catch(() => 'reset');
  };

  it('answers GET and HEAD, and nothing else', async () => {
    const address = `http://127.0.0.1:${await served()}`;
    expect(await (await fetch(`${address}/healthz?verbose=1`)).text()).toBe('äh');
    const head = await fetch(`${address}/healthz`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await fetch(`${address}/healthz`, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    for (const path of ['/', '/healthz/', '/constructor', '/__proto__', '/..%2fetc/passwd'])
      expect((await fetch(`${address}${path}`)).status).toBe(404);
  });

  it('does not take long requests, bodies, or what is no HTTP', async () => {
    const port = await served();
    const long = `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await say(port, long)).toMatch(/^HTTP\/1\.1 431 |^reset$/);
    expect(await say(port, '\0\0\0 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    const withBody = 'GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 999999999\r\n\r\n';
    expect(await say(port, withBody)).toMatch(/^HTTP\/1\.1 200 [^]*connection: close/i);
  });

  it('takes a few connections at once, and others when those are gone', async () => {
    const port = await served();
    const idle = Array.from({ length: 40 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    onTestFinished(() => idle.forEach((socket) => socket.destroy()));
    await vi.waitFor(() => expect(idle.filter(({ destroyed }) => destroyed).length).toBe(8));
    for (const socket of idle) socket.destroy();
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200));
  });

  it('says which port is taken, and what to do', async () => {
    const port = await served();
    const refused = serveHealth({ ...LOOPBACK, port }, pages);
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow(
      `HEALTH_PORT ${port} is used by another program on 127.0.0.1; stop that one, or choose another port`,
    );
    await expect(serveHealth({ host: '192.0.2.1', port: 0 }, pages)).rejects.toThrow(
      /no address of this machine/,
    );
  });
});

describe('what is remembered', () => {
  it('is looked up once for all who ask, and not again while a look goes on', async () => {
    let looks = 0;
    const never = remembered(() => (looks++, new Promise(() => {})), 10, 20);
    expect(await Promise.all([never(), never()])).toEqual([null, null]);
    expect(await never()).toBeNull();
    expect(looks).toBe(1);
    const quick = remembered(async () => ++looks, 60_000, 1_000);
    expect([await quick(), await quick()]).toEqual([2, 2]);
    const broken = remembered(() => Promise.reject(new Error('no')), 60_000, 1_000);
    expect([await broken(), await broken()]).toEqual([null, null]);
  });
});
