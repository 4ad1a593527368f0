// How the tables came to be, step by step. Append only: a step that has shipped is never edited.
import { type Kysely, sql } from 'kysely';

type Migration = (db: Kysely<any>) => Promise<void>;

/** The schema of version n is what the first n steps make. */
export const MIGRATIONS: readonly Migration[] = [articles, settings, votes, discussions, processes, vectors];

async function articles(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('texts')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('places')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('default_article', 'text')
    .addColumn('max_articles', 'integer')
    .addColumn('max_length', 'bigint')
    .addColumn('left_at', 'bigint')
    .execute();
  await db.schema
    .createTable('articles')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull().references('places.place').onDelete('cascade'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().references('texts.hash'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text')
    .addColumn('author', 'text')
    .addColumn('date', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text')
    .addColumn('aliases', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('sentences', 'integer', (column) => column.notNull())
    .addColumn('quotations', 'integer', (column) => column.notNull())
    .addColumn('speakers', 'integer', (column) => column.notNull())
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('articles_place_slug', ['place', 'slug'])
    .execute();
  await db.schema.createIndex('articles_hash').on('articles').column('hash').execute();
  await db.schema.createIndex('articles_added_by').on('articles').column('added_by').execute();
  await db.schema
    .createIndex('places_left_at')
    .on('places')
    .column('left_at')
    .where(sql.ref('left_at'), 'is not', null)
    .execute();
}

async function settings(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('place', 'text', (column) =>
      column.primaryKey().references('places.place').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('settings_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull().references('places.place').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('undoes', 'text')
    .addUniqueConstraint('settings_changes_place_version', ['place', 'version'])
    .execute();
  await db.schema
    .createIndex('settings_changes_changed_by')
    .on('settings_changes')
    .column('changed_by')
    .execute();
}

async function votes(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('votes')
    .addColumn('place', 'text', (column) => column.notNull().references('places.place').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('up', 'integer', (column) => column.notNull())
    .addColumn('down', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_place_hash', ['place', 'hash'])
    .execute();
}

async function discussions(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('discussions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull().references('places.place').onDelete('cascade'))
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('moderators_place', 'text')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('paused_for', 'text')
    .addColumn('rules', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('discussions_channel').on('discussions').column('channel').execute();
  await db.schema
    .createIndex('discussions_place')
    .on('discussions')
    .columns(['place', 'created_at'])
    .execute();
  await db.schema
    .createTable('questions')
    .addColumn('discussion', 'text', (column) =>
      column.notNull().references('discussions.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('is_named', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('is_held', 'integer', (column) => column.notNull())
    .addColumn('is_pinned', 'integer', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('merged_into', 'integer')
    .addColumn('reason', 'text')
    .addColumn('answered_at', 'bigint')
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('reporters', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('questions_key', ['discussion', 'number'])
    .execute();
  await db.schema.createIndex('questions_asker').on('questions').column('asker').execute();
  await db.schema
    .createTable('discussion_record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('discussion', 'text', (column) =>
      column.notNull().references('discussions.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('done_by', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('question', 'integer')
    .addColumn('detail', 'text')
    .addUniqueConstraint('discussion_record_version', ['discussion', 'version'])
    .execute();
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('discussion', 'text', (column) =>
      column.notNull().references('discussions.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('work', 'text', (column) => column.notNull())
    .addColumn('in_order', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('key', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_until', 'bigint')
    .execute();
  await db.schema.createIndex('jobs_due_at').on('jobs').column('due_at').execute();
  await db.schema.createIndex('jobs_discussion').on('jobs').column('discussion').execute();
}

async function processes(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('notice', 'text', (column) => column.notNull())
    .addColumn('told_by', 'text', (column) => column.notNull())
    .addColumn('told_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('identify_turns')
    .addColumn('bucket', 'integer', (column) => column.primaryKey())
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function vectors(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('text_vectors')
    .addColumn('hash', 'text', (column) => column.primaryKey().references('texts.hash').onDelete('cascade'))
    .addColumn('version', 'text', (column) => column.notNull())
    // PostgreSQL's name; SQLite keeps bytes as they are under any.
    .addColumn('vectors', 'bytea', (column) => column.notNull())
    .execute();
  // Which texts have them is asked often, and told without a look at the bytes.
  await db.schema
    .createIndex('text_vectors_version')
    .on('text_vectors')
    .columns(['version', 'hash'])
    .execute();
}
