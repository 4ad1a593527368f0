// The rows of each table, as they are checked when they come from a backup, or from a database that others can write to.
import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();
/** In an order in which rows never refer to rows that come later. */
export const ROWS = {
  texts: z.strictObject({ hash: text, body: text }),
  places: z.strictObject({
    place: text,
    revision: count,
    default_article: text.nullable(),
    max_articles: count.nullable(),
    max_length: count.nullable(),
    left_at: z.int().nullable(),
  }),
  articles: z.strictObject({
    id: text,
    place: text,
    slug: text,
    hash: text,
    title: text,
    publisher: text.nullable(),
    author: text.nullable(),
    date: text.nullable(),
    url: text.nullable(),
    language: text.nullable(),
    aliases: text,
    length: count,
    sentences: count,
    quotations: count,
    speakers: count,
    added_by: text.nullable(),
    added_at: z.int(),
  }),
  settings: z.strictObject({ place: text, version: count, settings: text }),
  settings_changes: z.strictObject({
    id: text,
    place: text,
    version: count,
    changed_by: text.nullable(),
    changed_at: z.int(),
    before: text,
    after: text,
    undoes: text.nullable(),
  }),
  votes: z.strictObject({ place: text, hash: text, up: count, down: count }),
  discussions: z.strictObject({
    id: text,
    place: text,
    article: text,
    title: text,
    channel: text,
    moderators_place: text.nullable(),
    created_by: text,
    created_at: z.int(),
    state: text,
    paused_for: text.nullable(),
    rules: text,
    changed_by: text.nullable(),
    changed_at: z.int(),
    version: count,
  }),
  questions: z.strictObject({
    discussion: text,
    number: count,
    position: count,
    asker: text,
    text,
    asked_at: z.int(),
    is_named: count,
    state: text,
    is_held: count,
    is_pinned: count,
    passages: text,
    message: text.nullable(),
    merged_into: count.nullable(),
    reason: text.nullable(),
    answered_at: z.int().nullable(),
    changed_by: text.nullable(),
    changed_at: z.int(),
    reporters: text,
  }),
  discussion_record: z.strictObject({
    id: text,
    discussion: text,
    version: count,
    at: z.int(),
    done_by: text.nullable(),
    kind: text,
    question: count.nullable(),
    detail: text.nullable(),
  }),
  jobs: z.strictObject({
    id: text,
    discussion: text,
    version: count,
    position: count,
    work: text,
    in_order: count,
    due_at: z.int(),
    key: text.nullable(),
    attempts: count,
    claimed_by: text.nullable(),
    claimed_until: z.int().nullable(),
  }),
};

/** The columns that tell the rows of a table apart. */
export const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  texts: ['hash'],
  places: ['place'],
  articles: ['id'],
  settings: ['place'],
  settings_changes: ['id'],
  votes: ['place', 'hash'],
  discussions: ['id'],
  questions: ['discussion', 'number'],
  discussion_record: ['id'],
  jobs: ['id'],
};

export type TableName = keyof typeof ROWS;
export const TABLES = Object.keys(ROWS) as TableName[];

export type Row = {
  [Name in TableName]: { readonly table: Name; readonly row: z.infer<(typeof ROWS)[Name]> };
}[TableName];
