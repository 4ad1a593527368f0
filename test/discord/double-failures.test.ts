// The double when things go wrong: connections, sessions, tokens, rate limits, server errors.
import { once } from 'node:events';
import { DiscordAPIError, Events } from 'discord.js';
import type { Client, Message, TextChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordDouble, DoubleOptions } from './double/discord-double.ts';
import { clientFor, doubleForTest, logIn } from './log-in.ts';

async function furnished(options: DoubleOptions = {}) {
  const discord = await doubleForTest(options);
  const guild = discord.addGuild();
  const channel = discord.addChannel(guild, { name: 'news' });
  const member = discord.addMember(guild, { name: 'Ada' });
  return { discord, guild, channel, member };
}

function heardBy(client: Client): string[] {
  const heard: string[] = [];
  client.on('messageCreate', (message: Message) => heard.push(message.content.replace(/^<@\d+> /, '')));
  return heard;
}

async function textChannel(client: Client, id: string): Promise<TextChannel> {
  return (await client.channels.fetch(id)) as TextChannel;
}

/** A connection that has just been greeted, for what discord.js would not do. */
async function rawSocket(discord: DiscordDouble): Promise<WebSocket> {
  const socket = new WebSocket(
    `${discord.api.replace('http', 'ws').replace('/api', '')}/gateway?v=10&encoding=json`,
  );
  await once(socket, 'message');
  return socket;
}

const MESSAGES = 'POST /channels/:channel/messages';

describe('connections', () => {
  it('a dropped one is resumed, and what it missed comes once', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const heard = heardBy(client);
    const first = once(client, 'messageCreate');
    await discord.memberSends(member, channel, '<@bot> before');
    await first;
    const resumed = once(client, Events.ShardResume);
    discord.dropConnections();
    await discord.until('the drop', () => (discord.connections === 0 ? true : undefined));
    await discord.memberSends(member, channel, '<@bot> meanwhile');
    await resumed;
    const last = once(client, 'messageCreate');
    await discord.memberSends(member, channel, '<@bot> after');
    await last;
    expect(heard).toEqual(['before', 'meanwhile', 'after']);
    expect(discord.resumes).toMatchObject([{ replayed: 1 }]);
    expect(discord.identifies).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('a reconnect that Discord asks for is a resume', async () => {
    const { discord } = await furnished();
    const client = await logIn(discord);
    const resumed = once(client, Events.ShardResume);
    discord.requestReconnect();
    await resumed;
    expect([discord.identifies.length, discord.resumes.length]).toEqual([1, 1]);
  });

  it('an invalid session is identified anew', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const back = once(client, Events.ShardReady);
    discord.invalidateSession(false);
    await back;
    expect([discord.identifies.length, discord.resumes.length]).toEqual([2, 0]);
    const heard = once(client, 'messageCreate');
    await discord.memberSends(member, channel, '<@bot> hello');
    await heard;
  });

  it('and cannot be resumed, nor can one that never was', async () => {
    const { discord } = await furnished();
    const socket = await rawSocket(discord);
    const next = async () => JSON.parse((await once(socket, 'message'))[0].data);
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 0, properties: {} } }));
    const { d: ready } = await next();
    const resume = { op: 6, d: { token: discord.token, session_id: ready.session_id, seq: 1 } };
    discord.invalidateSession(true);
    expect(await next()).toMatchObject({ op: 9, d: true });
    socket.send(JSON.stringify(resume));
    expect(await next()).toMatchObject({ t: 'RESUMED' });
    discord.invalidateSession(false);
    expect(await next()).toMatchObject({ op: 9, d: false });
    for (const sessionId of [ready.session_id, 'never was']) {
      socket.send(JSON.stringify({ ...resume, d: { ...resume.d, session_id: sessionId } }));
      expect(await next()).toMatchObject({ op: 9, d: false });
    }
    socket.close();
  });

  it('one that may be resumed is resumed on the spot', async () => {
    const { discord } = await furnished();
    const client = await logIn(discord);
    const resumed = once(client, Events.ShardResume);
    discord.invalidateSession(true);
    await resumed;
    expect([discord.identifies.length, discord.resumes.length]).toEqual([1, 1]);
  });

  it('a session that timed out is not resumed', async () => {
    const { discord } = await furnished();
    const client = await logIn(discord);
    const back = once(client, Events.ShardReady);
    discord.closeGateway(4009);
    await back;
    expect([discord.identifies.length, discord.resumes.length]).toEqual([2, 0]);
  });

  it('a dead one is noticed by its heartbeat', async () => {
    const { discord } = await furnished({ heartbeatIntervalMs: 100 });
    const client = await logIn(discord);
    await discord.until('heartbeats', () => (discord.heartbeats > 1 ? true : undefined));
    const resumed = once(client, Events.ShardResume);
    discord.swallowHeartbeats(true);
    await discord.until('the client to hang up', () => (discord.connections === 0 ? true : undefined));
    discord.swallowHeartbeats(false);
    await resumed;
    expect(discord.resumes[0]).toMatchObject({ replayed: 0 });
  });

  it('one that logs out leaves no session behind', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    await client.application.commands.set([{ name: 'help', description: 'Help' }]);
    await client.destroy();
    await discord.until('the end', () => (discord.connections === 0 ? true : undefined));
    await expect(discord.slash(member, channel, 'help')).rejects.toThrow('no client is logged in');
  });
});

describe('logging in', () => {
  it('is refused for intents the application was not granted', async () => {
    const { discord } = await furnished();
    const client = clientFor(discord, { intents: ['Guilds', 'MessageContent'] });
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
    expect(discord.violations).toMatchObject([{ kind: 'gateway', detail: expect.stringContaining('4014') }]);
  });

  it('and with them brings all content', async () => {
    const { discord, channel, member } = await furnished({ granted: ['MessageContent'] });
    const client = await logIn(discord, { intents: ['Guilds', 'GuildMessages', 'MessageContent'] });
    const heard = once(client, 'messageCreate');
    await discord.memberSends(member, channel, 'just talking');
    expect((await heard)[0]).toMatchObject({ content: 'just talking' });
  });

  it('is refused at will', async () => {
    const { discord } = await furnished();
    discord.refuseIdentify(4014);
    await expect(clientFor(discord).login(discord.token)).rejects.toThrow('disallowed intents');
    await logIn(discord);
  });

  it('is refused for a wrong token, over HTTP and at the gateway', async () => {
    const { discord } = await furnished();
    await expect(clientFor(discord).login('wrong.token.here')).rejects.toThrow('invalid token');
    expect(discord.requests).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
    const socket = await rawSocket(discord);
    socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 1, properties: {} } }));
    expect((await once(socket, 'close'))[0]).toMatchObject({ code: 4004 });
  });

  it('counts every IDENTIFY of every shard', async () => {
    const { discord, guild, channel, member } = await furnished({ shards: 2, maxConcurrency: 2 });
    const client = await logIn(discord, { shards: 'auto' });
    expect(discord.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const home = Number((BigInt(guild.id) >> 22n) % 2n);
    expect(client.guilds.cache.get(guild.id)?.shardId).toBe(home);
    const told: unknown[] = [];
    client.on('raw', (packet: { t: string }, shard: number) => told.push([packet.t, shard]));
    const heard = once(client, 'messageCreate');
    await discord.memberSends(member, channel, '<@bot> hello');
    await heard;
    await discord.memberSends(member, discord.directMessages(member), 'hello');
    await expect.poll(() => told).toHaveLength(2);
    expect(told).toEqual([
      ['MESSAGE_CREATE', home],
      ['MESSAGE_CREATE', 0],
    ]);
  });

  it('twice in one bucket within the window is sent away, when a test asks for it', async () => {
    const { discord } = await furnished({ identifyWindowMs: 60_000 });
    await logIn(discord);
    const socket = await rawSocket(discord);
    socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, properties: {} } }));
    const [{ data }] = await once(socket, 'message');
    expect(JSON.parse(data)).toMatchObject({ op: 9, d: false });
    socket.close();
    expect(discord.violations).toMatchObject([
      { kind: 'gateway', detail: expect.stringContaining('one bucket') },
    ]);
  });
});

describe('calls', () => {
  it('a 429 is waited for', async () => {
    const { discord, channel } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    discord.fail(MESSAGES, { status: 429, retryAfter: 0.05, times: 2 });
    const limited: number[] = [];
    client.rest.on('response', (_, { status }) => limited.push(status));
    const before = Date.now();
    await there.send('at last');
    expect(limited).toEqual([429, 429, 200]);
    expect(Date.now() - before).toBeGreaterThanOrEqual(95);
    expect(discord.messagesIn(channel)).toMatchObject([{ content: 'at last' }]);
  });

  it('a global 429 holds up other routes', async () => {
    const { discord, channel } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    discord.fail(MESSAGES, { status: 429, retryAfter: 0.1, global: true });
    const told = new Promise((resolve) => client.rest.once('response', resolve));
    const sent = there.send('at last');
    await told;
    await new Promise(setImmediate);
    await client.rest.get('/users/@me');
    await sent;
    const [self, message] = ['/users/@me', `/channels/${channel.id}/messages`].map((path) =>
      discord.requests.findLast((request) => request.path === path),
    );
    const refused = discord.requests.find(({ status }) => status === 429);
    expect((self?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(90);
    expect(message?.status).toBe(200);
  });

  it('a bucket fills up and empties by itself', async () => {
    const { discord, channel } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    discord.limit(MESSAGES, { limit: 2, windowMs: 500 });
    const before = Date.now();
    for (const text of ['1', '2', '3']) await there.send(text);
    expect(Date.now() - before).toBeGreaterThanOrEqual(400);
    // The client read the headers: it waited before the third call instead of being refused.
    expect(discord.requests.some(({ status }) => status === 429)).toBe(false);
    const raw = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{"content":"4"}',
    });
    expect(raw.headers.get('x-ratelimit-remaining')).toBe('0');
    const over = await fetch(raw.url, { method: 'POST', headers: { authorization: `Bot ${discord.token}` } });
    expect(over.status).toBe(429);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await over.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  });

  it.each([500, 502, 'reset'] as const)('%s is tried again', async (status) => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    discord.fail(MESSAGES, { status, times: 2 });
    await there.send('at last');
    expect(discord.messagesIn(channel)).toHaveLength(1);
    expect(discord.requests.filter(({ route }) => route === '/channels/:channel/messages')).toHaveLength(3);
  });

  it('a lost answer makes a retry say it twice, unless it carries a nonce', async () => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    discord.fail(MESSAGES, { status: 502, applied: true });
    await there.send('twice');
    expect(discord.messagesIn(channel)).toHaveLength(2);
    discord.fail(MESSAGES, { status: 502, applied: true });
    await there.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    expect(discord.messagesIn(channel)).toHaveLength(3);
  });

  it('a refusal of the test’s choosing reaches the client', async () => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    discord.fail(MESSAGES, { status: 403, code: 50013 });
    await expect(there.send('x')).rejects.toMatchObject({ status: 403, code: 50013 });
    await there.send('x');
  });

  it('garbage and silence fail the call', async () => {
    const { discord, channel } = await furnished();
    const client = await logIn(discord, { rest: { timeout: 40, retries: 0 } });
    const there = await textChannel(client, channel.id);
    discord.fail(MESSAGES, { status: 'garbage' });
    await expect(there.send('x')).rejects.toThrow(SyntaxError);
    discord.fail(/^POST \/channels\/\d+\/messages$/, { status: 'hang', times: Infinity });
    await expect(there.send('x')).rejects.toThrow('aborted');
    discord.clearFailures();
    await there.send('y');
    expect(discord.messagesIn(channel)).toMatchObject([{ content: 'y' }]);
  });

  it('an unknown route is a 404 that a test notices', async () => {
    const { discord, guild } = await furnished();
    const client = await logIn(discord);
    const error = await client.rest.get(`/guilds/${guild.id}/audit-logs`).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ status: 404, code: 0 });
    expect(discord.unknownRoutes).toEqual([`GET /guilds/${guild.id}/audit-logs`]);
  });
});

describe('closing', () => {
  it('ends everything at once, open calls and waits included', async () => {
    const { discord, channel } = await furnished();
    const client = await logIn(discord, { rest: { retries: 0 } });
    const there = await textChannel(client, channel.id);
    discord.fail(MESSAGES, { status: 'hang' });
    const hanging = there.send('x').catch((cause: unknown) => cause);
    const waiting = discord.nextMessage(channel).catch((cause: unknown) => cause);
    await discord.until('the call', () => discord.requests.find(({ method }) => method === 'POST'));
    const before = Date.now();
    await discord.close();
    expect(Date.now() - before).toBeLessThan(500);
    expect(await hanging).toBeInstanceOf(Error);
    expect(await waiting).toMatchObject({ message: expect.stringContaining('closed') });
    await client.destroy();
    await expect(fetch(`${discord.api}/v10/gateway`)).rejects.toThrow();
  });
});
