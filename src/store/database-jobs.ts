// The work that discussions ask for, as rows: claimed by one worker at a time, and there until it is done.
import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Claim, Job, NewJob, Share, Work } from '../discussion/discussion-store.ts';
import type { Tables } from './tables.ts';

/** What everybody sees, which must come in the order in which it was decided. */
const IN_ORDER: ReadonlySet<Work['kind']> = new Set([
  'post-answer',
  'hide-answer',
  'show-answer',
  'post-summary',
] as const);

/** Rows of one statement, which takes a thousand parameters and more. */
const ROWS = 50;

/** Keeps jobs of one change, named by its version or else; one with a key takes the place of the one that waits under it. */
export async function insertJobs(
  db: Kysely<Tables>,
  discussion: string,
  version: number,
  jobs: readonly NewJob[],
  change = `${version}`,
): Promise<void> {
  if (jobs.length === 0) return;
  const keys = jobs.flatMap(({ key }) => key ?? []);
  if (keys.length > 0)
    await db
      .deleteFrom('jobs')
      .where('discussion', '=', discussion)
      .where('key', 'in', keys)
      .where('claimed_by', 'is', null)
      .execute();
  const rows = jobs.map(({ work, dueAt, key }, position) => ({
    id: `${discussion} ${change} ${position}`,
    discussion,
    version,
    position,
    work: JSON.stringify(work),
    in_order: Number(IN_ORDER.has(work.kind)),
    due_at: dueAt,
    key,
    attempts: 0,
    claimed_by: null,
    claimed_until: null,
  }));
  // Of one key, the last; and so many at a time as a statement may have parameters.
  const last = new Map(rows.map(({ key, id }) => [key ?? id, id]));
  const kept = rows.filter(({ key, id }) => last.get(key ?? id) === id);
  for (let at = 0; at < kept.length; at += ROWS)
    await db
      .insertInto('jobs')
      .values(kept.slice(at, at + ROWS))
      .execute();
}

/** Has the discussions of a place that are not closed look whether their article is there; false where there is none. */
export async function lookForArticles(
  db: Kysely<Tables>,
  place: string,
  removed: string | null,
): Promise<boolean> {
  const discussions = await db
    .selectFrom('discussions')
    .select(['id', 'version'])
    .where('place', '=', place)
    .where('state', '<>', 'closed')
    .execute();
  for (const { id, version } of discussions) {
    const job: NewJob = { work: { kind: 'look-article', removed }, dueAt: 0, key: 'article' };
    await insertJobs(db, id, version, [job], `article ${randomUUID()}`);
  }
  return discussions.length > 0;
}

/** Whether a discussion is of a server of the share. Discord’s rule: the time in the server’s id, by how many shards. */
export function isOf(column: string, { shards, of }: Share) {
  const server = sql`case when place like 'server:%' then cast(substr(place, 8) as bigint) else 0 end`;
  return sql<boolean>`${sql.ref(column)} in (
    select id from discussions where ((${server}) >> 22) % ${sql.lit(of)} in (${sql.join(shards.map((shard) => sql.lit(shard)))}))`;
}

/** Where a job stands among those of its discussion: by version, then by position, of which there are far fewer. */
const PLACE = sql<number>`(version * cast(1000000 as bigint) + position)`;

type Claimed = {
  readonly jobs: readonly Job[];
  /** Ids of what was put aside for good: nobody can do it, and it must not hold up what can be done. */
  readonly unreadable: readonly string[];
};

const NONE: Claimed = { jobs: [], unreadable: [] };
/** Later than any clock says. */
const NEVER = 8_640_000_000_000_000;

/** Longer than anything is put off or claimed for: what is further ahead was noted by a clock that has since gone back. */
const FAR_MS = 5 * 60_000;
/** Keys of what has its time set by people. */
const TIMED = ['open', 'close', 'remind'];

function isPutOff(now: number) {
  return sql<boolean>`(due_at > ${now} and (due_at <= ${now + FAR_MS} or due_at = ${NEVER} or coalesce(key, '') in (${sql.join(TIMED)})))`;
}

function isClaimed(now: number) {
  return sql<boolean>`(claimed_until > ${now} and claimed_until <= ${now + FAR_MS})`;
}

/** The jobs of the discussion that has waited longest; none where another worker is at each that has any. */
export async function claimJobs(db: Kysely<Tables>, claim: Claim): Promise<Claimed> {
  const { worker, share, now, until, limit } = claim;
  // Of each discussion, the first that everybody sees and that was put off: what comes after it waits.
  const heldIn = () =>
    db
      .selectFrom('jobs')
      .select(({ fn }) => fn.min(PLACE).as('held'))
      .where('in_order', '=', 1)
      .where(isPutOff(now));
  const claimed = db.selectFrom('jobs').select('discussion').where(isClaimed(now));
  const waiting = await db
    .with('heads', () => heldIn().select('discussion').groupBy('discussion'))
    .selectFrom('jobs')
    .leftJoin('heads', 'heads.discussion', 'jobs.discussion')
    .select('jobs.discussion')
    .where(({ not }) => not(isPutOff(now)))
    .where(sql<boolean>`(in_order = 0 or heads.held is null or ${PLACE} < heads.held)`)
    .where('jobs.discussion', 'not in', claimed)
    .where(isOf('jobs.discussion', share))
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  if (waiting === undefined) return NONE;
  const { discussion } = waiting;
  // An update in name only, which makes every other worker and every change of the discussion wait until this is done.
  await db
    .updateTable('discussions')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('id', '=', discussion)
    .execute();
  if ((await claimed.where('discussion', '=', discussion).limit(1).execute()).length > 0) return NONE;
  const { held } = await heldIn().where('discussion', '=', discussion).executeTakeFirstOrThrow();
  const due = await db
    .selectFrom('jobs')
    .selectAll()
    .where('discussion', '=', discussion)
    .where(({ not }) => not(isPutOff(now)))
    .where(({ or, eb }) =>
      or([eb('in_order', '=', 0), ...(held === null ? [sql<boolean>`true`] : [eb(PLACE, '<', held)])]),
    )
    .orderBy('version')
    .orderBy('position')
    .limit(limit)
    .execute();
  const unreadable = due.filter((row) => jobOf(row) === null).map(({ id }) => id);
  if (unreadable.length > 0) {
    await db.updateTable('jobs').set({ due_at: NEVER, in_order: 0 }).where('id', 'in', unreadable).execute();
    return { jobs: [], unreadable };
  }
  if (due.length === 0) return NONE;
  await db
    .updateTable('jobs')
    .set(({ eb }) => ({ claimed_by: worker, claimed_until: until, attempts: eb('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute();
  return { jobs: due.flatMap((row) => jobOf(row) ?? []), unreadable };
}

export async function nextDue(db: Kysely<Tables>, share: Share, now: number): Promise<number | null> {
  const row = await db
    .selectFrom('jobs')
    .select(
      sql<
        number | string | null
      >`min(case when ${isClaimed(now)} then claimed_until when ${isPutOff(now)} or due_at <= ${now} then due_at else ${now} end)`.as(
        'due',
      ),
    )
    .where(isOf('jobs.discussion', share))
    .executeTakeFirst();
  return row?.due === null || row?.due === undefined ? null : Number(row.due);
}

const question = z.int();
const WORK = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['post-answer', 'hide-answer', 'show-answer']), question }),
  z.object({ kind: z.literal('show-question'), question, pings: z.boolean() }),
  z.object({
    kind: z.literal('tell-asker'),
    question,
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('waiting'), position: z.int() }),
      z.object({ kind: z.literal('held-back'), why: z.literal('no-passage') }),
      z.object({ kind: z.enum(['answered', 'restored', 'approved', 'withdrawn']) }),
      z.object({ kind: z.literal('linked'), question }),
      z.object({ kind: z.enum(['rejected', 'retracted']), reason: z.string() }),
    ]),
  }),
  z.object({ kind: z.literal('tell-report'), question, reason: z.string() }),
  z.object({ kind: z.enum(['show-card', 'post-summary', 'schedule', 'tell-gone']) }),
  z.object({ kind: z.literal('look-article'), removed: z.string().nullable() }),
  z.object({ kind: z.literal('due'), what: z.enum(['open', 'close', 'remind']) }),
]);

function jobOf(row: Selectable<Tables['jobs']>): Job | null {
  const work = WORK.safeParse(parsed(row.work));
  if (!work.success) return null;
  return {
    id: row.id,
    discussion: row.discussion,
    work: work.data,
    dueAt: row.due_at,
    key: row.key,
    attempts: row.attempts,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
