// The articles of one place that asks, a server or a terminal, read and indexed together.
import type { Article, ArticleText } from '../article/article.ts';
import type { LibraryVectors } from '../meaning/nearest.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import { buildPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { englishSources } from '../source/english-words.ts';
import { type Reason, reasonText, refused } from '../source/reasons.ts';

export type Library = {
  readonly articles: readonly ReadArticle[];
  readonly index: PassageIndex;
  /** By position in `index.sources`. Filled in as they become known: answers go by words until then. */
  readonly vectors: LibraryVectors;
};

/** A text is beyond what may be spent on reading it. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(reasonText(refused(reason), englishSources), options);
    this.reason = reason;
  }
}

/**
 * That somebody wants a library. An urgent one, which it may become while it waits, is read before others that wait for
 * this thread; a large one, which has a thread of its own, never waits for these.
 */
export type Wish = { isUrgent: boolean };

/** Makes a library of texts; may do so elsewhere than in this thread. Rejects with ReadingError. */
export type ReadLibrary = (articles: readonly ArticleText[], wish?: Wish) => Promise<Library>;

/** Reads who says what in each article and indexes them all. Articles keep their order; slugs must differ. */
export function buildLibrary(articles: readonly Article[]): Library {
  return indexed(articles.map(readArticle));
}

/** Makes a library of articles that are read. */
export function indexed(articles: readonly ReadArticle[]): Library {
  return withoutVectors(articles, buildPassageIndex(articles));
}

/** A library of articles and the index over them. */
export function withoutVectors(articles: readonly ReadArticle[], index: PassageIndex): Library {
  return { articles, index, vectors: articles.map(() => null) };
}

/** Finds who says what in an article. */
export function readArticle(article: Article): ReadArticle {
  return { article, speech: attributeSpeakers(article) };
}
