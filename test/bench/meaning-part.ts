// Answers by meaning, with the models loaded: how long one takes, on one article and among very many, what becomes of
// answers when too many ask, and the memory of it. All other parts run without the models unless told otherwise.
import { inChild } from './child.ts';
import { measureMeaningStart } from './cold-start.ts';
import type {
  ArticlePlan,
  ArticleTimes,
  LargePlan,
  LargeTimes,
  LoadPlan,
  LoadTimes,
  MeaningResults,
  MeaningTask,
  RestMemory,
  RestPlan,
} from './meaning-figures.ts';
import { measureMemory } from './memory-part.ts';

export type MeaningPlan = {
  readonly article: ArticlePlan;
  readonly starts: number;
  readonly loads: readonly LoadPlan[];
  readonly library: LargePlan;
  readonly rest: RestPlan;
  /** Questions put to the bot itself; 0 leaves it out. */
  readonly botQuestions: number;
  readonly note: (line: string) => void;
};

/** The largest library with its index and its text fits into it; the models are beside it. */
const LIMITS = { limitMs: 600_000, heapMb: 2_500 };

export async function measureMeaning(plan: MeaningPlan): Promise<MeaningResults> {
  const { article, starts, loads, library, rest, botQuestions, note } = plan;
  note(`an article of ${article.sentences} sentences, asked by meaning`);
  const articleTimes = await run<ArticleTimes>({ kind: 'article', ...article });
  note('the first answer of the command line, with the models');
  const start = measureMeaningStart(starts);
  const loaded: MeaningResults['loads'][number][] = [];
  for (const load of loads) {
    note(`${load.perSecond} questions a second for ${load.seconds} seconds`);
    loaded.push({ ...load, ...(await run<LoadTimes>({ kind: 'load', ...load })) });
  }
  note(`a library of ${library.sentences.toLocaleString('en')} sentences`);
  const large = await run<LargeTimes>({ kind: 'library', ...library });
  note('memory with the models');
  const resting = await run<RestMemory>({ kind: 'rest', ...rest });
  const places = botQuestions === 0 ? [] : [{ servers: 1, questions: botQuestions }];
  const bot = (await measureMemory({ places, readsMeaning: true, note })).places[0] ?? null;
  return {
    article: { ...article, ...articleTimes },
    start,
    loads: loaded,
    library: { ...library, ...large },
    rest: { ...rest, ...resting },
    bot,
  };
}

async function run<Value>(task: MeaningTask): Promise<Value> {
  const outcome = await inChild<Value>('meaning-child.ts', task, LIMITS);
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`${task.kind}: ${outcome.kind === 'late' ? 'it took too long' : outcome.reason}`);
}
