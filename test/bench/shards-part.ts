// Four processes on one PostgreSQL under load: one after the other is killed and started again, then each is replaced
// while it runs. What was confirmed is looked for afterwards, and what was done twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscussions } from '../../src/discussion/discussions.ts';
import { serverPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { type Database, type DatabaseAddress, openDatabase } from '../../src/store/database.ts';
import { databaseNotices } from '../../src/store/notices.ts';
import { madeDiscussion, MODERATOR } from '../discussion/made.ts';
import type { Call } from '../discord/double/call.ts';
import { textOf } from '../discord/double/read-message.ts';
import type { Channel, Message } from '../discord/double/world.ts';
import { createFleet, type Fleet, repliesTo } from '../operations/fleet.ts';
import type { Program } from '../program.ts';
import { newArticle } from '../store/articles.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { percentile, type Waits, waitsOf } from './measure.ts';

export type ShardsPlan = {
  /** How often a process is killed. */
  readonly kills: number;
  /** For which traffic goes on before and after each. */
  readonly seconds: number;
  readonly note: (line: string) => void;
};

export type ShardsResults = {
  readonly processes: number;
  readonly shardsEach: number;
  readonly kills: number;
  readonly replaced: number;
  readonly startMs: number;
  /** From the kill until another process answers in its servers, the longest. */
  readonly awayMs: number;
  readonly calls: number;
  /** While nobody was killed, replacing included. */
  readonly unanswered: number;
  /** Questions of discussions that the bot confirmed to have kept; and their answers, which moderators decided on. */
  readonly confirmed: number;
  readonly lost: number;
  readonly twice: number;
  /** Sessions that were opened too early. */
  readonly tooEarly: number;
  /** What it costs to read the settings and the revision of the library anew for a question. */
  readonly readings: readonly { readonly kind: string; readonly p50Ms: number; readonly p99Ms: number }[];
  /** Until another process hears of a change. */
  readonly notices: readonly { readonly kind: string; readonly waits: Waits }[];
};

const PROCESSES = 4;
const SHARDS_EACH = 4;
const READY_MS = 120_000;
const SETTLE_MS = 60_000;
const EVERY_MS = 100;
const READINGS = 2_000;
const NOTICES = 100;
const QUESTION = 'Who said there is no money for the pier?';
const BODY = 'The pier stays shut.\n\n“There is no money for the pier,” said Ada Okafor, the harbour master.';

export async function measureShards({ kills, seconds, note }: ShardsPlan): Promise<ShardsResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const postgres = await startPostgres(folder);
  try {
    const url = await postgres.createDatabase();
    const database = await openDatabase({ kind: 'postgres', url });
    const fleet = await createFleet({ processes: PROCESSES, shardsEach: SHARDS_EACH }, url);
    try {
      note(`starting ${PROCESSES} processes of ${SHARDS_EACH} shards, a shard in five seconds`);
      const figures = await drive(fleet, database, { kills, seconds, note });
      note('reading settings and revisions, and telling others of changes');
      const address = { kind: 'sqlite', file: join(folder, 'whosaid.db') } as const;
      const file = await openDatabase(address);
      const readings = [await readingOf(file), await readingOf(database)];
      await file.close();
      const notices = [await noticesOn(address), await noticesOn({ kind: 'postgres', url })];
      return { ...figures, readings, notices };
    } finally {
      await fleet.close();
      await database.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Asked = { readonly shard: number; readonly message: Message; readonly at: number };

async function drive(
  fleet: Fleet,
  database: Database,
  { kills, seconds, note }: ShardsPlan,
): Promise<Omit<ShardsResults, 'readings' | 'notices'>> {
  const { discord } = fleet;
  const store = databaseDiscussions(database);
  const discussions = createDiscussions({ store, now: Date.now, onWork: () => {} });
  const halls = await Promise.all(
    fleet.towns.map(async ({ guild }, shard): Promise<Channel> => {
      const place = serverPlace(guild.id);
      const limits = { articles: 9, length: 99_999 };
      await databaseArticles(database).add(place, { ...newArticle('pier'), body: BODY }, limits);
      const hall = discord.addChannel(guild, { name: 'hall' });
      const at = { id: `hall${shard}`, place, channel: hall.id, article: 'pier', moderatorsPlace: null };
      await discussions.create(madeDiscussion({ ...at, createdAt: Date.now() }), MODERATOR);
      return hall;
    }),
  );
  const began = performance.now();
  const programs = Array.from({ length: PROCESSES }, (_, process): Program => fleet.start(process));
  await Promise.all(programs.map((program) => program.until('ready', 1, READY_MS)));
  await discord.until('the commands', () => discord.command('ask'), READY_MS);
  const startMs = performance.now() - began;

  const calls: { readonly call: Call; readonly at: number }[] = [];
  const mentions: Asked[] = [];
  const asked: Asked[] = [];
  const awaySince: (readonly [from: number, to: number, process: number])[] = [];
  let isOver = false;
  const traffic = async (): Promise<void> => {
    for (let count = 0; !isOver; count++) {
      const shard = count % fleet.towns.length;
      const { channel, ada, guild } = fleet.town(shard);
      const at = performance.now();
      const hall = halls[shard] ?? channel;
      if (count % 3 === 0)
        calls.push({ call: await discord.slash(ada, channel, 'ask', { question: QUESTION }), at });
      else if (count % 3 === 1)
        mentions.push({ shard, at, message: await discord.memberSends(ada, channel, `<@bot> ${QUESTION}`) });
      else {
        const member = discord.addMember(guild, { name: `Member ${count}` });
        asked.push({ shard, at, message: await discord.memberSends(member, hall, `<@bot> ${QUESTION}`) });
      }
      await sleep(EVERY_MS);
    }
  };
  // Each question is approved as soon as it is kept, by somebody in another process.
  const deciding = async (): Promise<void> => {
    while (!isOver) {
      for (const shard of fleet.towns.keys()) await approveAll(`hall${shard}`);
      await sleep(EVERY_MS);
    }
  };
  const approveAll = async (id: string): Promise<void> => {
    for (const { number, state, passages } of (await discussions.read(id))?.questions ?? [])
      if (state === 'pending')
        await discussions.apply(id, MODERATOR, { kind: 'approve', question: number, passages });
  };
  const busy = Promise.all([traffic(), deciding()]);

  let awayMs = 0;
  for (let kill = 0; kill < kills; kill++) {
    await sleep(seconds * 1_000);
    const process = kill % PROCESSES;
    note(`killing process ${process}`);
    const from = performance.now();
    programs[process]?.child.kill('SIGKILL');
    await programs[process]?.ended();
    const next = fleet.start(process);
    programs[process] = next;
    await next.until('ready', 1, READY_MS);
    awaySince.push([from, performance.now(), process]);
    awayMs = Math.max(awayMs, performance.now() - from);
  }
  for (let process = 0; process < PROCESSES; process++) {
    await sleep(seconds * 1_000);
    note(`replacing process ${process}`);
    const next = fleet.start(process);
    await next.until('ready', 1, READY_MS);
    programs[process]?.child.kill('SIGTERM');
    await programs[process]?.ended();
    programs[process] = next;
  }
  await sleep(seconds * 1_000);
  isOver = true;
  await busy;
  note('waiting until all is done');
  for (const shard of fleet.towns.keys()) await approveAll(`hall${shard}`);
  const settled = performance.now();
  while ((await store.nextDue({ shards: [0], of: 1 }, Date.now())) !== null) {
    if (performance.now() - settled > SETTLE_MS) throw new Error('the work of discussions is not done');
    await sleep(EVERY_MS);
  }
  await sleep(1_000);

  const wasAway = (at: number, shard: number | null): boolean =>
    awaySince.some(
      ([from, to, process]) =>
        (shard === null || process === fleet.processOf(shard)) && at >= from - 3_000 && at <= to + 1_000,
    );
  const repliesIn = (channel: Channel, { message }: Asked): number =>
    repliesTo(discord, channel, message).length;
  const mentioned = mentions.map((one) => ({
    ...one,
    replies: repliesIn(fleet.town(one.shard).channel, one),
  }));
  const questions = asked.map((one) => ({ ...one, replies: repliesIn(halls[one.shard] ?? never(), one) }));
  const isAnswered = ({ interaction: { answered } }: Call): boolean => answered;
  let confirmed = 0;
  let lost = 0;
  let twice = [...mentioned, ...questions].filter(({ replies }) => replies > 1).length;
  for (const [shard, hall] of halls.entries()) {
    const kept = (await discussions.read(`hall${shard}`))?.questions ?? [];
    for (const { message, replies } of questions.filter((one) => one.shard === shard)) {
      const own = kept.filter(({ asker }) => asker === message.author.id);
      if (replies > 0) confirmed += 1;
      if (replies > 0 && own.length === 0) lost += 1;
      if (own.length > 1) twice += 1;
    }
    const answers = discord
      .messagesIn(hall)
      .filter(({ author, replyTo }) => author === discord.bot && replyTo === undefined)
      .filter((message) => textOf(message).includes('no **money**') || textOf(message).includes('no money'));
    const answered = kept.filter(({ state }) => state === 'answered');
    lost += kept.filter(({ state }) => state !== 'answered').length;
    lost += Math.max(0, answered.length - answers.length);
    twice += Math.max(0, answers.length - answered.length);
  }
  return {
    processes: PROCESSES,
    shardsEach: SHARDS_EACH,
    kills,
    replaced: PROCESSES,
    startMs,
    awayMs,
    calls: calls.length + mentions.length + asked.length,
    unanswered:
      calls.filter(({ call, at }) => !isAnswered(call) && !wasAway(at, null)).length +
      [...mentioned, ...questions].filter(({ replies, at, shard }) => replies === 0 && !wasAway(at, shard))
        .length,
    confirmed,
    lost,
    twice,
    tooEarly: discord.violations.filter(({ kind }) => kind === 'gateway').length,
  };
}

function never(): never {
  throw new Error('there is no such place');
}

async function readingOf(database: Database): Promise<ShardsResults['readings'][number]> {
  const settings = databaseSettings(database);
  const articles = databaseArticles(database);
  const times: number[] = [];
  for (let count = 0; count < READINGS; count++) {
    const since = performance.now();
    await settings.read('1');
    await articles.revision(serverPlace('1'));
    times.push(performance.now() - since);
  }
  return { kind: database.kind, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

async function noticesOn(address: DatabaseAddress): Promise<ShardsResults['notices'][number]> {
  const databases = [await openDatabase(address), await openDatabase(address)] as const;
  const [teller, hearer] = [databaseNotices(databases[0]), databaseNotices(databases[1])];
  let hear = (): void => {};
  await Promise.all([teller.listen(() => {}), hearer.listen(() => hear())]);
  const times: number[] = [];
  for (let count = 0; count < NOTICES; count++) {
    const heard = new Promise<void>((resolve) => (hear = resolve));
    const since = performance.now();
    await teller.tell({ kind: 'forget', person: String(count) });
    await heard;
    times.push(performance.now() - since);
  }
  await Promise.all([teller.close(), hearer.close()]);
  await Promise.all(databases.map((database) => database.close()));
  return { kind: address.kind, waits: waitsOf(times) };
}
