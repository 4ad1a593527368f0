// A discussion from its opening to its summary, with members and moderators at the real bot over a real database.
import { describe, expect, it } from 'vitest';
import { databases } from '../../store/databases.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');

describe('a discussion', () => {
  it('goes from its opening over questions, decisions and answers to its summary', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, room, mo, ada, ask, question, shown, run } = hall;
    const ben = discord.addMember(guild, { name: 'Ben' });
    const cy = discord.addMember(guild, { name: 'Cy' });
    const card = await hall.begin();
    expect(textOf(card)).toContain('Discussion: *The harbour wall*');
    expect(textOf(card)).toContain('Open');

    const told = await ask(ada, 'Who said the *wall* was unsafe?', true);
    expect(told.ephemeralFor).toBeDefined();
    expect(textOf(told)).toBe('Question 1 waits for a moderator; it is number 1 in the queue.');
    const other = await ask(ben, 'Who said that the wall was unsafe?');
    const third = await ask(cy, 'What about the two boats?');
    // Nothing that a member wrote is public yet.
    for (const message of discord.messagesIn(channel))
      expect(textOf(message)).not.toMatch(/unsafe\?|boats\?/);

    const first = await question(1);
    expect(textOf(first)).toContain('> Who said the \\*wall\\* was unsafe?');
    expect(textOf(first)).toContain('Ada Okafor');
    await hall.choose(mo, first, 'Approve with these passages alone', '2');
    const answer = await shown(channel, '### Question 1');
    expect(textOf(answer)).toContain('> Who said the \\*wall\\* was unsafe?');
    expect(textOf(answer)).toContain(`asked by <@${ada.user.id}>`);
    expect(textOf(answer)).toContain('The wall was unsafe for years');
    expect(textOf(answer)).not.toContain('gave way');
    expect(textOf(answer)).not.toContain(mo.user.id);
    await hall.eventually('the asker is told', () => textOf(told).includes('Question 1 is answered: https'));

    await hall.choose(mo, await question(2), 'Merge with a similar question', '1:');
    await hall.eventually('the other is told', () => textOf(other).includes('as question 1'));
    await hall.eventually('the answer counts it', () => textOf(answer).includes('also asked by 1 more'));

    const rejected = await hall.reason(mo, await question(3), 'Reject', 'not about the wall');
    expect(textOf(await rejected.reply())).toContain('rejected');
    await hall.eventually('why is told', () => textOf(third).includes('was not taken: not about the wall'));
    await hall.press(mo, await question(3, 'rejected'), 'Undo');
    await hall.press(mo, await question(3, 'waiting for a decision'), 'Approve');
    const boats = await shown(channel, '### Question 3');
    expect(textOf(boats)).not.toContain('asked by');

    const report = await hall.reason(ben, boats, 'Report', 'off topic');
    expect(textOf(await report.followup())).toContain('reported');
    expect(textOf(await shown(room, 'was reported: off topic'))).toContain('question 3');
    await hall.reason(mo, boats, 'Retract', 'a mistake');
    await hall.eventually('it is taken back', () => textOf(boats).includes('This answer was taken back.'));
    expect(textOf(boats)).not.toMatch(/boats|mistake/);
    expect(textOf(boats)).not.toContain(mo.user.id);
    expect(textOf(await (await hall.press(ben, boats, 'Put back')).reply())).toContain('not yours');
    await hall.press(mo, boats, 'Put back');
    await hall.eventually(
      'it is back',
      () => textOf(boats).includes('Two **boats**') || textOf(boats).includes('Two boats'),
    );

    expect(await run('close')).toContain('closed the discussion');
    const summary = await shown(channel, 'Summary ·');
    expect(textOf(summary)).toContain('3 questions of 3 members, 2 answered');
    expect(textOf(summary)).toContain(`https://discord.com/channels/${guild.id}/${channel.id}/${answer.id}`);
    const picture = summary.attachments.find(({ filename }) => filename === 'summary.png');
    expect(picture?.description).toContain('Ada Okafor 1');
    expect(JSON.stringify(summary.components)).toContain('3 questions of 3 members, 2 answered');
    const files = await (await hall.press(ben, summary, 'As files')).reply();
    expect(files.attachments.map(({ filename }) => filename)).toEqual([
      'discussion.md',
      'discussion.json',
      'discussion.csv',
    ]);
    expect(new TextDecoder().decode(files.attachments[0]?.bytes)).toContain('unsafe for years');
    await hall.eventually('the card says so', () => textOf(card).includes('Closed'));
    expect(buttonsOf(card).find(({ label }) => label === 'Ask')?.disabled).toBe(true);
    const record = await run('record');
    expect(record).toContain(`<@${mo.user.id}>: rejected question 3: not about the wall`);
    expect(hall.answers()).toEqual(['Question 1', 'Question 3']);
  });

  it('answers at once where it is to, and points to the answer there is', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, room, ada, ask, shown } = hall;
    await hall.begin({ answers: 'at-once' });
    await ask(ada, 'Who said the wall was unsafe?');
    const answer = await shown(channel, '### Question 1');
    const again = await ask(discord.addMember(guild, { name: 'Ben' }), 'Who said that the wall was unsafe?');
    expect(textOf(again)).toContain(
      `as question 1. https://discord.com/channels/${guild.id}/${channel.id}/${answer.id}`,
    );
    const held = await ask(ada, 'What about the zebra?');
    expect(textOf(held)).toContain('a moderator looks at it first');
    expect(textOf(await shown(room, 'Question 3 ·'))).toContain('No passage of the article answers that.');
    expect(hall.answers()).toEqual(['Question 1']);
  });

  it('takes questions by command and by mention in its channel, and only while it is open', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, ada, mo, run } = hall;
    await hall.begin({ answers: 'one-by-one' });
    await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    expect(textOf(await hall.shown(channel, 'waits for a moderator'))).toContain('Question 1');
    const asked = await discord.slash(ada, channel, 'ask', { question: 'when will it be rebuilt?' });
    expect(textOf(await asked.reply())).toContain('Question 2 waits');
    const own = await discord.slash(ada, channel, 'ask', {
      question: 'who paid for a new wall?',
      private: true,
    });
    expect(textOf(await own.reply())).toContain('**Ben Lowe**');
    for (const number of [1, 2]) await hall.press(mo, await hall.question(number, 'waiting'), 'Approve');
    await hall.question(2, 'approved, waiting for its turn');
    await hall.press(mo, await hall.question(2, 'approved'), 'Pin');
    await hall.question(2, 'pinned');
    expect(hall.answers()).toEqual([]);
    expect(await run('next')).toContain('called question 2');
    await hall.eventually('the pinned one', () => hall.answers().length === 1);
    expect(await run('next')).toContain('called question 1');
    await hall.eventually('the other', () => hall.answers().length === 2);
    expect(hall.answers()).toEqual(['Question 2', 'Question 1']);
    expect(await run('next')).toContain('No approved question');
    await run('pause');
    const paused = await discord.slash(ada, channel, 'ask', { question: 'who paid for a new wall?' });
    expect(textOf(await paused.reply())).toContain('**Ben Lowe**');
  });

  it('lets members look after their own questions', async () => {
    const hall = await hallOn({ database: await open() });
    const { ada, mo, ask, card, channel } = hall;
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    await ask(ada, 'What about the two boats?');
    await hall.press(mo, await hall.question(1), 'Approve');
    const answer = await hall.shown(channel, '### Question 1');
    await hall.question(1, 'answered');
    const mine = await (await hall.press(ada, await card(), 'My questions')).reply();
    expect(mine.ephemeralFor).toBeDefined();
    expect(textOf(mine)).toContain('number 1 in the queue');
    await (await hall.choose(ada, mine, 'Withdraw a question', '2:')).reply();
    await hall.eventually('it is withdrawn', () => textOf(mine).includes('withdrawn'));
    await hall.question(2, 'withdrawn');
    await (await hall.choose(ada, mine, 'Retract an answer to you', '1:')).reply();
    await hall.eventually('it is taken back', () => textOf(answer).includes('taken back'));
    await (await hall.choose(ada, mine, 'Put an answer back', '1:')).reply();
    await hall.eventually('it is back', () => textOf(answer).includes('unsafe'));
  });

  it('takes the questions of many at once, each once and in an order', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, ask, mo, run } = hall;
    await hall.begin();
    const people = Array.from({ length: 40 }, (_, at) => discord.addMember(guild, { name: `Reader ${at}` }));
    const told = await Promise.all(people.map((who, at) => ask(who, `What is wall number ${at}?`)));
    const numbers = told.map((message) => Number(/^Question (\d+) waits/.exec(textOf(message))?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(people.map((_, at) => at + 1));
    expect(await run('queue')).toContain('40 questions to decide about');
    const shown = () =>
      discord.messagesIn(hall.room).map((message) => /Question (\d+) ·/.exec(textOf(message))?.[1]);
    await hall.eventually('all are shown to the moderators', () => shown().length === 40);
    expect(new Set(shown()).size).toBe(40);
    await Promise.all(
      [3, 1, 2].map(async (number) => hall.press(mo, await hall.question(number), 'Approve')),
    );
    await hall.eventually('three answers', () => hall.answers().length === 3);
  });

  it('speaks the server’s language in public, and each member’s in private', async () => {
    const hall = await hallOn({ database: await open(), locale: 'de' });
    const { discord, channel, mo, ada, room } = hall;
    await discord.slash(mo, channel, 'discussion open', { article: 'harbour' });
    const card = await hall.shown(channel, 'Diskussion: *The harbour wall*');
    expect(await hall.run('moderators', { channel: room })).toContain('sends questions to');
    const opened = await discord.press(ada, card, { label: 'Fragen' }, { locale: 'fr' });
    const sent = await discord.submitModal(
      opened,
      { question: 'Who said the wall was unsafe?' },
      { locale: 'fr' },
    );
    const told = await sent.followup();
    expect(textOf(told)).toContain('La question 1 attend la modération');
    await hall.press(mo, await hall.shown(room, 'Frage 1 ·'), 'Freigeben');
    expect(textOf(await hall.shown(channel, '### Frage 1'))).toContain('The wall was unsafe for years');
    await hall.eventually('in her language', () => textOf(told).includes('La question 1 a sa réponse'));
  });
});
