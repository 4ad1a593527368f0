// What goes wrong around the bot, one after the other: afterwards it works, nothing confirmed is lost, nothing comes twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Bot } from '../../src/discord/bot.ts';
import { createWorkshop } from '../../src/library/workshop.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { openDatabase } from '../../src/store/database.ts';
import { databases } from '../store/databases.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { closeAtRandom } from './closings.ts';
import { hallOn } from './discussion/hall.ts';
import type { DiscordDouble, DoubleOptions } from './double/discord-double.ts';
import { textOf } from './double/read-message.ts';
import type { Channel } from './double/world.ts';
import { ANSWERS, FAILURES, sendStrangeEvents } from './faults.ts';
import { type ProgramForTest, programForTest } from './program-for-test.ts';
import { brokenPromises } from './promises/requests.ts';
import { type Running, running } from './running.ts';
import { deskOf, MARKET, shelfOn } from './shelf.ts';
import { townsOf } from './towns.ts';

const { open, fresh } = databases('sqlite');
const QUESTION = 'who said the wall was unsafe?';
const LONG = { timeout: 60_000 };
const WAITS = 30_000;

const program = async (options?: DoubleOptions): Promise<ProgramForTest> =>
  programForTest(await fresh(), options);

/** Somebody asks in each way, and each is answered as ever. */
async function works({ discord, channel, ada }: Pick<Running, 'discord' | 'channel' | 'ada'>): Promise<void> {
  const sent = await discord.memberSends(ada, channel, `<@bot> ${QUESTION}`);
  await answersTo(discord, channel, sent.id);
  const call = await discord.slash(ada, channel, 'ask', { question: QUESTION });
  expect(textOf(await call.reply(WAITS))).toContain('wall');
}

/** Nothing of what went wrong is still waited for. */
async function letsGo(bot: Bot): Promise<void> {
  await vi.waitFor(() => expect(bot.figures().queues).toEqual({ calls: 0, requests: 0 }), { timeout: WAITS });
}

function answersTo(discord: DiscordDouble, channel: Channel, id: string) {
  return discord.until(
    'the answer to a mention',
    () => discord.messagesIn(channel).find(({ replyTo }) => replyTo === id),
    WAITS,
  );
}

describe('the connection', () => {
  it('is closed at random moments: what Discord replays is answered once', LONG, async () => {
    const seed = 1_914;
    // Discord's clock stands still, since a resume on a busy machine may take longer than its three seconds.
    const at = Date.now();
    const { discord, guild, channel, bot, log, expectViolations } = await running({
      double: { now: () => at },
    });
    const people = Array.from({ length: 20 }, () => discord.addMember(guild));
    const closed = await closeAtRandom({
      discord,
      channel,
      people,
      question: QUESTION,
      events: 300,
      seed,
      endsEvery: 200,
    });
    expect([seed, closed.faults]).toEqual([seed, []]);
    expect(discord.resumes.length).toBeGreaterThan(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
    if (discord.violations.length > 0) expectViolations(40_060);
    await letsGo(bot);
  });

  it('asks each of four shards twice in one breath to reconnect: nothing is lost', LONG, async () => {
    const shards = 4;
    const { discord, begin } = await program({ shards, maxConcurrency: shards });
    const towns = townsOf(discord, shards);
    const running = await begin();
    // discord.js gives a connection up where it hears all of it at once, as it nearly always does.
    for (let time = 1; time <= 3; time++) {
      const resumes = discord.resumes.length;
      discord.hastenReconnect();
      await discord.until(
        'the first resumes',
        () => discord.resumes.length >= resumes + shards || undefined,
        WAITS,
      );
      await Promise.all(
        towns.map(async ({ ada, channel }) => {
          const { id } = await discord.memberSends(ada, channel, '<@bot> Who spoke of austerity?');
          await answersTo(discord, channel, id);
        }),
      );
    }
    const complaints = await running.stop();
    for (const { channel } of towns) expect(discord.messagesIn(channel)).toHaveLength(6);
    expect(complaints.filter((line) => !line.includes('discord.js gave up'))).toEqual([]);
    expect(complaints).not.toEqual([]);
  });

  it('brings events twice: each is answered once', async () => {
    const database = await open();
    const hall = await hallOn({ database });
    const { discord, channel, ada, mo, ask, expectViolations } = hall;
    await hall.begin();
    discord.repeatEvents(true);
    expect(textOf(await ask(ada, 'Who said the wall was unsafe?'))).toContain('Question 1 waits');
    await (await hall.press(mo, await hall.question(1), 'Approve')).reply();
    await hall.shown(channel, '### Question 1');
    const sent = await discord.memberSends(ada, channel, '<@bot> what about the two boats?');
    expect(textOf(await answersTo(discord, channel, sent.id))).toContain('Question 2');
    const call = await discord.slash(ada, channel, 'ask', { question: QUESTION, private: true });
    await call.reply();
    await (await hall.press(mo, await hall.question(2), 'Approve')).reply();
    await hall.shown(channel, '### Question 2');
    discord.repeatEvents(false);
    const store = databaseDiscussions(database);
    const kept = await store.load((await store.inChannel(channel.id)) ?? '');
    expect(kept?.discussion.questions.map(({ number }) => number)).toEqual([1, 2]);
    expect(hall.answers()).toEqual(['Question 1', 'Question 2']);
    expect(discord.messagesIn(channel).filter(({ replyTo }) => replyTo !== undefined)).toHaveLength(1);
    expectViolations(40_060);
  });

  it('brings what is not there, and in another order than it came', async () => {
    const run = await running();
    const { discord, guild, channel } = run;
    sendStrangeEvents(discord, guild, channel);
    await works(run);
    expect(run.log.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    await letsGo(run.bot);
  });
});

describe('a call of Discord', () => {
  const FILLING = /^PATCH \/webhooks\//;

  it.each([...FAILURES])('fails with %j: nobody is answered twice, and then it works', async (failure) => {
    const run = await running();
    const { discord, channel, ada, log } = run;
    for (const route of ANSWERS) discord.fail(route, failure);
    const sent = await discord.memberSends(ada, channel, `<@bot> ${QUESTION}`);
    const call = await discord.slash(ada, channel, 'ask', { question: QUESTION });
    const outcomes = await vi.waitFor(
      () => {
        const ends = log.filter(({ msg }) => msg === 'answered' || msg === 'failed');
        expect(ends).toHaveLength(2);
        return ends.map(({ msg }) => msg);
      },
      { timeout: WAITS },
    );
    // Garbage cannot be read, so whether it counts is not known: an apology is what is left to say.
    if (failure.status !== 'garbage') {
      expect(outcomes).toEqual(['answered', 'answered']);
      expect(textOf(await call.reply())).toContain('wall');
    }
    await answersTo(discord, channel, sent.id);
    discord.clearFailures();
    await works(run);
    await letsGo(run.bot);
    expect(discord.messagesIn(channel).filter(({ replyTo }) => replyTo === sent.id)).toHaveLength(1);
    const isLost = failure.applied === true;
    run.expectViolations(...(isLost ? [40_060] : []));
    if (!isLost && failure.status !== 'garbage') expect(brokenPromises(discord)).toEqual([]);
  });

  it('is never answered: others are, meanwhile', async () => {
    const run = await running();
    const { discord, guild, channel } = run;
    const other = discord.addChannel(guild, { name: 'other' });
    discord.fail(`POST /channels/${other.id}/messages`, { status: 'hang' });
    discord.fail(FILLING, { status: 'hang' });
    await discord.memberSends(run.ada, other, `<@bot> ${QUESTION}`);
    await discord.slash(run.ada, channel, 'ask', { question: QUESTION });
    await discord.until(
      'both hang',
      () => discord.requests.filter(({ status }) => status === undefined).length >= 2 || undefined,
    );
    await works(run);
  });
});

describe('the clock', () => {
  it.each([
    ['back by an hour', -3_600_000],
    ['on by a day', 86_400_000],
  ])('jumps %s while answers wait', LONG, async (_, jump) => {
    let ahead = 0;
    const database = await open();
    const hall = await hallOn({ database, bot: { now: () => Date.now() + ahead } });
    const { discord, guild, ada, ask, log } = hall;
    await hall.begin({ answers: 'at-once' });
    discord.fail(/^POST \/channels\/\d+\/messages$/, { status: 503, times: Infinity });
    expect(textOf(await ask(ada, 'Who said the wall was unsafe?'))).toContain('Question 1');
    await vi.waitFor(() => expect(log.map(({ msg }) => msg)).toContain('work of a discussion is put off'));
    ahead = jump;
    const ben = discord.addMember(guild, { name: 'Ben' });
    expect(textOf(await ask(ben, 'What about the two boats?'))).toContain('Question 2');
    discord.clearFailures();
    await discord.until('both answers', () => hall.answers().length === 2 || undefined, WAITS);
    expect(hall.answers()).toEqual(['Question 1', 'Question 2']);
    await works({ discord, channel: discord.addChannel(guild), ada });
    await letsGo(hall.bot);
  });
});

describe('the database', () => {
  it(
    'stops and returns: whoever asks meanwhile is told, and nothing confirmed is lost',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'whosaid-faults-'));
      const server = await startPostgres(folder);
      let isUp = true;
      onTestFinished(async () => {
        if (isUp) await server.stop();
        rmSync(folder, { recursive: true, force: true });
      });
      const database = await openDatabase({ kind: 'postgres', url: await server.createDatabase() });
      onTestFinished(() => database.close());
      const hall = await hallOn({ database });
      const { discord, channel, mo, ada, ask } = hall;
      await hall.begin();
      await ask(ada, 'Who said the wall was unsafe?');
      await hall.question(1);
      await server.stop();
      isUp = false;
      const opened = await discord.press(ada, await hall.card(), { label: 'Ask' });
      const late = await discord.slash(ada, channel, 'ask', { question: 'What about the two boats?' });
      expect(textOf(await late.reply(WAITS))).toMatch(/cannot be reached just now/);
      expect(textOf(await opened.reply(WAITS))).toMatch(/cannot be reached just now/);
      await server.start();
      isUp = true;
      expect(textOf(await ask(ada, 'When will it be rebuilt?'))).toContain('Question 2 waits');
      for (const number of [1, 2])
        await (await hall.press(mo, await hall.question(number), 'Approve')).reply(WAITS);
      await discord.until('both answers', () => hall.answers().length === 2 || undefined, WAITS);
      expect(hall.answers()).toEqual(['Question 1', 'Question 2']);
      await letsGo(hall.bot);
    },
  );

  it('is on a full disk: what was kept is there, and asking goes on', { timeout: 120_000 }, async () => {
    const { discord, owner, channel, ada, begin } = await program();
    // No file may grow beyond this many blocks of 512 bytes.
    const small = await begin({ prefix: ['sh', '-c', 'trap "" XFSZ; ulimit -f 1200; exec "$@"', 'sh'] });
    const desk = deskOf(discord, owner, channel);
    const kept = await desk.fillIn('library add', {}, { title: 'The market', text: MARKET });
    expect(textOf(await desk.press(kept, 'Keep'))).toMatch(/^### Kept/);
    const long = Array.from({ length: 30_000 }, (_, at) => `The tide of day ${at} was high.`).join('\n');
    const file = { name: 'tides.txt', content: long };
    const full = await desk.slash('library add', { file });
    const pressed = await discord.press(owner, full, { label: 'Keep' });
    expect(textOf(await pressed.followup(0, WAITS))).toMatch(/cannot be reached just now/);
    const call = await discord.slash(ada, channel, 'ask', { question: 'Who said the stalls were our life?' });
    expect(textOf(await call.reply(WAITS))).toContain('Moira Tennant');
    await small.kill();
    await begin();
    expect(textOf(await desk.slash('library list'))).toContain('The market');
    expect(textOf(await desk.press(await desk.slash('library add', { file }), 'Keep'))).toMatch(/^### Kept/);
  });
});

describe('a thread', () => {
  it('runs out of memory: that article is refused, and the next is read', { timeout: 120_000 }, async () => {
    const workshop = createWorkshop({ atOnce: 0, limits: { megabytes: 40, ms: 60_000 } });
    onTestFinished(() => workshop.close());
    const limits = { articles: 20, length: 1_000_000 };
    const shelf = shelfOn(await open(), { limits, readLibrary: workshop.readLibrary });
    const run = await running({ bot: shelf });
    const { discord, guild, channel } = run;
    const desk = deskOf(discord, discord.owner(guild), channel);
    const huge = { name: 'huge.txt', content: '“We go,” said Ada Okafor of Harrow. '.repeat(27_000) };
    expect(textOf(await desk.slash('library add', { file: huge }))).toMatch(/too much memory/);
    const kept = await desk.fillIn('library add', {}, { title: 'The market', text: MARKET });
    expect(textOf(await desk.press(kept, 'Keep'))).toMatch(/^### Kept/);
    const call = await discord.slash(run.ada, channel, 'ask', {
      question: 'Who said the stalls were our life?',
    });
    expect(textOf(await call.reply(WAITS))).toContain('Moira Tennant');
    await letsGo(run.bot);
  });
});

describe('the end', () => {
  it('comes as SIGTERM under load: what was acknowledged is answered', { timeout: 120_000 }, async () => {
    const { discord, guild, channel, begin } = await program();
    const running = await begin();
    const people = Array.from({ length: 60 }, () => discord.addMember(guild));
    const calls = await Promise.all(
      people.map((who) => discord.slash(who, channel, 'ask', { question: 'Who spoke of austerity?' })),
    );
    await discord.until(
      'a first answer',
      () => calls.some(({ interaction }) => interaction.answered) || undefined,
      WAITS,
    );
    expect(await running.stop()).toEqual([]);
    const left = calls.filter(
      ({ interaction }) => interaction.acknowledgedAt !== undefined && !interaction.answered,
    );
    expect(left).toEqual([]);
  });
});
