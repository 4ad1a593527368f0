// Articles and what is set for their places, as rows.
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { ArticleFacts } from '../article/article.ts';
import type {
  ArticleEntry,
  KeptArticle,
  NewArticle,
  Place,
  PlaceSettings,
} from '../library/article-store.ts';
import { readJson, readRow } from './read-row.ts';
import { ROWS } from './rows.ts';
import type { Tables } from './tables.ts';

const aliases = z.record(z.string(), z.array(z.string()));

/** What a text is told from others by. */
export function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

export function rowOf(place: Place, hash: string, article: NewArticle): Tables['articles'] {
  return {
    ...factsRow(article),
    id: article.id,
    place,
    slug: article.slug,
    hash,
    length: article.body.length,
    sentences: article.sentences,
    quotations: article.quotations,
    speakers: article.speakers,
    added_by: article.addedBy,
    added_at: article.addedAt,
  };
}

export function factsRow({ title, publisher, author, date, url, language, aliases: names }: ArticleFacts) {
  return { title, publisher, author, date, url, language, aliases: JSON.stringify(names) };
}

export function entryOf(kept: Selectable<Tables['articles']>): ArticleEntry {
  const what = `the article ${kept.id} of ${kept.place}`;
  const row = readRow(ROWS.articles, kept, what);
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    publisher: row.publisher,
    author: row.author,
    date: row.date,
    url: row.url,
    language: row.language,
    aliases: readJson(aliases, row.aliases, `the names of ${what}`),
    length: row.length,
    sentences: row.sentences,
    quotations: row.quotations,
    speakers: row.speakers,
    addedBy: row.added_by,
    addedAt: row.added_at,
  };
}

export function keptArticleOf({
  body,
  ...article
}: Selectable<Tables['articles']> & { readonly body: string }): KeptArticle {
  return {
    ...entryOf(article),
    body: readRow(z.string(), body, `the text of the article ${article.id} of ${article.place}`),
  };
}

export function settingsOf(kept: Selectable<Tables['places']>): PlaceSettings {
  const row = readRow(ROWS.places, kept, `the place ${kept.place}`);
  return { defaultArticle: row.default_article, maxArticles: row.max_articles, maxLength: row.max_length };
}
