// Rows as somebody altered them by hand, or as another program left them: each is refused by name, and the rest works.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personPlace, serverPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { databaseVotes } from '../../src/store/database-votes.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { StoreError } from '../../src/store/store-error.ts';
import fc, { anyText, runs } from '../fuzz.ts';
import { claimAt } from './claims.ts';
import { makeOlder } from './older/older.ts';

const GUILD = '100000000000000001';
const HARBOUR = serverPlace(GUILD);
const OWN = personPlace('200000000000000001');

let folder = '';
let database: Database;
let raw: DatabaseSync;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-rows-'));
  const address = { kind: 'sqlite', file: join(folder, 'whosaid.db') } as const;
  await makeOlder(address, 4);
  database = await openDatabase(address);
  raw = new DatabaseSync(address.file);
  raw.exec('pragma foreign_keys = off; pragma synchronous = off;');
});
afterAll(async () => {
  raw.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that is read of one server, each alone. */
const reads = (): readonly Promise<unknown>[] => {
  const [articles, settings] = [databaseArticles(database), databaseSettings(database)];
  const discussions = databaseDiscussions(database);
  return [
    articles.read(HARBOUR),
    articles.list(HARBOUR),
    articles.settings(HARBOUR),
    articles.revision(HARBOUR),
    settings.read(GUILD),
    settings.history(GUILD),
    databaseVotes(database).votes(HARBOUR, { body: 'any' }),
    discussions.load('d-1'),
    discussions.list(HARBOUR, 10),
    discussions.record('d-1', 0, 10),
    discussions.inChannel('300000000000000002'),
  ];
};

// Without the keys, whose change makes another row of it.
const COLUMNS: readonly (readonly [string, string])[] = [
  ['texts', 'body'],
  ...['revision', 'default_article', 'max_articles', 'max_length', 'left_at'].map(
    (name) => ['places', name] as const,
  ),
  ...['title', 'publisher', 'aliases', 'length', 'sentences', 'added_by', 'added_at'].map(
    (name) => ['articles', name] as const,
  ),
  ...['version', 'settings'].map((name) => ['settings', name] as const),
  ...['version', 'changed_at', 'before', 'after', 'undoes'].map(
    (name) => ['settings_changes', name] as const,
  ),
  ...['up', 'down'].map((name) => ['votes', name] as const),
  ...['title', 'state', 'paused_for', 'rules', 'version', 'created_at'].map(
    (name) => ['discussions', name] as const,
  ),
  ...['state', 'passages', 'reporters', 'position', 'asked_at', 'merged_into'].map(
    (name) => ['questions', name] as const,
  ),
  ...['kind', 'detail', 'at'].map((name) => ['discussion_record', name] as const),
  ...['work', 'due_at', 'key'].map((name) => ['jobs', name] as const),
];

const value = fc.oneof(
  fc.constantFrom<(string | number | bigint | Uint8Array | null)[]>(
    null,
    '',
    'null',
    '{}',
    '[]',
    '[1]',
    '{"a":',
    '{"__proto__":{"polluted":1},"visibility":"all"}',
    '{"constructor":null,"mode":7,"kind":"due","what":1}',
    '['.repeat(20_000),
    'x'.repeat(1_000_000),
    '\0',
    "'; drop table texts; --",
    -1,
    1.5,
    9_007_199_254_740_993n,
    new Uint8Array([0, 255, 1]),
  ),
  anyText(30).map((text) => text.toWellFormed()),
  fc.json(),
  fc.double({ noNaN: true }),
);

it('are read, or refused by a message that says which, and nobody else notices', async () => {
  const own = await databaseArticles(database).read(OWN);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...COLUMNS), value, async ([table, column], altered) => {
      // What only this person holds stays as it is.
      const where =
        table === 'articles'
          ? "where id = 'a-pier'"
          : table === 'texts'
            ? "where body like 'Ben%'"
            : table === 'places'
              ? `where place = '${HARBOUR}'`
              : '';
      const rows = raw.prepare(`select rowid, "${column}" as old from "${table}" ${where}`).all();
      try {
        raw.prepare(`update "${table}" set "${column}" = ? ${where}`).run(altered);
      } catch {
        // SQLite itself refuses it.
        return;
      }
      try {
        for (const outcome of await Promise.allSettled(reads())) {
          if (outcome.status === 'fulfilled') continue;
          expect(outcome.reason).toBeInstanceOf(StoreError);
          expect(String(outcome.reason)).toMatch(/cannot be read \([^)]+\): .* mend or delete that row/);
          expect(String(outcome.reason).length).toBeLessThan(500);
        }
        expect(await databaseArticles(database).read(OWN)).toEqual(own);
        expect({}).not.toHaveProperty('polluted');
      } finally {
        for (const { rowid, old } of rows)
          raw
            .prepare(`update "${table}" set "${column}" = ? where rowid = ?`)
            .run(old ?? null, rowid ?? null);
      }
    }),
    runs(150),
  );
});

it('that ask for work nobody can do are put aside, told of once, and hold up nothing', async () => {
  const discussions = databaseDiscussions(database);
  const later = 1_999_999_999_999;
  raw.exec(`update jobs set work = '{"kind":"fly"}' where id = 'd-1 0 0'`);
  await expect(discussions.claimJobs(claimAt(later))).rejects.toThrow(
    'the rows d-1 0 0 of jobs cannot be read and were put aside; delete them',
  );
  const claimed = await discussions.claimJobs(claimAt(later));
  expect(claimed.map(({ id }) => id)).toEqual(['d-1 1 0']);
  await discussions.putOffJob('d-1 1 0', later + 60_000);
  expect(await discussions.claimJobs(claimAt(later))).toEqual([]);
});
