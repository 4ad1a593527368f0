// What moderators decide of the questions: approved, rejected, merged, put aside, in which order; and what becomes of
// an answer once it is public.
import { done, questionOf, refused, unlessIn, withQuestion } from './change.ts';
import {
  approvedOf,
  type Discussion,
  type DiscussionEvent,
  type Effect,
  lineOf,
  LIMITS,
  type Question,
  type Target,
  type Transition,
} from './discussion.ts';

type Of<Kind extends DiscussionEvent['kind']> = Extract<DiscussionEvent, { kind: Kind }>;

/** Events that say why. */
type Reasoned = Extract<DiscussionEvent, { question: number; reason: string }>;

const shown = ({ number }: Question): Effect => ({ kind: 'show-question', question: number, pings: false });

/** A public answer says how many asked the same. */
function counted(into: Question | undefined): Effect[] {
  return into?.state === 'answered' ? [{ kind: 'show-answer', question: into.number }] : [];
}

export function approve(discussion: Discussion, question: Question, event: Of<'approve'>): Transition {
  const barred = unlessIn(question, 'pending');
  if (barred !== null) return barred;
  const isCalledLater = discussion.rules.mode === 'one-by-one';
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'approved', isHeld: false, passages: event.passages }, event),
    event,
    [
      ...(isCalledLater
        ? [{ kind: 'tell-asker', question: number, outcome: { kind: 'approved' } } as const]
        : [{ kind: 'post-answer', question: number } as const]),
      shown(question),
      { kind: 'show-card' },
    ],
    { question: number },
  );
}

/** The first approved question that waits for its turn is answered; pinned ones first. */
export function next(discussion: Discussion, event: DiscussionEvent): Transition {
  const [first] = approvedOf(discussion);
  if (first === undefined) return refused({ kind: 'nothing-waiting' });
  return done(discussion, event, [{ kind: 'post-answer', question: first.number }], {
    question: first.number,
  });
}

export function posted(discussion: Discussion, question: Question, event: Of<'posted'>): Transition {
  const barred = unlessIn(question, 'approved');
  if (barred !== null) return barred;
  const { number } = question;
  const merged = discussion.questions.filter(
    ({ state, mergedInto }) => state === 'merged' && mergedInto === number,
  );
  return done(
    withQuestion(
      discussion,
      question,
      { state: 'answered', message: event.message, answeredAt: event.at },
      event,
    ),
    event,
    [
      { kind: 'tell-asker', question: number, outcome: { kind: 'answered' } },
      ...merged.map((other): Effect => ({
        kind: 'tell-asker',
        question: other.number,
        outcome: { kind: 'linked', question: number },
      })),
      shown(question),
      { kind: 'show-card' },
    ],
    { question: number },
  );
}

export function reject(discussion: Discussion, question: Question, event: Reasoned): Transition {
  const barred = unlessIn(question, 'pending', 'approved');
  if (barred !== null) return barred;
  const reason = reasonOf(event);
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'rejected', isHeld: false, reason }, event),
    event,
    [
      { kind: 'tell-asker', question: number, outcome: { kind: 'rejected', reason } },
      shown(question),
      { kind: 'show-card' },
    ],
    { question: number, detail: reason },
  );
}

export function merge(discussion: Discussion, question: Question, event: Of<'merge'>): Transition {
  if (event.into === question.number) return refused({ kind: 'itself' });
  const into = questionOf(discussion, event.into);
  if (into === undefined) return refused({ kind: 'no-such-question', question: event.into });
  const barred =
    unlessIn(question, 'pending', 'approved') ?? unlessIn(into, 'pending', 'approved', 'answered');
  if (barred !== null) return barred;
  const { number } = question;
  const merged = withQuestion(
    discussion,
    question,
    { state: 'merged', isHeld: false, mergedInto: into.number },
    event,
  );
  // Those that were merged into this one ask the same as the other now.
  const questions = merged.questions.map((other) =>
    other.mergedInto === number ? { ...other, mergedInto: into.number } : other,
  );
  return done(
    { ...merged, questions },
    event,
    [
      { kind: 'tell-asker', question: number, outcome: { kind: 'linked', question: into.number } },
      ...counted(into),
      shown(question),
      shown(into),
      { kind: 'show-card' },
    ],
    { question: number, detail: `${into.number}` },
  );
}

/** Takes a decision back: the question waits in the queue as before. */
export function reconsider(discussion: Discussion, question: Question, event: DiscussionEvent): Transition {
  const barred = unlessIn(question, 'approved', 'rejected', 'merged');
  if (barred !== null) return barred;
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'pending', reason: null, mergedInto: null }, event),
    event,
    [...counted(questionOf(discussion, question.mergedInto ?? 0)), shown(question), { kind: 'show-card' }],
    { question: number },
  );
}

/** Puts a question aside, or back into the queue. */
export function hold(discussion: Discussion, question: Question, event: DiscussionEvent): Transition {
  const barred = unlessIn(question, 'pending');
  if (barred !== null) return barred;
  const isHeld = event.kind === 'hold';
  if (question.isHeld === isHeld) return refused({ kind: 'no-change' });
  return done(
    withQuestion(discussion, question, { isHeld }, event),
    event,
    [shown(question), { kind: 'show-card' }],
    { question: question.number },
  );
}

export function pin(discussion: Discussion, question: Question, event: DiscussionEvent): Transition {
  const barred = unlessIn(question, 'pending', 'approved', 'answered');
  if (barred !== null) return barred;
  const isPinned = event.kind === 'pin';
  if (question.isPinned === isPinned) return refused({ kind: 'no-change' });
  const pins = discussion.questions.filter((other) => other.isPinned).length;
  if (isPinned && pins >= LIMITS.pins) return refused({ kind: 'too-many', of: 'pins', limit: LIMITS.pins });
  return done(
    withQuestion(discussion, question, { isPinned }, event),
    event,
    [shown(question), { kind: 'show-card' }],
    { question: question.number },
  );
}

/** Gives a question another place among those that wait as it does; pinned ones stay before the others. */
export function move(discussion: Discussion, question: Question, event: Of<'move'>): Transition {
  const barred = unlessIn(question, 'pending', 'approved');
  if (barred !== null) return barred;
  const { number } = question;
  const line = lineOf(discussion, question);
  const place = line.indexOf(question);
  if (event.seen !== null && event.seen !== place + 1)
    return refused({ kind: 'moved', question: number, place: place + 1 });
  const pins = line.filter(({ isPinned }) => isPinned).length;
  const [from, to] = question.isPinned ? [0, pins] : [pins, line.length];
  const target = Math.min(Math.max(placeFor(event.to, place, line.length), from), to - 1);
  if (target === place) return refused({ kind: 'no-change' });
  const others = line.filter((other) => other !== question);
  const moved = [...others.slice(0, target), question, ...others.slice(target)];
  // They share out the places they had among all questions, so that no other question moves.
  const inLine = new Set(line);
  const held = discussion.questions.flatMap((other, position) => (inLine.has(other) ? [position] : []));
  const questions = [...discussion.questions];
  for (const [at, position] of held.entries()) questions[position] = moved[at] ?? question;
  return done({ ...discussion, questions }, event, [shown(question)], {
    question: number,
    detail: `${place + 1}>${target + 1}`,
  });
}

/** From 0; it may lie beyond the ends. */
function placeFor(to: Target, place: number, length: number): number {
  switch (to) {
    case 'first':
      return 0;
    case 'last':
      return length - 1;
    case 'up':
      return place - 1;
    case 'down':
      return place + 1;
    default:
      return to - 1;
  }
}

/** Takes a public answer down: the asker their own, moderators any. */
export function retract(discussion: Discussion, question: Question, event: Reasoned): Transition {
  const { by } = event;
  const isOwn = question.asker === by.person;
  if (!by.isModerator && !isOwn) return refused({ kind: 'not-yours' });
  const barred = unlessIn(question, 'answered');
  if (barred !== null) return barred;
  const reason = reasonOf(event);
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'retracted', isPinned: false, reason }, event),
    event,
    [
      { kind: 'hide-answer', question: number },
      ...(isOwn
        ? []
        : [{ kind: 'tell-asker', question: number, outcome: { kind: 'retracted', reason } } as const]),
      shown(question),
      { kind: 'show-card' },
    ],
    { question: number, detail: reason },
  );
}

/** Puts it back: moderators any, the asker what they took down themselves. */
export function restore(discussion: Discussion, question: Question, event: DiscussionEvent): Transition {
  const { by } = event;
  const isOwn = question.asker === by.person && question.changedBy === by.person;
  if (!by.isModerator && !isOwn) return refused({ kind: 'not-yours' });
  const barred = unlessIn(question, 'retracted');
  if (barred !== null) return barred;
  const { number } = question;
  return done(
    withQuestion(discussion, question, { state: 'answered', reason: null }, event),
    event,
    [
      { kind: 'show-answer', question: number },
      { kind: 'tell-asker', question: number, outcome: { kind: 'restored' } },
      shown(question),
      { kind: 'show-card' },
    ],
    { question: number },
  );
}

/** A member finds something wrong with a public answer; each counts once. */
export function report(discussion: Discussion, question: Question, event: Reasoned): Transition {
  const barred = unlessIn(question, 'answered');
  if (barred !== null) return barred;
  const { person } = event.by;
  const { reporters, number } = question;
  if (person === null || reporters.includes(person) || reporters.length >= LIMITS.reporters)
    return refused({ kind: 'no-change' });
  const reason = reasonOf(event);
  return done(
    withQuestion(discussion, question, { reporters: [...reporters, person] }, event),
    event,
    [{ kind: 'tell-report', question: number, reason }],
    { question: number, detail: reason },
  );
}

function reasonOf({ reason }: { readonly reason: string }): string {
  return reason.replace(/\s+/g, ' ').trim().slice(0, LIMITS.reasonLength);
}
