// Whole conversations in messages: the real client, the whole shell, Discord's own rules.
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/answer.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { articleOf, harbourCore, passageOf } from './library.ts';
import { logged, running, sent } from './running.ts';

describe('a mention', () => {
  it('is answered with a reply that pings nobody', async () => {
    const { discord, channel, ada } = await running();
    const question = await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    const reply = await discord.nextMessage(channel);
    expect(reply.replyTo).toBe(question.id);
    expect(reply.mentions).toEqual([]);
    expect(textOf(reply)).toMatch(/^> The harbour \*\*wall\*\* at Tarn/);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual([
      'Context 1',
      'Card 1',
      'Context 2',
      'Card 2',
      'Context 3',
      'Card 3',
      'More',
      'Helpful',
      'Not helpful',
      'Article',
      'Remove',
    ]);
    expect(discord.typings).toEqual([]);
    expect(sent(discord, 'POST', /\/messages$/)).toMatchObject([
      { allowed_mentions: { parse: [], replied_user: false }, flags: 1 << 15 },
    ]);
  });

  it('works with the rights of the invitation alone, in a thread too', async () => {
    const { discord } = await running();
    const guild = discord.addGuild({
      everyone: [],
      bot: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'],
    });
    const room = discord.addChannel(guild, { name: 'strict' });
    const owner = discord.owner(guild);
    await discord.memberSends(owner, room, '<@bot> who paid for the wall?');
    await discord.nextMessage(room);
    const thread = discord.addThread(room, owner);
    await discord.memberSends(owner, thread, '<@bot> who paid for the wall?');
    await discord.nextMessage(thread);
  });

  it('without a question gets help', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot>');
    const reply = await discord.nextMessage(channel);
    expect(textOf(reply)).toMatch(/^### Ask, and the article answers[^]*\n- \*The harbour wall\*\n/);
  });

  it('of its role gets an explanation, since Discord hides the text', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@&bot> who said it?');
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^You mentioned my role/);
  });

  it('of somebody else, of everyone, or by a bot is left alone', async () => {
    const { discord, guild, channel, ada } = await running();
    const robot = discord.addMember(guild, { name: 'Robot', bot: true });
    const ben = discord.addMember(guild, { name: 'Ben' });
    await discord.memberSends(ada, channel, `<@${ben.user.id}> who said it?`);
    await discord.memberSends(discord.owner(guild), channel, '@everyone who said it?');
    await discord.memberSends(ada, channel, 'who said it?');
    await discord.memberSends(robot, channel, '<@bot> who said it?');
    await discord.staysSilent(channel);
  });

  it('where the bot may not write is noted, not retried', async () => {
    const { discord, guild, ada, log, expectViolations } = await running();
    const closed = discord.addChannel(guild, { overwrites: [{ of: 'bot', deny: ['SendMessages'] }] });
    await discord.memberSends(ada, closed, '<@bot> who said it?');
    await logged(log, 'not allowed to answer there');
    expect(sent(discord, 'POST', /\/messages$/)).toHaveLength(1);
    expectViolations(50_013);
  });
});

describe('a reply to the bot', () => {
  it('is a question when it pings', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    const answer = await discord.nextMessage(channel);
    const followUp = await discord.memberSends(ada, channel, 'and the boats?', { replyTo: answer });
    expect((await discord.nextMessage(channel)).replyTo).toBe(followUp.id);
  });

  it('is none of its business when the ping was turned off', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    const answer = await discord.nextMessage(channel);
    await discord.memberSends(ada, channel, 'well, well', { replyTo: answer, mentionAuthor: false });
    await discord.staysSilent(channel);
  });
});

describe('a direct message', () => {
  it('needs no mention', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    await discord.memberSends(stranger, direct, 'who said the wall was unsafe?');
    const reply = await discord.nextMessage(direct);
    expect(textOf(reply)).toContain('**wall**');
    const more = await discord.press(stranger, reply, { label: 'More' });
    await more.reply();
    expect(more.ephemeral).toBe(false);
  });
});

describe('an answer', () => {
  it('says plainly when there is none, and what there is', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot> is there a zebra?');
    const text = textOf(await discord.nextMessage(channel));
    expect(text).toMatch(/^### Nothing found\n[^]*Zebra[^]*Ada Okafor[^]*Closest, though no answer/);
  });

  it('cannot be broken by what the article says, and pings nobody named in it', async () => {
    const attack = '@everyone <@&1> # big `code` [free](https://evil.example) ||x|| **bold** <t:0:R>';
    const { discord, guild, channel, ada, bot } = await running({
      core: harbourCore({
        ask: () => {
          const article = articleOf(`${attack} <@${ada.user.id}> <@&${guild.id}> fell.`, {
            title: `${attack}\n# title`,
          });
          const speaker = { ...hostileSpeaker, name: `@here <@${ada.user.id}>`, role: attack };
          const passage = passageOf(article, '@everyone', speaker, ['code', 'bold']);
          return { kind: 'passages', headline: attack, confidence: 1, passages: [passage] };
        },
      }),
    });
    await discord.memberSends(ada, channel, '<@bot> what?');
    const text = textOf(await discord.nextMessage(channel));
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain(
      '> \\@everyone \\<@&1> # big \\`**code**\\` \\[free](https\\://evil.example) \\|\\|x\\|\\| \\*\\***bold**\\*\\*',
    );
    await bot.stop();
  });

  it('cannot be broken by what somebody asks', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot> zebra ``` || **who** @everyone # <#1> said it');
    expect(textOf(await discord.nextMessage(channel))).not.toContain('@everyone');
  });

  it('that takes long is announced, and comes when it is there', async () => {
    const slow = Promise.withResolvers<void>();
    const core = harbourCore();
    const { discord, channel, ada } = await running({
      core: { ...core, ask: async (question) => slow.promise.then(() => core.ask(question)) },
    });
    await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
    await discord.until('the typing', () => discord.typings[0]);
    expect(discord.messagesIn(channel)).toHaveLength(1);
    slow.resolve();
    await discord.nextMessage(channel);
  });

  it('that fails is apologised for, and logged without the question', async () => {
    const { discord, guild, channel, ada, log } = await running({
      core: harbourCore({
        ask: () => {
          throw new Error('the index is broken');
        },
      }),
    });
    await discord.memberSends(ada, channel, '<@bot> what of the s3cret?');
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^Something went wrong on my side/);
    expect(log.filter(({ level }) => level === 'error')).toMatchObject([
      {
        guild: guild.id,
        channel: channel.id,
        command: 'question',
        error: { message: 'the index is broken' },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('s3cret');
  });
});

describe('a follow-up', () => {
  it('brings the earlier questions of the same person in the same channel, for ten minutes', async () => {
    let at = 0;
    const core = harbourCore();
    const { discord, guild, channel, ada } = await running({ core, now: () => at });
    const ben = discord.addMember(guild, { name: 'Ben' });
    const ask = async (who: typeof ada, question: string): Promise<Question | undefined> => {
      await discord.memberSends(who, channel, `<@bot> ${question}`);
      await discord.nextMessage(channel);
      return core.asked.at(-1);
    };
    expect(await ask(ada, 'wall one')).toMatchObject({ question: 'wall one', after: [] });
    expect(await ask(ada, 'wall two')).toMatchObject({ question: 'wall two', after: ['wall one'] });
    expect(await ask(ben, 'wall three')).toMatchObject({ after: [] });
    const call = await discord.slash(ada, channel, 'ask', { question: 'wall four', private: true });
    await call.reply();
    expect(core.asked.at(-1)).toMatchObject({ after: ['wall one', 'wall two'] });
    at += 10 * 60 * 1000;
    expect(await ask(ada, 'wall five')).toMatchObject({ after: [] });
  });
});

const hostileSpeaker = {
  name: '',
  role: null,
  mention: '',
  type: 'direct',
  rule: 'none',
  cue: null,
  confidence: 1,
} as const;
