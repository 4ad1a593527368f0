// The program on databases of older versions: all is still there, and everything works.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { articleFrom } from '../../src/article/parse-article.ts';
import { personPlace, serverPlace } from '../../src/library/article-store.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { restoreBackup, writeBackup } from '../../src/store/backup.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { databaseVotes } from '../../src/store/database-votes.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { madeDiscussion } from '../discussion/made.ts';
import { newArticle } from './articles.ts';
import { databases, KINDS } from './databases.ts';
import { claimAt } from './claims.ts';
import { makeOlder } from './older/older.ts';

const GUILD = '100000000000000001';
const HARBOUR = serverPlace(GUILD);
const GONE = serverPlace('100000000000000002');
const ADA = '200000000000000001';
const MODERATOR = '200000000000000002';
const LATER = 1_999_999_999_999;
const LIMITS = { articles: 100, length: 1_000_000 };
const SCHEMAS = Array.from({ length: 5 }, (_, at) => at + 1);

it('has a database of every older version', () => {
  const older = MIGRATIONS.slice(0, -1).map(
    (_, at) => new URL(`older/schema-${at + 1}.sql`, import.meta.url),
  );
  expect(older.filter((file) => !existsSync(file))).toEqual([]);
});

describe.each(KINDS)('a database in %s', (kind) => {
  const { fresh, open } = databases(kind);
  it.each(SCHEMAS)('of schema %i holds what it held, and can be changed in every way', async (schema) => {
    const address = await fresh();
    await makeOlder(address, schema);
    // Two programs that start at once.
    const [database] = await Promise.all([open(address), open(address)]);
    expect(await tablesOf(database)).toEqual(await tablesOf(await open()));
    await expectAll(database, schema);
    await changeAll(database);
  });

  it('of the first schema is backed up, and restored elsewhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whosaid-upgrade-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'all.backup');
    const address = await fresh();
    await makeOlder(address, 1);
    expect(await writeBackup(await open(address), file)).toMatchObject({ places: 3, articles: 4 });
    const other = await open();
    await restoreBackup(other, file);
    await expectAll(other, 1);
  });
});

/** Everything that a version of so many migrations kept. */
async function expectAll(database: Database, schema: number): Promise<void> {
  const store = databaseArticles(database);
  const shelf = await store.read(HARBOUR);
  expect(shelf.settings).toEqual({ defaultArticle: 'pier', maxArticles: 25, maxLength: 90_000 });
  expect(shelf.articles.map(({ slug, addedBy, author }) => [slug, addedBy, author])).toEqual([
    ['pier', ADA, null],
    ['quay', null, "Cy O'Dell"],
  ]);
  expect(shelf.articles[0]?.aliases).toEqual({ 'Ada Okafor': ['Addie', 'the "harbour" master'] });
  expect(shelf.articles[0]?.body).toContain('the ferry’s crew. 😀\n\nThe council');
  expect(await store.heldAbout(ADA)).toEqual({ added: 3, own: 1 });
  const { index } = buildLibrary(shelf.articles.map(articleFrom));
  expect(
    JSON.stringify(await answerQuestion(byWords(index), { question: 'who said the pier stays shut?' })),
  ).toContain('Ada Okafor');
  const settings = databaseSettings(database);
  const kept = await settings.read(GUILD);
  const history = await settings.history(GUILD);
  if (schema >= 2) {
    expect(kept).toMatchObject({
      version: 3,
      settings: { visibility: 'public', memberCooldown: 30, language: null },
    });
    expect(history.map(({ id, undoes }) => [id, undoes])).toEqual([
      ['s-3', 's-2'],
      ['s-2', null],
      ['s-1', null],
    ]);
  } else expect([kept.settings, history]).toEqual([DEFAULT_SETTINGS, []]);
  const pier = { body: shelf.articles[0]?.body ?? '' };
  expect(await databaseVotes(database).votes(HARBOUR, pier)).toEqual(
    schema >= 3 ? { up: 2, down: 1 } : { up: 0, down: 0 },
  );
  const discussions = databaseDiscussions(database);
  const found = await discussions.load('d-1');
  if (schema >= 4) {
    expect(found?.version).toBe(1);
    expect(found?.discussion.rules).toMatchObject({
      mode: 'after-approval',
      blockedWords: ['turnip'],
      pings: true,
    });
    expect(found?.discussion.questions.map(({ state, passages }) => [state, passages[0]?.speaker])).toEqual([
      ['answered', 'Ada Okafor'],
      ['pending', undefined],
    ]);
    expect((await discussions.record('d-1', 0, 10)).map((entry) => entry.kind)).toEqual(['open', 'ask']);
    expect((await discussions.claimJobs(claimAt(LATER))).map(({ work }) => work.kind)).toEqual([
      'due',
      'show-question',
    ]);
  } else expect(found).toBeNull();
}

async function changeAll(database: Database): Promise<void> {
  const store = databaseArticles(database);
  expect(await store.add(HARBOUR, newArticle('mole'), LIMITS)).toEqual({ kind: 'added' });
  expect(await store.sweepLeft(LATER)).toBe(1);
  expect(await store.list(GONE)).toEqual([]);
  const settings = databaseSettings(database);
  const { version } = await settings.read(GUILD);
  const sign = { id: 'n-1', by: MODERATOR, at: LATER };
  expect(await settings.change(GUILD, { memberCooldown: 5 }, version, sign)).toMatchObject({
    kind: 'changed',
  });
  expect(await settings.undo(GUILD, 'n-1', { ...sign, id: 'n-2' })).toMatchObject({ kind: 'undone' });
  const votes = databaseVotes(database);
  await votes.cast(HARBOUR, { body: 'new' }, { up: 1, down: 0 });
  expect(await votes.votes(HARBOUR, { body: 'new' })).toEqual({ up: 1, down: 0 });
  const discussions = databaseDiscussions(database);
  const record = { at: 1, by: MODERATOR, kind: 'open', question: null, detail: null } as const;
  await discussions.create(madeDiscussion({ id: 'd-2', place: HARBOUR }), record, []);
  expect((await discussions.list(HARBOUR, 10)).map(({ id }) => id)).toContain('d-2');
  for (const one of [store, settings, discussions]) await one.forgetPerson(ADA);
  expect(await store.heldAbout(ADA)).toEqual({ added: 0, own: 0 });
  expect(await store.list(personPlace(ADA))).toEqual([]);
  expect(await store.remove(HARBOUR, 'a-pier')).toBe(true);
}

/** Every column and index, by name. */
async function tablesOf(database: Database): Promise<unknown> {
  const { rows } = await database.look((db) =>
    database.kind === 'sqlite'
      ? sql`select name, sql from sqlite_master where sql is not null order by name`.execute(db)
      : sql`select table_name as name, column_name || data_type || is_nullable as sql from information_schema.columns
            where table_schema = 'public'
            union all select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`.execute(
          db,
        ),
  );
  return rows;
}
