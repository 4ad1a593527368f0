// What the buttons and menus of looked-up things mean, written into their custom_ids and read back without trust: which
// version of which article, which person, which page, and the words that were looked for.
import { hash } from 'node:crypto';
import type { SaidWords } from '../answer/said.ts';
import type { Article } from '../article/article.ts';
import { articleKey } from './answer/passage-ref.ts';
import { plainLine } from './render/markdown.ts';

/** All articles, where one could be named. */
const ALL = '-';
const KEY_BYTES = 5;

/** Words that somebody's words can be about, in characters; with the rest they fit a custom_id. */
export const MAX_ABOUT = 60;

export const ARTICLE = 'article';
export const ARTICLES = 'articles';
export const READ = 'read';
export const SAID = 'said';
export const SPEAKERS = 'speakers';
export const WHO = 'who';

/** Whose words are looked up. */
export type SaidState = {
  readonly speaker: string;
  /** Null for all articles. */
  readonly article: Article | null;
  /** What it is about; empty for everything. */
  readonly about: string;
};

export function articleId(article: Article): string {
  return `${ARTICLE}:${articleKey(article)}`;
}

export function articlesId(page: string): string {
  return `${ARTICLES}:${page}`;
}

export function readId(article: Article, page: string): string {
  return `${READ}:${articleKey(article)}:${page}`;
}

export function speakersId(article: Article | null, page: string): string {
  return `${SPEAKERS}:${scopeKey(article)}:${page}`;
}

export function saidId({ speaker, article, about }: SaidState, page: string): string {
  return `${SAID}:${speakerKey(speaker)}:${scopeKey(article)}:${page}:${aboutWords(about)}`;
}

/** Of the menu of people, whose values are their keys. */
export function whoId({ article, about }: Pick<SaidState, 'article' | 'about'>): string {
  return `${WHO}:${scopeKey(article)}:${aboutWords(about)}`;
}

export function speakerKey(name: string): string {
  return hash('sha256', name, 'buffer').subarray(0, KEY_BYTES).toString('hex');
}

/** One line, short enough for a custom_id. */
export function aboutWords(typed: string): string {
  return plainLine(typed.slice(0, MAX_ABOUT), MAX_ABOUT);
}

/** The article with a key; undefined where it has changed or is gone. */
export function articleWithKey(key: string, articles: readonly Article[]): Article | undefined {
  return articles.find((article) => articleKey(article) === key);
}

/** The article of a scope, null for all of them; undefined where it has changed or is gone. */
export function articleInScope(scope: string, articles: readonly Article[]): Article | null | undefined {
  return scope === ALL ? null : articleWithKey(scope, articles);
}

export function speakerWithKey(key: string, said: readonly SaidWords[]): string | undefined {
  return said.find(({ speaker }) => speakerKey(speaker.name) === key)?.speaker.name;
}

function scopeKey(article: Article | null): string {
  return article === null ? ALL : articleKey(article);
}
