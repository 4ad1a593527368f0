// A discussion as a whole: opened, paused, closed, and opened again; its rules and the moderators' lists.
import { isBlockable } from './blocked-words.ts';
import { done, inState, refused } from './change.ts';
import {
  type Discussion,
  type DiscussionEvent,
  type DiscussionState,
  type Effect,
  LIMITS,
  type Step,
  type Transition,
} from './discussion.ts';

type Of<Kind extends DiscussionEvent['kind']> = Extract<DiscussionEvent, { kind: Kind }>;

/** From which states each leads, and where to. */
const STEPS: Readonly<Record<Step, { from: readonly DiscussionState[]; to: DiscussionState }>> = {
  open: { from: ['draft'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
};

export function step(discussion: Discussion, event: Of<Step>): Transition {
  const { from, to } = STEPS[event.kind];
  if (!from.includes(discussion.state)) return inState(discussion);
  const { rules } = discussion;
  // What was due is past; opening again by hand is not undone by the old closing time.
  const isOpened = to === 'open';
  const closesAt = rules.closesAt !== null && rules.closesAt <= event.at && isOpened ? null : rules.closesAt;
  const next: Discussion = {
    ...discussion,
    state: to,
    pausedFor: event.kind === 'pause' ? 'moderator' : null,
    rules: { ...rules, closesAt, opensAt: isOpened ? null : rules.opensAt },
    changedBy: event.by.person,
    changedAt: event.at,
  };
  const effects: Effect[] = [{ kind: 'show-card' }, { kind: 'schedule' }];
  if (to === 'closed') effects.push({ kind: 'post-summary' });
  return done(next, event, effects);
}

/** Something the discussion needs is gone: it stands still until a moderator resumes it. */
export function halt(discussion: Discussion, event: Of<'halt'>): Transition {
  const { state, pausedFor } = discussion;
  if (state === 'closed' || state === 'draft' || pausedFor === event.why) return inState(discussion);
  return done(
    {
      ...discussion,
      state: 'paused',
      pausedFor: event.why,
      changedBy: event.by.person,
      changedAt: event.at,
    },
    event,
    [{ kind: 'show-card' }],
    { detail: event.why },
  );
}

export function changeRules(discussion: Discussion, event: Of<'change-rules'>): Transition {
  const { rules } = discussion;
  const changes = Object.entries(event.rules).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(rules[name as keyof typeof rules]),
  );
  if (changes.length === 0) return refused({ kind: 'no-change' });
  return done(
    { ...discussion, rules: { ...rules, ...event.rules } },
    event,
    [{ kind: 'show-card' }, { kind: 'schedule' }],
    { detail: changes.map(([name]) => name).join(', ') },
  );
}

export function changePlace(discussion: Discussion, event: Of<'change-place'>): Transition {
  if (discussion.moderatorsPlace === event.moderatorsPlace) return refused({ kind: 'no-change' });
  const next = { ...discussion, moderatorsPlace: event.moderatorsPlace };
  const waiting = discussion.questions.filter(({ state }) => state === 'pending');
  return done(
    next,
    event,
    event.moderatorsPlace === null
      ? []
      : waiting.map(({ number }) => ({ kind: 'show-question', question: number, pings: false })),
    { detail: event.moderatorsPlace },
  );
}

export function changeMembers(
  discussion: Discussion,
  event: Of<'block-member' | 'unblock-member'>,
): Transition {
  const { blockedMembers } = discussion.rules;
  const isBlocked = blockedMembers.includes(event.member);
  if (isBlocked === (event.kind === 'block-member')) return refused({ kind: 'no-change' });
  if (!isBlocked && blockedMembers.length >= LIMITS.blockedMembers)
    return refused({ kind: 'too-many', of: 'blocked-members', limit: LIMITS.blockedMembers });
  const members = isBlocked
    ? blockedMembers.filter((member) => member !== event.member)
    : [...blockedMembers, event.member];
  return done({ ...discussion, rules: { ...discussion.rules, blockedMembers: members } }, event, [], {
    detail: event.reason === '' ? event.member : `${event.member}: ${event.reason}`,
  });
}

export function changeWords(discussion: Discussion, event: Of<'block-word' | 'unblock-word'>): Transition {
  const word = event.word.replace(/\s+/g, ' ').trim();
  const { blockedWords } = discussion.rules;
  const isBlocked = blockedWords.includes(word);
  if (!isBlockable(word)) return refused({ kind: 'empty' });
  if (isBlocked === (event.kind === 'block-word')) return refused({ kind: 'no-change' });
  if (!isBlocked && blockedWords.length >= LIMITS.blockedWords)
    return refused({ kind: 'too-many', of: 'blocked-words', limit: LIMITS.blockedWords });
  const words = isBlocked ? blockedWords.filter((other) => other !== word) : [...blockedWords, word];
  return done({ ...discussion, rules: { ...discussion.rules, blockedWords: words } }, event, [], {
    detail: word,
  });
}
