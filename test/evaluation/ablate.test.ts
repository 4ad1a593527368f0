import { expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { ablate, SIGNALS } from '../../src/evaluation/ablate.ts';
import type { GoldQuestion } from '../../src/evaluation/judgments.ts';
import { FEATURES } from '../../src/search/ranking-features.ts';

const BODY =
  'The harbour wall was built of granite and slate.\nGulls nest on it.\nThe harbour wall was built in 1887.\n';

const question = (text: string, answers: readonly string[], after?: string[]): GoldQuestion => ({
  id: 'q',
  kind: answers.length === 0 ? 'unanswerable' : 'what',
  question: text,
  answers: answers.map((answer) => ({ text: answer })),
  speaker: null,
  headline: null,
  ...(after && { after }),
});

const DATED = question('When was the harbour wall built?', ['The harbour wall was built in 1887.']);

const ablation = (...questions: GoldQuestion[]) =>
  ablate([{ article: plainArticle('wall', BODY), quotations: [], questions }]);

it('tells what is lost without a signal', () => {
  const { questions, whole, without } = ablation(DATED);
  expect([questions, whole]).toEqual([1, { top1: 1, top3: 1, mrr: 1 }]);
  const changes = new Map(without.map(({ signal, change }) => [signal, change]));
  expect(changes.get('dates')).toEqual({ top1: -1, top3: 0, mrr: -0.5 });
  expect(changes.get('reasons')).toEqual({ top1: 0, top3: 0, mrr: 0 });
});

it('leaves out what has no answer, no words to look for, or rests on another question', () => {
  const { questions } = ablation(
    DATED,
    question('When was the harbour wall sold?', []),
    question('When was it built?', ['The harbour wall was built in 1887.'], ['What is the wall?']),
  );
  expect(questions).toBe(1);
});

it('switches off every feature of the ranking, each with one signal', () => {
  expect(Object.values(SIGNALS).flat().toSorted()).toEqual(FEATURES.toSorted());
});
