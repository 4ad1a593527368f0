// Databases to test on: a new SQLite file each, and a new database each on one real PostgreSQL server.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Database, type DatabaseAddress, openDatabase } from '../../src/store/database.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';

export type Databases = {
  /** An address at which nothing has been made yet. */
  fresh(): Promise<DatabaseAddress>;
  /** Opens a database that is closed after the test. */
  open(address?: DatabaseAddress): Promise<Database>;
};

export const KINDS = ['sqlite', 'postgres'] as const;

/** To be called inside a `describe`: what it starts stops with it. */
export function databases(kind: DatabaseAddress['kind']): Databases {
  const opened: Database[] = [];
  let folder = '';
  let server: PostgresServer | null = null;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whosaid-store-'));
    if (kind === 'postgres') server = await startPostgres(folder);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const fresh = async (): Promise<DatabaseAddress> =>
    server === null
      ? { kind: 'sqlite', file: join(folder, randomUUID(), 'whosaid.db') }
      : { kind: 'postgres', url: await server.createDatabase() };
  return {
    fresh,
    async open(address) {
      const database = await openDatabase(address ?? (await fresh()));
      opened.push(database);
      return database;
    },
  };
}
