// What a library needs from whoever counts how helpful answers are: declared here, given by `store/`.
import type { Article } from '../article/article.ts';
import type { Place } from './article-store.ts';

/** How many found an answer from an article helpful, and how many did not. Nobody's name is kept. */
export type Votes = { readonly up: number; readonly down: number };

/** By the article's text, so that the votes outlive its removal when that is undone. */
export type VoteStore = {
  /** Adds to the votes, or with numbers below 0 takes from them; never to less than none. */
  cast(place: Place, article: Pick<Article, 'body'>, change: Votes): Promise<void>;
  votes(place: Place, article: Pick<Article, 'body'>): Promise<Votes>;
};
