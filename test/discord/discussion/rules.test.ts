// Rules that are changed while a discussion goes on, and taken back.
import { describe, expect, it } from 'vitest';
import { databases } from '../../store/databases.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');
const NOON = Date.parse('2024-05-02T12:00:00Z');

describe('the rules', () => {
  it('are changed while it goes on, noted, shown on the card, and taken back', async () => {
    let at = NOON;
    const hall = await hallOn({ database: await open(), now: () => at });
    const { discord, guild, channel, mo, run } = hall;
    const card = await hall.begin({ answers: 'one-by-one' });
    expect(await run('rules')).toMatch(
      /Rules · \*The harbour wall\*\n\*\*Questions are answered\*\*: one by one\n\*\*Who can ask\*\*: everybody/,
    );
    const press = discord.addRole(guild, { name: 'Press' });
    const changed = await (
      await discord.slash(mo, channel, 'discussion rules', { role: press, cooldown: 90, until: '2h' })
    ).reply();
    expect(textOf(changed)).toContain(
      `changed the rules: Who can ask: everybody → <@&${press.id}>; Wait between two questions of a member: none → 90 seconds; Closes: by hand → <t:${NOON / 1_000 + 7_200}:f>`,
    );
    at += 2_000;
    await hall.eventually('the card says so', () =>
      textOf(card).includes(`the role <@&${press.id}> can ask`),
    );
    expect(textOf(card)).toContain('90 seconds');
    expect(textOf(await hall.ask(hall.ada, 'Who said the wall was unsafe?'))).toContain('Only members with');
    const undone = await (await hall.press(mo, changed, 'Undo')).reply();
    expect(textOf(undone)).toContain('90 seconds → none');
    at += 2_000;
    await hall.eventually('the card says so', () => !textOf(card).includes('90 seconds'));
    // What was taken back can be put back.
    expect(textOf(await (await hall.press(mo, undone, 'Undo')).reply())).toContain('none → 90 seconds');
    expect(await run('record')).toContain('changed the rules: Who can ask');
  });

  it('for one role, for everybody again, and answers what waited to be called', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, mo, ada, run } = hall;
    await hall.begin({ answers: 'one-by-one', cooldown: 3_600 });
    const press = discord.addRole(guild, { name: 'Press' });
    discord.setRoles(ada, [press]);
    expect(await run('rules', { cooldown: 0, for: press })).toContain(`none → <@&${press.id}> none`);
    await hall.ask(ada, 'Who said the wall was unsafe?');
    expect(textOf(await hall.ask(ada, 'When will it be rebuilt?'))).toContain('Question 2 waits');
    expect(await run('rules', { for: press })).toContain(`<@&${press.id}> none → none`);
    expect(textOf(await hall.ask(ada, 'What about the two boats?'))).toContain('You have just asked');
    await hall.press(mo, await hall.question(1), 'Approve');
    await hall.question(1, 'approved');
    expect(hall.answers()).toEqual([]);
    expect(await run('rules', { answers: 'after-approval' })).toContain('one by one → after approval');
    await hall.eventually('the answer', () => hall.answers().length === 1);
    expect(await run('rules', { from: '2h' })).toContain('Open');
    expect(await run('rules', { answers: 'after-approval' })).toContain('nothing was changed');
    expect(await run('rules', { until: 'soon' })).toContain('is not a time');
    expect(await run('rules', { until: 'never' })).toContain('nothing was changed');
    const offered = await discord.autocomplete(mo, channel, 'discussion rules', 'until', '');
    expect(offered.map(({ value }) => value)).toEqual(['30m', '1h', '2h', '1d', '1w', 'never']);
    const [read] = await discord.autocomplete(mo, channel, 'discussion rules', 'until', '2099-05-31 19:30');
    expect(read?.name).toBe('31 May 2099, 19:30 (UTC)');
    expect(await discord.autocomplete(mo, channel, 'discussion rules', 'until', 'soon')).toEqual([]);
  });

  it('are not taken back over what another moderator changed since', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, channel, mo, run } = hall;
    await hall.begin();
    const mine = await (await discord.slash(mo, channel, 'discussion rules', { cooldown: 30 })).reply();
    expect(await run('rules', { cooldown: 60 })).toContain('30 seconds → 60 seconds');
    const said = textOf(await (await hall.press(mo, mine, 'Undo')).reply());
    expect(said).toContain('Somebody changed the rules meanwhile');
    expect(said).toMatch(/Just before: <t:\d+:R> <@\d+>: changed the rules/);
    expect(said).toContain('**Wait between two questions of a member**: 60 seconds');
  });

  it('open a draft at another time, or at once', async () => {
    let ahead = 0;
    const now = (): number => Date.now() + ahead;
    const hall = await hallOn({ database: await open(), now });
    const { run } = hall;
    const card = await hall.begin({ from: '2h' });
    expect(await run('rules', { from: '3h', until: '3h' })).toContain('close before it opens');
    expect(await run('rules', { from: '1h' })).toContain('changed the rules: Opens: <t:');
    ahead += 3_600_000;
    await hall.eventually('it is open', () => textOf(card).includes('**Open**'));
    const later = await hallOn({ database: await open() });
    const draft = await later.begin({ from: '2h' });
    expect(await later.run('resume')).toContain('opened the discussion');
    await later.eventually('it is open', () => textOf(draft).includes('**Open**'));
  });

  it('understand times in the server’s zone', async () => {
    const hall = await hallOn({
      database: await open(),
      now: () => NOON,
      settings: { timeZone: 'America/New_York' },
    });
    const { run, discord, channel, mo } = hall;
    await hall.begin();
    expect(await run('rules', { until: '19:30' })).toContain(
      `→ <t:${Date.parse('2024-05-02T23:30:00Z') / 1_000}:f>`,
    );
    const [read] = await discord.autocomplete(mo, channel, 'discussion rules', 'until', '9:30');
    expect(read?.value).toBe(`<t:${Date.parse('2024-05-02T13:30:00Z') / 1_000}>`);
    expect(read?.name).toContain('(America/New_York)');
  });
});

describe('the queue', () => {
  it('is put into another order, a click for each step, and pinned questions stay first', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, mo } = hall;
    await hall.begin();
    const topics = ['wall', 'two boats', 'new harbour', 'old bridge'];
    for (const topic of topics)
      await hall.ask(discord.addMember(guild, { name: topic }), `What about the ${topic}?`);
    const page = await (await discord.slash(mo, channel, 'discussion queue')).reply();
    const order = () => [...textOf(page).matchAll(/^\*\*(\d)\*\*/gm)].map(([, number]) => Number(number));
    expect(order()).toEqual([1, 2, 3, 4]);
    await (await hall.choose(mo, page, 'Move or pin a question', '4:')).reply();
    expect(textOf(page)).toContain('Question 4 is at place 4 of 4.');
    await (await hall.press(mo, page, 'Up')).reply();
    expect(order()).toEqual([1, 2, 4, 3]);
    await (await hall.press(mo, page, 'To the front')).reply();
    expect(order()).toEqual([4, 1, 2, 3]);
    expect(textOf(page)).toContain('moved question 4 to place 1');
    const form = await hall.press(mo, page, 'To a place…');
    await (await discord.submitModal(form, { place: '3' })).reply();
    expect(order()).toEqual([1, 2, 4, 3]);
    const wrong = await hall.press(mo, page, 'To a place…');
    await (await discord.submitModal(wrong, { place: 'front' })).reply();
    expect(textOf(page)).toContain('Write a whole number');
    await (await hall.press(mo, page, 'Pin')).reply();
    expect(order()).toEqual([4, 1, 2, 3]);
    await (await hall.press(mo, page, 'Down')).reply();
    expect(textOf(page)).toContain('nothing was changed');
    await (await hall.press(mo, page, 'Unpin')).reply();
    await (await hall.press(mo, page, 'Done')).reply();
    expect(buttonsOf(page)).toEqual([]);
    hall.expectViolations();
  });

  it('tells whoever moves from an old order what another moderator did', async () => {
    const hall = await hallOn({ database: await open() });
    const { discord, guild, channel, mo } = hall;
    await hall.begin();
    for (const topic of ['wall', 'two boats', 'new harbour'])
      await hall.ask(discord.addMember(guild, { name: topic }), `What about the ${topic}?`);
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await discord.slash(mo, channel, 'discussion queue')).reply()),
    );
    if (one === undefined || other === undefined) throw new Error('no queue');
    for (const page of [one, other])
      await (await hall.choose(mo, page, 'Move or pin a question', '3:')).reply();
    await (await hall.press(mo, one, 'Up')).reply();
    await (await hall.press(mo, other, 'Up')).reply();
    expect(textOf(other)).toContain('Somebody changed the order: question 3 is at place 2 now.');
    expect(textOf(other)).toMatch(/Just before: <t:\d+:R> <@\d+>: moved question 3 to place 2/);
    await (await hall.press(mo, other, 'Up')).reply();
    expect(textOf(other)).toContain('moved question 3 to place 1');
  });
});
