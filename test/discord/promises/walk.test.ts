// Every command, button, menu, form and completion there is, tried rightly and in every wrong way: Discord's rules and
// the bot's own promises hold each time.
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/discord/language/english.ts';
import { ACTIONS } from '../../../src/discord/registry.ts';
import fc, { anyText, runs } from '../../fuzz.ts';
import { newArticle } from '../../store/articles.ts';
import { databases } from '../../store/databases.ts';
import type { OptionValues } from '../double/command-options.ts';
import { asList } from '../double/data.ts';
import type { Call } from '../double/call.ts';
import type { Channel, Member, Message } from '../double/world.ts';
import { brokenPromises } from './requests.ts';
import { ACTION_ROWS, COMMAND_ROWS, type Found } from './rows.ts';
import {
  carrier,
  complaints,
  ends,
  faultsOf,
  forge,
  OTHER,
  newCarrier,
  opening,
  quiet,
  ROOMY,
  SECRET,
  sendForm,
  shownTo,
  type Stage,
  staged,
} from './stage.ts';
import {
  ACTION_WAYS,
  COMMAND_WAYS,
  COMPLETIONS,
  isOfferedInDirect,
  LEAVES,
  readyCommand,
  type Way,
} from './ways.ts';

const SLOW = { timeout: 60_000 };
const WAYS: readonly Way[] = [...COMMAND_WAYS, ...ACTION_WAYS];

const { notices, settings, discussion } = english;
const REFUSALS = [
  notices.noRights,
  settings.noRights,
  notices.mayNotRemove,
  discussion.noRights,
  discussion.refused['moderators-only'],
  discussion.refused['not-yours'],
].map((text) => JSON.stringify(text).slice(1, -1));

const { open } = databases('sqlite');

/** Who does it rightly. */
function doer({ right, isOwners }: Pick<Way, 'right' | 'isOwners'>, { ada, owner }: Stage): Member {
  return isOwners || right === 'moderators' || right === 'administrators' ? owner : ada;
}

/** Does something, waits for its end, and says what was wrong with it, the log included. */
async function done(on: Stage, name: string, act: () => Promise<Call>, problems: string[]): Promise<string> {
  await quiet(on);
  const [before, lines] = [on.ended(), on.log.length];
  const call = await act();
  await ends(on, before);
  problems.push(...[...faultsOf(call), ...complaints(on, lines)].map((fault) => `${name}: ${fault}`));
  return shownTo(call);
}

function expectPromises({ discord }: Stage, problems: readonly string[]): void {
  expect(problems).toEqual([]);
  expect(brokenPromises(discord)).toEqual([]);
}

it('has a row for every command, button, menu and form there is', () => {
  expect(Object.keys(COMMAND_ROWS).toSorted()).toEqual(LEAVES.map(({ name }) => name).toSorted());
  expect(Object.keys(ACTION_ROWS).toSorted()).toEqual(ACTIONS.map(({ name }) => name).toSorted());
});

describe('done rightly', () => {
  it('everything answers', SLOW, async () => {
    const on = await staged(await open());
    const problems: string[] = [];
    for (const way of WAYS) {
      const who = doer(way, on);
      const shown = await done(on, way.name, await way.ready(on, who, on.channel), problems);
      if (REFUSALS.some((text) => shown.includes(text))) problems.push(`${way.name} was refused: ${shown}`);
    }
    for (const { leaf, option, right } of COMPLETIONS) {
      const who = doer({ right, isOwners: false }, on);
      const choices = await on.discord.autocomplete(who, on.channel, leaf.name, option, '');
      if (choices.length === 0) problems.push(`/${leaf.name} offers nothing for ${option}`);
    }
    expectPromises(on, problems);
  });
});

describe('in the wrong hands', () => {
  it('what needs rights is refused to a plain member, and changes nothing', SLOW, async () => {
    const on = await staged(await open());
    const ben = on.discord.addMember(on.guild, { name: 'Ben' });
    const problems: string[] = [];
    for (const way of WAYS.filter(({ right }) => right !== 'anybody')) {
      const found = await way.find?.(on);
      const act = await way.ready(on, ben, on.channel, found);
      const before = await on.kept();
      const shown = await done(on, way.name, act, problems);
      if (!REFUSALS.some((text) => shown.includes(text)))
        problems.push(`${way.name} is not refused: ${shown}`);
      if (SECRET.test(shown)) problems.push(`${way.name} tells: ${shown}`);
      if ((await on.kept()) !== before) problems.push(`${way.name} changes something`);
    }
    for (const { leaf, option, right } of COMPLETIONS.filter((each) => each.right !== 'anybody')) {
      const choices = await on.discord.autocomplete(
        ben,
        on.channel,
        leaf.name,
        option,
        '',
        {},
        {
          openedByAdmin: true,
        },
      );
      if (choices.length > 0) problems.push(`/${leaf.name} offers ${option} without the rights of ${right}`);
    }
    expectPromises(on, problems);
  });

  it('nothing of a server is told or changed from another, nor from a direct message', SLOW, async () => {
    const on = await staged(await open());
    const { discord, other, owner, direct } = on;
    const problems: string[] = [];
    const elsewhere: readonly (readonly [Member, Channel])[] = [
      [other.owner, other.channel],
      [owner, direct],
    ];
    const attempt = async (way: Way, found: Found | undefined): Promise<void> => {
      for (const [who, channel] of elsewhere) {
        const isThere = LEAVES.every(
          ({ name, command }) => !way.name.startsWith(`/${name} `) || isOfferedInDirect(command),
        );
        if (channel === direct && !isThere) continue;
        const act = await way.ready(on, who, channel, found);
        const before = (await on.kept()).split('\n')[0];
        const shown = await done(on, `${way.name} in ${channel.name || 'direct'}`, act, problems);
        if (SECRET.test(shown)) problems.push(`${way.name} tells in ${channel.name || 'direct'}: ${shown}`);
        if (!way.isPersonal && (await on.kept()).split('\n')[0] !== before)
          problems.push(`${way.name} changes something elsewhere`);
      }
    };
    for (const way of WAYS) {
      const found = await way.find?.(on);
      await attempt(way, found);
      if (found === undefined) continue;
      // And once more after it was done where it belongs.
      await done(on, way.name, await way.ready(on, doer(way, on), on.channel, found), problems);
      await attempt(way, found);
    }
    for (const { leaf, option } of COMPLETIONS)
      for (const [who, channel] of elsewhere) {
        if (channel === direct && !isOfferedInDirect(leaf.command)) continue;
        for (const typed of ['', 'Q', 'row', 'note']) {
          const choices = await discord.autocomplete(who, channel, leaf.name, option, typed);
          if (SECRET.test(JSON.stringify(choices)))
            problems.push(`/${leaf.name} offers ${JSON.stringify(choices)}`);
        }
      }
    expectPromises(on, problems);
  });
});

describe('stale', () => {
  it('what was written before every article changed is answered, without the old ones', SLOW, async () => {
    const on = await staged(await open());
    const { shelf, place } = on;
    const problems: string[] = [];
    const found: (readonly [Way, Found])[] = [];
    for (const way of ACTION_WAYS) if (way.find !== undefined) found.push([way, await way.find(on)]);
    for (const { id } of await shelf.store.list(place)) await shelf.store.remove(place, id);
    // By the same short name, another text.
    await shelf.store.add(place, newArticle('row', { ...OTHER, slug: 'row' }), ROOMY);
    // Those that bring something back come last.
    for (const [way, each] of found.toSorted(([one], [two]) => Number(one.holds) - Number(two.holds))) {
      const shown = await done(on, way.name, await way.ready(on, doer(way, on), on.channel, each), problems);
      if (SECRET.test(shown) && !way.holds) problems.push(`${way.name} still tells: ${shown}`);
    }
    expectPromises(on, problems);
  });
});

describe('twice at once', () => {
  it('everything is answered both times, and done once', SLOW, async () => {
    const on = await staged(await open());
    const { discord, shelf, place, guild, channel } = on;
    const problems: string[] = [];
    const count = async (): Promise<number[]> => [
      (await shelf.store.list(place)).length,
      (await shelf.settings.history(guild.id)).length,
      discord.messagesIn(channel).length,
    ];
    for (const way of ACTION_WAYS) {
      const found = await way.find?.(on);
      const who = doer(way, on);
      const acts: (() => Promise<Call>)[] = [];
      if (found?.fields === undefined && found !== undefined) {
        const message = await newCarrier(on, who, channel, found.isPrivate);
        const act = (): Promise<Call> => forge(on, who, message, found.customId, found.values);
        acts.push(act, act);
      } else acts.push(await way.ready(on, who, channel, found), await way.ready(on, who, channel, found));
      const before = await count();
      await quiet(on);
      const [ended, lines] = [on.ended(), on.log.length];
      const calls = await Promise.all(acts.map((act) => act()));
      await ends(on, ended, 2);
      problems.push(
        ...[...calls.flatMap(faultsOf), ...complaints(on, lines)].map((fault) => `${way.name}: ${fault}`),
      );
      const after = await count();
      if (after.some((number, at) => Math.abs(number - (before[at] ?? 0)) > 1))
        problems.push(`${way.name} is done twice: ${before.join(' ')} → ${after.join(' ')}`);
    }
    // There is nothing left for the second *Remove*.
    on.expectViolations(10_008);
    expectPromises(on, problems);
  });
});

describe('in a channel that is deleted meanwhile', () => {
  it.each(['settings', 'library'] as const)(
    'nobody is told of it, while the %s is waited for',
    SLOW,
    async (what) => {
      const on = await staged(await open());
      const { discord, guild } = on;
      const problems: string[] = [];
      for (const way of WAYS) {
        const found = await way.find?.(on);
        const channel = discord.addChannel(guild, { name: 'doomed' });
        const act = await way.ready(on, doer(way, on), channel, found);
        await overtaken(on, what, way.name, act, () => gone(on, channel), problems);
      }
      for (const text of ['<@bot> who said the harbour needs a plan?', '<@bot>']) {
        const channel = discord.addChannel(guild, { name: 'doomed' });
        const mention = (): Promise<Message> => discord.memberSends(on.ada, channel, text);
        await overtaken(on, what, 'a mention', mention, () => gone(on, channel), problems);
      }
      on.discord.advance(16 * 60_000);
      on.expectViolations(10_003, 'unanswered');
      expectPromises(on, problems);
    },
  );
});

describe('too late', () => {
  it('to be acknowledged', SLOW, async () => {
    const on = await staged(await open());
    const problems: string[] = [];
    for (const way of WAYS) {
      const act = await way.ready(on, doer(way, on), on.channel);
      await overtaken(on, 'settings', way.name, act, () => on.discord.advance(3_100), problems);
    }
    for (const { leaf, option, right } of COMPLETIONS) {
      const who = doer({ right, isOwners: false }, on);
      const never = (): Promise<unknown> =>
        on.discord.autocomplete(who, on.channel, leaf.name, option, '').catch(() => 'waited in vain');
      await overtaken(
        on,
        'settings',
        leaf.name,
        async () => void never(),
        () => on.discord.advance(3_100),
        problems,
      );
    }
    on.expectViolations(10_062, 'unanswered');
    expectPromises(on, problems);
  });

  it('to be answered', SLOW, async () => {
    const on = await staged(await open());
    const problems: string[] = [];
    for (const way of WAYS) {
      const act = await way.ready(on, doer(way, on), on.channel);
      await overtaken(on, 'library', way.name, act, () => on.discord.advance(16 * 60_000), problems);
    }
    on.expectViolations(10_062, 50_027, 'unanswered');
    expectPromises(on, problems);
  });
});

/** Deletes a channel; the bot has heard of it once it has answered something else. */
async function gone(on: Stage, channel: Channel): Promise<number> {
  on.discord.deleteChannel(channel);
  await (await on.discord.slash(on.ada, on.channel, 'help')).reply();
  return 1;
}

/**
 * Lets something happen, in which some more calls are made, while the bot waits for what it reads. Then nothing may be worse in
 * the log than a note.
 */
async function overtaken(
  on: Stage,
  what: 'library' | 'settings',
  name: string,
  act: () => Promise<unknown>,
  event: () => Promise<number> | void,
  problems: string[],
): Promise<void> {
  await quiet(on);
  const [before, lines] = [on.ended(), on.log.length];
  const held = on.hold(what);
  await act();
  await Promise.race([held.reached, ends(on, before)]);
  // Not everything reads that.
  if (on.ended() > before) held.release();
  const others = (await event()) ?? 0;
  held.release();
  await ends(on, before, 1 + others);
  problems.push(...complaints(on, lines).map((fault) => `${name}: ${fault}`));
}

/** Of all forms. */
const FIELDS = 'title text author publisher date names member channel question named reason'.split(' ');

const NASTY = [
  '',
  ':::::',
  '__proto__',
  'constructor:toString',
  '-1',
  '99999999999999999999',
  'NaN',
  '\u202Eevil\u2066',
  'שלום עולם',
  '👩‍👩‍👧'.repeat(5),
  '@everyone <@&1> <#2>',
  "'; DROP TABLE articles; --",
  '\0\n\r\t',
];

/** Up to so many UTF-16 units of anything, whole characters only. */
function garbage(max: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'grapheme', maxLength: max }),
      anyText(max),
      fc.uint8Array({ maxLength: 72 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc.constantFrom('שָׁלוֹם ', '👩‍👩‍👧', '**_x_** ', '\u202E', 'word ').map((part) => part.repeat(max)),
    )
    .map((text) => text.slice(0, max).toWellFormed());
}

describe('garbage', () => {
  it('in a custom_id, in what is chosen and in what is typed is answered politely', SLOW, async () => {
    const on = await staged(await open());
    const { owner, channel } = on;
    const before = await on.kept();
    for (const { name } of ACTIONS) {
      const input = fc.record({
        argument: garbage(99 - name.length),
        values: fc.uniqueArray(
          garbage(100).filter((value) => value !== ''),
          { minLength: 1, maxLength: 25 },
        ),
        fields: fc.record(Object.fromEntries(FIELDS.map((field) => [field, garbage(4_000)]))),
        isPrivate: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(input, async ({ argument, values, fields, isPrivate }) => {
          const problems: string[] = [];
          const customId = `${name}:${argument}`;
          const message = await carrier(on, owner, channel, isPrivate);
          await done(on, customId, () => forge(on, owner, message, customId), problems);
          if (!message.deleted)
            await done(on, customId, () => forge(on, owner, message, customId, values), problems);
          const opened = await opening(on, owner, message.deleted ? channel : message);
          await done(on, customId, () => sendForm(on, opened, customId, fields), problems);
          expect(problems).toEqual([]);
        }),
        runs(2),
      );
    }
    expect(await on.kept()).toBe(before);
    expectPromises(on, []);
  });

  it('in the options of a command is answered politely', SLOW, async () => {
    const on = await staged(await open());
    const before = await on.kept();
    for (const { name, command, options } of LEAVES) {
      const input = fc.record({
        texts: fc.array(garbage(4_000), { minLength: 5, maxLength: 5 }),
        file: garbage(4_000),
        seed: fc.nat(),
      });
      await fc.assert(
        fc.asyncProperty(input, async ({ texts, file, seed }) => {
          const problems: string[] = [];
          const values: Record<string, OptionValues[string]> = {};
          for (const [at, { name: option, type, required, ...limits }] of options.entries()) {
            const text = (texts[at % texts.length] ?? '')
              .slice(0, Number(limits.max_length ?? 4_000))
              .toWellFormed();
            if (required !== true && (seed >> at) % 2 === 0) continue;
            const { choices = [] } = limits;
            if (type === ApplicationCommandOptionType.String)
              values[option] = choices.length === 0 ? text : choices[seed % choices.length]?.value;
            if (type === ApplicationCommandOptionType.Boolean) values[option] = seed % 3 === 0;
            if (type === ApplicationCommandOptionType.Integer) values[option] = limits.max_value;
            if (type === ApplicationCommandOptionType.Attachment)
              values[option] = { name: 'file.txt', content: file };
          }
          const act = await readyCommand(on, command, name, on.owner, on.channel, values, texts[0] || '.');
          await done(on, `/${name} ${JSON.stringify(values)}`, act, problems);
          for (const { name: option, autocomplete, ...limits } of options)
            if (autocomplete === true)
              await on.discord.autocomplete(
                on.owner,
                on.channel,
                name,
                option,
                (texts[0] ?? '').slice(0, limits.max_length).toWellFormed(),
              );
          expect(problems).toEqual([]);
        }),
        runs(4),
      );
    }
    const choices = asList(await on.discord.autocomplete(on.owner, on.channel, 'ask', 'article', ''));
    expect(choices.length).toBeGreaterThan(0);
    expect(await on.kept()).toBe(before);
    expectPromises(on, []);
  });
});
