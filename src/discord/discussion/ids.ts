// The custom_ids on a discussion's messages: what is to be done, of which discussion and question, and what else tells.
// They are also the marks by which the bot finds its own messages again, so that none is posted twice.
import { createHash } from 'node:crypto';

/** Names of the actions. */
export const ACT = {
  ask: 'dask',
  asked: 'dasked',
  mine: 'dmine',
  withdraw: 'dmywd',
  mineRetract: 'dmyrt',
  mineRestore: 'dmyrs',
  report: 'drep',
  reported: 'dreped',
  retract: 'drt',
  retracted: 'drted',
  restore: 'drs',
  approve: 'dap',
  approveWith: 'dapw',
  reject: 'drj',
  rejected: 'drjed',
  merge: 'dmg',
  hold: 'dhd',
  release: 'drl',
  undo: 'dun',
  pin: 'dpn',
  unpin: 'dup',
  first: 'dfr',
  open: 'dop',
  files: 'dfi',
  delete: 'ddel',
  queue: 'dqu',
  arrange: 'dar',
  move: 'dmv',
  moveTo: 'dmt',
  movedTo: 'dmted',
  pinInQueue: 'dqp',
  unpinInQueue: 'dqup',
  record: 'drec',
  undoRules: 'dur',
  sendTo: 'dst',
} as const;

export type Ref = { readonly discussion: string; readonly question: number; readonly rest: string };

export function idOf(action: string, discussion: string, question?: number, rest?: string): string {
  return [action, discussion, question, rest].filter((part) => part !== undefined).join(':');
}

const REF = /^([0-9a-f-]{36})(?::(\d{1,6}))?(?::([\w-]{1,40}))?$/;

/** What follows an action's name; null where it was never ours. A question that is not named is 0. */
export function readRef(argument: string): Ref | null {
  const [, discussion, question = '0', rest = ''] = REF.exec(argument) ?? [];
  return discussion === undefined ? null : { discussion, question: Number(question), rest };
}

/** A short mark of a job: what Discord takes for a nonce, 25 characters at most. */
export function markOf(job: string): string {
  return createHash('sha256').update(job).digest('base64url').slice(0, 24);
}

/** Whether a custom_id is on what moderators see of a question. */
export function isOfQuestion(id: string, discussion: string, question: number): boolean {
  return id.endsWith(`:${discussion}:${question}`);
}
