// From what a caller names, a slug or a file, to articles.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../article/article.ts';
import { readArticleFile, readArticleFolder } from '../store/article-folder.ts';
import { InputError } from './failure.ts';
import { locate, type Terminal } from './terminal.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/articles', import.meta.url));

/** Every article of the project's own corpus. */
export function corpusArticles(): Article[] {
  return readArticleFolder(CORPUS);
}

/** The article of a slug of the corpus or of a file. Throws InputError or ArticleError. */
export function findArticle(terminal: Terminal, name: string): Article {
  const file = locate(terminal, name) ?? ofSlug(name).find((path) => existsSync(path));
  if (file !== undefined) return readArticleFile(file);
  const slugs = corpusArticles().map((article) => article.slug);
  throw new InputError(`no article “${name}”: give the path of a file, or one of: ${slugs.join(', ')}`);
}

/** The same article named twice is asked once. */
export function distinct(articles: readonly Article[]): Article[] {
  return [...new Map(articles.map((article) => [article.slug, article])).values()];
}

function ofSlug(name: string): string[] {
  return /^[\p{L}\p{N}_-]+$/u.test(name)
    ? ['md', 'txt'].map((ending) => join(CORPUS, `${name}.${ending}`))
    : [];
}
