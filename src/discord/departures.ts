// Servers that the bot was taken from: noted, and their articles removed a month later unless it is back by then.
import { type Client, Events } from 'discord.js';
import { type ArticleStore, type KnownPlace, type Place, serverPlace } from '../library/article-store.ts';
import type { Log } from './log.ts';
import { isOurs } from './shards.ts';
import type { Work } from './work.ts';

export type PlaceRecords = Pick<ArticleStore, 'noteLeft' | 'places' | 'sweepLeft'>;

type Options = {
  readonly client: Client;
  readonly places: PlaceRecords;
  readonly work: Work;
  readonly log: Log;
  readonly now: () => number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long articles are kept for a server that may have removed the bot by mistake. */
export const KEPT_MS = 30 * DAY_MS;
const PAGE = 500;

/** Watches from the moment the client is ready; `stop` ends the daily look. */
export function watchDepartures({ client, places, work, log, now }: Options): { stop(): void } {
  // What fails here is made up for by the next daily look.
  const note = (what: string, run: () => Promise<void>): void => {
    if (!work.stopping) work.track(run().catch((error: unknown) => log.error({ error }, what)));
  };
  const look = (): void => {
    note('the servers could not be compared with those kept', async () => {
      await compare(client, places, now());
      const removed = await places.sweepLeft(now() - KEPT_MS);
      if (removed > 0) log.info({ removed }, 'removed what servers left behind');
    });
  };
  // Discord also reports a server as gone while it has an outage; discord.js gives that event another name.
  client.on(Events.GuildDelete, ({ id }) =>
    note('a departure could not be noted', () => places.noteLeft(serverPlace(id), now())),
  );
  client.on(Events.GuildCreate, ({ id }) =>
    note('a return could not be noted', () => places.noteLeft(serverPlace(id), null)),
  );
  client.once(Events.ClientReady, look);
  const daily = setInterval(() => client.isReady() && look(), DAY_MS);
  daily.unref();
  return { stop: () => clearInterval(daily) };
}

/** Notes for every server kept that is this client's business whether the bot is still there. */
async function compare(client: Client, places: PlaceRecords, now: number): Promise<void> {
  let after: Place | null = null;
  for (;;) {
    const page: readonly KnownPlace[] = await places.places(after, PAGE);
    for (const { place, leftAt } of page) {
      const guild = /^server:(\d+)$/.exec(place)?.[1];
      if (guild === undefined || !isOurs(guild, client)) continue;
      const isThere = client.guilds.cache.has(guild);
      if (isThere !== (leftAt === null)) await places.noteLeft(place, isThere ? null : now);
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.place ?? null;
  }
}
