// What becomes of a discussion when something happens: the next one and what has to be done outside, or why nothing
// happened. Pure: the time comes with the event, and everything else from what is given.
import { ask, withdraw } from './ask-question.ts';
import { questionOf, refused } from './change.ts';
import type { Discussion, DiscussionEvent, Transition } from './discussion.ts';
import { changeMembers, changePlace, changeRules, changeWords, halt, mend, step } from './run-discussion.ts';
import {
  approve,
  hold,
  merge,
  move,
  next,
  pin,
  posted,
  reconsider,
  reject,
  report,
  restore,
  retract,
} from './triage.ts';

/** What members may do; all else is for moderators and the bot. */
const MEMBERS: ReadonlySet<DiscussionEvent['kind']> = new Set([
  'ask',
  'withdraw',
  'retract',
  'restore',
  'report',
] as const);

export function transition(discussion: Discussion, event: DiscussionEvent): Transition {
  if (!event.by.isModerator && !MEMBERS.has(event.kind)) return refused({ kind: 'moderators-only' });
  switch (event.kind) {
    case 'open':
    case 'pause':
    case 'resume':
    case 'close':
    case 'reopen':
      return step(discussion, event);
    case 'halt':
      return halt(discussion, event);
    case 'mend':
      return mend(discussion, event);
    case 'change-rules':
      return changeRules(discussion, event);
    case 'change-place':
      return changePlace(discussion, event);
    case 'block-member':
    case 'unblock-member':
      return changeMembers(discussion, event);
    case 'block-word':
    case 'unblock-word':
      return changeWords(discussion, event);
    case 'ask':
      return ask(discussion, event);
    case 'next':
      return next(discussion, event);
    default:
      return aboutQuestion(discussion, event);
  }
}

type AboutQuestion = Extract<DiscussionEvent, { question: number }>;

function aboutQuestion(discussion: Discussion, event: AboutQuestion): Transition {
  const question = questionOf(discussion, event.question);
  if (question === undefined) return refused({ kind: 'no-such-question', question: event.question });
  switch (event.kind) {
    case 'withdraw':
      return withdraw(discussion, question, event);
    case 'approve':
      return approve(discussion, question, event);
    case 'posted':
      return posted(discussion, question, event);
    case 'reject':
      return reject(discussion, question, event);
    case 'merge':
      return merge(discussion, question, event);
    case 'reconsider':
      return reconsider(discussion, question, event);
    case 'hold':
    case 'release':
      return hold(discussion, question, event);
    case 'pin':
    case 'unpin':
      return pin(discussion, question, event);
    case 'move':
      return move(discussion, question, event);
    case 'retract':
      return retract(discussion, question, event);
    case 'restore':
      return restore(discussion, question, event);
    case 'report':
      return report(discussion, question, event);
  }
}
