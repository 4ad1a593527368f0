// The vectors of articles' sentences, by text, in a database. They go with the text.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Place } from '../library/article-store.ts';
import type { VectorStore } from '../library/vector-store.ts';
import { keptArticleOf } from './article-rows.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export function databaseVectors(database: Database): VectorStore {
  return {
    of: (ids, version) =>
      database.look(async (db) => {
        if (ids.length === 0) return new Map();
        const rows = await db
          .selectFrom('articles')
          .innerJoin('text_vectors', 'text_vectors.hash', 'articles.hash')
          .select(['articles.id', 'text_vectors.vectors'])
          .where('articles.id', 'in', ids)
          .where('text_vectors.version', '=', version)
          .execute();
        return new Map(
          // What somebody else put there is of no use: no vectors of any sentence, so that they are made anew.
          rows.map(({ id, vectors }) => [id, signed(BYTES.safeParse(vectors).data ?? NOTHING)] as const),
        );
      }),
    keep: (id, version, vectors) =>
      database.write(async (db) => {
        const article = await db
          .selectFrom('articles')
          .leftJoin('text_vectors', (join) =>
            join.onRef('text_vectors.hash', '=', 'articles.hash').on('text_vectors.version', '=', version),
          )
          .select(['articles.hash', sql<number | null>`length(text_vectors.vectors)`.as('length')])
          .where('articles.id', '=', id)
          .executeTakeFirst();
        if (article === undefined) return 'gone';
        const { hash, length } = article;
        const bytes = Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength);
        await db
          .insertInto('text_vectors')
          .values({ hash, version, vectors: bytes })
          .onConflict((conflict) => conflict.column('hash').doUpdateSet({ version, vectors: bytes }))
          .execute();
        return length === vectors.length ? 'there' : 'kept';
      }),
    lacking: (version, count, place) =>
      database.look(async (db) => {
        let rows = withoutVectors(db, version)
          .select(['articles.id', 'articles.place'])
          .orderBy('articles.added_at', 'desc')
          .orderBy('articles.id')
          .limit(count);
        if (place !== undefined) rows = rows.where('articles.place', '=', place);
        return (await rows.execute()).map((row) => ({ id: row.id, place: row.place as Place }));
      }),
    article: (id) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('articles')
          .innerJoin('texts', 'texts.hash', 'articles.hash')
          .selectAll('articles')
          .select('texts.body')
          .where('id', '=', id)
          .executeTakeFirst();
        return row === undefined ? null : keptArticleOf(row);
      }),
  };
}

/** How many articles lack vectors of a version. */
export async function articlesWithout(db: Kysely<Tables>, version: string): Promise<number> {
  const { count } = await withoutVectors(db, version)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

// As a join it is told from the index alone; of a subquery SQLite looks up each row, vectors and all.
function withoutVectors(db: Kysely<Tables>, version: string) {
  return db
    .selectFrom('articles')
    .leftJoin('text_vectors', (join) =>
      join.onRef('text_vectors.hash', '=', 'articles.hash').on('text_vectors.version', '=', version),
    )
    .where('text_vectors.hash', 'is', null);
}

const BYTES = z.instanceof(Uint8Array);
const NOTHING = new Uint8Array(0);

/** The same bytes, not a copy. */
function signed({ buffer, byteOffset, length }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, length);
}
