// Who may ask where and how often: commands, mentions, threads, direct messages, and a database that is slow.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BotOptions } from '../../src/discord/bot.ts';
import { EARLY_MS } from '../../src/discord/settings-in-time.ts';
import { MAX_USES, createUses } from '../../src/discord/uses.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/settings/settings.ts';
import { databases } from '../store/databases.ts';
import { textOf } from './double/read-message.ts';
import type { Channel, Member } from './double/world.ts';
import { logged, running } from './running.ts';
import { PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const question = 'who said the lamp was never mended?';

async function started() {
  let at = 1_900_000_000_000;
  const shelf = shelfOn(await open());
  const run = await running({ bot: shelf, now: () => at });
  const { discord, guild, channel, ada } = run;
  let version = 0;
  return {
    ...run,
    shelf,
    pass: (ms: number) => void (at += ms),
    time: () => at,
    set: async (changes: Partial<ServerSettings>) => {
      version += 1;
      const signature = { id: `c${version}`, by: '1', at };
      await shelf.settings.change(guild.id, { visibility: 'public', ...changes }, version, signature);
    },
    ask: async (person: Member = ada, where: Channel = channel) =>
      (await discord.slash(person, where, 'ask', { question })).reply(),
    moderator: () =>
      discord.addMember(guild, { roles: [discord.addRole(guild, { permissions: ['ManageMessages'] })] }),
  };
}

describe('channels', () => {
  it('that were not chosen are pointed elsewhere, for the caller alone', async () => {
    const { discord, guild, channel, ada, set, ask, moderator } = await started();
    const quiz = discord.addChannel(guild, { name: 'quiz' });
    await set({ channels: [quiz.id] });
    for (const person of [ada, moderator()]) {
      const refused = await ask(person);
      expect(textOf(refused)).toBe(`I do not answer in this channel. Ask me in <#${quiz.id}>.`);
      expect(refused.ephemeralFor).toBe(person.user.id);
    }
    const answered = await ask(ada, quiz);
    expect(textOf(answered)).toMatch(/^### Nell Harker/);
    expect(answered.ephemeralFor).toBeUndefined();
    expect(textOf(await (await discord.slash(ada, channel, 'help')).reply())).toContain(
      `Here I answer in <#${quiz.id}>.`,
    );
  });

  it('cover their threads, and categories their channels', async () => {
    const { discord, guild, channel, ada, set, ask } = await started();
    const category = discord.addChannel(guild, { kind: 'Category', name: 'Books' });
    const inside = discord.addChannel(guild, { category });
    const thread = discord.addThread(inside, ada);
    const hidden = discord.addThread(inside, ada, { private: true });
    const outside = discord.addThread(channel, ada);
    await set({ channels: [category.id] });
    for (const where of [inside, thread, hidden])
      expect(textOf(await ask(ada, where))).toMatch(/^### Nell Harker/);
    expect(textOf(await ask(ada, outside))).toMatch(/^I do not answer/);
    await set({ channels: [inside.id] });
    for (const where of [inside, thread, hidden])
      expect(textOf(await ask(ada, where))).toMatch(/^### Nell Harker/);
    await discord.memberSends(ada, thread, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(thread))).toMatch(/^### Nell Harker/);
  });

  it('that were not chosen stay quiet, whatever is written there', async () => {
    const { discord, guild, channel, ada, set } = await started();
    await set({ channels: [discord.addChannel(guild).id] });
    for (const text of [`<@bot> ${question}`, '<@bot>', '<@&bot> who?'])
      await discord.memberSends(ada, channel, text);
    await discord.staysSilent(channel, 400);
  });
});

describe('roles', () => {
  it('are needed by whoever asks with a command, and not by moderators', async () => {
    const { discord, guild, ada, set, ask, moderator } = await started();
    const reader = discord.addRole(guild, { name: 'Reader' });
    const club = discord.addMember(guild, { roles: [reader] });
    await set({ askRoles: [reader.id] });
    const refused = await ask();
    expect(textOf(refused)).toBe(`Only members with one of these roles may ask me here: <@&${reader.id}>.`);
    expect(refused.ephemeralFor).toBe(ada.user.id);
    for (const person of [club, moderator(), discord.owner(guild)])
      expect(textOf(await ask(person))).toMatch(/^### Nell Harker/);
  });

  it('are asked of a mention too, which is told so once', async () => {
    const { discord, guild, channel, ada, set, pass } = await started();
    const reader = discord.addRole(guild, { name: 'Reader' });
    await set({ askRoles: [reader.id] });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^Only members with one of these roles/);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await discord.staysSilent(channel, 300);
    pass(10 * 60_000);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^Only members/);
    const club = discord.addMember(guild, { roles: [reader] });
    await discord.memberSends(club, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^### Nell Harker/);
  });
});

describe('waiting times', () => {
  it('of a person hold in every channel, and end when they say', async () => {
    const { discord, guild, ada, set, ask, pass, time, moderator } = await started();
    const other = discord.addChannel(guild);
    await set({ memberCooldown: 30 });
    const until = Math.ceil(time() / 1_000) + 30;
    expect(textOf(await ask())).toMatch(/^### Nell/);
    pass(10_000);
    const refused = await ask(ada, other);
    expect(textOf(refused)).toBe(`You have just asked. You can ask again <t:${until}:R>.`);
    expect(refused.ephemeralFor).toBe(ada.user.id);
    expect(textOf(await ask(discord.addMember(guild)))).toMatch(/^### Nell/);
    const mo = moderator();
    for (let times = 0; times < 3; times += 1) expect(textOf(await ask(mo))).toMatch(/^### Nell/);
    // A refused question does not make the wait longer.
    pass(20_000);
    expect(textOf(await ask())).toMatch(/^### Nell/);
  });

  it('of a channel hold for everybody there, and nowhere else', async () => {
    const { discord, guild, channel, ada, set, ask } = await started();
    const other = discord.addChannel(guild);
    await set({ channelCooldown: 60 });
    await ask();
    const ben = discord.addMember(guild);
    expect(textOf(await ask(ben))).toMatch(
      /^Somebody has just asked in this channel\. The next [^]*<t:\d+:R>/,
    );
    expect(textOf(await ask(ben, other))).toMatch(/^### Nell/);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^### Nell/);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^Somebody has just asked/);
  });

  it('are told of once to somebody who mentions', async () => {
    const { discord, channel, ada, set, pass } = await started();
    await set({ memberCooldown: 30 });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^### Nell/);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^You have just asked/);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await discord.staysSilent(channel, 300);
    pass(30_000);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^### Nell/);
  });

  it('let one of two questions at once through', async () => {
    const { discord, channel, ada, set } = await started();
    await set({ memberCooldown: 30 });
    const calls = await Promise.all([1, 2].map(() => discord.slash(ada, channel, 'ask', { question })));
    const texts = await Promise.all(calls.map(async (call) => textOf(await call.reply())));
    expect(texts.filter((text) => text.startsWith('You have just asked'))).toHaveLength(1);
  });

  it('are remembered of so many at once, and no longer than the longest', () => {
    let now = 0;
    const uses = createUses(() => now);
    for (let at = 0; at <= MAX_USES; at += 1) uses.note('1', `p${at}`, 'c');
    expect(uses.recent('1', 'p0', 'c')).toEqual({ member: null, channel: 0 });
    expect(uses.recent('1', 'p1', 'x')).toEqual({ member: 0, channel: null });
    now = 21_600_000;
    uses.note('2', 'p', 'c');
    expect(uses.recent('1', 'p1', 'c')).toEqual({ member: null, channel: null });
  });
});

describe('the moderators’ role', () => {
  it('looks after the articles, and changes no settings', async () => {
    const { discord, guild, channel, set, shelf } = await started();
    const role = discord.addRole(guild, { name: 'Librarian' });
    const lib = discord.addMember(guild, { roles: [role] });
    const open = { openedByAdmin: true };
    const list = async () =>
      textOf(await (await discord.slash(lib, channel, 'library list', {}, open)).reply());
    expect(await list()).toMatch(/^Only people with the right \*Manage Messages\*/);
    await set({ moderatorRole: role.id, askRoles: ['1'], memberCooldown: 60 });
    expect(await list()).toMatch(/^There are no articles of your own/);
    const draft = await (await discord.slash(lib, channel, 'library add', { file: PIER }, open)).reply();
    const kept = await (await discord.press(lib, draft, { label: 'Keep' })).reply();
    expect(textOf(kept)).toMatch(/^### Kept/);
    const form = await discord.slash(lib, channel, 'library edit', { article: 'pier' }, open);
    expect(textOf(await (await discord.submitModal(form, { title: 'Pier shut' })).reply())).toMatch(
      /^Changed\./,
    );
    expect(
      await discord.autocomplete(lib, channel, 'library show', 'article', 'pier', {}, open),
    ).toHaveLength(1);
    for (let times = 0; times < 2; times += 1)
      expect(textOf(await (await discord.slash(lib, channel, 'ask', { question })).reply())).not.toMatch(
        /^(?:Only|You have)/,
      );
    const refused = await discord.slash(lib, channel, 'settings', {}, open);
    expect(textOf(await refused.reply())).toMatch(/^Only members with the right \*Manage Server\*/);
    expect((await shelf.settings.read(guild.id)).settings.moderatorRole).toBe(role.id);
    discord.setRoles(lib, []);
    expect(await list()).toMatch(/^Only people/);
  });
});

describe('direct messages', () => {
  it('know no rules', async () => {
    const { discord, ada, set } = await started();
    await set({ channels: ['1'], askRoles: ['2'], memberCooldown: 60, channelCooldown: 60 });
    const direct = discord.directMessages(ada);
    for (let times = 0; times < 2; times += 1) {
      const call = await discord.slash(ada, direct, 'ask', { question });
      expect(textOf(await call.reply())).toMatch(/^### Nell/);
      expect(call.ephemeral).toBe(false);
      await discord.memberSends(ada, direct, question);
      expect(textOf(await discord.nextMessage(direct))).toMatch(/^### Nell/);
    }
  });
});

describe('settings that come late', () => {
  const slowly = async (reads: BotOptions['settings']['read']) => {
    const shelf = shelfOn(await open());
    return running({ bot: { ...shelf, settings: { ...shelf.settings, read: reads } } });
  };
  const PUBLIC: ServerSettings = { ...DEFAULT_SETTINGS, visibility: 'public' };

  it('do not make an acknowledgement late: it is private, and goes on', async () => {
    const reading = Promise.withResolvers<{ version: number; settings: ServerSettings }>();
    const { discord, channel, ada } = await slowly(() => reading.promise);
    onTestFinished(() => reading.resolve({ version: 1, settings: PUBLIC }));
    const began = performance.now();
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(await call.acknowledged()).toBe('deferred reply');
    expect(performance.now() - began).toBeGreaterThan(EARLY_MS - 50);
    expect(call.ackMs).toBeLessThan(3_000);
    expect(call.ephemeral).toBe(true);
    reading.resolve({ version: 1, settings: PUBLIC });
    expect(textOf(await call.reply())).toMatch(/^### Nell/);
  });

  it('are kept to all the same', async () => {
    const reading = Promise.withResolvers<{ version: number; settings: ServerSettings }>();
    const { discord, channel, ada } = await slowly(() => reading.promise);
    const call = await discord.slash(ada, channel, 'ask', { question });
    await call.acknowledged();
    reading.resolve({ version: 1, settings: { ...PUBLIC, channels: ['1'] } });
    expect(textOf(await call.reply())).toMatch(/^I do not answer in this channel/);
  });

  it('and never come are spoken of politely', async () => {
    const broken = Object.assign(new Error('gone'), { name: 'StoreError' });
    const { discord, channel, ada, log } = await slowly(() => Promise.reject(broken));
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(textOf(await call.reply())).toMatch(/^The library cannot be reached/);
    expect(call.ephemeral).toBe(true);
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^The library cannot be reached/);
    await logged(log, 'failed');
  });

  it('open no form for a moderator by role, who is told to try again', async () => {
    const role = { id: '' };
    const reading = Promise.withResolvers<{ version: number; settings: ServerSettings }>();
    const { discord, guild, channel } = await slowly(() => reading.promise);
    role.id = discord.addRole(guild).id;
    const lib = discord.addMember(guild, {
      roles: [...guild.roles.values()].filter(({ id }) => id === role.id),
    });
    const call = await discord.slash(lib, channel, 'library add', {}, { openedByAdmin: true });
    expect(await call.acknowledged()).toBe('deferred reply');
    reading.resolve({ version: 1, settings: { ...PUBLIC, moderatorRole: role.id } });
    expect(textOf(await call.reply())).toMatch(/^The library cannot be reached/);
    const other = await discord.slash(lib, channel, 'library add', {}, { openedByAdmin: true });
    expect(await other.acknowledged()).toBe('modal');
  });
});

describe('where the bot may not write', () => {
  it('a mention is for the log alone, and a command is answered all the same', async () => {
    const { discord, guild, ada, log, ask, expectViolations, set } = await started();
    await set({});
    const closed = discord.addChannel(guild, { overwrites: [{ of: 'bot', deny: ['SendMessages'] }] });
    await discord.memberSends(ada, closed, `<@bot> ${question}`);
    await logged(log, 'not allowed to answer there');
    expect(textOf(await ask(ada, closed))).toMatch(/^### Nell/);
    expectViolations(50_013);
  });

  it.each([
    ['ask', { question: 'who said the lamp was never mended?' }, /\/callback$/],
    [
      'check',
      { quote: 'The lamp was never mended.' },
      'PATCH /webhooks/:application/:token/messages/:message',
    ],
  ])('the caller of /%s that Discord refuses is told which right is missing', async (name, values, route) => {
    const { discord, guild, ada, set } = await started();
    await set({});
    const closed = discord.addChannel(guild, {
      overwrites: [{ of: 'bot', deny: ['SendMessages', 'ReadMessageHistory'] }],
    });
    discord.fail(route, { status: 403, code: 50_013 });
    const call = await discord.slash(ada, closed, name, values);
    expect(textOf(await call.reply())).toBe(
      'Discord does not let me do that in this channel: I lack the rights Send Messages, Read Message History. A moderator can change that in the channel’s settings.',
    );
  });
});

describe('a server that the bot joins', () => {
  it('hears nothing from it', async () => {
    const { discord } = await started();
    const joined = discord.addGuild({ bot: ['ViewChannel', 'SendMessages'] });
    const channel = discord.addChannel(joined, { name: 'general' });
    await discord.staysSilent(channel, 400);
    expect(discord.requests.filter(({ path }) => /\/messages$|\/channels/.test(path))).toEqual([]);
  });
});
