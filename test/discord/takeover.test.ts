// Two bots with the same shard for a moment, as while one process takes over from another: both hear everything.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databases } from '../store/databases.ts';
import { textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, PIER, type Shelf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

/** Settings that take a while to come, so that the other bot is faster with everything. */
function slowly(settings: Shelf['settings'], ms: number): Shelf['settings'] {
  return { ...settings, read: (guild) => sleep(ms).then(() => settings.read(guild)) };
}

async function pair(slowerByMs: number) {
  const database = await open();
  const shelf = shelfOn(database);
  const run = await running({ bot: { ...shelf, settings: slowly(shelf.settings, slowerByMs) } });
  const next = () => run.start({ ...shelf, settings: shelf.settings, takeoverMs: 60_000 });
  /** Discord refuses the slower of two who acknowledge a call. */
  const refused = async (): Promise<void> => {
    run.expectViolations(40_060);
    await run.discord.until('the slower one', () =>
      run.discord.violations.find(({ code }) => code === 40_060),
    );
  };
  return {
    ...run,
    database,
    refused,
    next,
    desk: deskOf(run.discord, run.discord.owner(run.guild), run.channel),
  };
}

it('lets the one answer a draft’s button that holds the draft, though it is slower', async () => {
  const { next, desk, refused } = await pair(250);
  const draft = await desk.slash('library add', { file: PIER });
  await next();
  expect(textOf(await desk.press(draft, 'Keep'))).toMatch(/Kept/);
  await refused();
});

it('asks a question of a message once in a discussion, and answers the message once', async () => {
  const { database, next, desk, discord, channel, guild, ada } = await pair(250);
  await desk.keep(PIER);
  await desk.slash('discussion open', { article: 'pier', answers: 'at-once' });
  await next();
  const question = '<@bot> Who said there is no money for the pier?';
  const asked = [ada, discord.addMember(guild, { name: 'Ben' })].map((member) =>
    discord.memberSends(member, channel, question),
  );
  for (const message of await Promise.all(asked)) {
    const replies = () => discord.messagesIn(channel).filter(({ replyTo }) => replyTo === message.id);
    expect(textOf(await discord.until('a reply', () => replies()[0]))).toMatch(/Question \d /);
    await sleep(500);
    expect(replies()).toHaveLength(1);
  }
  const store = databaseDiscussions(database);
  const kept = await store.load((await store.inChannel(channel.id)) ?? '');
  expect(kept?.discussion.questions).toHaveLength(2);
});

it('leaves a call to the other one while it is on its way out', async () => {
  const { bot, next, desk, discord, refused } = await pair(250);
  // Work that holds it up.
  const held = desk.slash('library list');
  await next();
  const stopping = bot.stop();
  const answer = await desk.slash('article list');
  expect(textOf(answer)).not.toMatch(/restart/i);
  await Promise.all([held, stopping, refused()]);
  expect(discord.connections).toBe(1);
});
