// Loading an index in a process of its own, which holds what a bot holds that starts: the articles and the file, and
// nothing of a process that has built the index and answered questions before.
import { readFileSync } from 'node:fs';
import { loadIndex } from '../../src/search/index-file.ts';
import { answerParent } from './child.ts';
import { makeLibrary } from './made-library.ts';
import { makeQuestions } from './made-questions.ts';
import { memoryInUse, timed } from './measure.ts';
import { bestByTfIdf } from './own-stages.ts';
import { type LoadFigures, type LoadTask, WARM_UP } from './search-figures.ts';

await answerParent(({ size, file, found }: LoadTask): LoadFigures => {
  const library = makeLibrary(size);
  const questions = makeQuestions(library, WARM_UP, 1);
  const bytes = readFileSync(file);
  // What making the library left behind is not cleared away while the index is loaded.
  memoryInUse();
  const { value: index, ms } = timed(() => loadIndex(bytes, library));
  if (questions.some((question, at) => bestByTfIdf(index, question) !== found[at]))
    throw new Error('a loaded index finds something else');
  return { loadMs: ms };
});
