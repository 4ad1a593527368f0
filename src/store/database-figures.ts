// How much a database holds and has to do, for whoever looks after the bot.
import type { Database } from './database.ts';

export type StoreFigures = {
  readonly articles: number;
  /** Work of discussions that is due. */
  readonly jobsDue: number;
  /** Milliseconds for which the oldest of it has been; 0 where there is none. */
  readonly oldestDueMs: number;
};

export async function storeFigures(database: Pick<Database, 'look'>, now: number): Promise<StoreFigures> {
  return database.look(async (db) => {
    const { articles } = await db
      .selectFrom('articles')
      .select(({ fn }) => fn.countAll().as('articles'))
      .executeTakeFirstOrThrow();
    const { due, oldest } = await db
      .selectFrom('jobs')
      .select(({ fn }) => [fn.countAll().as('due'), fn.min('due_at').as('oldest')])
      .where('due_at', '<=', now)
      .executeTakeFirstOrThrow();
    const oldestDueMs = oldest === null ? 0 : now - Number(oldest);
    return { articles: Number(articles), jobsDue: Number(due), oldestDueMs };
  });
}
