import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { restoreBackup, writeBackup } from '../../src/store/backup.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { storeFigures } from '../../src/store/database-figures.ts';
import { databaseVectors } from '../../src/store/database-vectors.ts';
import type { Database } from '../../src/store/database.ts';
import { HARBOUR, LIMITS, newArticle, VALLEY } from './articles.ts';
import { databases, KINDS } from './databases.ts';

const bytes = (...numbers: number[]): Int8Array => Int8Array.from(numbers);

describe.each(KINDS)('vectors kept in %s', (kind) => {
  const { open, fresh } = databases(kind);
  const stores = async (database?: Database) => {
    const on = database ?? (await open());
    return { database: on, articles: databaseArticles(on), vectors: databaseVectors(on) };
  };
  const rows = (database: Database) =>
    database.look((db) => db.selectFrom('text_vectors').selectAll().execute());

  it('are given back byte by byte, of the version asked for, after a restart as well', async () => {
    const address = await fresh();
    const { articles, vectors } = await stores(await open(address));
    const [pier, quay] = [newArticle('pier'), newArticle('quay')];
    for (const each of [pier, quay]) await articles.add(HARBOUR, each, LIMITS);
    const every = Int8Array.from({ length: 256 }, (_, at) => at - 128);
    expect(await vectors.keep(pier.id, 'one', every)).toBe('kept');
    expect(await vectors.of([pier.id, quay.id, 'none'], 'one')).toEqual(new Map([[pier.id, every]]));
    expect(await vectors.of([pier.id], 'two')).toEqual(new Map());
    expect(await vectors.of([], 'one')).toEqual(new Map());
    const again = await stores(await open(address));
    expect((await again.vectors.of([pier.id], 'one')).get(pier.id)).toEqual(every);
  });

  it('are shared by all that have the text, and go with it', async () => {
    const { database, articles, vectors } = await stores();
    const [here, there] = [newArticle('pier'), newArticle('pier')];
    await articles.add(HARBOUR, here, LIMITS);
    await articles.add(VALLEY, there, LIMITS);
    await vectors.keep(here.id, 'one', bytes(1, -2));
    expect(await vectors.of([there.id], 'one')).toEqual(new Map([[there.id, bytes(1, -2)]]));
    await articles.remove(HARBOUR, here.id);
    expect(await rows(database)).toHaveLength(1);
    await articles.remove(VALLEY, there.id);
    expect(await rows(database)).toEqual([]);
  });

  it('are replaced by those of another version, and taken twice without a second copy', async () => {
    const { database, articles, vectors } = await stores();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    expect(await vectors.keep(pier.id, 'one', bytes(1))).toBe('kept');
    expect(await vectors.keep(pier.id, 'one', bytes(1))).toBe('there');
    expect(await vectors.keep(pier.id, 'one', bytes(1, 2))).toBe('kept');
    expect(await vectors.keep(pier.id, 'two', bytes(3, 4))).toBe('kept');
    expect(await vectors.of([pier.id], 'one')).toEqual(new Map());
    expect(await vectors.of([pier.id], 'two')).toEqual(new Map([[pier.id, bytes(3, 4)]]));
    expect(await rows(database)).toHaveLength(1);
  });

  it('are not kept for an article that is gone', async () => {
    const { database, articles, vectors } = await stores();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    await articles.remove(HARBOUR, pier.id);
    expect(await vectors.keep(pier.id, 'one', bytes(1))).toBe('gone');
    expect(await vectors.article(pier.id)).toBeNull();
    expect(await rows(database)).toEqual([]);
  });

  it('are lacked by articles that have none, or those of another version, newest first', async () => {
    const { database, articles, vectors } = await stores();
    const [old, young, other] = [
      newArticle('old', { addedAt: 1 }),
      newArticle('young', { addedAt: 3 }),
      newArticle('other', { addedAt: 2 }),
    ];
    await articles.add(HARBOUR, old, LIMITS);
    await articles.add(HARBOUR, young, LIMITS);
    await articles.add(VALLEY, other, LIMITS);
    const lacking = async (count = 9, place?: typeof HARBOUR) =>
      (await vectors.lacking('one', count, place)).map(({ id }) => id);
    expect(await vectors.lacking('one', 1)).toEqual([{ id: young.id, place: HARBOUR }]);
    expect(await lacking()).toEqual([young.id, other.id, old.id]);
    expect(await lacking(9, HARBOUR)).toEqual([young.id, old.id]);
    await vectors.keep(young.id, 'one', bytes(1));
    await vectors.keep(old.id, 'two', bytes(1));
    expect(await lacking()).toEqual([other.id, old.id]);
    const { articlesWaiting } = await storeFigures(database, 0, 'one');
    expect(articlesWaiting).toBe(2);
    expect(await storeFigures(database, 0, null)).toMatchObject({ articles: 3, articlesWaiting: null });
    expect(await vectors.article(old.id)).toEqual({ ...old, length: old.body.length });
  });

  it('are no change of a place', async () => {
    const { articles, vectors } = await stores();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    const before = await articles.read(HARBOUR);
    await vectors.keep(pier.id, 'one', bytes(1));
    expect(await articles.read(HARBOUR)).toEqual(before);
  });

  it('are in no backup: they are missing where one was restored, and can be made anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-vectors-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'all.backup');
    const { database, articles, vectors } = await stores();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    await vectors.keep(pier.id, 'one', bytes(1));
    await writeBackup(database, file);
    await restoreBackup(database, file);
    expect(await vectors.lacking('one', 9)).toEqual([{ id: pier.id, place: HARBOUR }]);
    expect(await vectors.keep(pier.id, 'one', bytes(1))).toBe('kept');
  });

  // PostgreSQL takes nothing but bytes there.
  it.runIf(kind === 'sqlite')(
    'are none where somebody else put something in their place, and can be made anew',
    async () => {
      const { database, articles, vectors } = await stores();
      const pier = newArticle('pier');
      await articles.add(HARBOUR, pier, LIMITS);
      await vectors.keep(pier.id, 'one', bytes(1));
      await database.write((db) => sql`update text_vectors set vectors = 'turnip'`.execute(db));
      expect(await vectors.of([pier.id], 'one')).toEqual(new Map([[pier.id, bytes()]]));
      expect(await vectors.keep(pier.id, 'one', bytes(1, 2))).toBe('kept');
    },
  );
});
