// What can be said of a database without changing anything in it: for `npm run doctor`.
import { access, constants, statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, sql } from 'kysely';
import { z } from 'zod';
import { serverPlace } from '../library/article-store.ts';
import { type DatabaseAddress, nameOf } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';
import { explainFailure, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

export type DatabaseFacts = {
  readonly name: string;
  /** False for a file that the bot will make. */
  readonly isThere: boolean;
  /** Of its tables; 0 where there are none. */
  readonly schema: number;
  /** Which this program makes and understands. */
  readonly knownSchema: number;
  /** Of a server. */
  readonly version: string | null;
  readonly latencyMs: number | null;
  /** Of the disk that a file is on. */
  readonly freeBytes: number | null;
};

/** Channels that servers chose, by Discord id. */
export type ChosenChannels = {
  readonly guild: string;
  readonly answers: readonly string[];
  readonly log: string | null;
  readonly moderators: readonly string[];
};

/** Throws StoreError where it cannot be used, or not be written. */
export async function inspectDatabase(address: DatabaseAddress): Promise<DatabaseFacts> {
  const facts = { name: nameOf(address), knownSchema: MIGRATIONS.length, version: null, latencyMs: null };
  const freeBytes = address.kind === 'sqlite' ? await checkFolder(address.file) : null;
  if (address.kind === 'sqlite' && !existsSync(address.file))
    return { ...facts, isThere: false, schema: 0, freeBytes };
  return opened(address, async (db) => {
    const since = performance.now();
    const version = address.kind === 'postgres' ? await checkServer(db, facts.name) : null;
    const latencyMs = performance.now() - since;
    // Takes the right to write, and gives it back.
    await db.transaction().execute(async (transaction) => void (await sql`select 1`.execute(transaction)));
    const tables = await db.introspection.getTables();
    const row = tables.some(({ name }) => name === 'schema_version')
      ? await db.selectFrom('schema_version').select('version').executeTakeFirst()
      : undefined;
    return { ...facts, isThere: true, schema: row?.version ?? 0, version, latencyMs, freeBytes };
  });
}

/** Servers that chose channels, at most `limit` of them; only of a database whose schema is this program's. */
export async function chosenChannels(address: DatabaseAddress, limit: number): Promise<ChosenChannels[]> {
  return opened(address, async (db) => {
    const settings = await db.selectFrom('settings').select(['place', 'settings']).limit(limit).execute();
    const discussions = await db
      .selectFrom('discussions')
      .select(['place', 'moderators_place'])
      .where('state', '<>', 'closed')
      .where('moderators_place', 'is not', null)
      .limit(limit)
      .execute();
    const places = new Set([...settings, ...discussions].map(({ place }) => place));
    return [...places].slice(0, limit).flatMap((place) => {
      const guild = place.slice(serverPlace('').length);
      if (serverPlace(guild) !== place) return [];
      const row = settings.find((each) => each.place === place);
      const chosen = CHOSEN.parse(row === undefined ? {} : JSON.parse(row.settings));
      const moderators = discussions.flatMap((each) =>
        each.place === place && each.moderators_place !== null ? [each.moderators_place] : [],
      );
      return [
        { guild, answers: chosen.channels, log: chosen.logChannel, moderators: [...new Set(moderators)] },
      ];
    });
  });
}

const CHOSEN = z.object({
  channels: z.array(z.string()).default([]),
  logChannel: z.string().nullable().default(null),
});

async function opened<T>(address: DatabaseAddress, run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  let db: Kysely<Tables> | undefined;
  try {
    const dialect = address.kind === 'sqlite' ? sqliteDialect(address.file) : postgresDialect(address.url, 1);
    db = new Kysely<Tables>({ dialect });
    return await run(db);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${nameOf(address)} ${explainFailure(error).why}`, { cause: error });
  } finally {
    await db?.destroy().catch(() => {});
  }
}

/** The space that is free where a file is or will be made. */
async function checkFolder(file: string): Promise<number> {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new StoreError(
      `the database ${file} cannot be kept: the folder ${folder} may not be written; give this user the right, or name another place`,
      { cause: error },
    );
  }
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function checkServer(db: Kysely<Tables>, name: string): Promise<string> {
  const { rows } = await sql<{ version: string; reads: string; makes: boolean | null }>`select
    current_setting('server_version') as version,
    current_setting('transaction_read_only') as reads,
    has_schema_privilege(current_schema(), 'create') as makes`.execute(db);
  const [row] = rows;
  if (row?.reads === 'on') throw new StoreError(`${name} may only be read; connect to the primary server`);
  if (row?.makes !== true)
    throw new StoreError(`${name} does not let this user make or change tables; grant it the schema`);
  return row.version;
}
