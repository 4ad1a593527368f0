// How well the questions of a set are answered, as they are shown: right first, among three, refused.
import { answerQuestion } from '../answer/answer-question.ts';
import type { AnswerPassage } from '../answer/answer.ts';
import type { Known } from '../answer/known.ts';
import { readQuestion } from '../answer/query.ts';
import type { ReadArticle } from '../search/passage.ts';
import type { Span } from '../text/span.ts';
import type { SetQuestion } from './question-set.ts';

export type SetFigures = {
  answerable: number;
  first: number;
  firstThree: number;
  wronglyRefused: number;
  unanswerable: number;
  refused: number;
  /** By what kind of thing is asked for: questions whose answer the set gives, headlines shown, and those that hold it. */
  headlines: Map<string, { asked: number; shown: number; right: number }>;
};

export function noFigures(): SetFigures {
  return {
    answerable: 0,
    first: 0,
    firstThree: 0,
    wronglyRefused: 0,
    unanswerable: 0,
    refused: 0,
    headlines: new Map(),
  };
}

/** Asks one question and counts what comes; `before` is asked before it, and has nothing to do with it. */
export async function scoreQuestion(
  figures: SetFigures,
  known: Known,
  { article }: ReadArticle,
  question: SetQuestion,
  before: readonly string[],
): Promise<{ readonly isMiss: boolean; readonly got: string }> {
  const after = [...before, ...question.after];
  const answer = await answerQuestion(known, { question: question.question, after, top: 3 });
  const passages = answer.kind === 'passages' ? answer.passages : [];
  const got = passages[0]?.text ?? '(refused)';
  if (question.gold.length === 0) {
    figures.unanswerable++;
    if (passages.length === 0) figures.refused++;
    return { isMiss: passages.length > 0, got };
  }
  const gold = question.gold.flatMap((at) => article.sentences[at] ?? []);
  const rank = passages.findIndex((passage) => gold.some((sentence) => holds(passage, sentence)));
  figures.answerable++;
  if (rank === 0) figures.first++;
  if (rank >= 0 && rank < 3) figures.firstThree++;
  if (passages.length === 0) figures.wronglyRefused++;
  const headline = answer.kind === 'passages' ? answer.headline : null;
  if (question.answer != null) {
    const { wants, expects } = readQuestion(known.index, question.question);
    const kind = wants === 'fact' ? expects : wants;
    const count = figures.headlines.get(kind) ?? { asked: 0, shown: 0, right: 0 };
    figures.headlines.set(kind, count);
    count.asked++;
    if (headline !== null) count.shown++;
    if (headline !== null && isSame(headline, question.answer)) count.right++;
  }
  return { isMiss: rank !== 0, got };
}

/** It holds the sentence, or most of it. */
function holds(passage: AnswerPassage, sentence: Span): boolean {
  const shared = Math.min(passage.end, sentence.end) - Math.max(passage.start, sentence.start);
  return shared >= 0.6 * (sentence.end - sentence.start);
}

function isSame(headline: string, answer: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [one, other] = [` ${bare(headline)} `, ` ${bare(answer)} `];
  return one.includes(other) || other.includes(one);
}
