// The articles of one place that asks, a server or a terminal, read and indexed together.
import type { Article } from '../article/article.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import { buildPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';

export type Library = { readonly articles: readonly ReadArticle[]; readonly index: PassageIndex };

/** Reads who says what in each article and indexes them all. Articles keep their order; slugs must differ. */
export function buildLibrary(articles: readonly Article[]): Library {
  return indexLibrary(articles.map(readArticle));
}

/** Finds who says what in an article. */
export function readArticle(article: Article): ReadArticle {
  return { article, speech: attributeSpeakers(article) };
}

/** Articles that were read already, indexed together. */
export function indexLibrary(articles: readonly ReadArticle[]): Library {
  return { articles, index: buildPassageIndex(articles) };
}
