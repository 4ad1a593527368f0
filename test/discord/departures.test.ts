// Servers that the bot was taken from, on a real database.
import { describe, expect, it, vi } from 'vitest';
import { KEPT_MS } from '../../src/discord/departures.ts';
import { shardOf } from '../../src/discord/shards.ts';
import { type Place, serverPlace } from '../../src/library/article-store.ts';
import { databases } from '../store/databases.ts';
import { newArticle } from '../store/articles.ts';
import { running } from './running.ts';
import { deskOf, PIER, shelfOn } from './shelf.ts';

const LIMITS = { articles: 9, length: 9_000 };

describe('a server that the bot leaves', () => {
  const { open } = databases('sqlite');
  const started = async () => {
    const shelf = shelfOn(await open());
    const at = 1_900_000_000_000;
    const noted: [Place, number | null][] = [];
    const places = {
      ...shelf.places,
      noteLeft: async (place: Place, when: number | null) => {
        await shelf.store.noteLeft(place, when);
        noted.push([place, when]);
      },
    };
    const run = await running({ bot: { ...shelf, places }, now: () => at });
    const place = serverPlace(run.guild.id);
    return { ...run, at, noted, place, store: shelf.store, shelf: { ...shelf, places } };
  };

  it('loses its articles a month later', async () => {
    const { discord, guild, channel, at, noted, place, store } = await started();
    await deskOf(discord, discord.owner(guild), channel).keep(PIER);
    discord.removeBot(guild);
    await vi.waitFor(() => expect(noted).toContainEqual([place, at]));
    expect(await store.sweepLeft(at)).toBe(0);
    expect(await store.sweepLeft(at + 1)).toBe(1);
  });

  it('keeps them through an outage', async () => {
    const { discord, guild, noted } = await started();
    discord.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true }, guild.id);
    const next = discord.addGuild();
    await vi.waitFor(() => expect(noted).toEqual([[serverPlace(next.id), null]]));
  });

  it('keeps them when it has the bot back', async () => {
    const { discord, guild, channel, at, noted, place, store } = await started();
    await deskOf(discord, discord.owner(guild), channel).keep(PIER);
    discord.removeBot(guild);
    await vi.waitFor(() => expect(noted).toContainEqual([place, at]));
    const lists = {
      members: [],
      channels: [],
      threads: [],
      roles: [],
      emojis: [],
      stickers: [],
      presences: [],
    };
    discord.dispatch('GUILD_CREATE', { id: guild.id, name: 'Back', voice_states: [], ...lists }, guild.id);
    await vi.waitFor(() => expect(noted).toContainEqual([place, null]));
    expect(await store.sweepLeft(at + 1)).toBe(0);
  });

  it('is noticed at the next start where it happened meanwhile, and swept when it is long ago', async () => {
    const { bot, start, store, at, noted, place, log, shelf } = await started();
    const gone = serverPlace('100000000000000001');
    const person = 'person:100000000000000001' as Place;
    for (const where of [gone, place, person]) await store.add(where, newArticle('pier'), LIMITS);
    await store.noteLeft(place, at);
    await bot.stop();
    noted.length = 0;
    await start();
    await vi.waitFor(() => expect(noted).toHaveLength(2));
    expect(noted).toEqual(
      expect.arrayContaining([
        [gone, at],
        [place, null],
      ]),
    );
    await start({ places: shelf.places, now: () => at + KEPT_MS + 1 });
    await vi.waitFor(() => expect(log).toContainEqual(expect.objectContaining({ removed: 1 })));
    expect((await store.places(null, 9)).map((known) => known.place)).toEqual([person, place]);
    // What was noted before is not noted again.
    expect(noted).toHaveLength(2);
  });
});

it('is looked after by the shard that Discord sends its events to', () => {
  // Discord’s rule: the id’s time, modulo the number of shards.
  expect(shardOf('100000000000000001', 1)).toBe(0);
  expect(shardOf('197038439483310086', 4)).toBe(Number((197_038_439_483_310_086n >> 22n) % 4n));
  expect(new Set(['4194304', '8388608', '12582912'].map((guild) => shardOf(guild, 3)))).toEqual(
    new Set([1, 2, 0]),
  );
});
