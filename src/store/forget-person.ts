// Takes a person out of all that discussions keep.
import { type Kysely, sql } from 'kysely';
import { parseRules } from '../discussion/rules.ts';
import { NAMES } from './discussion-rows.ts';
import type { Tables } from './tables.ts';

/** Stands for whoever asked to be forgotten: nobody's id. */
const FORGOTTEN = '';

/**
 * Somebody who is forgotten leaves their public questions behind without their name; what was not public goes. Whoever
 * holds a version from before notices by the number.
 */
export async function forgetPerson(db: Kysely<Tables>, person: string): Promise<void> {
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
    const known = parseRules(rules);
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
