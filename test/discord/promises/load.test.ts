// Many at once, for a moment: every promise is kept. How fast is what `npm run bench -- --only discord` measures.
import { expect, it } from 'vitest';
import { buildTown } from '../../bench/discord-town.ts';
import { drive } from '../../bench/discord-traffic.ts';
import { databases } from '../../store/databases.ts';
import { running } from '../running.ts';
import { shelfOn } from '../shelf.ts';

const { open } = databases('sqlite');

it('keeps every promise while many people do everything at once', { timeout: 60_000 }, async () => {
  const shelf = shelfOn(await open());
  const { discord, log } = await running({ bot: shelf });
  const town = await buildTown(discord, shelf.store, { servers: 4, members: 60 });
  const figures = await drive(discord, town, { perSecond: 40, seconds: 3, seed: Date.now() });
  expect(figures.broken).toEqual([]);
  expect(figures.answered.count).toBe(120);
  expect(figures.kinds.every(({ answered }) => answered.count > 0)).toBe(true);
  expect(log.filter(({ level }) => level !== 'debug' && level !== 'info')).toEqual([]);
});
