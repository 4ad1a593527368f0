// Fits what the doubts of a second look are worth, and prints the model for `src/answer/second-look.ts`:
//   node --import ./src/runtime.js test/evaluation/fit-doubts.ts
// On the project's own articles: their gold questions; the questions of `test/corpus/unanswerable`, which are put in
// the article's own words and never answered; and, for little, the answerable ones asked of another article, of which the
// confidence before a second look has the say. What is refused of answerable ones whose answer is taken out is only shown.
// The loss is logistic, answerable and unanswerable questions weigh about alike, a doubt may only lower.
// Articles are held out in eight parts; the table says what is refused of those that are held out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { ENOUGH } from '../../src/answer/confidence.ts';
import { readQuestion } from '../../src/answer/query.ts';
import {
  DOUBTS,
  type DoubtModel,
  type Doubts,
  doubtsAbout,
  MODEL,
  logitOf,
  reconsidered,
} from '../../src/answer/second-look.ts';
import type { Article } from '../../src/article/article.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { parseGoldQuestions } from '../../src/evaluation/judgments.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { allSentences } from '../../src/search/passage-index.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';
import { firstEndingAfter } from '../../src/text/span.ts';

type Kind = 'answerable' | 'unanswerable' | 'more unanswerable' | 'answer taken out' | 'another article';
type Asked = { readonly question: string; readonly after?: string[] | undefined };
type Case = {
  readonly article: string;
  readonly kind: Kind;
  readonly likely: number;
  readonly doubts: Doubts | null;
};

const NO_DOUBT = Object.fromEntries(DOUBTS.map((doubt) => [doubt, 0])) as Doubts;
const NEUTRAL: DoubtModel = { enough: 0, trust: 1, bias: 0, weights: NO_DOUBT };
const PARTS = 8;
const STEPS = 3000;
const RATE = 0.5;
/** What the squares of the weights cost. */
const RIDGE = 0.003;
/** What all the questions of a kind weigh together. */
const SHARE: Readonly<Record<Kind, number>> = {
  answerable: 1,
  unanswerable: 0.35,
  'more unanswerable': 0.65,
  'answer taken out': 0,
  'another article': 0.1,
};

function caseOf(article: Article, { question, after }: Asked, kind: Kind): Case {
  const { index } = buildLibrary([article]);
  const answer = answerQuestion(index, { question, top: 10, ...(after && { after }) }, NEUTRAL);
  const passages = answer.kind === 'passages' ? answer.passages : [];
  const best = passages.map(({ start }) => firstEndingAfter(article.sentences, start));
  const doubts = doubtsAbout(index, readQuestion(index, question), best, allSentences(index));
  return { article: article.slug, kind, likely: answer.confidence, doubts };
}

function readCases(): Case[] {
  const all = ['corpus', 'test/corpus'].flatMap((corpus) => readArticleFolder(join(corpus, 'articles')));
  return ['corpus', 'test/corpus'].flatMap((corpus) =>
    readArticleFolder(join(corpus, 'articles')).flatMap((article) => {
      const other =
        all[(all.findIndex(({ slug }) => slug === article.slug) + PARTS / 2) % all.length] ?? article;
      const gold = join(corpus, 'questions', `${article.slug}.jsonl`);
      const asked = parseGoldQuestions(gold, readFileSync(gold, 'utf8'));
      const file = `${article.slug}.txt`;
      const more = readdirSync(UNANSWERABLE).includes(file)
        ? readFileSync(join(UNANSWERABLE, file), 'utf8').trim().split('\n')
        : [];
      return [
        ...asked.map((one) => caseOf(article, one, one.answers.length > 0 ? 'answerable' : 'unanswerable')),
        ...asked
          .filter(({ answers, after }) => answers.length > 0 && after === undefined)
          .map((one) => ({ ...caseOf(other, one, 'another article'), article: article.slug })),
        ...more.map((question) => caseOf(article, { question }, 'more unanswerable')),
        ...asked
          .filter(({ kind, answers }) => answers.length > 0 && kind !== 'about' && kind !== 'who-spoke')
          .map((one) => {
            const body = one.answers.reduce((rest, { text }) => rest.replace(text, ''), article.body);
            return caseOf(
              { ...plainArticle(article.slug, body), title: article.title },
              one,
              'answer taken out',
            );
          }),
      ];
    }),
  );
}

const UNANSWERABLE = 'test/corpus/unanswerable';

/** Projected gradient descent on the logistic loss; only answers that are looked at twice count. */
function fit(cases: readonly Case[]): DoubtModel {
  const used = cases.flatMap(({ kind, likely, doubts }) =>
    doubts === null || likely < ENOUGH
      ? []
      : [
          {
            kind,
            isAnswer: kind === 'answerable',
            row: [1, logitOf(likely), ...DOUBTS.map((doubt) => doubts[doubt])],
          },
        ],
  );
  const counts = Map.groupBy(used, ({ kind }) => kind);
  const weights = Array.from({ length: DOUBTS.length + 2 }, (_, at): number => (at === 1 ? 1 : 0));
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at < 2 ? 0 : 2 * RIDGE * weight));
    for (const { kind, isAnswer, row } of used) {
      const logit = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const share = SHARE[kind] / (2 * (counts.get(kind)?.length ?? 1));
      const error = share * (1 / (1 + Math.exp(-logit)) - (isAnswer ? 1 : 0));
      row.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + error * value));
    }
    weights.forEach((weight, at) => {
      const next = weight - RATE * (slope[at] ?? 0);
      weights[at] = at < 2 ? next : Math.min(0, next);
    });
  }
  const [bias = 0, trust = 1, ...rest] = weights;
  const named = Object.fromEntries(DOUBTS.map((doubt, at) => [doubt, rest[at] ?? 0])) as Doubts;
  return { enough: MODEL.enough, trust, bias, weights: named };
}

/** By the second look alone, as it says what is refused; what was refused before comes last. */
function judged({ likely, doubts }: Case, model: DoubtModel): number {
  return likely < ENOUGH ? Math.min(likely, 0.001) : reconsidered(likely, doubts, model);
}

type Scored = { readonly kind: Kind; readonly score: number };

function print(title: string, scored: readonly Scored[]): void {
  const of = (kind: Kind): number[] => scored.filter((one) => one.kind === kind).map(({ score }) => score);
  const sorted = of('answerable').sort((a, b) => a - b);
  const refused = (kind: Kind, bar: number): string => {
    const scores = of(kind);
    return ((100 * scores.filter((score) => score < bar).length) / scores.length).toFixed(1).padStart(6);
  };
  process.stdout.write(`${title}\n  kept   bar     unanswerable  more  taken out  another article\n`);
  for (const kept of [0.98, 0.97, 0.965, 0.96, 0.95, 0.9, 0.8]) {
    const bar = sorted[Math.floor((1 - kept) * sorted.length + 1e-9)] ?? 0;
    process.stdout.write(
      `  ${(100 * kept).toFixed(1)}  ${bar.toFixed(3)}  ${refused('unanswerable', bar)}  ${refused('more unanswerable', bar)}  ${refused('answer taken out', bar)}  ${refused('another article', bar)}\n`,
    );
  }
}

const cases = readCases();
const articles = [...new Set(cases.map(({ article }) => article))];
const heldOut = Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
  const isOut = ({ article }: Case): boolean => articles.indexOf(article) % PARTS === part;
  const model = fit(cases.filter((one) => !isOut(one)));
  return cases.filter(isOut).map((one) => ({ kind: one.kind, score: judged(one, model) }));
});
const model = fit(cases);
print(
  'without a second look',
  cases.map((one) => ({ kind: one.kind, score: one.likely })),
);
print('held out', heldOut);
print(
  'fitted',
  cases.map((one) => ({ kind: one.kind, score: judged(one, model) })),
);
process.stdout.write(
  `${JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value), 2)}\n`,
);
