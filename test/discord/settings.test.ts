// `/settings` from its first page to its history: the real client, a real database, Discord's own rules.
import { describe, expect, it } from 'vitest';
import { serverPlace } from '../../src/library/article-store.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { newArticle } from '../store/articles.ts';
import { databases } from '../store/databases.ts';
import type { Channel, Member, Message, Role } from './double/world.ts';
import { buttonsOf, selectsOf, textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, FERRY, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

async function started() {
  const shelf = shelfOn(await open());
  const run = await running({ bot: shelf });
  const { discord, guild, channel } = run;
  const owner = discord.owner(guild);
  const admins = discord.addRole(guild, { name: 'Admin', permissions: ['ManageGuild'] });
  const bo = discord.addMember(guild, { name: 'Bo', roles: [admins] });
  const choose = async (
    person: Member,
    message: Message,
    setting: string,
    values: readonly (string | Role | Channel)[],
  ): Promise<Message> => {
    const menu = selectsOf(message).find(({ custom_id: id }) => String(id).startsWith(`set:${setting}:`));
    return (await discord.select(person, message, String(menu?.['custom_id']), values)).reply();
  };
  const deskOfBo = deskOf(discord, bo, channel);
  return {
    ...run,
    shelf,
    owner,
    bo,
    desk: deskOf(discord, owner, channel),
    deskOfBo,
    choose: (message: Message, setting: string, values: Parameters<typeof choose>[3]) =>
      choose(owner, message, setting, values),
    chooseAs: choose,
    kept: async () => (await shelf.settings.read(guild.id)).settings,
  };
}

describe('the page', () => {
  it('says in words what holds, to the caller alone', async () => {
    const { desk, owner } = await started();
    const page = await desk.slash('settings');
    expect(page.ephemeralFor).toBe(owner.user.id);
    expect(textOf(page)).toMatch(
      /^### Settings · Answers\n\*\*Answers to commands\*\*: only whoever asked sees them\n\*\*Article asked where none is named\*\*: all of them\n\*\*Language[^\n]*\*\*: the server’s own on Discord\n\*\*Time zone[^\n]*\*\*: UTC\n[^\n]*person\*\*: none\n[^\n]*channel\*\*: none\n/,
    );
    expect(buttonsOf(page).map(({ label }) => label)).toEqual([
      'Show answers to everybody',
      'Waiting times',
      'Who and where',
      'Log and rights',
    ]);
    const asking = await desk.press(page, 'Who and where');
    expect(asking.id).toBe(page.id);
    expect(textOf(asking)).toMatch(
      /\*\*Channels I answer in\*\*: all\n\*\*Who may ask\*\*: everybody\n\*\*Who looks after the articles\*\*: members with the right Manage Messages\n[^]*Server Settings → Integrations/,
    );
    expect(textOf(await desk.press(asking, 'Log and rights'))).toMatch(
      /changes are noted\*\*: none\n\*\*What I may do\*\*\n- ✓ I can do all I need to in this channel, <#\d+>\.\n-# A channel for notes of changes, or none$/,
    );
  });

  it('is for those who manage the server, also where it was opened to others', async () => {
    const { discord, channel, ada, guild, desk, kept } = await started();
    const moderator = discord.addRole(guild, { permissions: ['ManageMessages'] });
    const mo = discord.addMember(guild, { roles: [moderator] });
    await expect(discord.slash(ada, channel, 'settings')).rejects.toThrow(/is hidden from/);
    for (const person of [ada, mo]) {
      const call = await discord.slash(person, channel, 'settings', {}, { openedByAdmin: true });
      expect(textOf(await call.reply())).toMatch(/^Only members with the right \*Manage Server\*/);
      expect(call.ephemeral).toBe(true);
      const offered = { openedByAdmin: true };
      expect(await discord.autocomplete(person, channel, 'settings', 'article', '', {}, offered)).toEqual([]);
    }
    const page = await desk.slash('settings');
    // A forged way to the same message, by somebody who may not.
    Object.assign(page, { ephemeralFor: undefined });
    for (const { customId = '' } of buttonsOf(page)) {
      const reply = discord.press(ada, page, customId);
      const call = await reply;
      const kind = await call.acknowledged();
      expect(textOf(await call.reply())).toMatch(/^Only members with the right \*Manage Server\*/);
      expect(['deferred update', 'reply']).toContain(kind);
      page.components = structuredClone((await desk.slash('settings')).components);
    }
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });

  it('stops working for somebody who lost the right', async () => {
    const { discord, bo, deskOfBo, kept } = await started();
    const page = await deskOfBo.slash('settings');
    discord.setRoles(bo, []);
    expect(textOf(await deskOfBo.press(page, 'Show answers to everybody'))).toMatch(/^Only members/);
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a change', () => {
  it('is confirmed, holds at once, and can be taken back after a restart', async () => {
    const { discord, channel, ada, desk, bot, start, shelf, kept } = await started();
    const ask = async () => (await discord.slash(ada, channel, 'ask', { question: 'who said it?' })).reply();
    expect((await ask()).ephemeralFor).toBe(ada.user.id);
    const page = await desk.slash('settings');
    const changed = await desk.press(page, 'Show answers to everybody');
    expect(changed.id).toBe(page.id);
    expect(textOf(changed)).toMatch(
      /^\*\*Changed\.\*\*\n- \*\*Answers to commands\*\*: only whoever asked sees them → everybody in the channel sees them\n### Settings · Answers\n/,
    );
    expect((await ask()).ephemeralFor).toBeUndefined();
    const one = await discord.slash(ada, channel, 'ask', { question: 'who said it?', private: true });
    expect((await one.reply()).ephemeralFor).toBe(ada.user.id);
    await bot.stop();
    await start(shelf);
    const undone = await desk.press(changed, 'Undo the last change');
    expect(textOf(undone)).toMatch(/^\*\*Taken back\.\*\*\n[^\n]*everybody in the channel sees them → only/);
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
    expect((await ask()).ephemeralFor).toBe(ada.user.id);
    const shown = await discord.slash(ada, channel, 'ask', { question: 'who said it?', private: false });
    expect((await shown.reply()).ephemeralFor).toBeUndefined();
    // What was taken back can be brought back.
    expect(textOf(await desk.press(undone, 'Undo the last change'))).toMatch(/→ everybody in the channel/);
  });

  it('chooses channels, roles and a language', async () => {
    const { discord, guild, desk, choose, kept } = await started();
    const forum = discord.addChannel(guild, { name: 'books' });
    const readers = discord.addRole(guild, { name: 'Readers' });
    const moderators = discord.addRole(guild, { name: 'Moderators' });
    const page = await desk.press(await desk.slash('settings'), 'Who and where');
    const channels = await choose(page, 'channels', [forum]);
    expect(textOf(channels)).toContain(`- **Channels I answer in**: all → <#${forum.id}>`);
    expect(selectsOf(channels)[0]?.['default_values']).toEqual([{ id: forum.id, type: 'channel' }]);
    const roles = await choose(channels, 'askRoles', [readers, moderators]);
    expect(textOf(roles)).toContain(
      `everybody → members with the role <@&${readers.id}>, <@&${moderators.id}>`,
    );
    const moderator = await choose(roles, 'moderatorRole', [moderators]);
    expect(textOf(moderator)).toContain(`and with the role <@&${moderators.id}>`);
    const answers = await desk.press(moderator, 'Answers');
    expect(textOf(await choose(answers, 'language', ['en']))).toContain(
      'the server’s own on Discord → English',
    );
    expect(await kept()).toEqual({
      ...DEFAULT_SETTINGS,
      channels: [forum.id],
      askRoles: [readers.id, moderators.id],
      moderatorRole: moderators.id,
      language: 'en',
    });
    const none = await choose(await desk.press(answers, 'Who and where'), 'channels', []);
    expect(textOf(none)).toContain(`<#${forum.id}> → all`);
  });

  it('of the language holds for what everybody reads, and not for what one reads', async () => {
    const { discord, channel, ada, desk, choose } = await started();
    await choose(await desk.slash('settings'), 'language', ['de']);
    const ask = async (isPrivate: boolean) => {
      const call = await discord.slash(ada, channel, 'ask', { question: 'zebra?', private: isPrivate });
      return textOf(await call.reply());
    };
    expect(await ask(true)).toMatch(/^### Nothing found/);
    expect(await ask(false)).toMatch(/^### Nichts gefunden/);
    await discord.memberSends(ada, channel, '<@bot> zebra?');
    const answer = await discord.until('the answer to the mention', () =>
      discord.messagesIn(channel).find(({ replyTo }) => replyTo !== undefined),
    );
    expect(textOf(answer)).toMatch(/^### Nichts gefunden/);
  });

  it('takes the role that everybody has for everybody, and for no moderators', async () => {
    const { guild, desk, choose, kept } = await started();
    const everyone = guild.roles.get(guild.id);
    if (everyone === undefined) throw new Error('there is no such role');
    const page = await desk.press(await desk.slash('settings'), 'Who and where');
    expect(textOf(await choose(page, 'askRoles', [everyone]))).toMatch(/^It was like that already/);
    expect(textOf(await choose(page, 'moderatorRole', [everyone]))).toMatch(
      /^Nothing was changed: that is not/,
    );
    expect((await kept()).moderatorRole).toBeNull();
  });

  it('sets waiting times in a form, and says what is wrong in it', async () => {
    const { desk, kept } = await started();
    const page = await desk.slash('settings');
    const wrong = await desk.fill(page, 'Waiting times', { member: '-3', channel: '99999' });
    expect(textOf(wrong)).toMatch(
      /^### Nothing was changed yet\n- \*\*Seconds between questions of a person\*\*: write a whole number of seconds from 0 to 21,600[^]*- \*\*Seconds between questions in a channel/,
    );
    const back = await desk.press(wrong, 'Back to the settings');
    expect(textOf(back)).toMatch(/^### Settings · Answers/);
    const again = await desk.fill(back, 'Waiting times', { member: 'soon' });
    const changed = await desk.fill(again, 'Try again', { member: '30', channel: '0' });
    expect(textOf(changed)).toMatch(
      /^\*\*Changed\.\*\*\n- \*\*Wait between two questions of one person\*\*: none → 30 seconds\n###/,
    );
    expect(await kept()).toEqual({ ...DEFAULT_SETTINGS, memberCooldown: 30 });
    const undone = await desk.press(changed, 'Undo the last change');
    expect(textOf(undone)).toContain('30 seconds → none');
  });

  it('names the article asked by default, from the menu or by name', async () => {
    const { discord, guild, channel, owner, desk, choose, shelf, kept } = await started();
    const place = serverPlace(guild.id);
    await desk.keep(FERRY);
    await desk.keep(PIER);
    const page = await choose(await desk.slash('settings'), 'defaultArticle', ['ferry']);
    expect(textOf(page)).toContain(
      '**Article asked where none is named**: all of them → *Ferry row divides Orrin*',
    );
    expect((await shelf.store.settings(place)).defaultArticle).toBe('ferry');
    expect(textOf(await desk.slash('settings', { article: 'pier' }))).toContain(
      '*Ferry row divides Orrin* → *pier*',
    );
    expect(textOf(await desk.slash('library default'))).toMatch(/asked of all of them now/);
    expect(textOf(await desk.slash('settings', { article: 'zebra' }))).toMatch(
      /^There is no article “zebra”/,
    );
    expect(await discord.autocomplete(owner, channel, 'settings', 'timezone', 'berl')).toEqual([
      { name: 'Europe/Berlin', value: 'Europe/Berlin' },
    ]);
    expect(textOf(await desk.slash('settings', { timezone: 'europe/berlin' }))).toContain(
      'UTC → Europe/Berlin',
    );
    expect(textOf(await desk.slash('settings', { timezone: 'Atlantis *now*' }))).toContain(
      '“Atlantis \\*now\\*” is no time zone',
    );
    expect(await kept()).toMatchObject({ timeZone: 'Europe/Berlin' });
    expect(await discord.autocomplete(owner, channel, 'settings', 'article', 'ferry')).toEqual([
      { name: 'All articles', value: '*' },
      { name: 'Ferry row divides Orrin', value: 'ferry' },
    ]);
    const all = await desk.slash('settings', { article: '*' });
    expect(textOf(all)).toMatch(/^It was like that already/);
    // `/library default` is in the history as well.
    expect(textOf(await desk.press(all, 'History'))).toMatch(
      /\*pier\* → all of them\n[^]*divides Orrin\* → \*pier\*\n[^]*all of them → \*Ferry/,
    );
  });

  it('offers what fits of many articles, the default always', async () => {
    const { guild, desk, choose, shelf } = await started();
    for (let at = 10; at < 50; at += 1)
      await shelf.store.add(
        serverPlace(guild.id),
        newArticle(`a${at}`, { title: `${'@everyone <@1> '.repeat(9)}${at}`, body: `Text ${at}.` }),
        { articles: 100, length: 100_000 },
      );
    const page = await desk.slash('settings', { article: 'a49' });
    expect(textOf(page)).toContain('`/settings article` finds any of them');
    expect(textOf(await choose(page, 'defaultArticle', ['a49']))).toMatch(/^It was like that already/);
  });

  it('says so where the article is gone meanwhile', async () => {
    const { guild, desk, choose, shelf } = await started();
    await desk.keep(PIER);
    const page = await desk.slash('settings');
    const [entry] = await shelf.store.list(serverPlace(guild.id));
    await shelf.store.remove(serverPlace(guild.id), entry?.id ?? '');
    expect(textOf(await choose(page, 'defaultArticle', ['pier']))).toMatch(
      /^Nothing was changed: that is not/,
    );
  });
});

describe('two at once', () => {
  it('both keep what they changed, and the later is told of the earlier', async () => {
    const { desk, deskOfBo, bo, owner, kept, chooseAs } = await started();
    const [mine, theirs] = [await desk.slash('settings'), await deskOfBo.slash('settings')];
    await deskOfBo.press(theirs, 'Show answers to everybody');
    const later = await chooseAs(owner, mine, 'language', ['en']);
    expect(textOf(later)).toMatch(
      new RegExp(
        `^\\*\\*Changed\\.\\*\\*\\n- \\*\\*Language[^\\n]*\\nMeanwhile, <t:\\d+:R>, <@${bo.user.id}> changed this:\\n- \\*\\*Answers to commands\\*\\*`,
      ),
    );
    expect(await kept()).toMatchObject({ visibility: 'public', language: 'en' });
  });

  it('the last wins over one thing, is told what it replaced, and nobody undoes it blindly', async () => {
    const { desk, deskOfBo, bo, owner, kept } = await started();
    const [mine, theirs] = [await desk.slash('settings'), await deskOfBo.slash('settings')];
    const first = await deskOfBo.fill(theirs, 'Waiting times', { member: '30' });
    const last = await desk.fill(mine, 'Waiting times', { member: '60' });
    expect(textOf(last)).toMatch(
      new RegExp(
        `person\\*\\*: 30 seconds → 1?60 seconds\\nThis replaced what <@${bo.user.id}> set <t:\\d+:R>:\\n`,
      ),
    );
    const undo = await deskOfBo.press(first, 'Undo the last change');
    expect(textOf(undo)).toMatch(
      new RegExp(`^Nothing was taken back: <@${owner.user.id}> has changed it since`),
    );
    expect((await kept()).memberCooldown).toBe(60);
  });

  it('a button pressed twice changes once', async () => {
    const { discord, owner, desk, shelf, guild } = await started();
    const page = await desk.slash('settings');
    const label = { label: 'Show answers to everybody' };
    const calls = await Promise.all([discord.press(owner, page, label), discord.press(owner, page, label)]);
    await Promise.all(calls.map((call) => call.reply()));
    expect(await shelf.settings.history(guild.id)).toHaveLength(1);
  });
});

describe('the history', () => {
  it('goes back a page at a time', async () => {
    const { guild, owner, desk, shelf } = await started();
    expect(textOf(await desk.slash('settings'))).not.toContain('History');
    for (let at = 1; at <= 20; at += 1)
      await shelf.settings.change(guild.id, { memberCooldown: at }, at, {
        id: `c${at}`,
        by: owner.user.id,
        at: 1_900_000_000_000 + at,
      });
    await shelf.settings.forgetPerson('nobody');
    const first = await desk.press(await desk.slash('settings'), 'History');
    expect(textOf(first)).toMatch(
      /^### History of the settings · page 1 of 3\n<t:1900000001:f> · <@\d+>\n- [^\n]*19 seconds → 20 seconds\n/,
    );
    const last = await desk.press(await desk.press(first, 'Older'), 'Older');
    expect(textOf(last)).toMatch(/page 3 of 3\n[^]*none → 1 second$/);
    expect(buttonsOf(last).map(({ label }) => label)).toEqual(['Back to the settings', 'Newer']);
    await shelf.settings.forgetPerson(owner.user.id);
    expect(textOf(await desk.press(last, 'Newer'))).toContain('· somebody\n');
    expect(textOf(await desk.press(last, 'Back to the settings'))).toMatch(/^### Settings · Answers/);
  });
});

describe('/privacy', () => {
  it('counts the changes that somebody made, and takes their id from them', async () => {
    const { guild, owner, desk, shelf } = await started();
    const page = await desk.press(await desk.slash('settings'), 'Show answers to everybody');
    expect(textOf(await desk.slash('privacy show'))).toContain(
      '- your id, as who made 1 change of a server’s settings',
    );
    const done = await desk.press(await desk.slash('privacy delete'), 'Delete');
    expect(textOf(done)).toContain('- your id, from 1 change of settings');
    expect(await shelf.settings.changesBy(owner.user.id)).toBe(0);
    expect((await shelf.settings.history(guild.id)).map(({ by }) => by)).toEqual([null]);
    expect(textOf(await desk.press(page, 'Undo the last change'))).toMatch(/^\*\*Taken back/);
  });
});

describe('what is gone', () => {
  it('is shown, lets nobody in, and is forgotten when that is asked for', async () => {
    const { discord, guild, channel, ada, desk, choose, kept } = await started();
    const room = discord.addChannel(guild, { name: 'room' });
    const role = discord.addRole(guild, { name: 'Readers' });
    let page = await desk.press(await desk.slash('settings'), 'Who and where');
    page = await choose(page, 'channels', [room]);
    page = await choose(page, 'askRoles', [role]);
    page = await choose(page, 'moderatorRole', [role]);
    discord.deleteChannel(room);
    discord.deleteRole(guild, role);
    await (await discord.slash(ada, channel, 'help')).reply();
    const asked = await discord.slash(ada, channel, 'ask', { question: 'who said it?' });
    expect(textOf(await asked.reply())).toMatch(/^I do not answer in this channel/);
    page = await desk.press(await desk.slash('settings'), 'Who and where');
    expect(textOf(page)).toMatch(
      /⚠ Channels I answer in: 1 entry that does not exist any more\.\n⚠ Who may ask: 1 entry[^\n]*\n⚠ Who looks after the articles: 1 entry/,
    );
    expect(selectsOf(page).map((menu) => menu['default_values'])).toEqual([[], [], []]);
    const cleaned = await desk.press(page, 'Forget what is gone');
    expect(textOf(cleaned)).toMatch(
      /^\*\*Changed\.\*\*\n[^\n]*→ all\n[^\n]*→ everybody\n[^\n]*Manage Messages\n/,
    );
    expect(buttonsOf(cleaned).map(({ label }) => label)).not.toContain('Forget what is gone');
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('a custom_id that was forged', () => {
  it.each([
    'set:',
    'set:visibility:0:loud',
    'set:visibility:x:',
    'set:channels:0:123',
    'set:askRoles:0:123',
    'set:logChannel:0:123',
    'set:language:0:tlh',
    'set:defaultArticle:0:nothing',
    'set:version:0:9',
    'set:__proto__:0:1',
    'unset:answers:none',
    'unset:',
    'setclean:zzz',
    'setpage:zzz',
    'sethistory:99999999999999999999',
    'sethistory:-1',
  ])('changes nothing: %s', async (forged) => {
    const { discord, owner, desk, kept } = await started();
    const page = await desk.slash('settings');
    const [button] = buttonsOf(page);
    page.components = JSON.parse(
      JSON.stringify(page.components).replace(button?.customId ?? '', forged),
    ) as typeof page.components;
    const call = await discord.press(owner, page, forged);
    expect(textOf(await call.reply())).toMatch(/Settings|History/);
    expect(await kept()).toEqual(DEFAULT_SETTINGS);
  });
});
