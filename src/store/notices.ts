// Notices between the processes on one database: NOTIFY on PostgreSQL; on SQLite a small table that is looked at when
// the file has changed.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { type Hear, type Notice, type Notices, noticeSchema } from '../library/notices.ts';
import type { Database } from './database.ts';
import { connectionSettings } from './postgres.ts';
import type { Tables } from './tables.ts';

const CHANNEL = 'whosaid';
/** How often a SQLite file is asked whether another process changed it, which takes some microseconds. */
const POLL_MS = 250;
/** How long SQLite keeps notices for those who come to look. */
const KEPT_MS = 60_000;
/** How often a silent connection is tried, so that one that is dead is noticed. */
const TRY_MS = 15_000;
const ANSWER_MS = 5_000;
const LONGEST_WAIT_MS = 5_000;

/** Tells as part of a transaction: heard once it is kept, and never where it is not. */
export async function tellIn(
  { kind, self }: Pick<Database, 'kind' | 'self'>,
  db: Transaction<Tables>,
  notice: Notice,
): Promise<void> {
  if (kind === 'postgres') {
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ by: self, notice })})`.execute(db);
    return;
  }
  const now = Date.now();
  await db
    .insertInto('notices')
    .values({ id: randomUUID(), notice: JSON.stringify(notice), told_by: self, told_at: now })
    .execute();
}

export function databaseNotices(database: Database): Notices {
  const { address, self } = database;
  const closing = new AbortController();
  const all = new Set<Hear>();
  const started = Promise.withResolvers<void>();
  let running: Promise<void> | null = null;

  const hearing: Hearing = {
    hear: (notice) => {
      for (const hear of all) hear(notice);
    },
    started: started.resolve,
    signal: closing.signal,
  };
  return {
    tell: (notice) => database.write((db) => tellIn(database, db, notice)),
    async listen(hear) {
      all.add(hear);
      running ??=
        address.kind === 'postgres' ? listenOn(address.url, self, hearing) : lookAt(database, hearing);
      await started.promise;
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

type Hearing = { readonly hear: Hear; readonly started: () => void; readonly signal: AbortSignal };

async function listenOn(url: string, self: string, { hear, started, signal }: Hearing): Promise<void> {
  for (let failures = 0, isFirst = true; !signal.aborted; isFirst = false) {
    const client = new pg.Client({ ...connectionSettings(url), query_timeout: ANSWER_MS });
    const gone = Promise.withResolvers<void>();
    const stop = (): void => gone.resolve();
    client.on('error', stop).on('end', stop);
    client.on('notification', ({ payload = '' }) => {
      const told = parse(PAYLOAD, payload);
      if (told !== null && told.by !== self) hear(told.notice);
    });
    signal.addEventListener('abort', stop);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      failures = 0;
      // What was told while nobody listened is not told again.
      if (!isFirst) hear(null);
      started();
      await whileItAnswers(client, gone.promise);
    } catch {
      failures += 1;
    }
    started();
    signal.removeEventListener('abort', stop);
    await client.end().catch(() => {});
    await pause(Math.min(LONGEST_WAIT_MS, 50 * 2 ** failures), signal);
  }
}

/** Settles when the connection is over; rejects when it does not answer. */
async function whileItAnswers(client: pg.Client, gone: Promise<void>): Promise<void> {
  const trial = Promise.withResolvers<never>();
  const timer = setInterval(() => client.query('select 1').catch(trial.reject), TRY_MS);
  timer.unref();
  try {
    await Promise.race([gone, trial.promise]);
  } finally {
    clearInterval(timer);
  }
}

async function lookAt(database: Database, { hear, started, signal }: Hearing): Promise<void> {
  const version = (): Promise<number> =>
    database.look(async (db) => {
      const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
      return rows[0]?.data_version ?? 0;
    });
  const others = () =>
    database.look((db) =>
      db.selectFrom('notices').select(['id', 'notice']).where('told_by', '<>', database.self).execute(),
    );
  let seen = new Set<string>();
  let last = -1;
  let sweptAt = 0;
  let isFirst = true;
  while (!signal.aborted) {
    try {
      const current = await version();
      if (current !== last) {
        const rows = await others();
        for (const { id, notice } of rows) {
          const told = isFirst || seen.has(id) ? null : parse(noticeSchema, notice);
          if (told !== null) hear(told);
        }
        seen = new Set(rows.map(({ id }) => id));
        last = current;
        isFirst = false;
      }
      if (Date.now() - sweptAt >= KEPT_MS) {
        await sweep(database);
        sweptAt = Date.now();
      }
    } catch {
      // Looked at again in a moment: notices stay for longer than a disturbance lasts.
    }
    started();
    await pause(POLL_MS, signal);
  }
}

/** Ids of people who asked to be forgotten, above all, must not lie about. */
async function sweep(database: Database): Promise<void> {
  const before = Date.now() - KEPT_MS;
  const old = await database.look((db) =>
    db.selectFrom('notices').select('id').where('told_at', '<', before).executeTakeFirst(),
  );
  if (old !== undefined)
    await database.write((db) => db.deleteFrom('notices').where('told_at', '<', before).execute());
}

const PAYLOAD = z.object({ by: z.string(), notice: noticeSchema });

/** Null for what is none of ours, or of a version that knows more. */
function parse<Value>(schema: z.ZodType<Value>, json: string): Value | null {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}
