import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { type DatabaseAddress, nameOf, openDatabase } from '../../src/store/database.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { HARBOUR, LIMITS, newArticle } from './articles.ts';
import { databases, KINDS } from './databases.ts';
import { runKeeper } from './run-keeper.ts';
import { type PostgresServer, startPostgres } from './start-postgres.ts';

/** Tries once more, at once: what does not mend itself need not be waited for. */
const HASTY = [1];

describe.each(KINDS)('a database in %s', (kind) => {
  const { fresh, open } = databases(kind);

  it('opens again as it was left', async () => {
    const address = await fresh();
    const pier = newArticle('pier');
    const first = await open(address);
    await databaseArticles(first).add(HARBOUR, pier, LIMITS);
    const second = await open(address);
    expect((await databaseArticles(second).read(HARBOUR)).articles).toEqual([
      { ...pier, length: pier.body.length },
    ]);
  });

  it('is left alone when a newer program wrote it', async () => {
    const address = await fresh();
    const database = await open(address);
    await database.write((db) => db.updateTable('schema_version').set({ version: 999 }).execute());
    await expect(openDatabase(address)).rejects.toThrow(/was written by a newer whosaid \(its schema is 999/);
    const row = await database.read((db) => db.selectFrom('schema_version').selectAll().execute());
    expect(row).toEqual([{ version: 999 }]);
  });

  it('undoes what a failed call began', async () => {
    const database = await open();
    const failure = new Error('a bug');
    await expect(
      database.write(async (db) => {
        await db.insertInto('texts').values({ hash: 'a', body: 'b' }).execute();
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await database.read((db) => db.selectFrom('texts').selectAll().execute())).toEqual([]);
  });

  it('sees one moment in one read', async () => {
    const address = await fresh();
    const [reader, writer] = [await open(address), await open(address)];
    const counts = await reader.read(async (db) => {
      const count = async (): Promise<number> => (await db.selectFrom('texts').selectAll().execute()).length;
      const before = await count();
      await writer.write((db) => db.insertInto('texts').values({ hash: 'a', body: 'b' }).execute());
      return [before, await count()];
    });
    expect(counts).toEqual([0, 0]);
  });
});

describe('a database in a file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whosaid-file-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileIn = (name: string): Extract<DatabaseAddress, { kind: 'sqlite' }> => {
    mkdirSync(join(folder, name));
    return { kind: 'sqlite', file: join(folder, name, 'whosaid.db') };
  };

  it('is for the user alone who runs the bot', async () => {
    const address = fileIn('own');
    const database = await openDatabase(address);
    await databaseArticles(database).add(HARBOUR, newArticle('pier'), LIMITS);
    for (const file of [address.file, `${address.file}-wal`]) expect(statSync(file).mode & 0o077).toBe(0);
    await database.close();
  });

  it('is refused where it is something else, or nowhere a file can be', async () => {
    const address = fileIn('other');
    writeFileSync(address.file, 'A shopping list, and a long one at that. '.repeat(20));
    await expect(openDatabase(address, HASTY)).rejects.toThrow(
      `the database ${address.file} is no SQLite database; name another file`,
    );
    const inFile = { kind: 'sqlite', file: join(address.file, 'whosaid.db') } as const;
    await expect(openDatabase(inFile, HASTY)).rejects.toThrow(/whosaid\.db.*cannot be made/);
    await expect(openDatabase({ kind: 'sqlite', file: dirname(address.file) }, HASTY)).rejects.toThrow(
      /cannot be opened/,
    );
  });

  it('says so when it may only be read', async () => {
    const address = fileIn('readonly');
    await (await openDatabase(address)).close();
    chmodSync(address.file, 0o444);
    chmodSync(dirname(address.file), 0o555);
    // Root may write anything, so somebody else has to try.
    const uid = userInfo().uid === 0 ? 65_534 : undefined;
    const { status, errors } = await runKeeper(address, ['add', '1'], { ...(uid !== undefined && { uid }) })
      .ended;
    chmodSync(dirname(address.file), 0o755);
    expect(errors).toContain('give this user the right to write the file and its folder');
    expect(status).toBe(1);
  });

  it('says so when the disk is full, and keeps what it had', async () => {
    const address = fileIn('full');
    const kept = newArticle('pier');
    const before = await openDatabase(address);
    await databaseArticles(before).add(HARBOUR, kept, LIMITS);
    await before.close();
    // No file may grow beyond 200 blocks of 512 bytes, as on a small disk.
    const prefix = ['sh', '-c', 'trap "" XFSZ; ulimit -f 200; exec "$@"', 'sh'];
    const { status, errors } = await runKeeper(address, ['add', '1', '100000'], { prefix }).ended;
    expect(errors).toMatch(/could not be read or written; check the disk|is on a full disk/);
    expect(status).toBe(1);
    const after = await openDatabase(address);
    const { articles } = await databaseArticles(after).read(HARBOUR);
    await after.close();
    expect(articles.map(({ slug }) => slug)).toEqual(['pier']);
  });

  it('waits for another process that writes, and says so when that takes too long', async () => {
    const address = fileIn('busy');
    const database = await openDatabase(address, [20, 20, 20]);
    const other = new DatabaseSync(address.file);
    other.exec('begin immediate');
    const articles = databaseArticles(database);
    await expect(articles.add(HARBOUR, newArticle('pier'), LIMITS)).rejects.toThrow(
      /is busy with another program, 4 times in a row/,
    );
    expect(await articles.list(HARBOUR)).toEqual([]);
    setTimeout(() => other.exec('rollback'), 30);
    expect(await articles.add(HARBOUR, newArticle('pier'), LIMITS)).toEqual({ kind: 'added' });
    other.close();
    await database.close();
  });
});

describe('a database on a server', () => {
  let folder = '';
  let server: PostgresServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whosaid-server-'));
    server = await startPostgres(folder);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('outlives connections that are cut, and a server that starts anew', async () => {
    const url = await server.createDatabase();
    const database = await openDatabase({ kind: 'postgres', url }, [50, 100, 200, 400, 800, 1600]);
    const articles = databaseArticles(database);
    await articles.add(HARBOUR, newArticle('pier'), LIMITS);
    await database.write(async (db) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`.execute(
        db,
      );
    });
    expect(await articles.list(HARBOUR)).toHaveLength(1);
    await server.stop();
    const waiting = articles.add(HARBOUR, newArticle('quay'), LIMITS);
    await server.start();
    expect(await waiting).toEqual({ kind: 'added' });
    expect(await articles.list(HARBOUR)).toHaveLength(2);
    await database.close();
  });

  it('outlives a connection that is cut between two statements, and does all of it once more', async () => {
    const url = await server.createDatabase();
    const database = await openDatabase({ kind: 'postgres', url }, [50, 100, 200]);
    const other = await openDatabase({ kind: 'postgres', url });
    let tries = 0;
    const counted = await database.write(async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      if (tries++ === 0) {
        await other.look((cutter) => sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(cutter));
        // The socket tells of it while no statement is under way.
        await sleep(200);
      }
      return (await sql`select 1`.execute(db)).rows.length;
    });
    expect([counted, tries]).toEqual([1, 2]);
    await Promise.all([database.close(), other.close()]);
  });

  it('gives up on a server that stays away, by its name and without its password', async () => {
    const address = { kind: 'postgres', url: 'postgres://ada:hunter2@127.0.0.1:1/library' } as const;
    const failure = await openDatabase(address, HASTY).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(String(failure)).toContain(
      'the PostgreSQL database library at 127.0.0.1:1 does not answer, 2 times in a row',
    );
    expect(String(failure)).not.toContain('hunter2');
  });

  it.each([
    [
      'a wrong password',
      (url: string) => url.replace('whosaid@', 'wrong@'),
      /refuses the user or the password/,
    ],
    ['a wrong name', (url: string) => `${url}_none`, /has no database of that name/],
  ])('says what is wrong with %s', async (_, change, message) => {
    const url = change(await server.createDatabase());
    await expect(openDatabase({ kind: 'postgres', url }, HASTY)).rejects.toThrow(message);
  });
});

it('names a database without its password', () => {
  expect(nameOf({ kind: 'postgres', url: 'postgres://ada:hunter2@db.example/library' })).toBe(
    'the PostgreSQL database library at db.example',
  );
});
