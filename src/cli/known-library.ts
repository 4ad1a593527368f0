// A library of articles as the terminal's commands ask it: read, with the vectors of its sentences, and the models.
import type { Known } from '../answer/known.ts';
import { loadEnvironment, readRerankServer } from '../config.ts';
import type { Article } from '../article/article.ts';
import { buildLibrary, type Library } from '../library/library.ts';
import { type Meaning, startMeaning } from '../meaning/meaning.ts';
import { readableSentences } from '../meaning/readable.ts';
import { createReranker, type Reranker } from '../meaning/rerank.ts';
import { type SentenceVectors, sentenceVectors, SIZE } from '../meaning/vectors.ts';
import type { ReadArticle } from '../search/passage.ts';
import { type VectorFiles, vectorFiles } from '../store/vector-files.ts';
import { createProgress } from './progress.ts';
import { printable, type Terminal } from './terminal.ts';

/** Whoever waits at a terminal waits for the best there is, on a slow machine too. */
const PATIENT_MS = 30_000;

let started: Meaning | null | undefined;

/** The models, loading; null where MEANING=off. One for all commands of a process. */
function terminalMeaning(terminal: Terminal): Meaning | null {
  if (started !== undefined) return started;
  started = loadEnvironment()['MEANING'] === 'off' ? null : startMeaning();
  started?.ready.catch((error: Error) => terminal.warn(`answers go by words alone: ${error.message}\n`));
  return started;
}

let ordering: Reranker | null | undefined;

/** The operator's reranker, null where there is none. One for all commands of a process. Throws ConfigError. */
function terminalReranker(terminal: Terminal): Reranker | null {
  if (ordering !== undefined) return ordering;
  const server = readRerankServer(loadEnvironment());
  const onFailure = (why: string): void => terminal.warn(`passages keep their own order: ${why}\n`);
  return (ordering = server === null ? null : createReranker({ ...server, onFailure }));
}

/** Reads articles and knows them by meaning, with progress where that takes long. */
export async function knownLibrary(
  articles: readonly Article[],
  terminal: Terminal,
): Promise<{ readonly library: Library; readonly known: Known }> {
  return knownArticles(buildLibrary(articles), terminal);
}

/** The same of articles that are read. */
export async function knownArticles(
  library: Library,
  terminal: Terminal,
): Promise<{ readonly library: Library; readonly known: Known }> {
  const reranker = terminalReranker(terminal);
  const meaning = terminalMeaning(terminal);
  const files = meaning === null ? null : vectorFiles(meaning.version);
  const vectors: (SentenceVectors | null)[] = [];
  for (const article of library.articles)
    vectors.push(
      meaning === null || files === null ? null : await vectorsOf(article, meaning, files, terminal),
    );
  return { library, known: { index: library.index, vectors, meaning, reranker, readWithinMs: PATIENT_MS } };
}

async function vectorsOf(
  read: ReadArticle,
  meaning: Meaning,
  files: VectorFiles,
  terminal: Terminal,
): Promise<SentenceVectors | null> {
  const sentences = readableSentences(read);
  const kept = files.read(sentences);
  if (kept?.length === sentences.length * SIZE) return sentenceVectors(kept);
  const progress = createProgress(terminal, sentences.length);
  const label = `sentences of ${printable(read.article.title)}`;
  const bytes = await meaning.encodeSentences(sentences, (done) => progress.show(done, label));
  progress.clear();
  if (bytes === null) return null;
  files.keep(sentences, bytes);
  return sentenceVectors(bytes);
}
