// Whose turn it is to open a session with Discord, which takes one in five seconds for each bucket of shards: one turn
// after the other among all processes on one database, killed ones included.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { connectionSettings } from './postgres.ts';
import type { Tables } from './tables.ts';

export type IdentifyTurns = {
  /** Settles when a session of the bucket is to be opened at once; rejects when aborted. */
  take(bucket: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

/** Discord's five seconds, and what the way there may take longer once than the next time. */
const TURN_MS = 5_250;
/** Any number that no other program on the same database uses as the first of its advisory locks. */
const LOCKS = 746_190_523;
const ASK_AGAIN_MS = 150;

/**
 * The time of the last turn stands in a row, which holds also when a process dies. On PostgreSQL an advisory lock is held
 * from before until five seconds after the turn, so that one who is slow to use it is waited for.
 */
export function identifyTurns(database: Database, turnMs = TURN_MS): IdentifyTurns {
  const { address } = database;
  const locks = address.kind === 'postgres' ? advisoryLocks(address.url) : null;
  // Those of this process, one after the other: PostgreSQL gives a lock once more to whoever holds it.
  const held = new Map<number, Promise<void>>();

  const hold = (bucket: number): void => {
    const release = async (): Promise<void> => {
      await sleep(turnMs, undefined, { ref: false });
      await locks?.unlock(bucket);
      held.delete(bucket);
    };
    held.set(bucket, release());
  };

  return {
    async take(bucket, signal) {
      for (let before = held.get(bucket); before !== undefined; before = held.get(bucket))
        await orAborted(before, signal);
      // From here on others of this process wait; a turn that is given up is given back.
      const mine = Promise.withResolvers<void>();
      held.set(bucket, mine.promise);
      try {
        await locks?.lock(bucket, signal);
        for (
          let wait = await reserve(database, bucket, turnMs);
          wait > 0;
          wait = await reserve(database, bucket, turnMs)
        )
          await sleep(wait, undefined, { signal });
        hold(bucket);
      } catch (error) {
        held.delete(bucket);
        await locks?.unlock(bucket);
        throw error;
      } finally {
        mine.resolve();
      }
    },
    async close() {
      await locks?.close();
    },
  };
}

/** Takes the turn where it is free: 0; else how many milliseconds to wait before asking again. */
async function reserve(database: Database, bucket: number, turnMs: number): Promise<number> {
  // The clock of the database, since machines’ own differ.
  const now =
    database.kind === 'postgres'
      ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`
      : sql<number>`cast(${Date.now()} as bigint)`;
  return database.write(async (db) => {
    const { rows } = await sql<{ free_at: number }>`
      insert into identify_turns (bucket, free_at) values (${bucket}, ${now} + cast(${turnMs} as bigint))
      on conflict (bucket) do update set free_at = excluded.free_at
        where identify_turns.free_at <= excluded.free_at - cast(${turnMs} as bigint)
          or identify_turns.free_at > excluded.free_at
      returning free_at`.execute(db);
    return rows.length > 0 ? 0 : waitFor(db, bucket, now);
  });
}

async function waitFor(
  db: Kysely<Tables>,
  bucket: number,
  now: ReturnType<typeof sql<number>>,
): Promise<number> {
  const { wait } = await db
    .selectFrom('identify_turns')
    .select(sql<number>`free_at - ${now}`.as('wait'))
    .where('bucket', '=', bucket)
    .executeTakeFirstOrThrow();
  return Math.max(1, Number(wait));
}

type Locks = {
  lock(bucket: number, signal: AbortSignal): Promise<void>;
  unlock(bucket: number): Promise<void>;
  close(): Promise<void>;
};

/** Locks on a connection of their own, which is there only while one is wanted; they end with it. */
function advisoryLocks(url: string): Locks {
  let connection: Promise<pg.Client> | null = null;
  const wanted = new Set<number>();

  const open = (): Promise<pg.Client> => {
    const client = new pg.Client(connectionSettings(url));
    const opened = client.connect().then(() => client);
    const forget = (): void => void (connection === opened && (connection = null));
    client.on('error', forget).on('end', forget);
    opened.catch(forget);
    return opened;
  };
  const close = async (): Promise<void> => {
    const closing = connection;
    connection = null;
    await closing?.then((client) => client.end()).catch(() => {});
  };

  return {
    async lock(bucket, signal) {
      wanted.add(bucket);
      for (;;) {
        signal.throwIfAborted();
        connection ??= open();
        const client = await connection;
        const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [
          LOCKS,
          bucket,
        ]);
        if (rows[0]?.got === true) return;
        // Not all at the same moment, or the same one might always be first.
        await sleep(ASK_AGAIN_MS * (0.5 + Math.random()), undefined, { signal });
      }
    },
    async unlock(bucket) {
      wanted.delete(bucket);
      if (wanted.size === 0) return close();
      const client = await connection?.catch(() => null);
      await client?.query('select pg_advisory_unlock($1, $2)', [LOCKS, bucket]).catch(() => {});
    },
    close,
  };
}

async function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
