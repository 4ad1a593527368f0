// What goes wrong around a discussion: two at once, restarts, Discord down, a channel or a right gone.
import { describe, expect, it } from 'vitest';
import { serverPlace } from '../../../src/library/article-store.ts';
import { createDiscussions } from '../../../src/discussion/discussions.ts';
import { databaseDiscussions } from '../../../src/store/database-discussions.ts';
import { newArticle } from '../../store/articles.ts';
import { databases } from '../../store/databases.ts';
import { buttonsOf, selectsOf, textOf } from '../double/read-message.ts';
import { shelfOn } from '../shelf.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');

const POST = /^POST \/channels\/\d+\/messages$/;
const WAITS = 20_000;

describe('two moderators', () => {
  it('who decide at once: the first decides, the second is told who did what', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, ada, mo, ask, question, channel } = hall;
    const mia = discord.addMember(guild, {
      name: 'Mia',
      roles: [discord.addRole(guild, { permissions: ['ManageMessages', 'ViewChannel'] })],
    });
    discord.setOverwrites(hall.room, [
      { of: 'everyone', deny: ['ViewChannel'] },
      { of: 'bot', allow: ['ViewChannel'] },
      { of: mia, allow: ['ViewChannel'] },
    ]);
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    const shown = await question(1);
    const [approved, rejecting] = await Promise.all([
      hall.press(mo, shown, 'Approve'),
      hall.press(mia, shown, 'Reject'),
    ]);
    await approved.reply();
    await hall.shown(channel, '### Question 1');
    const late = await discord.submitModal(rejecting, { reason: 'no' });
    const told = textOf(await late.followup());
    expect(told).toMatch(/^Question 1 is already answered: (?:me|<@\d+>), <t:\d+:R>\.$/);
    await hall.press(mo, await question(1, 'answered'), 'Retract').catch(() => {});
    expect(hall.answers()).toEqual(['Question 1']);

    await ask(ada, 'What about the two boats?');
    const second = await question(2);
    const both = await Promise.all([hall.press(mo, second, 'Hold'), hall.press(mia, second, 'Hold')]);
    await hall.eventually('one of them is told', () => both.some(({ followups }) => followups.length === 1));
    expect(both.flatMap(({ followups }) => followups.map(textOf))).toEqual([
      'It is like that already; nothing was changed.',
    ]);
  });
});

describe('a restart', () => {
  it('in the middle loses nothing and doubles nothing', async () => {
    const database = await open();
    const hall = await hallOn({ database });
    const { discord, channel, ada, mo, ask, question, bot, start } = hall;
    await hall.begin();
    const questions = [
      'Who said the wall was unsafe?',
      'What about the two boats?',
      'When will it be rebuilt?',
    ];
    for (const each of questions) await ask(ada, each);
    for (const number of [1, 2, 3]) await question(number);
    // Discord takes the first answer, and the bot never hears of it.
    discord.fail(POST, { status: 502, applied: true, times: 4 });
    await hall.press(mo, await question(1), 'Approve');
    await hall.eventually('the answer is there', () => hall.answers().length > 0);
    await (await hall.press(mo, await question(2), 'Approve')).reply();
    await bot.stop(0);
    discord.clearFailures();
    await start();
    await hall.press(mo, await question(3), 'Approve');
    await discord.until('three answers', () => hall.answers().length === 3 || undefined, WAITS);
    await hall.question(3, 'answered');
    expect(hall.answers()).toEqual(['Question 1', 'Question 2', 'Question 3']);
    for (const number of [1, 2]) await question(number, 'answered');
    const cards = discord.messagesIn(channel).filter((message) => textOf(message).includes('Discussion:'));
    expect(cards).toHaveLength(1);
    const shown = discord
      .messagesIn(hall.room)
      .map((message) => /Question (\d) ·/.exec(textOf(message))?.[1]);
    expect(shown).toEqual(['1', '2', '3']);
    // Buttons of before go on working.
    const mine = await (await hall.press(ada, await hall.card(), 'My questions')).reply();
    expect(textOf(mine).match(/answered/g)).toHaveLength(3);
  });

  it('finds the answer that was posted just before a crash, also without a nonce that is remembered', async () => {
    const database = await open();
    const hall = await hallOn({ database });
    const { discord, ada, mo, ask, question, bot, start } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    await question(1);
    await bot.stop();
    // A process that dies between posting and noting it leaves its job claimed, and the answer there.
    const store = databaseDiscussions(database);
    let isLost = true;
    const crashing = await start({
      discussions: {
        ...store,
        save: (change) =>
          isLost && change.record.kind === 'posted'
            ? Promise.reject(new Error('crashed'))
            : store.save(change),
      },
    });
    await hall.press(mo, await question(1), 'Approve');
    await hall.eventually('the answer is there', () => hall.answers().length === 1);
    await crashing.stop(0);
    isLost = false;
    for (const message of discord.messagesIn(hall.channel)) Object.assign(message, { nonce: undefined });
    await start();
    await discord.until(
      'it is noted',
      () => textOf(discord.messagesIn(hall.room)[0]!).includes('answered') || undefined,
      WAITS,
    );
    expect(hall.answers()).toEqual(['Question 1']);
  });
});

it('takes away an answer that was posted just before a crash and decided otherwise since', async () => {
  const database = await open();
  const hall = await hallOn({ database });
  const { discord, channel, ada, mo, ask, question, bot, start } = hall;
  await hall.begin();
  await ask(ada, 'Who said the wall was unsafe?');
  await question(1);
  await bot.stop();
  const store = databaseDiscussions(database);
  const crashing = await start({
    discussions: {
      ...store,
      save: (change) =>
        change.record.kind === 'posted' ? Promise.reject(new Error('crashed')) : store.save(change),
    },
  });
  await hall.press(mo, await question(1), 'Approve');
  await hall.eventually('the answer is there', () => hall.answers().length === 1);
  await crashing.stop(0);
  const id = (await store.inChannel(channel.id)) ?? '';
  const elsewhere = createDiscussions({ store, now: Date.now, onWork: () => {} });
  const by = { person: mo.user.id, isModerator: true, roles: [] };
  await elsewhere.apply(id, by, { kind: 'reconsider', question: 1 });
  await elsewhere.apply(id, by, { kind: 'reject', question: 1, reason: 'not yet' });
  await start();
  await question(1, 'rejected');
  await discord.until('it is taken away', () => hall.answers().length === 0 || undefined, WAITS);
});

it('posts anew what was taken away just before a crash and approved again since', async () => {
  const database = await open();
  const hall = await hallOn({ database });
  const { discord, channel, ada, mo, ask, question, bot, start } = hall;
  await hall.begin();
  await ask(ada, 'Who said the wall was unsafe?');
  await question(1);
  await bot.stop();
  const store = databaseDiscussions(database);
  const elsewhere = createDiscussions({ store, now: Date.now, onWork: () => {} });
  const by = { person: mo.user.id, isModerator: true, roles: [] };
  const id = (await store.inChannel(channel.id)) ?? '';
  const crashing = await start({
    discussions: {
      ...store,
      async save(change) {
        if (change.record.kind === 'posted')
          await elsewhere.apply(id, by, { kind: 'reconsider', question: 1 });
        return store.save(change);
      },
      release: (worker, discussion) => store.release(worker, discussion, []),
    },
  });
  await hall.press(mo, await question(1), 'Approve');
  await hall.eventually('the answer was there', () =>
    discord.requests.some(({ method, status }) => method === 'DELETE' && status === 204),
  );
  await crashing.stop(0);
  const { passages = [] } = (await elsewhere.read(id))?.questions[0] ?? {};
  await elsewhere.apply(id, by, { kind: 'approve', question: 1, passages });
  await start();
  await discord.until('the answer', () => hall.answers().length === 1 || undefined, WAITS);
  await question(1, 'answered');
});

describe('Discord', () => {
  it('that is down for a while holds answers up and keeps their order', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, ada, mo, ask, question } = hall;
    await hall.begin();
    for (const each of [
      'Who said the wall was unsafe?',
      'What about the two boats?',
      'When will it be rebuilt?',
    ])
      await ask(ada, each);
    for (const number of [1, 2, 3]) await question(number);
    discord.fail(POST, { status: 503, times: Infinity });
    for (const number of [3, 1, 2]) {
      await hall.press(mo, await question(number), 'Approve');
      await question(number, 'approved');
    }
    expect(hall.answers()).toEqual([]);
    discord.clearFailures();
    await discord.until('three answers', () => hall.answers().length === 3 || undefined, WAITS);
    expect(hall.answers()).toEqual(['Question 3', 'Question 1', 'Question 2']);
  });

  it('that is down for a minute with 200 questions waiting: all are answered afterwards, once and in order', async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    const hall = await hallOn({ database: await open(), now });
    const { discord, guild, channel } = hall;
    await hall.begin({ answers: 'at-once' });
    discord.fail(POST, { status: 503, times: Infinity });
    const told: string[] = [];
    const asking = Array.from({ length: 10 }, async () => {
      for (let at = 0; at < 20; at++) {
        const who = discord.addMember(guild);
        const question = `What is wall number ${who.user.id}?`;
        told.push(textOf(await (await discord.slash(who, channel, 'ask', { question })).reply(WAITS)));
      }
    });
    await Promise.all(asking);
    expect(new Set(told.map((text) => /^Question (\d+) is being answered/.exec(text)?.[1])).size).toBe(200);
    for (let second = 0; second < 60; second += 20) {
      ahead += 20_000;
      const tries = discord.requests.length;
      await hall.eventually('another try', () => discord.requests.length > tries);
    }
    expect(hall.answers()).toEqual([]);
    discord.clearFailures();
    // The longest wait between two tries.
    ahead += 60_000;
    await discord.until('200 answers', () => hall.answers().length === 200 || undefined, 60_000);
    expect(hall.answers()).toEqual(Array.from({ length: 200 }, (_, at) => `Question ${at + 1}`));
  });

  it('without the channel: the discussion is paused, and moderators are told', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, room, ada, mo, ask, question, run } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    const shown = await question(1);
    discord.deleteChannel(channel);
    await hall.press(mo, shown, 'Approve');
    expect(textOf(await hall.shown(room, 'its channel is gone'))).toContain('paused');
    expect(await run('record', {}, mo, room)).toContain('me: stopped the discussion');
    expect(await run('summary', {}, mo, room)).toContain('1 question of 1 member');
    hall.expectViolations(10_003);
  });

  it('that no longer lets it write: moderators are told which right, and the answer comes once it is back', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, room, ada, mo, ask, question, run } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    const shown = await question(1);
    discord.setOverwrites(channel, [{ of: 'bot', deny: ['SendMessages'] }]);
    await hall.press(mo, shown, 'Approve');
    expect(textOf(await hall.shown(room, 'I may not write there'))).toContain('I need Send Messages');
    expect(hall.answers()).toEqual([]);
    discord.setOverwrites(channel, []);
    expect(await run('resume')).toContain('went on');
    await discord.until('the answer', () => hall.answers().length === 1 || undefined, WAITS);
    hall.expectViolations(50_013);
  });

  it('that lets it attach nothing: the summary goes without its picture', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, ada, ask, run } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    discord.setOverwrites(channel, [{ of: 'bot', deny: ['AttachFiles'] }]);
    expect(await run('close')).toContain('closed');
    const summary = await hall.shown(channel, 'Summary ·');
    expect(summary.attachments).toEqual([]);
    expect(buttonsOf(summary).map(({ label }) => label)).toEqual(['As files']);
    hall.expectViolations(50_013);
  });

  it('without the moderators’ channel: questions wait in the queue', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, room, ada, mo, ask } = hall;
    await hall.begin();
    discord.deleteChannel(room);
    await ask(ada, 'Who said the wall was unsafe?');
    await hall.eventually('the place is given up', () =>
      hall.log.some(({ msg }) => msg === 'a discussion lost its channel or a right there'),
    );
    const queue = await (await discord.slash(mo, channel, 'discussion queue')).reply();
    expect(textOf(queue)).toContain('**1** Who said the wall was unsafe?');
    const opened = await (await hall.choose(mo, queue, 'Open a question', '1:')).reply();
    await (await hall.press(mo, opened, 'Approve')).reply();
    await hall.shown(channel, '### Question 1');
    hall.expectViolations(10_003);
  });

  it('whose thread was archived: it is opened again', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, ada, mo, question } = hall;
    expect(await hall.run('open', { article: 'harbour', in: 'thread' })).toContain('The discussion is in <#');
    const thread = await hall.eventually('the thread', () =>
      [...discord.messagesIn(channel)].length >= 0 ? threadOf(hall) : undefined,
    );
    const card = await hall.shown(thread, 'Discussion:');
    await hall.run('moderators', { channel: hall.room }, mo, thread);
    const opened = await discord.press(ada, card, { label: 'Ask' });
    await (await discord.submitModal(opened, { question: 'Who said the wall was unsafe?' })).followup();
    const shown = await question(1);
    await hall.press(mo, shown, 'Approve');
    const answer = await hall.shown(thread, '### Question 1');
    if (thread.thread) thread.thread.archived = true;
    await hall
      .press(mo, await question(1, 'answered'), 'Retract')
      .then((call) => discord.submitModal(call, {}));
    await hall.eventually('it is taken back', () => textOf(answer).includes('taken back'));
  });

  it('whose thread was locked: moderators are told, and the answer comes once it is open again', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, room, ada, mo, question } = hall;
    await hall.run('open', { article: 'harbour', in: 'thread' });
    const thread = await hall.eventually('the thread', () => threadOf(hall));
    const card = await hall.shown(thread, 'Discussion:');
    await hall.run('moderators', { channel: room }, mo, thread);
    const opened = await discord.press(ada, card, { label: 'Ask' });
    await (await discord.submitModal(opened, { question: 'Who said the wall was unsafe?' })).followup();
    const shown = await question(1);
    if (thread.thread) thread.thread.locked = true;
    await hall.press(mo, shown, 'Approve');
    expect(textOf(await hall.shown(room, 'I may not write there'))).toContain(`<#${thread.id}>`);
    if (thread.thread) thread.thread.locked = false;
    await hall.run('resume', {}, discord.owner(guild), thread);
    await discord.until(
      'the answer',
      () => discord.messagesIn(thread).some((each) => textOf(each).startsWith('### Question 1')) || undefined,
      WAITS,
    );
    hall.expectViolations(160_005);
  });

  it('whose moderator and asker have left: what they did stands, and others go on', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, ada, mo, ask, question, run } = hall;
    const mia = discord.addMember(guild, {
      name: 'Mia',
      roles: [discord.addRole(guild, { permissions: ['ManageMessages', 'ViewChannel'] })],
    });
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?', true);
    await ask(ada, 'What about the two boats?');
    const queue = await (await discord.slash(mia, channel, 'discussion queue')).reply();
    const first = await (await hall.choose(mia, queue, 'Open a question', '1:')).reply();
    await (await hall.press(mia, first, 'Approve')).reply();
    await hall.shown(channel, '### Question 1');
    for (const who of [mia, ada]) guild.members.delete(who.user.id);
    await (await hall.press(mo, await question(2), 'Approve')).reply();
    await hall.shown(channel, '### Question 2');
    expect(await run('close')).toContain('closed the discussion');
    const summary = await hall.shown(channel, 'Summary ·');
    expect(textOf(summary)).toContain('2 questions of 1 member, 2 answered');
    const files = await (await hall.press(mo, summary, 'As files')).reply();
    expect(new TextDecoder().decode(files.attachments[0]?.bytes)).toMatch(/, asked by (?:Ada|\d+)/);
    expect(await run('record')).toContain(`<@${mia.user.id}>: approved question 1`);
  });

  it('whose answer somebody deleted: moderators are told', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, room, ada, mo, ask, question } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    await hall.press(mo, await question(1), 'Approve');
    const answer = await hall.shown(channel, '### Question 1');
    const shown = await question(1, 'answered');
    await discord.memberDeletes(mo, answer);
    await hall.press(mo, shown, 'Retract').then((call) => discord.submitModal(call, { reason: 'gone' }));
    expect(textOf(await hall.shown(room, 'was deleted by somebody'))).toContain('question 1');
    hall.expectViolations(10_008);
  });
});

describe('the article', () => {
  async function aboutThePier() {
    const database = await open();
    const { core, store } = shelfOn(database);
    const hall = await hallOn({ database, bot: { core } });
    const place = serverPlace(hall.guild.id);
    const article = newArticle('pier', { title: 'The pier', body: 'The pier stays shut, said Al Orr.' });
    const add = (): Promise<unknown> => store.add(place, article, { articles: 9, length: 9_999 });
    const remove = async (): Promise<void> => {
      const kept = (await store.list(place)).find(({ slug }) => slug === 'pier');
      await store.remove(place, kept?.id ?? '');
    };
    await add();
    return { ...hall, add, remove, database };
  }

  it('that is removed stops the discussion at once, whoever removes it; once it is back, it goes on', async () => {
    const hall = await aboutThePier();
    const { ada, ask, room } = hall;
    const card = await hall.begin({ article: 'pier' });
    // By the store alone, as another process or the command line would.
    await hall.remove();
    await hall.eventually('the card says so', () => textOf(card).includes('the article is no longer here'));
    const told = await hall.shown(room, 'its article was removed');
    expect(textOf(told)).toContain('goes on by itself');
    expect(await hall.run('rules')).toContain('The pier');
    await hall.add();
    await hall.eventually('it is open', () => /\*\*Open\*\*/.test(textOf(card)));
    expect(textOf(await ask(ada, 'What about the pier?'))).toContain('Question 1 waits');
    expect(await hall.run('record')).toContain('me: opened the discussion again: the article is back');
    const all = hall.discord.messagesIn(room).filter((message) => textOf(message).includes('was removed'));
    expect(all).toHaveLength(1);
  });

  it('that is removed from a draft or a pause is told, and noticed again when it opens', async () => {
    const hall = await aboutThePier();
    const card = await hall.begin({ article: 'pier' });
    await hall.run('pause');
    await hall.remove();
    await hall.shown(hall.room, 'Until it is back, no question can be asked.');
    await hall.eventually('the card says so', () => textOf(card).includes('Paused by the moderators'));
    expect(await hall.run('resume')).toContain('went on');
    await hall.eventually('the card says so', () => textOf(card).includes('the article is no longer here'));
    await hall.shown(hall.room, 'goes on by itself');
  });

  it('that comes back does not end a pause of the moderators', async () => {
    const hall = await aboutThePier();
    const card = await hall.begin({ article: 'pier' });
    await hall.run('pause');
    await hall.remove();
    await hall.shown(hall.room, 'Until it is back');
    await hall.add();
    await hall.eventually('the card says so', () => textOf(card).includes('Paused by the moderators'));
    expect(await hall.run('record')).not.toContain('opened the discussion again');
  });
});

describe('without a moderators’ channel and a log channel', () => {
  it('who opened it is told by direct message, and the queue shows what was reported', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, mo, ada, ask } = hall;
    await discord.slash(mo, channel, 'discussion open', { article: 'harbour', answers: 'at-once' });
    await ask(ada, 'Who said the wall was unsafe?');
    const answer = await hall.shown(channel, '### Question 1');
    const ben = discord.addMember(guild, { name: 'Ben' });
    await hall.reason(ben, answer, 'Report', 'not *true*');
    const direct = discord.directMessages(mo);
    const told = await hall.shown(direct, 'was reported');
    expect(textOf(told)).toContain('not \\*true\\*');
    expect(textOf(told)).toContain('You get this because you opened the discussion of *The harbour wall*');
    const queue = await (await discord.slash(mo, channel, 'discussion queue')).reply();
    expect(textOf(queue)).toMatch(
      /1 reported answer\n\*\*1\*\* Who said the wall was unsafe\? · 1 report · https/,
    );
    const opened = await (await hall.choose(mo, queue, 'Open a question', '1:')).reply();
    await hall.reason(mo, opened, 'Retract', 'a mistake');
    await hall.eventually('it is taken back', () => textOf(answer).includes('taken back'));
  });

  it('loses nothing where that takes no direct messages', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, mo, ada, ask } = hall;
    await discord.slash(mo, channel, 'discussion open', { article: 'harbour', answers: 'at-once' });
    discord.closeDirectMessages(mo);
    await ask(ada, 'Who said the wall was unsafe?');
    const answer = await hall.shown(channel, '### Question 1');
    await hall.reason(discord.addMember(guild, { name: 'Ben' }), answer, 'Report', '');
    await hall.eventually('it is logged', () =>
      hall.log.some(({ msg }) => msg === 'moderators could not be told'),
    );
    expect(await hall.run('queue')).toContain('1 reported answer');
    hall.expectViolations(50_007);
  });

  it('a channel is chosen where the discussion was opened, with one choice', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, mo, ada, ask, room } = hall;
    const said = await (await discord.slash(mo, channel, 'discussion open', { article: 'harbour' })).reply();
    const [menu] = selectsOf(said);
    const chosen = await discord.select(mo, said, String(menu?.['custom_id']), [room]);
    expect(textOf(await chosen.reply())).toContain(`sends questions to <#${room.id}>`);
    await ask(ada, 'Who said the wall was unsafe?');
    await hall.question(1);
    const same = await discord.select(mo, said, String(menu?.['custom_id']), [channel]);
    expect(textOf(await same.reply())).toContain('questions would be public');
  });
});

it('counts what came after its card also after a restart', async () => {
  const database = await open();
  let ahead = 0;
  const hall = await hallOn({ database, now: () => Date.now() + ahead });
  const { discord, channel, ada, bot, start } = hall;
  const card = await hall.begin();
  for (let at = 0; at < 9; at++) await discord.memberSends(ada, channel, 'chat');
  await bot.stop(0);
  await start();
  ahead += 6 * 60_000;
  const cards = () => discord.messagesIn(channel).filter((each) => textOf(each).includes('Discussion:'));
  await discord.memberSends(ada, channel, 'the tenth');
  await hall.eventually('it comes down', () => cards().length === 1 && cards()[0]?.id !== card.id);
  expect(discord.messagesIn(channel).at(-1)?.id).toBe(cards()[0]?.id);
});

function threadOf({ discord }: Awaited<ReturnType<typeof hallOn>>) {
  const made = discord.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/threads'));
  const sent = discord.requests.find(
    ({ method, path }) =>
      method === 'POST' &&
      made !== undefined &&
      path.endsWith('/messages') &&
      !path.startsWith(made.path.replace(/threads$/, '')),
  );
  const id = /channels\/(\d+)\/messages$/.exec(sent?.path ?? '')?.[1];
  return id === undefined ? undefined : discord.channel(id);
}
