// Runs the core over articles with gold judgments and scores what it says.
import { answerQuestion } from '../answer/answer-question.ts';
import type { Article } from '../article/article.ts';
import type { Known } from '../answer/known.ts';
import type { Library } from '../library/library.ts';
import type { Findings } from './findings.ts';
import type { GoldQuestion, GoldQuotation } from './judgments.ts';
import { addCounts, f1, noCounts, share, type Counts } from './metrics.ts';
import { noQuestion, type QuestionTally, tallyQuestion } from './tally-questions.ts';
import { type QuotationTally, tallyQuotations } from './tally-quotations.ts';

export type JudgedArticle = {
  readonly article: Article;
  readonly quotations: readonly GoldQuotation[];
  readonly questions: readonly GoldQuestion[];
};

/** Figures between 0 and 1 by name, always in the same order. */
export type Scores = Readonly<Record<string, number>>;

export type Evaluation = Findings & {
  /** Article’s slug → its scores; “all” → the scores over everything. */
  readonly scores: ReadonlyMap<string, Scores>;
};

/** Makes a library of one article. */
export type Know = (
  articles: readonly Article[],
) => Promise<{ readonly library: Library; readonly known: Known }>;

export async function evaluate(judged: readonly JudgedArticle[], know: Know): Promise<Evaluation> {
  const findings: Findings = { misses: [], speakers: [], answers: [] };
  const tallies: (readonly [string, Tally])[] = [];
  for (const one of judged) tallies.push([one.article.slug, await tally(one, findings, know)]);
  const total = tallies.reduce((sum, [, counts]) => addTallies(sum, counts), noTally);
  return {
    scores: new Map([...tallies, ['all', total] as const].map(([slug, counts]) => [slug, scoresOf(counts)])),
    ...findings,
  };
}

type Tally = QuotationTally & QuestionTally;

const noTally: Tally = {
  quoted: noCounts,
  quotedWithSpeaker: noCounts,
  indirect: noCounts,
  indirectWithSpeaker: noCounts,
  ...noQuestion,
};

function addTallies(a: Tally, b: Tally): Tally {
  const entries = Object.entries(a).map(([name, value]) => {
    const other = b[name as keyof Tally];
    return [name, typeof value === 'number' ? value + (other as number) : addCounts(value, other as Counts)];
  });
  return Object.fromEntries(entries) as Tally;
}

function scoresOf(tally: Tally): Scores {
  return {
    'quotation F1': f1(tally.quoted),
    'quotation and speaker F1': f1(tally.quotedWithSpeaker),
    'indirect F1': f1(tally.indirect),
    'indirect and speaker F1': f1(tally.indirectWithSpeaker),
    'top 1': share(tally.first, tally.answerable),
    'top 3': share(tally.firstThree, tally.answerable),
    'top 1, refused or not': share(tally.firstShown, tally.answerable),
    'top 3, refused or not': share(tally.firstThreeShown, tally.answerable),
    MRR: share(tally.reciprocalRanks, tally.answerable),
    'headline right': share(tally.rightHeadlines, tally.headlines),
    'answerable kept': 1 - share(tally.wronglyRefused, tally.answerable || 1),
    'unanswerable refused': share(tally.refused, tally.unanswerable),
  };
}

async function tally(
  { article, quotations, questions }: JudgedArticle,
  findings: Findings,
  know: Know,
): Promise<Tally> {
  const { library, known } = await know([article]);
  const speech = library.articles[0]?.speech.attributions ?? [];
  let counts: Tally = {
    ...noTally,
    ...tallyQuotations(article, quotations, speech, findings),
  };
  for (const question of questions) {
    const { question: text, after } = question;
    const answer = await answerQuestion(known, { question: text, top: 10, ...(after && { after }) });
    counts = addTallies(counts, { ...noTally, ...tallyQuestion(article, question, answer, findings) });
  }
  return counts;
}
