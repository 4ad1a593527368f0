// A discussion and what happens in it, made by hand.
import type {
  Actor,
  Discussion,
  DiscussionEvent,
  Happening,
  Question,
  Transition,
} from '../../src/discussion/discussion.ts';
import { transition } from '../../src/discussion/transition.ts';

export const AT = 1_000_000;
export const BOT: Actor = { person: null, isModerator: true, roles: [] };
export const MODERATOR: Actor = { person: 'mo', isModerator: true, roles: [] };
export const OTHER_MODERATOR: Actor = { person: 'mia', isModerator: true, roles: [] };

export function member(person: string, ...roles: string[]): Actor {
  return { person, isModerator: false, roles };
}

export const PASSAGE = {
  start: 0,
  end: 5,
  text: 'Words',
  paragraph: 0,
  speaker: 'Ada Okafor',
  role: null,
  type: 'direct',
  isDoubtful: false,
} as const;

export function madeQuestion(changes: Partial<Question> = {}): Question {
  return {
    number: 1,
    asker: 'ada',
    text: 'Who said the wall was unsafe?',
    askedAt: AT - 60_000,
    isNamed: false,
    state: 'pending',
    isHeld: false,
    isPinned: false,
    passages: [PASSAGE],
    message: null,
    mergedInto: null,
    reason: null,
    answeredAt: null,
    changedBy: 'somebody',
    changedAt: AT - 60_000,
    reporters: [],
    ...changes,
  };
}

export function madeDiscussion(changes: Partial<Discussion> = {}): Discussion {
  return {
    id: 'd1',
    place: 'server:1',
    article: 'a1',
    title: 'The harbour wall',
    channel: 'c1',
    moderatorsPlace: 'c2',
    createdBy: 'mo',
    createdAt: 0,
    state: 'open',
    pausedFor: null,
    rules: {
      mode: 'after-approval',
      askRole: null,
      cooldownSeconds: 0,
      roleCooldowns: {},
      opensAt: null,
      closesAt: null,
      blockedWords: [],
      blockedMembers: [],
      pings: false,
    },
    questions: [],
    changedBy: 'mo',
    changedAt: 0,
    ...changes,
  };
}

export function happens(
  discussion: Discussion,
  by: Actor,
  happening: Happening,
  at: number = AT,
): Transition {
  return transition(discussion, { ...happening, by, at } as DiscussionEvent);
}

/** The discussion after all of it; throws where something is refused. */
export function after(
  discussion: Discussion,
  ...events: readonly (readonly [Actor, Happening])[]
): Discussion {
  return events.reduce((current, [by, happening], position) => {
    const outcome = happens(current, by, happening, AT + position);
    if (outcome.kind === 'refused') throw new Error(`${happening.kind}: ${JSON.stringify(outcome.why)}`);
    return outcome.discussion;
  }, discussion);
}

/** Why it is refused; throws where it is not. */
export function refusal(outcome: Transition) {
  if (outcome.kind === 'done') throw new Error('not refused');
  return outcome.why;
}

export function effectsOf(outcome: Transition) {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.why));
  return outcome.effects;
}
