// One database, SQLite or PostgreSQL: opened with its schema brought up to date, and called with patience.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, sql, type Transaction } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { isUnreadable, unreadable } from './read-row.ts';
import { sqliteDialect } from './sqlite.ts';
import { explainFailure, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

export type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

export type Database = {
  readonly kind: DatabaseAddress['kind'];
  readonly address: DatabaseAddress;
  /** What this process is told from others by that use the same database. */
  readonly self: string;
  /** A single statement that reads; quicker than `read`. Repeated after a passing failure. */
  look<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** All of `run` as of one moment. Repeated after a passing failure, so it must not do anything else. */
  read<T>(run: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * All of `run` or nothing, and kept once fulfilled. Repeated after a passing failure, even one that came after all
   * was written, so `run` has to notice that it was here before.
   */
  write<T>(run: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Settles as soon as the database answers; rejects at the first failure, without patience. */
  probe(): Promise<void>;
  close(): Promise<void>;
};

/** Told of every call as it ends, and of every new try. */
export type DatabaseWatch = {
  called(kind: 'look' | 'read' | 'write', outcome: 'done' | 'failed', ms: number): void;
  retried(): void;
};

/** Waits before each new try, in milliseconds: about four seconds in all, while Discord waits for fifteen minutes. */
const WAITS_MS = [20, 80, 250, 600, 1_200, 2_000];
/** Any number that no other program on the same server uses for its advisory locks. */
const MIGRATION_LOCK = 7_461_905_233;

/** Opens a database and makes or updates its tables. Throws StoreError where it cannot be used. */
export async function openDatabase(
  address: DatabaseAddress,
  waits: readonly number[] = WAITS_MS,
  watch?: DatabaseWatch,
): Promise<Database> {
  const name = nameOf(address);
  const retried = watch === undefined ? undefined : () => watch.retried();
  const db = await patiently(name, waits, async () => connect(address), retried);
  const watched = <T>(kind: 'look' | 'read' | 'write', run: () => Promise<T>): Promise<T> => {
    const called = patiently(name, waits, run, retried);
    return watch === undefined ? called : noted(watch, kind, called);
  };
  const call = <T>(isolation: 'read' | 'write', run: (transaction: Transaction<Tables>) => Promise<T>) =>
    watched(isolation, () =>
      isolation === 'read'
        ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
        : db.transaction().execute(run),
    );
  try {
    await call('write', (transaction) => migrate(transaction, address.kind, name));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: address.kind,
    address,
    self: randomUUID(),
    look: (run) => watched('look', () => run(db)),
    read: (run) => call('read', run),
    write: (run) => call('write', run),
    probe: async () => void (await db.selectFrom('schema_version').select('version').executeTakeFirst()),
    close: () => db.destroy(),
  };
}

/** A database by a name that may be shown: never with the password. */
export function nameOf(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return `the database ${address.file}`;
  const { host, pathname } = new URL(address.url);
  return `the PostgreSQL database ${pathname.slice(1) || '(default)'} at ${host || 'this machine'}`;
}

function connect(address: DatabaseAddress): Kysely<Tables> {
  const dialect = address.kind === 'sqlite' ? sqliteDialect(address.file) : postgresDialect(address.url);
  return new Kysely<Tables>({ dialect });
}

// Kysely's own migrator neither locks SQLite against other processes nor runs there in one transaction.
async function migrate(
  transaction: Transaction<Tables>,
  kind: Database['kind'],
  name: string,
): Promise<void> {
  // SQLite's lock is the transaction itself.
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
  await transaction.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const row = await transaction.selectFrom('schema_version').select('version').executeTakeFirst();
  const version = row?.version ?? 0;
  if (version > MIGRATIONS.length)
    throw new StoreError(
      `${name} was written by a newer whosaid (its schema is ${version}, this program knows ${MIGRATIONS.length}); ` +
        'start that version, or restore a backup of this one',
    );
  if (version === MIGRATIONS.length) return;
  for (const step of MIGRATIONS.slice(version)) await step(transaction);
  await transaction.deleteFrom('schema_version').execute();
  await transaction.insertInto('schema_version').values({ version: MIGRATIONS.length }).execute();
}

async function noted<T>(
  watch: DatabaseWatch,
  kind: 'look' | 'read' | 'write',
  called: Promise<T>,
): Promise<T> {
  const since = performance.now();
  try {
    const value = await called;
    watch.called(kind, 'done', performance.now() - since);
    return value;
  } catch (error) {
    watch.called(kind, 'failed', performance.now() - since);
    throw error;
  }
}

async function patiently<T>(
  name: string,
  waits: readonly number[],
  run: () => Promise<T>,
  retried?: () => void,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (error instanceof StoreError) throw error;
      if (isUnreadable(error)) throw unreadable(`a row of ${name}`, error);
      const { kind, why } = explainFailure(error);
      if (kind === 'bug') throw error;
      const wait = waits[tries];
      if (kind === 'operator' || wait === undefined)
        throw new StoreError(`${name} ${why}${kind === 'transient' ? `, ${tries + 1} times in a row` : ''}`, {
          cause: error,
        });
      retried?.();
      await sleep(wait);
    }
  }
}
