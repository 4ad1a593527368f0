// What each signal of the ranking is worth: the questions ranked again with one signal after another switched off.
import { readQuestion } from '../answer/query.ts';
import { allSentences, type PassageIndex } from '../search/passage-index.ts';
import { rankSentences } from '../search/rank-passages.ts';
import type { FeatureName } from '../search/ranking-features.ts';
import { WEIGHTS, type Weights } from '../search/ranking-weights.ts';
import type { SearchQuery } from '../search/search-query.ts';
import { buildLibrary } from '../library/library.ts';
import { slice } from '../text/span.ts';
import type { JudgedArticle } from './evaluate.ts';
import { reciprocalRank, share } from './metrics.ts';

type RankFigures = { readonly top1: number; readonly top3: number; readonly mrr: number };

export type Ablation = {
  readonly questions: number;
  readonly whole: RankFigures;
  /** How the figures change without a signal; below 0 where it helps. */
  readonly without: readonly { readonly signal: string; readonly change: RankFigures }[];
};

/** Features that say the same kind of thing and are switched off together. */
export const SIGNALS: Readonly<Record<string, readonly FeatureName[]>> = {
  'TF-IDF': ['tfIdf', 'coverage', 'bestShare'],
  'other forms of a word': ['otherForms'],
  'names counting more': ['names'],
  'weak words counting less': ['weak'],
  'title words counting less': ['title'],
  'words side by side': ['sideBySide'],
  'small words': ['smallWords'],
  'how far words spread': ['span'],
  'length of the sentence': ['length'],
  paragraph: ['paragraph'],
  'sentences around': ['before', 'after', 'around'],
  'pronouns for names': ['carried'],
  lead: ['lead'],
  'first of a paragraph': ['opensParagraph'],
  dates: ['date'],
  'figures and money': ['number', 'counted', 'money'],
  'durations and ages': ['duration'],
  'people and places': ['fullName', 'place', 'focusName'],
  reasons: ['reason'],
  definitions: ['definition'],
  'nearness to the answer': ['answerNear', 'nameNear'],
};

type Case = { readonly index: PassageIndex; readonly query: SearchQuery; readonly gold: ReadonlySet<number> };

/** Ranks every answerable question that stands on its own and has something to look for, in its own article. */
export function ablate(judged: readonly JudgedArticle[]): Ablation {
  const cases = judged.flatMap(casesOf);
  const whole = figuresOf(cases, WEIGHTS);
  const without = Object.entries(SIGNALS).map(([signal, features]) => {
    const { top1, top3, mrr } = figuresOf(cases, switchedOff(features));
    return { signal, change: { top1: top1 - whole.top1, top3: top3 - whole.top3, mrr: mrr - whole.mrr } };
  });
  return { questions: cases.length, whole, without };
}

function switchedOff(features: readonly FeatureName[]): Weights {
  return { ...WEIGHTS, ...Object.fromEntries(features.map((feature) => [feature, 0])) };
}

function casesOf({ article, questions }: JudgedArticle): Case[] {
  const { index } = buildLibrary([article]);
  return questions.flatMap(({ question, after, answers }) => {
    const query = readQuestion(index, question);
    if (after !== undefined || answers.length === 0 || query.terms.length === 0) return [];
    const texts = new Set(answers.map(({ text }) => text));
    const gold = article.sentences.filter((sentence) => texts.has(slice(article.body, sentence)));
    return [{ index, query, gold: new Set(gold.map((sentence) => sentence.index)) }];
  });
}

function figuresOf(cases: readonly Case[], weights: Weights): RankFigures {
  let [top1, top3, mrr] = [0, 0, 0];
  for (const { index, query, gold } of cases) {
    const { ranked } = rankSentences(index, query, { range: allSentences(index), limit: 10, weights });
    const position = ranked.findIndex(({ sentence }) => gold.has(sentence));
    if (position === 0) top1++;
    if (position >= 0 && position < 3) top3++;
    mrr += reciprocalRank(position < 0 ? null : position + 1);
  }
  const size = cases.length;
  return { top1: share(top1, size), top3: share(top3, size), mrr: share(mrr, size) };
}
