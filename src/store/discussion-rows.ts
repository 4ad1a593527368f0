// Rows of discussions, their questions and their record ↔ what they say.
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Discussion, Question, RecordEntry } from '../discussion/discussion.ts';
import { parseRules } from '../discussion/rules.ts';
import type { Tables } from './tables.ts';

export const STATE = z.enum(['draft', 'open', 'paused', 'closed']);
export const NAMES = z.array(z.string());
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

export function rowOf(discussion: Discussion): Omit<Tables['discussions'], 'id' | 'version'> {
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

export function discussionOf(
  row: Selectable<Tables['discussions']>,
  questions: readonly Question[],
): Discussion {
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
    rules: parseRules(row.rules),
    questions,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}

export function questionRow(
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

export function questionOf(row: Selectable<Tables['questions']>): Question {
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

export function recordOf(row: Selectable<Tables['discussion_record']>): RecordEntry {
  return {
    at: row.at,
    by: row.done_by,
    // Only this program writes it, and an older word must not keep the record from being read.
    kind: row.kind as RecordEntry['kind'],
    question: row.question,
    detail: row.detail,
  };
}
