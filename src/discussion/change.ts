// The small steps that every transition is made of.
import type {
  Discussion,
  DiscussionEvent,
  Effect,
  Question,
  QuestionState,
  RecordEntry,
  Refusal,
  Transition,
} from './discussion.ts';

export function refused(why: Refusal): Transition {
  return { kind: 'refused', why };
}

/** What is recorded beside who, what and when. */
type Recorded = { readonly question?: number; readonly detail?: string | null };

export function done(
  discussion: Discussion,
  event: DiscussionEvent,
  effects: readonly Effect[],
  { question, detail }: Recorded = {},
): Transition {
  const record: RecordEntry = {
    at: event.at,
    by: event.by.person,
    kind: event.kind,
    question: question ?? null,
    detail: detail === undefined || detail === '' ? null : detail,
  };
  return { kind: 'done', discussion, effects, record };
}

export function questionOf({ questions }: Discussion, number: number): Question | undefined {
  return questions.find((question) => question.number === number);
}

/** The discussion with one question changed, and who changed it where its state did. */
export function withQuestion(
  discussion: Discussion,
  question: Question,
  changes: Partial<Question>,
  { at, by }: DiscussionEvent,
): Discussion {
  const isNewState = changes.state !== undefined && changes.state !== question.state;
  const changed: Question = {
    ...question,
    ...changes,
    ...(isNewState && { changedBy: by.person, changedAt: at }),
  };
  return {
    ...discussion,
    questions: discussion.questions.map((other) => (other === question ? changed : other)),
  };
}

/** Why a question's state does not allow it; null where it does. */
export function unlessIn(question: Question, ...states: readonly QuestionState[]): Transition | null {
  if (states.includes(question.state)) return null;
  return refused({
    kind: 'question-state',
    question: question.number,
    state: question.state,
    by: question.changedBy,
    at: question.changedAt,
  });
}

export function inState({ state, changedBy, changedAt }: Discussion): Transition {
  return refused({ kind: 'discussion-state', state, by: changedBy, at: changedAt });
}
