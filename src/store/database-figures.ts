// How much a database holds and has to do, for whoever looks after the bot.
import { articlesWithout } from './database-vectors.ts';
import type { Database } from './database.ts';

export type StoreFigures = {
  readonly articles: number;
  /** Of those, how many lack vectors; null where none are made. */
  readonly articlesWaiting: number | null;
  /** Work of discussions that is due. */
  readonly jobsDue: number;
  /** Milliseconds for which the oldest of it has been; 0 where there is none. */
  readonly oldestDueMs: number;
};

/** `version` is that of the models, null where there are none. */
export async function storeFigures(
  database: Pick<Database, 'look'>,
  now: number,
  version: string | null,
): Promise<StoreFigures> {
  return database.look(async (db) => {
    const { articles } = await db
      .selectFrom('articles')
      .select(({ fn }) => fn.countAll().as('articles'))
      .executeTakeFirstOrThrow();
    const articlesWaiting = version === null ? null : await articlesWithout(db, version);
    const { due, oldest } = await db
      .selectFrom('jobs')
      .select(({ fn }) => [fn.countAll().as('due'), fn.min('due_at').as('oldest')])
      .where('due_at', '<=', now)
      .executeTakeFirstOrThrow();
    const oldestDueMs = oldest === null ? 0 : now - Number(oldest);
    return { articles: Number(articles), articlesWaiting, jobsDue: Number(due), oldestDueMs };
  });
}
