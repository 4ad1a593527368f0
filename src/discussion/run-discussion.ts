// A discussion as a whole: opened, paused, closed, and opened again; its rules and the moderators' lists.
import { isBlockable } from './blocked-words.ts';
import { done, inState, refused } from './change.ts';
import {
  approvedOf,
  type Discussion,
  type DiscussionEvent,
  type DiscussionState,
  type Effect,
  LIMITS,
  type Step,
  type Transition,
} from './discussion.ts';
import { ruleChange, rulesAre } from './rules.ts';

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
  const isArticle = event.why === 'article-gone';
  // A moderator's pause ends by a moderator, and what is missing is noticed then.
  if (isArticle && pausedFor === 'moderator') return inState(discussion);
  return done(
    {
      ...discussion,
      state: 'paused',
      pausedFor: event.why,
      changedBy: event.by.person,
      changedAt: event.at,
    },
    event,
    [{ kind: 'show-card' }, ...(isArticle ? [{ kind: 'tell-gone' } as const] : [])],
    { detail: event.why },
  );
}

/** The article is back: what stood still for it alone goes on. */
export function mend(discussion: Discussion, event: Of<'mend'>): Transition {
  if (discussion.pausedFor !== 'article-gone') return inState(discussion);
  return done(
    { ...discussion, state: 'open', pausedFor: null, changedBy: event.by.person, changedAt: event.at },
    event,
    [{ kind: 'show-card' }, { kind: 'schedule' }],
  );
}

export function changeRules(discussion: Discussion, event: Of<'change-rules'>): Transition {
  const { rules, state } = discussion;
  if (event.seen !== null && !rulesAre(rules, event.seen)) return refused({ kind: 'rules-changed' });
  const change = ruleChange(rules, event.rules);
  if (change === null) return refused({ kind: 'no-change' });
  const { opensAt, roleCooldowns = {}, mode } = change.after;
  if (typeof opensAt === 'number' && state !== 'draft') return inState(discussion);
  if (Object.keys(roleCooldowns).length > LIMITS.roleCooldowns)
    return refused({ kind: 'too-many', of: 'role-cooldowns', limit: LIMITS.roleCooldowns });
  const next = { ...discussion, rules: { ...rules, ...change.after } };
  // Those that waited to be called are answered now: nobody calls them any more.
  const isCalled = mode !== undefined && rules.mode === 'one-by-one';
  const answers: Effect[] = isCalled
    ? approvedOf(discussion).map(({ number }) => ({ kind: 'post-answer', question: number }))
    : [];
  return done(next, event, [...answers, { kind: 'show-card' }, { kind: 'schedule' }], {
    detail: JSON.stringify(change),
  });
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
