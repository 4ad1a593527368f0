// What became of a discussion, for everybody to read: nothing in it that was not public, and no moderator's name.
import { type Discussion, mergedCount, type Question, type ShownPassage } from './discussion.ts';

export type AnsweredQuestion = {
  readonly number: number;
  readonly text: string;
  /** Null where the asker did not want their name shown. */
  readonly asker: string | null;
  readonly askedAt: number;
  readonly answeredAt: number;
  /** How many others asked the same. */
  readonly merged: number;
  readonly passages: readonly ShownPassage[];
};

export type Summary = {
  readonly title: string;
  readonly asked: number;
  readonly askers: number;
  readonly answered: readonly AnsweredQuestion[];
  readonly merged: number;
  /** Approved, and not answered. */
  readonly unanswered: readonly { readonly number: number; readonly text: string }[];
  /** Nobody has decided about them; their words are not public. */
  readonly undecided: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly retracted: number;
  /** Who was quoted in how many answers, most first. */
  readonly quoted: readonly { readonly speaker: string; readonly answers: number }[];
  /** Questions over time, in stretches of equal length, the first beginning with the first question. */
  readonly overTime: readonly { readonly from: number; readonly questions: number }[];
  /** The length of each stretch, in milliseconds; 0 where nothing was asked. */
  readonly stretchMs: number;
};

const STRETCHES = 24;
const MINUTE_MS = 60_000;

export function summarise(discussion: Discussion): Summary {
  const { questions, title } = discussion;
  const count = (...states: readonly Question['state'][]): number =>
    questions.filter(({ state }) => states.includes(state)).length;
  const answered = questions
    .filter(({ state }) => state === 'answered')
    .toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0) || a.number - b.number);
  return {
    title,
    asked: questions.length,
    askers: new Set(questions.map(({ asker }) => asker)).size,
    answered: answered.map((question) => ({
      number: question.number,
      text: question.text,
      asker: question.isNamed ? question.asker : null,
      askedAt: question.askedAt,
      answeredAt: question.answeredAt ?? question.askedAt,
      merged: mergedCount(discussion, question.number),
      passages: question.passages,
    })),
    merged: count('merged'),
    unanswered: questions
      .filter(({ state }) => state === 'approved')
      .map(({ number, text }) => ({ number, text })),
    undecided: count('pending'),
    rejected: count('rejected'),
    withdrawn: count('withdrawn'),
    retracted: count('retracted'),
    quoted: quotedIn(answered),
    ...overTime(questions.map(({ askedAt }) => askedAt)),
  };
}

function quotedIn(answered: readonly Question[]): Summary['quoted'] {
  const counts = new Map<string, number>();
  for (const { passages } of answered)
    for (const speaker of new Set(passages.flatMap((passage) => passage.speaker ?? [])))
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .map(([speaker, answers]) => ({ speaker, answers }))
    .toSorted((a, b) => b.answers - a.answers || (a.speaker < b.speaker ? -1 : 1));
}

/** Whole minutes to a stretch, so many that all fit into a day's hours' worth of bars. */
function overTime(times: readonly number[]): Pick<Summary, 'overTime' | 'stretchMs'> {
  if (times.length === 0) return { overTime: [], stretchMs: 0 };
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const length = Math.max(1, Math.ceil((last - first + 1) / MINUTE_MS / STRETCHES)) * MINUTE_MS;
  const stretches = Math.floor((last - first) / length) + 1;
  const counts = Array.from({ length: stretches }, () => 0);
  for (const time of times) {
    const at = Math.floor((time - first) / length);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    overTime: counts.map((questions, at) => ({ from: first + at * length, questions })),
    stretchMs: length,
  };
}
