// Discussions with their questions, their record and the work that is to be done, in a database.
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Discussion, Question, RecordEntry } from '../discussion/discussion.ts';
import type { Change, DiscussionEntry, DiscussionStore, Job } from '../discussion/discussion-store.ts';
import type { Database } from './database.ts';
import { claimJobs, insertJobs, jobOf, nextDue } from './database-jobs.ts';
import { placeRow } from './place-row.ts';
import type { Tables } from './tables.ts';

type Reading = Kysely<Tables>;

export function databaseDiscussions(database: Database): DiscussionStore {
  return {
    create: (discussion, record, jobs) =>
      database.write(async (db) => {
        // A server that is lent its articles has kept nothing yet.
        await db
          .insertInto('places')
          .values(placeRow(discussion.place))
          .onConflict((conflict) => conflict.column('place').doNothing())
          .execute();
        const made = await db
          .insertInto('discussions')
          .values({ id: discussion.id, version: 0, ...rowOf(discussion) })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (made === undefined) return;
        await insertRecord(db, discussion.id, 0, discussion.id, record);
        await insertJobs(db, discussion.id, 0, jobs);
      }),
    load: (id) =>
      database.read(async (db) => {
        const row = await db.selectFrom('discussions').selectAll().where('id', '=', id).executeTakeFirst();
        if (row === undefined) return null;
        const rows = await db
          .selectFrom('questions')
          .selectAll()
          .where('discussion', '=', id)
          .orderBy('position')
          .execute();
        return { discussion: discussionOf(row, rows.map(questionOf)), version: row.version };
      }),
    version: (id) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('discussions')
          .select('version')
          .where('id', '=', id)
          .executeTakeFirst();
        return row?.version ?? null;
      }),
    save: (change) => database.write((db) => save(db, change)),
    inChannel: (channel) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('discussions')
          .select('id')
          .where('channel', '=', channel)
          .orderBy(sql`case when state = 'closed' then 1 else 0 end`)
          .orderBy('created_at', 'desc')
          .executeTakeFirst();
        return row?.id ?? null;
      }),
    list: (place, limit) =>
      database.look(async (db) => {
        const rows = await db
          .selectFrom('discussions')
          .select(['id', 'title', 'channel', 'state', 'created_at'])
          .select(({ selectFrom }) =>
            selectFrom('questions')
              .whereRef('questions.discussion', '=', 'discussions.id')
              .select(({ fn }) => fn.countAll().as('count'))
              .as('questions'),
          )
          .where('place', '=', place)
          .orderBy('created_at', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ created_at: createdAt, questions, ...row }): DiscussionEntry => ({
          ...row,
          createdAt,
          state: STATE.parse(row.state),
          questions: Number(questions),
        }));
      }),
    about: (place, article) =>
      database.look(async (db) => {
        const rows = await db
          .selectFrom('discussions')
          .select('id')
          .where('place', '=', place)
          .where('article', '=', article)
          .where('state', '<>', 'closed')
          .execute();
        return rows.map(({ id }) => id);
      }),
    record: (id, after, limit) =>
      database.look(async (db) => {
        const rows = await db
          .selectFrom('discussion_record')
          .selectAll()
          .where('discussion', '=', id)
          .orderBy('version')
          .offset(after)
          .limit(limit)
          .execute();
        return rows.map(recordOf);
      }),
    remove: (id) =>
      database.write(async (db) => {
        for (const table of ['jobs', 'questions', 'discussion_record'] as const)
          await db.deleteFrom(table).where('discussion', '=', id).execute();
        const { numDeletedRows } = await db.deleteFrom('discussions').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    claimJobs: (worker, now, leaseMs, limit) =>
      database.write(async (db): Promise<Job[]> => {
        const rows = await claimJobs(db, { worker, now, until: now + leaseMs, limit });
        return rows.map(jobOf);
      }),
    renew: (worker, discussions, until) =>
      database.write(async (db) => {
        await db
          .updateTable('jobs')
          .set({ claimed_until: until })
          .where('discussion', 'in', discussions)
          .where('claimed_by', '=', worker)
          .execute();
      }),
    putOffJob: (id, dueAt) =>
      database.write(async (db) => {
        await db
          .updateTable('jobs')
          .set({ due_at: dueAt, claimed_by: null, claimed_until: null })
          .where('id', '=', id)
          .execute();
      }),
    release: (worker, discussion, done) =>
      database.write(async (db) => {
        if (done.length > 0) await db.deleteFrom('jobs').where('id', 'in', done).execute();
        await db
          .updateTable('jobs')
          .set({ claimed_by: null, claimed_until: null })
          .where('discussion', '=', discussion)
          .where('claimed_by', '=', worker)
          .execute();
      }),
    nextDue: (now) => database.look((db) => nextDue(db, now)),
    forgetPerson: (person) => database.write((db) => forgetPerson(db, person)),
    questionsOf: (person) =>
      database.look(async (db) => {
        const { count } = await db
          .selectFrom('questions')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('asker', '=', person)
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
  };
}

async function save(db: Reading, { id, before, after, record, jobs, dropped }: Change): Promise<boolean> {
  const { discussion, version } = before;
  const kept = await db
    .selectFrom('discussion_record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  if (kept !== undefined) return true;
  const { numUpdatedRows } = await db
    .updateTable('discussions')
    .set({ ...rowOf(after), version: version + 1 })
    .where('id', '=', after.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const known = new Map(discussion.questions.map((question, position) => [question, position]));
  for (const [position, question] of after.questions.entries()) {
    if (known.get(question) === position) continue;
    const row = questionRow(question, position);
    await db
      .insertInto('questions')
      .values({ discussion: after.id, number: question.number, ...row })
      .onConflict((conflict) => conflict.columns(['discussion', 'number']).doUpdateSet(row))
      .execute();
  }
  await insertRecord(db, after.id, version + 1, id, record);
  if (dropped.length > 0)
    await db
      .deleteFrom('jobs')
      .where('discussion', '=', after.id)
      .where('key', 'in', dropped)
      .where('claimed_by', 'is', null)
      .execute();
  await insertJobs(db, after.id, version + 1, jobs);
  return true;
}

async function insertRecord(
  db: Reading,
  discussion: string,
  version: number,
  id: string,
  { at, by, kind, question, detail }: RecordEntry,
): Promise<void> {
  await db
    .insertInto('discussion_record')
    .values({ id, discussion, version, at, done_by: by, kind, question, detail })
    .execute();
}

/**
 * Somebody who is forgotten leaves their public questions behind without their name; what was not public goes. Whoever
 * holds a version from before notices by the number.
 */
async function forgetPerson(db: Reading, person: string): Promise<void> {
  const asked = db.selectFrom('questions').select('discussion').where('asker', '=', person);
  const reported = sql<boolean>`reporters like ${`%"${person}"%`}`;
  const rows = await db
    .updateTable('discussions')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('id', 'in', asked),
        eb('created_by', '=', person),
        eb('changed_by', '=', person),
        sql<boolean>`rules like ${`%"${person}"%`}`,
        exists(
          selectFrom('questions')
            .select('number')
            .whereRef('questions.discussion', '=', 'discussions.id')
            .where(({ or: any, eb: be }) => any([be('changed_by', '=', person), reported])),
        ),
      ]),
    )
    .returning(['id', 'rules'])
    .execute();
  for (const { id, rules } of rows) {
    const known = RULES.parse(JSON.parse(rules));
    const blockedMembers = known.blockedMembers.filter((member) => member !== person);
    if (blockedMembers.length !== known.blockedMembers.length)
      await db
        .updateTable('discussions')
        .set({ rules: JSON.stringify({ ...known, blockedMembers }) })
        .where('id', '=', id)
        .execute();
  }
  await db
    .updateTable('questions')
    .set({ state: 'withdrawn', text: '', is_held: 0, is_pinned: 0 })
    .where('asker', '=', person)
    .where('state', 'in', ['pending', 'approved'])
    .execute();
  await db
    .updateTable('questions')
    .set({ text: '' })
    .where('asker', '=', person)
    .where('state', 'in', ['rejected', 'merged', 'retracted', 'withdrawn'])
    .execute();
  await db
    .updateTable('questions')
    .set({ asker: FORGOTTEN, is_named: 0 })
    .where('asker', '=', person)
    .execute();
  const reports = await db
    .selectFrom('questions')
    .select(['discussion', 'number', 'reporters'])
    .where(reported)
    .execute();
  for (const { discussion, number, reporters } of reports)
    await db
      .updateTable('questions')
      .set({ reporters: JSON.stringify(NAMES.parse(JSON.parse(reporters)).filter((one) => one !== person)) })
      .where('discussion', '=', discussion)
      .where('number', '=', number)
      .execute();
  await db.updateTable('questions').set({ changed_by: FORGOTTEN }).where('changed_by', '=', person).execute();
  await db
    .updateTable('discussions')
    .set({ created_by: FORGOTTEN })
    .where('created_by', '=', person)
    .execute();
  await db
    .updateTable('discussions')
    .set({ changed_by: FORGOTTEN })
    .where('changed_by', '=', person)
    .execute();
  await db
    .updateTable('discussion_record')
    .set({ done_by: FORGOTTEN })
    .where('done_by', '=', person)
    .execute();
  // A blocked or unblocked member stands in the record with their id.
  await db
    .updateTable('discussion_record')
    .set({ detail: null })
    .where('kind', 'in', ['block-member', 'unblock-member'])
    .where(({ or, eb }) => or([eb('detail', '=', person), eb('detail', 'like', `${person}:%`)]))
    .execute();
}

/** Stands for whoever asked to be forgotten: nobody's id. */
const FORGOTTEN = '';

const STATE = z.enum(['draft', 'open', 'paused', 'closed']);
const NAMES = z.array(z.string());
const RULES = z.object({
  mode: z.enum(['at-once', 'after-approval', 'one-by-one']),
  askRole: z.string().nullable(),
  cooldownSeconds: z.number().nonnegative(),
  roleCooldowns: z.record(z.string(), z.number().nonnegative()),
  opensAt: z.number().nullable(),
  closesAt: z.number().nullable(),
  blockedWords: NAMES,
  blockedMembers: NAMES,
  pings: z.boolean().default(false),
});
const PASSAGES = z.array(
  z.object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    text: z.string(),
    paragraph: z.int().nonnegative(),
    speaker: z.string().nullable(),
    role: z.string().nullable(),
    type: z.enum(['direct', 'mixed', 'indirect', 'narrated']),
    isDoubtful: z.boolean(),
  }),
);
const PAUSED_FOR = z.enum(['moderator', 'article-gone', 'channel-gone', 'no-permission']).nullable();
const QUESTION_STATE = z.enum([
  'pending',
  'approved',
  'answered',
  'retracted',
  'rejected',
  'merged',
  'withdrawn',
]);

function rowOf(discussion: Discussion): Omit<Tables['discussions'], 'id' | 'version'> {
  return {
    place: discussion.place,
    article: discussion.article,
    title: discussion.title,
    channel: discussion.channel,
    moderators_place: discussion.moderatorsPlace,
    created_by: discussion.createdBy,
    created_at: discussion.createdAt,
    state: discussion.state,
    paused_for: discussion.pausedFor,
    rules: JSON.stringify(discussion.rules),
    changed_by: discussion.changedBy,
    changed_at: discussion.changedAt,
  };
}

function discussionOf(row: Selectable<Tables['discussions']>, questions: readonly Question[]): Discussion {
  return {
    id: row.id,
    place: row.place,
    article: row.article,
    title: row.title,
    channel: row.channel,
    moderatorsPlace: row.moderators_place,
    createdBy: row.created_by,
    createdAt: row.created_at,
    state: STATE.parse(row.state),
    pausedFor: PAUSED_FOR.parse(row.paused_for),
    rules: RULES.parse(JSON.parse(row.rules)),
    questions,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}

function questionRow(
  question: Question,
  position: number,
): Omit<Tables['questions'], 'discussion' | 'number'> {
  return {
    position,
    asker: question.asker,
    text: question.text,
    asked_at: question.askedAt,
    is_named: Number(question.isNamed),
    state: question.state,
    is_held: Number(question.isHeld),
    is_pinned: Number(question.isPinned),
    passages: JSON.stringify(question.passages),
    message: question.message,
    merged_into: question.mergedInto,
    reason: question.reason,
    answered_at: question.answeredAt,
    changed_by: question.changedBy,
    changed_at: question.changedAt,
    reporters: JSON.stringify(question.reporters),
  };
}

function questionOf(row: Selectable<Tables['questions']>): Question {
  return {
    number: row.number,
    asker: row.asker,
    text: row.text,
    askedAt: row.asked_at,
    isNamed: row.is_named === 1,
    state: QUESTION_STATE.parse(row.state),
    isHeld: row.is_held === 1,
    isPinned: row.is_pinned === 1,
    passages: PASSAGES.parse(JSON.parse(row.passages)),
    message: row.message,
    mergedInto: row.merged_into,
    reason: row.reason,
    answeredAt: row.answered_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    reporters: NAMES.parse(JSON.parse(row.reporters)),
  };
}

function recordOf(row: Selectable<Tables['discussion_record']>): RecordEntry {
  return {
    at: row.at,
    by: row.done_by,
    // Only this program writes it, and an older word must not keep the record from being read.
    kind: row.kind as RecordEntry['kind'],
    question: row.question,
    detail: row.detail,
  };
}
