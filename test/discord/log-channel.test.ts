// The notes of what moderators did: in the channel chosen for them, without a sound, and never in the way.
import { describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { Flag } from './double/constants.ts';
import { selectsOf, textOf } from './double/read-message.ts';
import type { Channel, Message } from './double/world.ts';
import { logged, running } from './running.ts';
import { deskOf, FERRY, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

async function started(options: { locale?: string } = {}) {
  const run = await running({ bot: shelfOn(await open()), ...options });
  const { discord, guild, channel } = run;
  const owner = discord.owner(guild);
  const desk = deskOf(discord, owner, channel);
  const log = discord.addChannel(guild, { name: 'log' });
  return {
    ...run,
    lines: run.log,
    log,
    owner,
    desk,
    logTo: async (where: readonly Channel[], page?: Message): Promise<Message> => {
      const on = await desk.press(page ?? (await desk.slash('settings')), 'Log and rights');
      const menu = String(selectsOf(on)[0]?.['custom_id']);
      return (await discord.select(owner, on, menu, where)).reply();
    },
    notes: (where: Channel = log): string[] => discord.messagesIn(where).map((message) => textOf(message)),
  };
}

describe('the log channel', () => {
  it('is told of articles and settings, quietly and in that order', async () => {
    const { discord, owner, desk, log, logTo, notes } = await started();
    const by = `<@${owner.user.id}>`;
    await logTo([log]);
    await desk.keep(FERRY);
    await desk.fillIn('library edit', { article: 'ferry' }, { title: 'Ferry @everyone row' });
    const removed = await desk.press(await desk.slash('library remove', { article: 'ferry' }), 'Remove');
    await desk.press(removed, 'Undo');
    await desk.slash('library default', { article: 'ferry' });
    const changed = await desk.press(await desk.slash('settings'), 'Show answers to everybody');
    await desk.press(changed, 'Undo the last change');
    expect(notes()).toEqual([
      `${by} changed settings:\n- **Channel in which changes are noted**: none → <#${log.id}>`,
      `${by} added *Ferry row divides Orrin*`,
      `${by} changed the details of *Ferry \\@everyone row*`,
      `${by} removed *Ferry \\@everyone row*`,
      `${by} put *Ferry \\@everyone row* back`,
      `${by} changed settings:\n- **Article asked where none is named**: all of them → *Ferry \\@everyone row*`,
      `${by} changed settings:\n- **Answers to commands**: only whoever asked sees them → everybody in the channel sees them`,
      `${by} took a change of settings back:\n- **Answers to commands**: everybody in the channel sees them → only whoever asked sees them`,
    ]);
    for (const { flags } of discord.messagesIn(log))
      expect(flags & Flag.SuppressNotifications).toBe(Flag.SuppressNotifications);
  });

  it('that is left learns where the notes go', async () => {
    const { discord, guild, desk, log, logTo, notes } = await started();
    const next = discord.addChannel(guild, { name: 'next' });
    const page = await logTo([log]);
    await logTo([next], await desk.press(page, 'Answers'));
    expect(notes()).toHaveLength(2);
    expect(notes(next)).toEqual([expect.stringContaining(`<#${log.id}> → <#${next.id}>`)]);
    await logTo([]);
    expect(notes(next)[1]).toContain(`<#${next.id}> → none`);
  });

  it('of one press of a button is told once', async () => {
    const { discord, owner, desk, log, logTo, notes } = await started();
    await logTo([log]);
    const draft = await desk.slash('library add', { file: PIER });
    const keep = { label: 'Keep' };
    const calls = await Promise.all([discord.press(owner, draft, keep), discord.press(owner, draft, keep)]);
    await Promise.all(calls.map((call) => call.reply()));
    expect(notes().filter((note) => note.includes('added'))).toHaveLength(1);
  });

  it('in which the bot may not write is named with what is missing, and stops nothing', async () => {
    const { discord, desk, log, logTo, notes, lines } = await started();
    discord.setOverwrites(log, [{ of: 'bot', deny: ['SendMessages'] }]);
    const page = await logTo([log]);
    expect(textOf(page)).toMatch(
      new RegExp(
        `✗ I lack the right Send Messages in the log channel, <#${log.id}>\\. The channel’s settings`,
      ),
    );
    expect(textOf(page)).toContain(
      `This could not be noted in <#${log.id}>: I lack the right Send Messages there.`,
    );
    const kept = await desk.keep(PIER);
    expect(textOf(kept)).toMatch(
      /^### Kept[^]*\n-# This could not be noted in <#\d+>: I lack the right Send/,
    );
    expect(await logged(lines, 'not allowed to note a change')).toMatchObject({ lacks: ['SendMessages'] });
    discord.setOverwrites(log, [{ of: 'bot', deny: ['ViewChannel'] }]);
    const removed = await desk.press(await desk.slash('library remove', { article: 'pier' }), 'Remove');
    expect(textOf(removed)).toMatch(/I lack the right View Channel there\.$/);
    discord.setOverwrites(log, []);
    expect(textOf(await desk.press(removed, 'Undo'))).not.toContain('could not be noted');
    expect(notes()).toEqual([expect.stringMatching(/put \*pier\* back$/)]);
  });

  it('that Discord refuses or that is gone is spoken of in the confirmation', async () => {
    const { discord, desk, log, logTo, lines } = await started();
    await logTo([log]);
    discord.fail('POST /channels/:channel/messages', { status: 403, code: 50_013 });
    expect(textOf(await desk.keep(PIER))).toMatch(/^### Kept[^]*\n-# This could not be noted in <#\d+>\.$/);
    await logged(lines, 'a change could not be noted');
    discord.deleteChannel(log);
    expect(textOf(await desk.keep(FERRY))).toMatch(/^### Kept[^]*\n-# This could not be noted in <#\d+>\.$/);
    const page = await desk.press(await desk.slash('settings'), 'Log and rights');
    expect(textOf(page)).toMatch(
      /⚠ Channel in which changes are noted: 1 entry[^]*|The log channel does not exist any more/,
    );
    expect(textOf(page)).toContain('The log channel does not exist any more');
    expect(textOf(await desk.press(page, 'Forget what is gone'))).toMatch(/<#\d+> → none/);
  });

  it('has no notes of direct messages', async () => {
    const { discord, owner, log, logTo, notes } = await started();
    await logTo([log]);
    const alone = deskOf(discord, owner, discord.directMessages(owner));
    await alone.keep(PIER);
    expect(notes()).toHaveLength(1);
  });
});

describe('the check', () => {
  it('names what the bot lacks in this channel and in those it is to answer in', async () => {
    const { discord, guild, channel, owner, desk } = await started();
    const closed = discord.addChannel(guild, {
      name: 'closed',
      overwrites: [{ of: 'bot', deny: ['ReadMessageHistory'] }],
    });
    const fine = discord.addChannel(guild, { name: 'fine' });
    const asking = await desk.press(await desk.slash('settings'), 'Who and where');
    const menu = String(selectsOf(asking)[0]?.['custom_id']);
    const chosen = await (await discord.select(owner, asking, menu, [closed, fine])).reply();
    expect(textOf(chosen)).toContain(`✗ I lack the right Read Message History in <#${closed.id}>.`);
    const page = textOf(await desk.press(chosen, 'Log and rights'));
    expect(page).toContain(`✓ I can do all I need to in this channel, <#${channel.id}>.`);
    expect(page).toContain(`✗ I lack the right Read Message History in <#${closed.id}>.`);
    expect(page).not.toContain(fine.id);
    const thread = discord.addThread(channel, owner);
    discord.setOverwrites(channel, [{ of: 'bot', deny: ['SendMessagesInThreads'] }]);
    const inThread = deskOf(discord, owner, thread);
    const there = await inThread.press(await inThread.slash('settings'), 'Log and rights');
    expect(textOf(there)).toContain(
      `✗ I lack the right Send Messages in Threads in this channel, <#${thread.id}>.`,
    );
  });
});
