// Ways to ask: names half remembered, the text of a message, and threads that the bot opened.
import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { articleOf, HARBOUR, harbourCore } from '../library.ts';
import { running, type Running } from '../running.ts';

const question = 'who said the wall was unsafe?';

describe('/ask with a name that nobody chose from the list', () => {
  const FERRY = articleOf('The ferry stops.', {
    slug: 'row',
    title: 'Ferry row divides Orrin',
    publisher: null,
  });
  const FAIR = articleOf('The fair opens.', {
    slug: 'fair',
    title: 'Ferry fair opens in Tarn',
    publisher: null,
  });
  const asking = async (options: Record<string, string>): Promise<{ text: string; asked: unknown }> => {
    const core = harbourCore({ articles: () => [HARBOUR, FERRY, FAIR] });
    const { discord, channel, ada } = await running({ core });
    const call = await discord.slash(ada, channel, 'ask', { question, ...options });
    return { text: textOf(await call.reply()), asked: core.asked.at(-1) };
  };

  it.each([
    ['harbor wal', 'harbour', '*The harbour wall*'],
    ['the wall', 'harbour', '*The harbour wall*'],
    ['orin divides', 'row', '*Ferry row divides Orrin*'],
    ['tarn post', 'harbour', '*The harbour wall*'],
  ])('takes “%s” for the nearest article, and says so', async (article, slug, title) => {
    const { text, asked } = await asking({ article });
    expect(asked).toMatchObject({ article: slug });
    expect(text).toContain(`-# You wrote “${article}”: I took it for ${title}.`);
  });

  it.each(['harbour', 'The harbour wall', 'the HARBOUR wall'])('says nothing of “%s”', async (article) => {
    const { text, asked } = await asking({ article });
    expect(asked).toMatchObject({ article: 'harbour' });
    expect(text).not.toContain('You wrote');
  });

  it('asks back where several articles fit alike, and where none does', async () => {
    const several = await asking({ article: 'ferry' });
    expect(several.text).toMatch(/^“ferry” fits more than one[^]*- \*Ferry row[^]*- \*Ferry fair/);
    expect((await asking({ article: 'ferri' })).text).toMatch(/^“ferri” fits more than one/);
    const none = await asking({ article: 'zebras' });
    expect(none.text).toMatch(/^There is no article “zebras” here/);
    expect([several.asked, none.asked]).toEqual([undefined, undefined]);
  });

  it('takes a role for its speaker, asks back where it may be several, and passes on what is nobody’s', async () => {
    const role = await asking({ speaker: 'harbour mas' });
    expect(role.asked).toMatchObject({ speaker: 'Ada Okafor' });
    expect(role.text).toContain('You wrote “harbour mas”: I took it for **Ada Okafor**, harbour master.');
    const several = await asking({ speaker: 'o' });
    expect(several.text).toMatch(
      /^“o” may be more than one person here:\n- \*\*Ada Okafor\*\*, harbour master\n- /,
    );
    expect(several.asked).toBeUndefined();
    expect((await asking({ speaker: 'nobody' })).asked).toMatchObject({ speaker: 'nobody' });
  });

  it('shows what was typed as it is, whatever it is', async () => {
    const { text } = await asking({ article: '**the wall** @everyone' });
    expect(text).not.toMatch(/(?<!\\)@everyone|(?<!\\)\*\*the wall/);
  });
});

describe('Answer this', () => {
  const on = async (content: string): Promise<{ text: string; labels: string[] } & Running> => {
    const all = await running();
    const { discord, guild, channel, ada } = all;
    const ben = discord.addMember(guild, { name: 'Ben' });
    const message = await discord.memberSends(ben, channel, content);
    if (content.includes('<@bot>')) await discord.nextMessage(channel);
    const call = await discord.messageCommand(ada, message, 'Answer this');
    const reply = await call.reply();
    expect(call.ephemeral).toBe(true);
    return { ...all, text: textOf(reply), labels: buttonsOf(reply).map(({ label }) => label) };
  };

  it.each([
    question,
    `<@bot> ${question}`,
    `> ${question}`,
    `>>> ${question}\nplease`,
    `> hm\n${question}`,
    `**${question}** <#1> 👍`,
  ])('asks the text of a message, for whoever asks alone: %s', async (content) => {
    const { text, labels } = await on(content);
    expect(text).toContain('**wall**');
    expect(labels).toContain('Share');
    expect(labels).not.toContain('Remove');
  });

  it('asks about people it mentions by their names', async () => {
    const core = harbourCore();
    const { discord, guild, channel, ada } = await running({ core });
    const ben = discord.addMember(guild, { name: 'Ben' });
    const message = await discord.memberSends(ada, channel, `what did <@${ben.user.id}> say of the wall?`);
    await (await discord.messageCommand(ada, message, 'Answer this')).reply();
    expect(core.asked.at(-1)?.question).toBe('what did Ben say of the wall?');
  });

  it.each(['👍', '> ', '<@bot>', '???'])('explains that there is nothing to ask in “%s”', async (content) => {
    expect((await on(content)).text).toMatch(/^There is no text in that message/);
  });

  it('explains it of the bot’s own answers too, which have no text of their own', async () => {
    const { discord, channel, ada } = await running();
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    const answer = await discord.nextMessage(channel);
    const call = await discord.messageCommand(ada, answer, 'Answer this');
    expect(textOf(await call.reply())).toMatch(/^There is no text in that message/);
  });

  it('answers for all in a direct message, and belongs to no conversation', async () => {
    const core = harbourCore();
    const { discord } = await running({ core });
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    const message = await discord.memberSends(stranger, direct, question);
    await discord.nextMessage(direct);
    const call = await discord.messageCommand(stranger, message, 'Answer this');
    expect(buttonsOf(await call.reply()).map(({ label }) => label)).toContain('Remove');
    expect(core.asked.at(-1)).not.toHaveProperty('after');
  });
});

describe('a thread that the bot opened', () => {
  const threads = async (granted: boolean) => {
    const on = await running(
      granted ? { double: { granted: ['MessageContent'] }, bot: { readsMessages: true } } : {},
    );
    const { discord, channel, ada, guild } = on;
    const bot = { ...ada, user: discord.bot };
    const thread = discord.addThread(channel, bot, { name: 'Ours' });
    return {
      ...on,
      thread,
      theirs: discord.addThread(channel, ada),
      ben: discord.addMember(guild, { name: 'Ben' }),
    };
  };

  it('needs no mention where the text is handed over', async () => {
    const { discord, ada, thread } = await threads(true);
    await discord.memberSends(ada, thread, question);
    const answer = await discord.nextMessage(thread);
    expect(textOf(answer)).toContain('**wall**');
    await discord.memberSends(ada, thread, 'and the boats?', { replyTo: answer, mentionAuthor: false });
    await discord.nextMessage(thread);
  });

  it('is left alone where people speak to one another, without words, and in threads of others', async () => {
    const { discord, channel, ada, ben, thread, theirs } = await threads(true);
    const first = await discord.memberSends(ben, thread, '👍');
    await discord.memberSends(ada, thread, `<@${ben.user.id}> ${question}`);
    await discord.memberSends(ada, thread, question, { replyTo: first, mentionAuthor: false });
    await discord.memberSends(ada, theirs, question);
    await discord.memberSends(ada, channel, question);
    for (const where of [thread, theirs, channel]) await discord.staysSilent(where);
  });

  it('is silent without the intent, but for what it can read', async () => {
    const { discord, ada, thread } = await threads(false);
    await discord.memberSends(ada, thread, question);
    await discord.staysSilent(thread);
    await discord.memberSends(ada, thread, `<@bot> ${question}`);
    const answer = await discord.nextMessage(thread);
    await discord.memberSends(ada, thread, 'and the boats?', { replyTo: answer });
    await discord.nextMessage(thread);
    await discord.memberSends(ada, thread, 'and the boats?', { replyTo: answer, mentionAuthor: false });
    await discord.staysSilent(thread);
  });
});
