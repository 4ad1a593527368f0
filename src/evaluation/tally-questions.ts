// Answers to an article's gold questions: where the passage that answers stands, or that there is none.
import type { Answer, AnswerPassage } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { slice, type Span } from '../text/span.ts';
import { comparable, type Findings } from './findings.ts';
import type { GoldQuestion } from './judgments.ts';
import { reciprocalRank } from './metrics.ts';

export type QuestionTally = {
  readonly answerable: number;
  readonly first: number;
  readonly firstThree: number;
  readonly reciprocalRanks: number;
  /** The same two, where what a refusal shows as closest counts as well: what the ranking alone is worth. */
  readonly firstShown: number;
  readonly firstThreeShown: number;
  readonly wronglyRefused: number;
  readonly headlines: number;
  readonly rightHeadlines: number;
  readonly unanswerable: number;
  readonly refused: number;
};

export const noQuestion: QuestionTally = {
  answerable: 0,
  first: 0,
  firstThree: 0,
  reciprocalRanks: 0,
  firstShown: 0,
  firstThreeShown: 0,
  wronglyRefused: 0,
  headlines: 0,
  rightHeadlines: 0,
  unanswerable: 0,
  refused: 0,
};

/** Counts one question: the rank of the passage that answers, the headline, and whether it was refused. */
export function tallyQuestion(
  article: Article,
  question: GoldQuestion,
  answer: Answer,
  { misses, answers }: Findings,
): QuestionTally {
  if (question.answers.length === 0) {
    const refused = answer.kind === 'nothing-found';
    answers.push({ confidence: answer.confidence, right: false });
    if (!refused)
      misses.push({
        where: `${question.id} ${question.question}`,
        expected: '(refusal)',
        got: firstText(answer),
      });
    return { ...noQuestion, unanswerable: 1, refused: refused ? 1 : 0 };
  }
  const passages = answer.kind === 'passages' ? answer.passages : [];
  const gold = article.sentences.filter((sentence) =>
    question.answers.some(({ text }) => text === slice(article.body, sentence)),
  );
  const rank = rankIn(passages, gold);
  const shown = answer.kind === 'passages' ? rank : rankIn(answer.suggestion.closest, gold);
  answers.push({ confidence: answer.confidence, right: rank === 1 });
  const wantsHeadline = question.headline !== null;
  const headline = answer.kind === 'passages' ? answer.headline : null;
  const rightHeadline = wantsHeadline && headline !== null && sameHeadline(headline, question.headline ?? '');
  if (rank !== 1)
    misses.push({
      where: `${question.id} ${question.question}`,
      expected: question.answers[0]?.text ?? '',
      got: `${firstText(answer)}${rank === null ? '' : ` (right one ranked ${rank})`}`,
    });
  if (wantsHeadline && !rightHeadline)
    misses.push({
      where: `${question.id} ${question.question} [headline]`,
      expected: question.headline ?? '',
      got: String(headline),
    });
  return {
    ...noQuestion,
    answerable: 1,
    first: rank === 1 ? 1 : 0,
    firstThree: rank !== null && rank <= 3 ? 1 : 0,
    reciprocalRanks: reciprocalRank(rank),
    firstShown: shown === 1 ? 1 : 0,
    firstThreeShown: shown !== null && shown <= 3 ? 1 : 0,
    wronglyRefused: answer.kind === 'nothing-found' ? 1 : 0,
    headlines: wantsHeadline ? 1 : 0,
    rightHeadlines: rightHeadline ? 1 : 0,
  };
}

/** From 1; null where none of the passages answers. */
function rankIn(passages: readonly AnswerPassage[], gold: readonly Span[]): number | null {
  const position = passages.findIndex((passage) => gold.some((sentence) => covers(passage, sentence)));
  return position < 0 ? null : position + 1;
}

/** A passage may be wider than the sentence that answers, or a part of it: half of the shorter one must be shared. */
function covers(passage: AnswerPassage, sentence: Span): boolean {
  const shared = Math.min(passage.end, sentence.end) - Math.max(passage.start, sentence.start);
  return shared > 0 && shared >= 0.5 * Math.min(passage.end - passage.start, sentence.end - sentence.start);
}

function sameHeadline(given: string, expected: string): boolean {
  const [a, b] = [comparable(given), comparable(expected)];
  return a.includes(b) || b.includes(a);
}

function firstText(answer: Answer): string {
  return answer.kind === 'passages' ? (answer.passages[0]?.text ?? '') : '(refused)';
}
