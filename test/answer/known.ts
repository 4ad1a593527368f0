// Articles as an answer needs them, with the models that all tests of a worker share.
import type { Known } from '../../src/answer/known.ts';
import { type Meaning, startMeaning } from '../../src/meaning/meaning.ts';
import { readableSentences } from '../../src/meaning/readable.ts';
import { type SentenceVectors, sentenceVectors } from '../../src/meaning/vectors.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import type { ReadArticle } from '../../src/search/passage.ts';

let shared: Meaning | undefined;

/** Known by words and by meaning. */
export async function knownOf(articles: readonly ReadArticle[]): Promise<Known> {
  const meaning = (shared ??= startMeaning());
  const vectors: SentenceVectors[] = [];
  for (const article of articles) {
    const bytes = await meaning.encodeSentences(readableSentences(article));
    if (bytes === null) throw new Error(`the models do not work: ${meaning.failure()}`);
    vectors.push(sentenceVectors(bytes));
  }
  // A slow machine is no reason for another answer.
  return { index: buildPassageIndex(articles), vectors, meaning, readWithinMs: Infinity, reranker: null };
}
