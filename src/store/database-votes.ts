// How helpful answers were, by place and text.
import { sql } from 'kysely';
import type { VoteStore } from '../library/vote-store.ts';
import { hashOf } from './article-rows.ts';
import type { Database } from './database.ts';
import { placeRow } from './place-row.ts';

export function databaseVotes(database: Database): VoteStore {
  return {
    cast: (place, { body }, { up, down }) =>
      database.write(async (db) => {
        // Nothing of the place changes by it, so its revision stays.
        await db
          .insertInto('places')
          .values(placeRow(place))
          .onConflict((conflict) => conflict.column('place').doNothing())
          .execute();
        await db
          .insertInto('votes')
          .values({ place, hash: hashOf(body), up: Math.max(0, up), down: Math.max(0, down) })
          .onConflict((conflict) =>
            conflict.columns(['place', 'hash']).doUpdateSet({
              up: added('up', up),
              down: added('down', down),
            }),
          )
          .execute();
      }),
    votes: (place, { body }) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('votes')
          .select(['up', 'down'])
          .where('place', '=', place)
          .where('hash', '=', hashOf(body))
          .executeTakeFirst();
        return row ?? { up: 0, down: 0 };
      }),
  };
}

// Neither database has a function for the larger of two numbers that goes by the same name in the other.
function added(column: 'up' | 'down', change: number) {
  const sum = sql<number>`${sql.ref(`votes.${column}`)} + ${change}`;
  return sql<number>`case when ${sum} < 0 then 0 else ${sum} end`;
}
