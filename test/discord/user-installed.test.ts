// The bot installed by a person for themselves: used in servers that it is no member of, and among friends.
import { describe, expect, it } from 'vitest';
import { personPlace } from '../../src/library/article-store.ts';
import { databases } from '../store/databases.ts';
import { textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, FERRY, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const question = 'who said no operator can sail an empty ferry?';
const mine = { userInstalled: true };

async function started() {
  const shelf = shelfOn(await open());
  const run = await running({ bot: shelf });
  const { discord, guild, channel, ada } = run;
  const elsewhere = discord.addGuild();
  const there = discord.addChannel(elsewhere);
  discord.joins(ada, elsewhere);
  discord.removeBot(elsewhere);
  await deskOf(discord, ada, discord.directMessages(ada)).keep(FERRY);
  await deskOf(discord, discord.owner(guild), channel).keep(PIER);
  return { ...run, shelf, elsewhere, there };
}

describe('in a server without the bot', () => {
  it('a person asks their own articles, for themselves unless they say otherwise', async () => {
    const { discord, there, ada } = await started();
    const call = await discord.slash(ada, there, 'ask', { question }, mine);
    expect(textOf(await call.reply())).toMatch(/^### Gareth Pollitt/);
    expect(call.ephemeral).toBe(true);
    const shown = await discord.slash(ada, there, 'ask', { question, private: false }, mine);
    expect(textOf(await shown.reply())).toMatch(/^### Gareth Pollitt/);
    expect(shown.ephemeral).toBe(false);
    expect(await discord.autocomplete(ada, there, 'ask', 'article', '', {}, mine)).toEqual([
      { name: 'Ferry row divides Orrin', value: 'ferry' },
    ]);
    const help = await discord.slash(ada, there, 'help', {}, mine);
    expect(textOf(await help.reply())).toContain('- *Ferry row divides Orrin*');
    expect(help.ephemeral).toBe(true);
  });

  it('the buttons of an answer are about the articles of whoever presses them', async () => {
    const { discord, elsewhere, there, ada } = await started();
    const ben = discord.addMember(elsewhere, { name: 'Ben' });
    const answer = await (await discord.slash(ada, there, 'ask', { question, private: false }, mine)).reply();
    const context = await discord.press(ada, answer, { label: 'Context' });
    expect(textOf(await context.reply())).toMatch(/^### In context: \*Ferry/);
    expect(context.ephemeral).toBe(true);
    const other = await discord.press(ben, answer, { label: 'Context' });
    expect(textOf(await other.reply())).toMatch(/^This answer is too old/);
  });

  it('works where Discord hides every answer, and with no follow-up', async () => {
    const { discord, there, ada } = await started();
    const forced = { ...mine, forcedPrivate: true };
    const call = await discord.slash(ada, there, 'ask', { question, private: false }, forced);
    const answer = await call.reply();
    expect(textOf(answer)).toMatch(/^### Gareth Pollitt/);
    expect(call.ephemeral).toBe(true);
    const context = await discord.press(ada, answer, { label: 'Context' }, forced);
    expect(textOf(await context.reply())).toMatch(/^### In context/);
    expect(call.followups).toEqual([]);
  });

  it('shows and deletes what is held, to the caller alone', async () => {
    const { discord, there, ada, shelf } = await started();
    const shown = await discord.slash(ada, there, 'privacy show', {}, mine);
    expect(textOf(await shown.reply())).toContain('1 article of our direct messages');
    expect(shown.ephemeral).toBe(true);
    const asked = await (await discord.slash(ada, there, 'privacy delete', {}, mine)).reply();
    await (await discord.press(ada, asked, { label: 'Delete' })).reply();
    expect(await shelf.store.list(personPlace(ada.user.id))).toEqual([]);
  });

  it('knows no waits, and offers nothing that is for moderators', async () => {
    const { discord, there, ada, guild, shelf } = await started();
    const signature = { id: 'c', by: '1', at: 1 };
    await shelf.settings.change(guild.id, { memberCooldown: 600, askRoles: ['9'] }, 0, signature);
    for (let times = 0; times < 3; times += 1)
      expect(textOf(await (await discord.slash(ada, there, 'ask', { question }, mine)).reply())).toMatch(
        /^### Gareth/,
      );
    for (const name of ['library list', 'settings'])
      await expect(discord.slash(ada, there, name, {}, { ...mine, openedByAdmin: true })).rejects.toThrow(
        /not offered to people who installed/,
      );
    await expect(discord.slash(ada, there, 'ask', { question })).rejects.toThrow(/not installed there/);
  });
});

describe('in a server with the bot', () => {
  it('its rules hold for whoever brought the bot along as well', async () => {
    const { discord, guild, channel, ada, shelf } = await started();
    const signature = { id: 'c', by: '1', at: 1 };
    await shelf.settings.change(guild.id, { channels: ['9'] }, 0, signature);
    const call = await discord.slash(ada, channel, 'ask', { question }, mine);
    expect(textOf(await call.reply())).toMatch(/^I do not answer in this channel/);
  });
});

describe('among friends', () => {
  it('a person asks their own articles, for themselves', async () => {
    const { discord, ada } = await started();
    const friends = discord.groupMessages();
    const call = await discord.slash(ada, friends, 'ask', { question }, mine);
    expect(textOf(await call.reply())).toMatch(/^### Gareth Pollitt/);
    expect(call.ephemeral).toBe(true);
    const privacy = await discord.slash(ada, friends, 'privacy show', {}, mine);
    await privacy.reply();
    expect(privacy.ephemeral).toBe(true);
  });
});
