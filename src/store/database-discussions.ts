// Discussions with their questions, their record and the work that is to be done, in a database.
import { type Kysely, sql } from 'kysely';
import type { RecordEntry } from '../discussion/discussion.ts';
import type { Change, DiscussionEntry, DiscussionStore } from '../discussion/discussion-store.ts';
import type { Database } from './database.ts';
import { claimJobs, insertJobs, isOf, nextDue } from './database-jobs.ts';
import { discussionOf, questionOf, questionRow, recordOf, rowOf, STATE } from './discussion-rows.ts';
import { forgetPerson } from './forget-person.ts';
import { tellIn } from './notices.ts';
import { placeRow } from './place-row.ts';
import { StoreError } from './store-error.ts';
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
        if (jobs.length > 0) await tellIn(database, db, { kind: 'work', place: discussion.place });
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
    save: (change) =>
      database.write(async (db) => {
        const isKept = await save(db, change);
        if (isKept && change.jobs.length > 0)
          await tellIn(database, db, { kind: 'work', place: change.after.place });
        return isKept;
      }),
    changeKept: (id) =>
      database.look(async (db) => {
        const row = await db
          .selectFrom('discussion_record')
          .select('question')
          .where('id', '=', id)
          .executeTakeFirst();
        return row ?? null;
      }),
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
    live: (share, limit) =>
      database.look((db) =>
        db
          .selectFrom('discussions')
          .select(['id', 'channel'])
          .where('state', '<>', 'closed')
          .where(isOf('discussions.id', share))
          .orderBy('created_at', 'desc')
          .limit(limit)
          .execute(),
      ),
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
    latest: (id, kind) =>
      database.look(async (db) => {
        const all = db.selectFrom('discussion_record').selectAll().where('discussion', '=', id);
        const ofKind = kind === undefined ? all : all.where('kind', '=', kind);
        const row = await ofKind.orderBy('version', 'desc').limit(1).executeTakeFirst();
        return row === undefined ? null : recordOf(row);
      }),
    remove: (id) =>
      database.write(async (db) => {
        for (const table of ['jobs', 'questions', 'discussion_record'] as const)
          await db.deleteFrom(table).where('discussion', '=', id).execute();
        const { numDeletedRows } = await db.deleteFrom('discussions').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    claimJobs: async (claim) => {
      const { jobs, unreadable } = await database.write((db) => claimJobs(db, claim));
      // Only now, since what is thrown inside would leave them where they were.
      if (unreadable.length > 0)
        throw new StoreError(
          `the rows ${unreadable.join(', ').slice(0, 300)} of jobs cannot be read and were put aside; delete them`,
        );
      return jobs;
    },
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
    nextDue: (share, now) => database.look((db) => nextDue(db, share, now)),
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
    .select(['version', 'at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (kept !== undefined) return kept.version === version + 1 && kept.at === record.at;
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
