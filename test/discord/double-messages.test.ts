// The double's messages: who sees which content, what may be sent, and whom it pings.
import { once } from 'node:events';
import { AttachmentBuilder, DiscordAPIError } from 'discord.js';
import type { Client, Message, TextChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textOf } from './double/read-message.ts';
import type { Guild, Member } from './double/world.ts';
import { doubleForTest, logIn } from './log-in.ts';

async function furnished() {
  const discord = await doubleForTest();
  const guild = discord.addGuild({ name: 'Reading room' });
  const channel = discord.addChannel(guild, { name: 'news' });
  const member = discord.addMember(guild, { name: 'Ada' });
  return { discord, guild, channel, member };
}

async function nextMessage(client: Client): Promise<Message> {
  const [message] = await once(client, 'messageCreate');
  return message as Message;
}

async function textChannel(client: Client, id: string): Promise<TextChannel> {
  return (await client.channels.fetch(id)) as TextChannel;
}

function memberOf(guild: Guild, id: string): Member {
  const member = guild.members.get(id);
  if (!member) throw new Error(`no member ${id}`);
  return member;
}

async function refusal(promise: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof DiscordAPIError)) throw error;
  return error;
}

describe('logging in', () => {
  it('reaches ready with its servers and channels', async () => {
    const { discord, guild, channel } = await furnished();
    const client = await logIn(discord);
    expect(client.user.id).toBe(discord.bot.id);
    expect(client.application.id).toBe(discord.applicationId);
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Reading room');
    expect(client.channels.cache.get(channel.id)).toMatchObject({ name: 'news' });
    expect(discord.identifies).toMatchObject([{ shard: [0, 1], intents: 1 + 512 + 4096 }]);
    expect(discord.violations).toEqual([]);
  });

  it('brings a server added later as an event', async () => {
    const { discord } = await furnished();
    const client = await logIn(discord);
    const joined = once(client, 'guildCreate');
    const added = discord.addGuild({ name: 'Late' });
    expect((await joined)[0]).toMatchObject({ id: added.id, name: 'Late' });
  });
});

describe('what the bot may read', () => {
  it.each([
    ['a plain message', 'just talking', ''],
    ['a mention of the bot', '<@bot> who said it?', 'who said it?'],
    ["a mention of the bot's role", '<@&bot> who said it?', ''],
    ['@everyone', '@everyone look', ''],
  ])('%s', async (_, text, readable) => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const heard = nextMessage(client);
    await discord.memberSends(member, channel, text, { attachments: [{ name: 'a.txt', content: 'abc' }] });
    const message = await heard;
    expect(message.content.replace(/^<@\d+> /, '')).toBe(readable);
    expect(message.attachments.size).toBe(readable === '' ? 0 : 1);
    expect(message.author.username).toBe('ada');
  });

  it('tells a mention of its role apart, content or not', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const heard = nextMessage(client);
    await discord.memberSends(member, channel, '<@&bot> who said it?');
    const message = await heard;
    expect(message.mentions.roles.map((role) => role.tags?.botId)).toEqual([discord.bot.id]);
    expect(message.mentions.users.size).toBe(0);
  });

  it('direct messages', async () => {
    const { discord, member } = await furnished();
    const client = await logIn(discord, { partials: [1] });
    const heard = nextMessage(client);
    await discord.memberSends(member, discord.directMessages(member), 'who said it?');
    expect((await heard).content).toBe('who said it?');
  });

  it('a reply to the bot that mentions it, and none that does not', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const sent = await (await textChannel(client, channel.id)).send('An answer.');
    for (const mentionAuthor of [true, false]) {
      const heard = nextMessage(client);
      await discord.memberSends(member, channel, 'and then?', { replyTo: sent.id, mentionAuthor });
      const message = await heard;
      expect(message.content).toBe(mentionAuthor ? 'and then?' : '');
      expect(message.reference?.messageId).toBe(sent.id);
    }
  });

  it("not the message that somebody's mention replies to", async () => {
    const { discord, guild, channel, member } = await furnished();
    const client = await logIn(discord);
    const other = discord.addMember(guild, { name: 'Ben' });
    const first = nextMessage(client);
    const secret = await discord.memberSends(other, channel, 'not for the bot');
    await first;
    const heard = nextMessage(client);
    await discord.memberSends(member, channel, '<@bot> check that', { replyTo: secret });
    const message = await heard;
    expect(message.content).toContain('check that');
    expect((await message.fetchReference()).content).toBe('');
  });

  it('not over HTTP either', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const plain = await discord.memberSends(member, channel, 'just talking');
    const fetched = await (await textChannel(client, channel.id)).messages.fetch(plain.id);
    expect(fetched.content).toBe('');
  });

  it('nothing of a channel it cannot see', async () => {
    const { discord, guild, channel, member } = await furnished();
    const hidden = discord.addChannel(guild, { overwrites: [{ of: 'bot', deny: ['ViewChannel'] }] });
    const client = await logIn(discord);
    const heard = nextMessage(client);
    await discord.memberSends(member, hidden, '<@bot> psst');
    await discord.memberSends(member, channel, '<@bot> aloud');
    expect((await heard).content).toContain('aloud');
  });

  it('events whose intent it has not asked for never come', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord, { intents: ['Guilds', 'DirectMessages'], partials: [1] });
    const heard = nextMessage(client);
    await discord.memberSends(member, channel, '<@bot> in the server');
    await discord.memberSends(member, discord.directMessages(member), 'in private');
    expect((await heard).content).toBe('in private');
  });
});

describe('what the bot may send', () => {
  it('a reply, which a test can wait for', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    client.on('messageCreate', (message) => {
      if (message.author.id !== client.user.id) void message.reply('She said so.');
    });
    const question = await discord.memberSends(member, channel, '<@bot> who?');
    const answer = await discord.nextMessage(channel, { from: 'bot' });
    expect(answer).toMatchObject({ content: 'She said so.', replyTo: question.id });
    expect(discord.violations).toEqual([]);
    await expect(discord.nextMessage(channel, { timeoutMs: 20 })).rejects.toThrow('in vain');
  });

  it('without the white space around it', async () => {
    const { discord, channel } = await furnished();
    const sent = await (await textChannel(await logIn(discord), channel.id)).send('\n She said so. ');
    expect(sent.content).toBe('She said so.');
    expect(discord.messagesIn(channel)).toMatchObject([{ content: 'She said so.' }]);
  });

  it('not more than 2,000 characters, with the field named', async () => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    await there.send('x'.repeat(2_000));
    const error = await refusal(there.send('x'.repeat(2_001)));
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(error.rawError).toMatchObject({
      errors: { content: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } },
    });
    expect(discord.violations.map(({ kind }) => kind)).toEqual(['invalid payload']);
  });

  it.each([
    ['an empty message', { content: '' }, 50006],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 50035],
    [
      '6,001 characters in embeds',
      { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
      50035,
    ],
    ['a field without a value', { embeds: [{ fields: [{ name: 'a', value: '' }] }] }, 50035],
    [
      'users both parsed and listed',
      { content: 'x', allowedMentions: { parse: ['users' as const], users: ['100000000000000001'] } },
      50035,
    ],
  ])('not %s', async (_, body, code) => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    expect(await refusal(there.send(body))).toMatchObject({ code });
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it('files, whose bytes arrive whole', async () => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 1]);
    const file = new AttachmentBuilder(bytes, { name: 'quote.png', description: 'A quotation' });
    const sent = await there.send({
      content: 'Here:',
      files: [file, new AttachmentBuilder(Buffer.from('ü'), { name: 'b.txt' })],
    });
    const [first, second] = discord.messagesIn(channel)[0]?.attachments ?? [];
    expect(first).toMatchObject({ filename: 'quote.png', description: 'A quotation' });
    expect(Buffer.from(first?.bytes ?? [])).toEqual(bytes);
    expect(Buffer.from(second?.bytes ?? []).toString()).toBe('ü');
    const link = sent.attachments.first()?.url ?? '';
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(bytes);
    expect(discord.requests.at(-1)?.body).toMatchObject({ content: 'Here:' });
  });

  it('only where it has the permission', async () => {
    const { discord, guild } = await furnished();
    const quiet = discord.addChannel(guild, { overwrites: [{ of: 'everyone', deny: ['SendMessages'] }] });
    const hidden = discord.addChannel(guild, { overwrites: [{ of: 'everyone', deny: ['ViewChannel'] }] });
    const client = await logIn(discord);
    const send = (id: string) => client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    expect(await refusal(send(quiet.id))).toMatchObject({ status: 403, code: 50013 });
    expect(await refusal(send(hidden.id))).toMatchObject({ status: 403, code: 50001 });
    expect(await refusal(send('100000000000000001'))).toMatchObject({ status: 404, code: 10003 });
    discord.setOverwrites(quiet, []);
    await send(quiet.id);
  });

  it('in a thread by another permission, and not in a locked one', async () => {
    const { discord, guild, channel, member } = await furnished();
    const threadOnly = discord.addChannel(guild, {
      overwrites: [{ of: 'everyone', deny: ['SendMessages'] }],
    });
    const open = discord.addThread(threadOnly, member);
    const locked = discord.addThread(channel, member, { locked: true, archived: true });
    const client = await logIn(discord);
    const send = (id: string) => client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    await send(open.id);
    expect(await refusal(send(locked.id))).toMatchObject({ code: 50083 });
  });

  it('threads of its own', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const message = await there.send('Let us talk.');
    const thread = await message.startThread({ name: 'Talk' });
    expect(thread.id).toBe(message.id);
    await thread.send('Welcome.');
    expect(
      await refusal(
        client.rest.post(`/channels/${channel.id}/messages/${message.id}/threads`, { body: { name: 'x' } }),
      ),
    ).toMatchObject({ code: 160004 });
    const other = await there.threads.create({ name: 'Other' });
    await other.setArchived(true);
    const heard = nextMessage(client);
    await discord.memberSends(member, discord.channel(thread.id), '<@bot> here');
    expect((await heard).channelId).toBe(thread.id);
  });
});

describe('changing and removing', () => {
  it('edits its own message only, and knows which are gone', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const own = await there.send('first');
    await own.edit('second');
    expect(discord.messagesIn(channel)[0]).toMatchObject({ content: 'second', edits: 1 });
    const theirs = await discord.memberSends(member, channel, 'mine');
    const patch = (id: string) =>
      client.rest.patch(`/channels/${channel.id}/messages/${id}`, { body: { content: 'x' } });
    expect(await refusal(patch(theirs.id))).toMatchObject({ code: 50005 });
    expect(await refusal(patch('100000000000000001'))).toMatchObject({ status: 404, code: 10008 });
  });

  it('deletes with an empty 204, its own without a permission, others only with it', async () => {
    const { discord, guild, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const own = await there.send('mine');
    const raw = await fetch(`${discord.api}/v10/channels/${channel.id}/messages/${own.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bot ${discord.token}` },
    });
    expect([raw.status, raw.headers.get('content-type'), await raw.text()]).toEqual([204, null, '']);
    const theirs = await discord.memberSends(member, channel, 'theirs');
    expect(await refusal(there.messages.delete(theirs.id))).toMatchObject({ code: 50013 });
    discord.setOverwrites(channel, [{ of: 'bot', allow: ['ManageMessages'] }]);
    await there.messages.delete(theirs.id);
    expect(theirs.deleted).toBe(true);
    expect(guild.members.size).toBeGreaterThan(2);
  });

  it('reacts, and refuses what is no emoji', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const message = await discord.memberSends(member, channel, '<@bot> nice');
    const fetched = await there.messages.fetch(message.id);
    await fetched.react('👍');
    expect([...(message.reactions.get('👍') ?? [])]).toEqual([discord.bot.id]);
    expect(await refusal(fetched.react('nonsense'))).toMatchObject({ code: 10014 });
  });
});

describe('moderating', () => {
  it('pins and clears with the rights for each, and not what is older than two weeks', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const old = await discord.memberSends(member, channel, 'old');
    discord.advance(15 * 86_400_000);
    const [one, two] = [await there.send('1'), await there.send('2')];
    expect(await refusal(one.pin())).toMatchObject({ code: 50013 });
    expect(await refusal(there.bulkDelete([one, two]))).toMatchObject({ code: 50013 });
    discord.setOverwrites(channel, [{ of: 'bot', allow: ['PinMessages', 'ManageMessages'] }]);
    await one.pin();
    expect(discord.messagesIn(channel).filter(({ pinned }) => pinned)).toMatchObject([{ content: '1' }]);
    expect(await refusal(there.bulkDelete([old.id, one.id]))).toMatchObject({ code: 50034 });
    await there.bulkDelete([one, two]);
    expect(discord.messagesIn(channel)).toEqual([old]);
  });

  it('changes a channel with ManageChannels, a thread of its own without', async () => {
    const { discord, guild, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    expect(await refusal(there.setTopic('Bees'))).toMatchObject({ code: 50013 });
    const thread = await there.threads.create({ name: 'Talk' });
    await thread.setName('Talk about bees');
    expect(discord.channel(thread.id).name).toBe('Talk about bees');
    expect(await refusal(thread.setLocked(true))).toMatchObject({ code: 50013 });
    await thread.setArchived(true);
    const woken = once(client, 'threadUpdate');
    await discord.memberSends(member, discord.channel(thread.id), 'more');
    expect((await woken)[1]).toMatchObject({ archived: false });
    discord.setRoles(memberOf(guild, discord.bot.id), [
      discord.addRole(guild, { permissions: ['ManageChannels', 'ManageThreads'] }),
    ]);
    await there.setTopic('Bees');
    await thread.setLocked(true);
    expect(channel.topic).toBe('Bees');
    await expect(discord.memberSends(member, discord.channel(thread.id), 'more')).rejects.toThrow(
      'is locked',
    );
  });

  it('hears of a private thread once it is in it', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const thread = discord.addThread(channel, member, { private: true });
    expect(await refusal(client.channels.fetch(thread.id))).toMatchObject({ code: 50001 });
    const added = once(client, 'threadCreate');
    discord.addToThread(thread, 'bot');
    expect((await added)[0]).toMatchObject({ id: thread.id });
  });
});

describe('what members do', () => {
  it('an edit that now mentions the bot carries content, a deletion only the id', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const heard = nextMessage(client);
    const message = await discord.memberSends(member, channel, 'just talking');
    await heard;
    const changed = once(client, 'messageUpdate');
    await discord.memberEdits(message, '<@bot> talking');
    expect((await changed)[1].content).toContain('talking');
    const deleted = once(client, 'messageDelete');
    await discord.memberDeletes(member, message);
    expect((await deleted)[0].id).toBe(message.id);
    expect(discord.messagesIn(channel)).toEqual([]);
  });

  it('only what their rights allow', async () => {
    const { discord, guild, member } = await furnished();
    const muted = discord.addChannel(guild, { overwrites: [{ of: member, deny: ['SendMessages'] }] });
    await expect(discord.memberSends(member, muted, 'x')).rejects.toThrow('may not send');
    const theirs = await discord.memberSends(discord.owner(guild), muted, 'x');
    await expect(discord.memberDeletes(member, theirs)).rejects.toThrow('may not delete');
  });

  it('and a test can tell whether the bot stayed silent', async () => {
    const { discord, channel } = await furnished();
    const there = await textChannel(await logIn(discord), channel.id);
    await discord.staysSilent(channel, 10);
    const watched = discord.staysSilent(channel, 60);
    await there.sendTyping();
    await expect(watched).rejects.toThrow('not silent');
  });
});

describe('servers and people', () => {
  it('are read over HTTP, the list of members only with its intent', async () => {
    const { discord, guild, member } = await furnished();
    const client = await logIn(discord);
    const fetched = await client.guilds.cache.get(guild.id)?.members.fetch(member.user.id);
    expect(fetched?.displayName).toBe('Ada');
    expect(await client.rest.get(`/guilds/${guild.id}/roles`)).toHaveLength(2);
    expect(await refusal(client.rest.get(`/guilds/${guild.id}/members`))).toMatchObject({ code: 50001 });
    const stranger = discord.addUser({ name: 'Eve' });
    expect(await refusal(client.rest.get(`/guilds/${guild.id}/members/${stranger.user.id}`))).toMatchObject({
      code: 10007,
    });
    const left = once(client, 'guildDelete');
    discord.removeBot(guild);
    await left;
    expect(await refusal(client.rest.get(`/guilds/${guild.id}`))).toMatchObject({ code: 50001 });
  });
});

describe('who is pinged', () => {
  it('nobody, when the client allows no mentions', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const there = await textChannel(client, channel.id);
    const text = `<@${member.user.id}> said, @everyone`;
    const question = await discord.memberSends(member, channel, '<@bot> who?');
    const message = await there.send({ content: text, reply: { messageReference: question.id } });
    await message.edit(`${text}!`);
    expect(discord.pings).toEqual([]);
  });

  it('everybody named, when allowed_mentions is absent, on an edit too', async () => {
    const { discord, guild, channel, member } = await furnished();
    const loud = discord.addRole(guild, { mentionable: true });
    const client = await logIn(discord);
    const body = { content: `<@${member.user.id}> <@&${loud.id}> @here` };
    const sent = (await client.rest.post(`/channels/${channel.id}/messages`, { body })) as { id: string };
    expect(discord.pings.map(({ kind, rings, by }) => [kind, rings, by])).toEqual([
      ['user', true, 'create'],
      ['role', true, 'create'],
      ['here', false, 'create'],
    ]);
    await client.rest.patch(`/channels/${channel.id}/messages/${sent.id}`, {
      body: { content: `no, <@${member.user.id}>` },
    });
    expect(discord.pings.at(-1)).toMatchObject({ kind: 'user', by: 'edit', rings: false });
    expect(discord.violations.filter(({ kind }) => kind === 'ping')).toHaveLength(4);
  });

  it('the author replied to, unless told otherwise', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    const question = await discord.memberSends(member, channel, 'who?');
    const send = (allowed?: object) =>
      client.rest.post(`/channels/${channel.id}/messages`, {
        body: {
          content: 'She.',
          message_reference: { message_id: question.id },
          ...(allowed && { allowed_mentions: allowed }),
        },
      });
    await send({ parse: [] });
    expect(discord.pings).toEqual([]);
    await send();
    await send({ parse: [], replied_user: true });
    expect(discord.pings.map(({ kind }) => kind)).toEqual(['replied user', 'replied user']);
  });

  it('people named in a text display', async () => {
    const { discord, channel, member } = await furnished();
    const client = await logIn(discord);
    await client.rest.post(`/channels/${channel.id}/messages`, {
      body: { flags: 1 << 15, components: [{ type: 10, content: `<@${member.user.id}>` }] },
    });
    expect(discord.pings).toMatchObject([{ kind: 'user', id: member.user.id }]);
    expect(textOf(discord.messagesIn(channel)[0]!)).toContain('<@');
  });
});

describe('direct messages', () => {
  it('are opened and refused', async () => {
    const { discord, member } = await furnished();
    const client = await logIn(discord);
    const user = await client.users.fetch(member.user.id);
    await user.send('Hello.');
    expect(discord.messagesIn(discord.directMessages(member))).toMatchObject([{ content: 'Hello.' }]);
    discord.closeDirectMessages(member);
    expect(await refusal(user.send('Again.'))).toMatchObject({ code: 50007 });
  });
});
