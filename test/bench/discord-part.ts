// The bot under load: the program itself, in a process of its own, on the loopback Discord, with many people at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { startDouble } from '../discord/double/double.ts';
import { inWords, startProgram } from '../discord/program.ts';
import { buildTown } from './discord-town.ts';
import { drive, type TrafficFigures } from './discord-traffic.ts';
import { ARTICLES_EACH } from './notices.ts';

export type DiscordPlan = {
  readonly seconds: number;
  /** Whether the bot has the models. */
  readonly readsMeaning: boolean;
  readonly note: (line: string) => void;
};

export type DiscordResults = TrafficFigures & {
  readonly perSecond: number;
  readonly seconds: number;
  readonly servers: number;
  readonly members: number;
  readonly articlesEach: number;
};

const TOWN = { servers: 20, members: 500 };
const PER_SECOND = 50;
/** Broken promises that are shown in words. */
const TOLD = 10;

export async function measureDiscord({ seconds, readsMeaning, note }: DiscordPlan): Promise<DiscordResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const discord = await startDouble();
  try {
    note(`filling ${TOWN.servers} servers`);
    const file = join(folder, 'whosaid.db');
    const database = await openDatabase({ kind: 'sqlite', file });
    const town = await buildTown(discord, databaseArticles(database), TOWN);
    await database.close();
    const bot = await startProgram({
      discord,
      database: { kind: 'sqlite', file },
      folder,
      environment: { MEANING: readsMeaning ? 'on' : 'off' },
    });
    try {
      note(`${PER_SECOND} calls a second for ${seconds} seconds`);
      const figures = await drive(discord, town, { perSecond: PER_SECOND, seconds, seed: 1 });
      const complaints = (await bot.stop()).map(inWords);
      const broken = [...figures.broken, ...complaints];
      for (const line of [...new Set(broken)].slice(0, TOLD)) note(line.slice(0, 300));
      return { ...figures, broken, perSecond: PER_SECOND, seconds, ...TOWN, articlesEach: ARTICLES_EACH };
    } finally {
      await bot.kill();
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
