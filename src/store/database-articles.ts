// The articles of every place, in a database.
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import {
  type AddOutcome,
  type ArticleEntry,
  type ArticleStore,
  type NewArticle,
  personPlace,
  type Place,
  type PlaceSettings,
} from '../library/article-store.ts';
import { entryOf, factsRow, hashOf, keptArticleOf, rowOf, settingsOf } from './article-rows.ts';
import type { Database } from './database.ts';
import { lookForArticles } from './database-jobs.ts';
import { tellIn } from './notices.ts';
import { placeRow } from './place-row.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

const NO_SETTINGS: PlaceSettings = { defaultArticle: null, maxArticles: null, maxLength: null };

export function databaseArticles(database: Database): ArticleStore {
  return {
    revision: (place) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('places')
          .select('revision')
          .where('place', '=', place)
          .executeTakeFirst();
        return row?.revision ?? 0;
      }),
    read: (place) =>
      database.read(async (db) => {
        const row = await db.selectFrom('places').selectAll().where('place', '=', place).executeTakeFirst();
        const rows = await db
          .selectFrom('articles')
          .innerJoin('texts', 'texts.hash', 'articles.hash')
          .selectAll('articles')
          .select('texts.body')
          .where('place', '=', place)
          .orderBy('added_at')
          .orderBy('slug')
          .execute();
        return {
          revision: row?.revision ?? 0,
          settings: row === undefined ? NO_SETTINGS : settingsOf(row),
          articles: rows.map(keptArticleOf),
        };
      }),
    list: (place) => database.look((db) => entriesIn(db, place)),
    settings: (place) =>
      database.look(async (db) => {
        const row = await db.selectFrom('places').selectAll().where('place', '=', place).executeTakeFirst();
        return row === undefined ? NO_SETTINGS : settingsOf(row);
      }),
    add: (place, article, limits) =>
      database.write(async (db) => {
        const row = await touch(database, db, place);
        const entries = await entriesIn(db, place);
        const maxArticles = row.max_articles ?? limits.articles;
        const maxLength = row.max_length ?? limits.length;
        const hash = hashOf(article.body);
        const refusal = await whyNot(db, { place, article, hash, entries, maxArticles, maxLength });
        if (refusal !== null) return refusal;
        await db
          .insertInto('texts')
          .values({ hash, body: article.body })
          // An update in name only, which keeps others from removing the text before this is done.
          .onConflict((conflict) => conflict.column('hash').doUpdateSet({ hash }))
          .execute();
        await db
          .insertInto('articles')
          .values(rowOf(place, hash, article))
          .execute();
        // Votes stay while a removal can be undone; by the time of the next article they are of no more use.
        const held = db.selectFrom('articles').select('hash').where('place', '=', place);
        await db.deleteFrom('votes').where('place', '=', place).where('hash', 'not in', held).execute();
        if (await lookForArticles(db, place, null)) await tellIn(database, db, { kind: 'work', place });
        return { kind: 'added' };
      }),
    edit: (place, id, facts) =>
      database.write(async (db) => {
        await touch(database, db, place);
        const { numUpdatedRows } = await db
          .updateTable('articles')
          .set(factsRow(facts))
          .where('place', '=', place)
          .where('id', '=', id)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    remove: (place, id) =>
      database.write(async (db) => {
        await touch(database, db, place);
        const gone = await db
          .deleteFrom('articles')
          .where('place', '=', place)
          .where('id', '=', id)
          .returning(['hash', 'slug'])
          .executeTakeFirst();
        if (gone === undefined) return false;
        await db
          .updateTable('places')
          .set({ default_article: null })
          .where('place', '=', place)
          .where('default_article', '=', gone.slug)
          .execute();
        await dropUnusedTexts(db, [gone.hash]);
        if (await lookForArticles(db, place, gone.slug)) await tellIn(database, db, { kind: 'work', place });
        return true;
      }),
    changeSettings: (place, { defaultArticle, maxArticles, maxLength }) =>
      database.write(async (db) => {
        await touch(database, db, place);
        const changes = {
          ...(defaultArticle !== undefined && { default_article: defaultArticle }),
          ...(maxArticles !== undefined && { max_articles: maxArticles }),
          ...(maxLength !== undefined && { max_length: maxLength }),
        };
        if (Object.keys(changes).length > 0)
          await db.updateTable('places').set(changes).where('place', '=', place).execute();
      }),
    noteLeft: (place, at) =>
      database.write(async (db) => {
        await db
          .updateTable('places')
          .set({ left_at: at })
          .where('place', '=', place)
          // Left once: hearing of it again must not put off the day of removal.
          .where('left_at', at === null ? 'is not' : 'is', null)
          .execute();
      }),
    sweepLeft: (before) =>
      database.write(async (db) => {
        const left = await db.selectFrom('places').select('place').where('left_at', '<', before).execute();
        await forgetPlaces(
          db,
          left.map(({ place }) => place),
        );
        return left.length;
      }),
    places: (after, count) =>
      database.look(async (db) => {
        let places = db.selectFrom('places').select(['place', 'left_at']).orderBy('place').limit(count);
        if (after !== null) places = places.where('place', '>', after);
        const rows = await places.execute();
        return rows.map(({ place, left_at: leftAt }) => ({ place: place as Place, leftAt }));
      }),
    heldAbout: (person) =>
      database.read(async (db) => {
        const countOf = async (column: 'added_by' | 'place', value: string): Promise<number> => {
          const rows = db.selectFrom('articles').select((count) => count.fn.countAll<number>().as('count'));
          return Number((await rows.where(column, '=', value).executeTakeFirstOrThrow()).count);
        };
        return { added: await countOf('added_by', person), own: await countOf('place', personPlace(person)) };
      }),
    forgetPerson: (person) =>
      database.write(async (db) => {
        await forgetPlaces(db, [personPlace(person)]);
        await tellIn(database, db, { kind: 'library', place: personPlace(person) });
        const places = db.selectFrom('articles').select('place').where('added_by', '=', person);
        await db
          .updateTable('places')
          .set((row) => ({ revision: row('revision', '+', 1) }))
          .where('place', 'in', places)
          .execute();
        await db.updateTable('articles').set({ added_by: null }).where('added_by', '=', person).execute();
      }),
  };
}

// Also makes everybody else who would change the place wait until this change is done.
async function touch(database: Database, db: Writing, place: Place): Promise<Selectable<Tables['places']>> {
  await tellIn(database, db, { kind: 'library', place });
  return db
    .insertInto('places')
    .values(placeRow(place, 1))
    .onConflict((conflict) =>
      conflict.column('place').doUpdateSet({ revision: sql<number>`places.revision + 1`, left_at: null }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

type Addition = {
  readonly place: Place;
  readonly article: NewArticle;
  readonly hash: string;
  readonly entries: readonly ArticleEntry[];
  readonly maxArticles: number;
  readonly maxLength: number;
};

/** Why an article is not to be added, or that it was already; null where it may be. */
async function whyNot(db: Writing, addition: Addition): Promise<AddOutcome | null> {
  const { place, article, hash, entries, maxArticles, maxLength } = addition;
  if (entries.some(({ id }) => id === article.id)) return { kind: 'added' };
  const twin = await db
    .selectFrom('articles')
    .select('id')
    .where('place', '=', place)
    .where('hash', '=', hash)
    .executeTakeFirst();
  const same = entries.find(({ id }) => id === twin?.id);
  if (same !== undefined) return { kind: 'same-text', as: same };
  if (entries.some(({ slug }) => slug === article.slug)) return { kind: 'slug-taken' };
  if (entries.length >= maxArticles) return { kind: 'too-many', limit: maxArticles };
  const left = maxLength - entries.reduce((sum, { length }) => sum + length, 0);
  if (article.body.length > left) return { kind: 'too-long', limit: maxLength, left: Math.max(0, left) };
  return null;
}

async function entriesIn(db: Kysely<Tables>, place: Place): Promise<ArticleEntry[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('place', '=', place)
    .orderBy('added_at')
    .orderBy('slug')
    .execute();
  return rows.map(entryOf);
}

async function forgetPlaces(db: Writing, places: readonly string[]): Promise<void> {
  for (const place of places) {
    const gone = await db.deleteFrom('articles').where('place', '=', place).returning('hash').execute();
    await db.deleteFrom('places').where('place', '=', place).execute();
    await dropUnusedTexts(db, [...new Set(gone.map(({ hash }) => hash))]);
  }
}

async function dropUnusedTexts(db: Writing, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes)
    await db
      .deleteFrom('texts')
      .where('hash', '=', hash)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('articles').select('id').where('articles.hash', '=', hash))),
      )
      .execute();
}
