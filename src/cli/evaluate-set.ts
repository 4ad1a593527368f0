// `evaluate --set`: figures over texts and questions that lie outside the project.
import { articleOf, type QuestionSet, readQuestionSet } from '../evaluation/question-set.ts';
import { noFigures, scoreQuestion, type SetFigures } from '../evaluation/score-set.ts';
import { ablate, caseOf, rankFigures, type SetCase } from '../evaluation/set-cases.ts';
import { indexed } from '../library/library.ts';
import { InputError } from './failure.ts';
import { knownArticles } from './known-library.ts';
import { createProgress } from './progress.ts';
import { printable, type Terminal } from './terminal.ts';

export type SetOptions = {
  /** The folder, as `readQuestionSet` takes it. */
  readonly set: string;
  /** Only every so-manieth document in the order of their ids, the first included. */
  readonly every: number;
  /** What the ranking loses without each of its features, instead of answers. */
  readonly ablates: boolean;
  /** Puts a question about something else of the same text before each that stands alone. */
  readonly isAfterUnrelated: boolean;
  readonly showsMisses: boolean;
};

export async function evaluateSet(options: SetOptions, terminal: Terminal): Promise<void> {
  const set = read(options.set);
  const ids = [...set.documents.keys()].sort().filter((_, at) => at % options.every === 0);
  const progress = createProgress(terminal, ids.length);
  const figures = noFigures();
  const cases: SetCase[] = [];
  for (const [at, id] of ids.entries()) {
    progress.show(at, id);
    const document = set.documents.get(id);
    const questions = set.questions.filter(({ doc }) => doc === id);
    if (document === undefined || questions.length === 0) continue;
    const article = articleOf(document);
    const { known } = await knownArticles(indexed([article]), terminal);
    for (const [number, question] of questions.entries()) {
      if (options.ablates) {
        cases.push(await caseOf(known, question));
        continue;
      }
      const other = questions[(number + Math.ceil(questions.length / 2)) % questions.length];
      const isAlone = options.isAfterUnrelated && question.after.length === 0 && other !== undefined;
      const before = isAlone && other !== question ? [other.question] : [];
      const { isMiss, got } = await scoreQuestion(figures, known, article, question, before);
      if (isMiss && options.showsMisses)
        await terminal.write(`${printable(`${question.id}  ${question.question}\n  got:  ${got}`)}\n`);
    }
  }
  progress.clear();
  await terminal.write(options.ablates ? ablationTable(cases) : figuresTable(figures));
}

function read(place: string): QuestionSet {
  try {
    return readQuestionSet(place);
  } catch (error) {
    throw error instanceof Error && error.name === 'JudgmentError' ? new InputError(error.message) : error;
  }
}

function figuresTable(figures: SetFigures): string {
  const { answerable, first, firstThree, wronglyRefused, unanswerable, refused, headlines } = figures;
  const rows: (readonly [string, number, number])[] = [
    ['right first', first, answerable],
    ['right among three', firstThree, answerable],
    ['refused though answerable', wronglyRefused, answerable],
    ['unanswerable refused', refused, unanswerable],
  ];
  const byKind = [...headlines].toSorted(([, a], [, b]) => b.asked - a.asked);
  for (const [kind, { asked, shown, right }] of byKind)
    rows.push([`headlines right: ${kind}`, right, shown], [`  of questions that had one`, shown, asked]);
  return rows
    .map(([name, part, whole]) => `${name.padEnd(30)}${percent(part, whole)}  of ${whole}\n`)
    .join('');
}

/** Points gained or lost, feature by feature: what costs most to be without comes first. */
function ablationTable(cases: readonly SetCase[]): string {
  const { questions, first, firstThree } = rankFigures(cases);
  const points = (value: number): string => `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}`.padStart(9);
  const rows = ablate(cases)
    .toSorted((a, b) => a.first + a.firstThree - b.first - b.firstThree)
    .map(
      ({ feature, ...change }) =>
        `  without ${feature.padEnd(20)}${points(change.first)}${points(change.firstThree)}\n`,
    );
  return [
    `${`the ranking alone, ${questions} questions`.padEnd(32)}    first    three\n`,
    `${'  all features'.padEnd(32)}${percent(first, 1).padStart(9)}${percent(firstThree, 1).padStart(9)}\n`,
    ...rows,
  ].join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '     -' : `${((100 * part) / whole).toFixed(1)}%`.padStart(6);
}
