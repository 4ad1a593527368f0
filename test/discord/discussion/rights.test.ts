// Who may do what in a discussion, what is told to whom, and what happens to things that are not there.
import { describe, expect, it } from 'vitest';
import { databases } from '../../store/databases.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { LONG } from '../lookups.ts';
import { deskOf, shelfOn } from '../shelf.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');

describe('members', () => {
  it('decide nothing, by command or by button', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, ada, room, ask, question } = hall;
    await hall.begin();
    const ben = discord.addMember(guild, { name: 'Ben' });
    await ask(ben, 'Who said the wall was unsafe?');
    const shown = await question(1);
    discord.setOverwrites(room, []);
    for (const label of ['Approve', 'Hold', 'Pin', 'To the front'])
      expect(textOf(await (await hall.press(ada, shown, label)).followup())).toBe(
        'Only moderators decide that.',
      );
    const reject = await hall.press(ada, shown, 'Reject');
    expect(textOf(await reject.reply())).toBe('Only moderators decide that.');
    expect(hall.answers()).toEqual([]);
    await hall.press(hall.mo, shown, 'Approve');
    const answer = await hall.shown(channel, '### Question 1');
    expect(textOf(await (await hall.press(ada, answer, 'Retract')).reply())).toContain('not yours');
    await hall.reason(ben, answer, 'Retract', '');
    await hall.eventually('the asker takes it back', () => textOf(answer).includes('taken back'));
  });

  it('are kept to the rules, and told which', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, ada, ask, run } = hall;
    const role = discord.addRole(guild, { name: 'Readers' });
    await hall.begin({ cooldown: 60, role });
    expect(textOf(await ask(ada, 'Who said the wall was unsafe?'))).toContain(
      `the role <@&${role.id}> can ask`,
    );
    discord.setRoles(ada, [role]);
    await run('block', { word: 'turnip*' });
    expect(textOf(await ask(ada, 'Do turnips float?'))).toContain('a word in your question');
    expect(textOf(await ask(ada, 'Who said the wall was unsafe?'))).toContain('Question 1 waits');
    expect(textOf(await ask(ada, 'What about the two boats?'))).toMatch(/can ask again <t:\d+:R>/);
    expect(await run('block', { member: ada, reason: 'spam' })).toContain(`blocked <@${ada.user.id}>: spam`);
    expect(await run('block', { member: ada })).toContain('nothing was changed');
    expect(await run('block')).toContain('a member or a word');
    expect(textOf(await ask(ada, 'What about the two boats?'))).toContain('take no questions from you');
    expect(await run('unblock', { member: ada })).toContain('unblocked');
  });

  it('see nothing of what an asker did not show, and no markup of theirs', async () => {
    const hall = await hallOn({ database: await open() });
    const { channel, ada, mo, ask, question } = hall;
    await hall.begin();
    await ask(ada, `@everyone **wall** <@${mo.user.id}> [x](https://example.org) # ${LONG}`.slice(0, 500));
    await hall.press(mo, await question(1), 'Approve');
    const answer = await hall.shown(channel, '### Question 1');
    expect(textOf(answer)).toContain('\\*\\*wall\\*\\*');
    expect(textOf(answer)).not.toContain(ada.user.id);
  });
});

describe('moderators', () => {
  it('have what they do noted, and are mentioned by their role only where they want it, once', async () => {
    const settings = { moderatorRole: '', logChannel: '' };
    const hall = await hallOn({ database: await open(), settings });
    const { discord, guild, mo, ada, room, ask, question, run } = hall;
    const role = discord.addRole(guild, { name: 'Mods', mentionable: true });
    const log = discord.addChannel(guild, { name: 'log' });
    Object.assign(settings, { moderatorRole: role.id, logChannel: log.id });
    await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    await question(1);
    expect(discord.pings).toEqual([]);
    await (await hall.press(mo, await question(1), 'Hold')).reply();
    expect(textOf(await hall.shown(log, 'put question 1 aside'))).toContain(`<@${mo.user.id}>`);
    expect(await run('moderators', { ping: true })).toContain('changed the rules');
    await ask(ada, 'What about the two boats?');
    const pinged = await question(2);
    expect(textOf(pinged)).toContain(`<@&${role.id}>: a question waits.`);
    await ask(ada, 'When will it be rebuilt by spring?');
    await question(3);
    expect(discord.pings.map(({ kind, id, rings }) => [kind, id, rings])).toEqual([['role', role.id, true]]);
    hall.expectPings(1);
    hall.expectViolations('ping');
    await (await hall.press(mo, pinged, 'Approve')).reply();
    expect(room.guild).toBe(guild);
  });

  it('are told where nothing can be', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, ada, room, run } = hall;
    expect(await run('pause')).toContain('no discussion in this channel');
    expect(await run('open', { article: 'nothing' })).toContain('There is no article “nothing”');
    await hall.begin();
    expect(await run('open', { article: 'harbour' })).toContain('There is a discussion of');
    expect(await run('moderators', { channel })).toContain('would be public');
    const shut = discord.addChannel(guild, { overwrites: [{ of: 'bot', deny: ['SendMessages'] }] });
    expect(await run('moderators', { channel: shut })).toContain('I lack Send Messages');
    const seen = discord.addChannel(guild, { name: 'seen' });
    expect(await run('moderators', { channel: seen })).toContain('Everybody can see');
    expect(await run('moderators', { ping: true })).toContain('no moderators’ role');
    expect(await run('resume')).toMatch(/^Open: <@\d+>, <t:\d+:R>\.$/);
    expect(await run('next')).toContain('No approved question');
    expect(await run('queue')).toBe('No question waits.');
    expect(ada.guild).toBe(room.guild);
  });

  it('delete a discussion once they have said so, and its buttons say that it is gone', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, mo, ada, ask, question } = hall;
    const card = await hall.begin();
    await ask(ada, 'Who said the wall was unsafe?');
    const shown = await question(1);
    const asked = await (await discord.slash(mo, channel, 'discussion delete')).reply();
    expect(textOf(asked)).toContain('Delete the discussion of');
    await (await hall.press(mo, asked, 'Delete')).reply();
    await hall.eventually('it is deleted', () => textOf(asked).includes('is deleted'));
    expect(textOf(await (await hall.press(ada, card, 'Ask')).reply())).toContain('no longer here');
    expect(textOf(await (await hall.press(ada, card, 'My questions')).reply())).toContain('no longer here');
    expect(textOf(await (await hall.press(mo, shown, 'Approve')).followup())).toContain('no longer here');
    expect(await hall.run('open', { article: 'harbour' })).toContain('The discussion is in');
  });

  it('are told of a discussion in another server as of none', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, card, begin } = hall;
    await begin();
    const elsewhere = discord.addGuild({
      name: 'Elsewhere',
      bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
    });
    const there = discord.addChannel(elsewhere);
    const stranger = discord.owner(elsewhere);
    const id = /dask:([0-9a-f-]+)/.exec(JSON.stringify((await card()).components))?.[1] ?? '';
    const help = await (await discord.slash(stranger, there, 'help')).reply();
    for (const forged of [
      `dask:${id}`,
      `dmine:${id}`,
      `dap:${id}:1`,
      'dap:x',
      'dmine:',
      `drt:${id}:99`,
      `dfi:${id}`,
    ]) {
      help.components = JSON.parse(
        JSON.stringify([
          { type: 1, components: [{ type: 2, style: 2, label: 'Forged', custom_id: forged }] },
        ]),
      );
      const call = await discord.press(stranger, help, { label: 'Forged' });
      const said = await hall.eventually(
        'an answer',
        () => call.followups[0] ?? (call.interaction.answered ? call.interaction.original : undefined),
      );
      expect(textOf(said)).toContain('no longer here');
    }
    expect(buttonsOf(help)).toHaveLength(1);
  });
});

it('comes down again once talk has buried it, not sooner than its own limit', async () => {
  let at = Date.parse('2024-05-02T12:00:00Z');
  const hall = await hallOn({ database: await open(), now: () => at });
  const { discord, channel, ada } = hall;
  const card = await hall.begin();
  const talk = async (messages: number) => {
    for (let said = 0; said < messages; said++) await discord.memberSends(ada, channel, `talk ${said}`);
  };
  await talk(12);
  await discord.staysSilent(channel, 200);
  at += 5 * 60_000;
  await talk(1);
  const again = await hall.eventually('another card', () => {
    const last = discord.messagesIn(channel).findLast((message) => textOf(message).includes('Discussion:'));
    return last !== card && last;
  });
  await hall.eventually('the old one goes', () => card.deleted);
  expect(buttonsOf(again).map(({ label }) => label)).toEqual(['Ask', 'My questions']);
  await talk(12);
  await discord.staysSilent(channel, 200);
});

it('forgets who asked, when they say so', async () => {
  const database = await open();
  const { core } = shelfOn(database);
  const hall = await hallOn({ database, bot: { core } });
  const { discord, channel, ada, mo, ask, question } = hall;
  const desk = deskOf(discord, ada, channel);
  await hall.begin({ article: 'lighthouse' });
  await ask(ada, 'Who said the lamp was never mended?', true);
  await ask(ada, 'Which day did the lighthouse go dark?');
  await hall.press(mo, await question(1), 'Approve');
  await question(1, 'answered');
  expect(textOf(await desk.slash('privacy show'))).toContain('2 questions in discussions');
  const gone = await desk.press(await desk.slash('privacy delete'), 'Delete');
  expect(textOf(gone)).toContain('2 questions in discussions: those not public are deleted');
  expect(textOf(await desk.slash('privacy show'))).toContain('0 questions in discussions');
  expect(await hall.run('queue')).toBe('No question waits.');
  await (
    await hall.press(mo, await question(1), 'Retract').then((call) => discord.submitModal(call, {}))
  ).followup();
  const answer = await hall.shown(channel, 'taken back');
  await hall.press(mo, answer, 'Put back');
  await hall.eventually('it is back', () => textOf(answer).includes('never mended'));
  expect(textOf(answer)).not.toContain(ada.user.id);
  const mine = await (await hall.press(ada, await hall.card(), 'My questions')).reply();
  expect(textOf(mine)).toContain('You have asked nothing here yet.');
});
