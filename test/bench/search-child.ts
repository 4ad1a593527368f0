// One contender over one size, in a process of its own so that the memory it uses is its own.
import { writeFileSync } from 'node:fs';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { saveIndex } from '../../src/search/index-file.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import { contenders } from './contenders.ts';
import { makeLibrary, sentenceTexts } from './made-library.ts';
import { makeQuestions } from './made-questions.ts';
import { latencyOf, memoryInUse, timed } from './measure.ts';
import { bestByTfIdf, differences } from './own-stages.ts';
import { answerParent } from './child.ts';
import { type BuiltFigures, type PeerFigures, type SearchTask, WARM_UP } from './search-figures.ts';

type Asked = { readonly warmUp: readonly string[]; readonly questions: readonly string[] };

const CHECKED_UP_TO = 100_000;

await answerParent(async (task: SearchTask) => (task.contender === 'whosaid' ? own(task) : peer(task)));

async function own(task: SearchTask): Promise<BuiltFigures> {
  const library = makeLibrary(task.size);
  const { warmUp, questions } = askedOf(library, task);
  const before = memoryInUse();
  const built = timed(() => buildPassageIndex(library));
  const index = built.value;
  const after = memoryInUse();

  for (const question of warmUp) bestByTfIdf(index, question);
  const stage = await latencyOf(questions, (question) => bestByTfIdf(index, question), task);
  const known = byWords(index);
  for (const question of warmUp) await answerQuestion(known, { question });
  const answer = await latencyOf(questions, (question) => answerQuestion(known, { question }), task);
  const rssMb = memoryInUse().rssMb;
  const saved = timed(() => saveIndex(index));
  if (task.file !== undefined) writeFileSync(task.file, saved.value);
  const sample = questions.slice(0, task.size <= 1_000 ? 40 : task.size <= 10_000 ? 10 : 2);
  const unequal = task.size > CHECKED_UP_TO ? null : differences(index, sentenceTexts(library), sample);
  return {
    sentencesPerSecond: (task.size / built.ms) * 1000,
    buildMs: built.ms,
    heapMb: after.heapMb - before.heapMb,
    textMb: before.heapMb,
    rssMb,
    stage,
    answer,
    fileMb: saved.value.length / 2 ** 20,
    saveMs: saved.ms,
    found: warmUp.map((question) => bestByTfIdf(index, question)),
    unequal,
    compared: unequal === null ? 0 : sample.length * task.size,
  };
}

async function peer(task: SearchTask): Promise<PeerFigures> {
  const contender = contenders.find(({ name }) => name === task.contender);
  if (contender === undefined) throw new Error(`no contender ${task.contender}`);
  const { sentences, warmUp, questions } = prepare(task);
  const before = memoryInUse();
  const start = performance.now();
  const ask = await contender.build(sentences);
  const buildMs = performance.now() - start;
  const after = memoryInUse();
  // A slow one is warm after fewer questions.
  latencyOf(warmUp, ask, { budgetMs: task.budgetMs / 5, least: 3 });
  const stage = await latencyOf(questions, ask, task);
  const answered = questions.slice(0, 5).reduce((sum, question) => sum + ask(question), 0);
  if (answered === 0) throw new Error(`${task.contender} found nothing`);
  return {
    sentencesPerSecond: (task.size / buildMs) * 1000,
    buildMs,
    heapMb: after.heapMb - before.heapMb,
    rssMb: after.rssMb,
    stage,
  };
}

/** All that is left of the library is its text. */
function prepare(task: SearchTask): Asked & { readonly sentences: readonly string[] } {
  const library = makeLibrary(task.size);
  return { sentences: sentenceTexts(library), ...askedOf(library, task) };
}

function askedOf(library: readonly ReadArticle[], { questions }: SearchTask): Asked {
  return { warmUp: makeQuestions(library, WARM_UP, 1), questions: makeQuestions(library, questions, 2) };
}
