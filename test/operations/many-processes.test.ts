// Four processes of one shard each on one PostgreSQL, really started and really killed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shardOf } from '../../src/discord/shards.ts';
import { createDiscussions } from '../../src/discussion/discussions.ts';
import { serverPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { Call } from '../discord/double/call.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { startDouble } from '../discord/double/double.ts';
import { textOf } from '../discord/double/read-message.ts';
import type { Channel, Message } from '../discord/double/world.ts';
import { deskOf, FERRY, PIER } from '../discord/shelf.ts';
import { RIGHTS, type Town } from '../discord/towns.ts';
import { madeDiscussion, MODERATOR } from '../discussion/made.ts';
import { type Program, startProgram } from '../program.ts';
import { createFleet, type Fleet, repliesTo } from './fleet.ts';
import { type PostgresServer, startPostgres } from '../store/start-postgres.ts';

const SHARDS = 4;
const READY_MS = 60_000;
const SLOW = { timeout: 90_000 };

let folder = '';
let postgres: PostgresServer;
let url = '';
let database: Database;
let fleet: Fleet;
let discord: DiscordDouble;
/** The first four. */
const running: Program[] = [];
/** All others that are to end with the tests. */
const programs: Program[] = [];

const town = (shard: number): Town => fleet.town(shard);
const isReady = (program: Program): Promise<void> => program.until('ready', 1, READY_MS);
const mentions = (shard: number, text: string): Promise<Message> =>
  discord.memberSends(town(shard).ada, town(shard).channel, `<@bot> ${text}`);
const answeredIn = (channel: Channel, message: Message): Promise<Message> =>
  discord.until('an answer', () => repliesTo(discord, channel, message)[0], 20_000);
const answered = (shard: number, message: Message): Promise<Message> =>
  answeredIn(town(shard).channel, message);

type Managed = Town & { readonly discord: DiscordDouble; readonly program: Program };
let managed: Managed;
let unable: Managed;

async function manage(refusal?: number): Promise<Managed> {
  const own = await startDouble({ shards: 2, maxConcurrency: 2, identifyWindowMs: 5_000 });
  if (refusal !== undefined) own.refuseIdentify(refusal, 99);
  const guild = own.addGuild({ bot: RIGHTS });
  const program = startProgram({ DISCORD_TOKEN: own.token, DISCORD_API: own.api, SHARDING: 'process' });
  programs.push(program);
  return {
    discord: own,
    program,
    guild,
    channel: own.addChannel(guild),
    owner: own.owner(guild),
    ada: own.addMember(guild, { name: 'Ada' }),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-many-'));
  postgres = await startPostgres(folder);
  url = await postgres.createDatabase();
  fleet = await createFleet({ processes: SHARDS, shardsEach: 1 }, url, { maxConcurrency: 2 });
  discord = fleet.discord;
  const four = [0, 1, 2, 3].map((shard) => fleet.start(shard));
  // While those wait for their turns.
  unable = await manage(4014);
  managed = await manage();
  database = await openDatabase({ kind: 'postgres', url });
  await Promise.all(four.map(isReady));
  running.push(...four);
  await discord.until('the commands', () => discord.command('ask'), READY_MS);
}, 120_000);

afterAll(async () => {
  await Promise.all(programs.map((program) => program.kill()));
  await database?.close();
  await fleet?.close();
  for (const other of [managed, unable]) await other?.discord.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('four processes of one shard each', () => {
  it('start without passing Discord’s limit, and register the commands once', () => {
    expect(discord.violations).toEqual([]);
    expect(discord.identifies.map(({ shard: [id] }) => id).toSorted()).toEqual([0, 1, 2, 3]);
    for (const bucket of [0, 1]) {
      const [first, second] = discord.identifies.filter(({ shard: [id] }) => id % 2 === bucket);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
    }
    expect(
      discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('commands')),
    ).toHaveLength(1);
  });

  it(
    'answer in their own servers, direct messages once, and take no other’s server for left',
    SLOW,
    async () => {
      const asked = await Promise.all(
        [0, 1, 2, 3].map((shard) => mentions(shard, 'who said austerity is history?')),
      );
      for (const [shard, message] of asked.entries())
        expect(textOf(await answered(shard, message))).toMatch(/^(?:###|>) /);
      const { ada, owner, channel, guild } = town(1);
      const direct = discord.directMessages(ada);
      await discord.memberSends(ada, direct, 'who said austerity is history?');
      expect(textOf(await discord.nextMessage(direct, { timeoutMs: 20_000 }))).toMatch(/^(?:###|>) /);
      expect(textOf(await deskOf(discord, owner, channel).keep(PIER))).toMatch(/Kept/);
      const places = await databaseArticles(database).places(null, 99);
      expect(places).toEqual([{ place: serverPlace(guild.id), leftAt: null }]);
      expect(discord.violations).toEqual([]);
    },
  );

  it('forget somebody in every process', SLOW, async () => {
    const [one, two] = [1, 2].map((shard) => deskOf(discord, town(shard).ada, town(shard).channel));
    if (one === undefined || two === undefined) throw new Error('there are two');
    await one.slash('ask', { question: 'Who said austerity is history?' });
    const held = textOf(await one.slash('privacy show'));
    expect(held).toMatch(/question/);
    const asked = await two.slash('privacy delete');
    await two.press(asked, 'Delete');
    await vi.waitFor(async () => expect(textOf(await one.slash('privacy show'))).not.toBe(held), 3_000);
  });

  it('begin work that another process keeps, at once', SLOW, async () => {
    const { guild, channel, owner } = town(1);
    const discussions = createDiscussions({
      store: databaseDiscussions(database),
      now: Date.now,
      onWork: () => {},
    });
    const made = madeDiscussion({
      id: 'elsewhere',
      place: serverPlace(guild.id),
      channel: channel.id,
      article: 'pier',
      moderatorsPlace: null,
      createdBy: owner.user.id,
    });
    const before = discord.messagesIn(channel).length;
    await discussions.create({ ...made, createdAt: Date.now() }, MODERATOR);
    await discord.until('its card', () => discord.messagesIn(channel)[before], 5_000);
  });

  it('lose nothing and do nothing twice when one is killed', SLOW, async () => {
    const { guild, channel, ada, owner } = town(2);
    const desk = deskOf(discord, owner, channel);
    await desk.keep(PIER);
    await desk.slash('discussion open', { article: 'pier' });
    const asked = await mentions(2, 'Who said there is no money for the pier?');
    expect(textOf(await answered(2, asked))).toMatch(/waits/);
    const store = databaseDiscussions(database);
    const id = (await store.inChannel(channel.id)) ?? '';
    const discussions = createDiscussions({ store, now: Date.now, onWork: () => {} });
    await vi.waitFor(async () => expect(await store.nextDue({ shards: [2], of: 4 }, 0)).toBeNull(), 10_000);

    const killed = running[2];
    killed?.child.kill('SIGKILL');
    await killed?.ended();
    const posted = discord.messagesIn(channel).length;
    // While nobody has the shard: a decision, and a closing whose time comes.
    const passages = (await discussions.read(id))?.questions[0]?.passages ?? [];
    await discussions.apply(id, MODERATOR, { kind: 'approve', question: 1, passages });
    await discussions.apply(id, MODERATOR, {
      kind: 'change-rules',
      rules: { closesAt: Date.now() + 500 },
      seen: null,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(discord.messagesIn(channel)).toHaveLength(posted);
    expect((await discussions.read(id))?.state).toBe('open');

    await isReady(fleet.start(2));
    await vi.waitFor(async () => expect((await discussions.read(id))?.state).toBe('closed'), 20_000);
    await vi.waitFor(
      async () => expect(await store.nextDue({ shards: [2], of: 4 }, Date.now())).toBeNull(),
      20_000,
    );
    const kinds = (await store.record(id, 0, 99)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'close')).toHaveLength(1);
    const later = discord.messagesIn(channel).slice(posted).map(textOf);
    expect(later.filter((text) => text.includes('There is no money for the pier'))).toHaveLength(1);
    expect((await databaseArticles(database).list(serverPlace(guild.id))).map(({ slug }) => slug)).toEqual([
      'pier',
    ]);
    expect(textOf(await deskOf(discord, ada, channel).slash('article list'))).toMatch(/pier/i);
    expect(discord.violations.filter(({ kind }) => kind === 'gateway')).toEqual([]);
  });

  it('answer everything once while one takes over from another', SLOW, async () => {
    const { channel, ada, owner, guild } = town(0);
    const desk = deskOf(discord, owner, channel);
    await desk.keep(PIER);
    const hall = discord.addChannel(guild, { name: 'hall' });
    await deskOf(discord, owner, hall).slash('discussion open', { article: 'pier', answers: 'at-once' });
    const draft = await desk.slash('library add', { file: FERRY });
    const [old, next] = [running[0], fleet.start(0)];
    await isReady(next);

    const question = 'Who said there is no money for the pier?';
    const calls: Call[] = [];
    const messages: Message[] = [];
    const asked: Message[] = [];
    const traffic = async (): Promise<void> => {
      for (let count = 0; count < 6; count++) {
        calls.push(await discord.slash(ada, channel, 'ask', { question }));
        messages.push(await discord.memberSends(ada, channel, `<@bot> ${question}`));
        const member = discord.addMember(guild, { name: `Member ${asked.length}` });
        asked.push(await discord.memberSends(member, hall, `<@bot> ${question}`));
      }
    };
    await traffic();
    // Only the old one holds the draft, which both hear is to be kept.
    expect(textOf(await desk.press(draft, 'Keep'))).toMatch(/Kept/);
    old?.child.kill('SIGTERM');
    await traffic();
    expect(await old?.ended()).toBe(0);
    await traffic();

    for (const call of calls) expect(textOf(await call.reply(20_000))).toMatch(/for the \*\*pier/);
    for (const message of messages) await answeredIn(channel, message);
    for (const message of asked) expect(textOf(await answeredIn(hall, message))).toMatch(/Question \d+ /);
    for (const [where, all] of [
      [channel, messages],
      [hall, asked],
    ] as const)
      expect(all.map((message) => repliesTo(discord, where, message).length)).toEqual(all.map(() => 1));
    const store = databaseDiscussions(database);
    const stored = await store.load((await store.inChannel(hall.id)) ?? '');
    expect(stored?.discussion.questions).toHaveLength(asked.length);
    const kept = await databaseArticles(database).list(serverPlace(guild.id));
    expect(kept.map(({ slug }) => slug)).toEqual(['pier', 'ferry']);
    // Of two who acknowledge a call, Discord refuses the slower one, which leaves it at that.
    expect(discord.violations.filter(({ code }) => code !== 40_060)).toEqual([]);
    expect(discord.pings).toEqual([]);
  });
});

describe('SHARDING=process', () => {
  it('runs a process for each shard, starts one anew that dies, and ends them all', SLOW, async () => {
    const { discord: other, program, channel, ada, guild } = managed;
    const ready = (times: number): Promise<void> => program.until('ready', times, READY_MS);
    await ready(2);
    expect(other.identifies.map(({ shard }) => shard).toSorted()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', `${program.child.pid}`], { encoding: 'utf8' });
    const workers = listed.trim().split(/\s+/).map(Number);
    expect(workers).toHaveLength(2);
    process.kill(workers[shardOf(guild.id, 2)] ?? 0, 'SIGKILL');
    await ready(3);
    await other.memberSends(ada, channel, '<@bot> who said austerity is history?');
    expect(textOf(await other.nextMessage(channel, { timeoutMs: 20_000 }))).toMatch(/^(?:###|>) /);
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    await other.until('no connection', () => (other.connections === 0 ? true : undefined));
    expect(program.logged('a process has ended')).toHaveLength(1);
    expect(other.violations).toEqual([]);
  });

  it('ends with 78 rather than start processes for ever that cannot run', SLOW, async () => {
    expect(await unable.program.ended()).toBe(78);
    expect(unable.program.output()).toMatch(/refuses an intent/);
  });
});
