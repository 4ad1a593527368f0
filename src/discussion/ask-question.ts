// A member asks, and takes a question back.
import { blockedWordIn } from './blocked-words.ts';
import { done, inState, refused, unlessIn, withQuestion } from './change.ts';
import {
  type Discussion,
  type DiscussionEvent,
  type Effect,
  LIMITS,
  type Outcome,
  type Question,
  queueOf,
  type Refusal,
  type Rules,
  type Transition,
} from './discussion.ts';
import { sameAs } from './similar.ts';

type Asking = Extract<DiscussionEvent, { kind: 'ask' }>;

export function ask(discussion: Discussion, event: Asking): Transition {
  if (discussion.state !== 'open') return inState(discussion);
  const text = event.text.replace(/\s+/g, ' ').trim().slice(0, LIMITS.questionLength);
  const why = whyNot(discussion, event, text);
  if (why !== null) return refused(why);

  const number = discussion.questions.reduce((last, question) => Math.max(last, question.number), 0) + 1;
  const asked: Question = {
    number,
    asker: event.by.person ?? '',
    text,
    askedAt: event.at,
    isNamed: event.isNamed,
    state: 'pending',
    isHeld: false,
    isPinned: false,
    passages: event.passages,
    message: null,
    mergedInto: null,
    reason: null,
    answeredAt: null,
    changedBy: event.by.person,
    changedAt: event.at,
    reporters: [],
  };
  const { question, effects } = received(discussion, asked);
  const next = { ...discussion, questions: [...discussion.questions, question] };
  return done(next, event, effects, { question: number });
}

type Received = { readonly question: Question; readonly effects: readonly Effect[] };

/** What becomes of a new question: answered at once, merged into the one that asks the same, or waiting. */
function received(discussion: Discussion, asked: Question): Received {
  const question = asked.number;
  const tell = (outcome: Outcome): Effect => ({ kind: 'tell-asker', question, outcome });
  const waiting = (outcome: Outcome): Received => ({
    question: asked,
    effects: [
      { kind: 'show-question', question, pings: queueOf(discussion).length === 0 },
      tell(outcome),
      { kind: 'show-card' },
    ],
  });
  if (discussion.rules.mode !== 'at-once')
    return waiting({ kind: 'waiting', position: queueOf(discussion).length + 1 });
  const given = discussion.questions.filter(({ state }) => state === 'answered');
  const same = sameAs(asked.text, given);
  if (same !== null)
    return {
      question: { ...asked, state: 'merged', mergedInto: same },
      effects: [
        { kind: 'show-answer', question: same },
        tell({ kind: 'linked', question: same }),
        { kind: 'show-card' },
      ],
    };
  // Where the article holds nothing that answers, a moderator may still know which passage was meant.
  if (asked.passages.length === 0) return waiting({ kind: 'held-back', why: 'no-passage' });
  return {
    question: { ...asked, state: 'approved' },
    effects: [{ kind: 'post-answer', question }, { kind: 'show-card' }],
  };
}

/** Why somebody may not ask; null where they may. Moderators are bound by what the discussion can hold alone. */
function whyNot({ rules, questions }: Discussion, { by, at }: Asking, text: string): Refusal | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'empty' };
  if (questions.length >= LIMITS.questions)
    return { kind: 'too-many', of: 'questions', limit: LIMITS.questions };
  const own = questions.filter(({ asker, state }) => asker === by.person && state !== 'withdrawn');
  const waiting = own.filter(({ state }) => state === 'pending' || state === 'approved');
  const again = sameAs(text, waiting);
  if (again !== null) return { kind: 'asked-already', question: again };
  if (by.isModerator) return null;
  if (by.person !== null && rules.blockedMembers.includes(by.person)) return { kind: 'blocked-member' };
  if (rules.askRole !== null && !by.roles.includes(rules.askRole))
    return { kind: 'needs-role', role: rules.askRole };
  if (blockedWordIn(text, rules.blockedWords) !== null) return { kind: 'blocked-word' };
  if (waiting.length >= LIMITS.waiting) return { kind: 'too-many', of: 'waiting', limit: LIMITS.waiting };
  // A question taken back counts as well: taking it back must not be a way round the wait.
  const last = questions.reduce(
    (latest, { asker, askedAt }) => (asker === by.person ? Math.max(latest, askedAt) : latest),
    Number.NEGATIVE_INFINITY,
  );
  const until = last + cooldownOf(rules, by.roles) * 1_000;
  return at < until ? { kind: 'cooldown', until } : null;
}

function cooldownOf({ cooldownSeconds, roleCooldowns }: Rules, roles: readonly string[]): number {
  const own = roles.flatMap((role) => roleCooldowns[role] ?? []);
  return own.length === 0 ? cooldownSeconds : Math.min(...own);
}

export function withdraw(discussion: Discussion, question: Question, event: DiscussionEvent): Transition {
  if (question.asker !== event.by.person) return refused({ kind: 'not-yours' });
  const barred = unlessIn(question, 'pending', 'approved');
  if (barred !== null) return barred;
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'withdrawn' }, event),
    event,
    [
      { kind: 'show-question', question: number, pings: false },
      { kind: 'tell-asker', question: number, outcome: { kind: 'withdrawn' } },
      { kind: 'show-card' },
    ],
    { question: number },
  );
}
