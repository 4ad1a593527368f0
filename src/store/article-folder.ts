// Articles kept as text or markdown files in a folder; read only.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { ArticleError, parseArticle, slugOf } from '../article/parse-article.ts';

/** Larger files are refused before they are read: no article is that long. */
const MAX_ARTICLE_BYTES = 8 * 1024 * 1024;

/** All articles below a folder, by name. Throws ArticleError with the problems of every file together. */
export function readArticleFolder(folder: string): Article[] {
  const articles: Article[] = [];
  const problems: string[] = [];
  const files = new Map<string, string>();
  for (const file of listArticleFiles(folder)) {
    const slug = slugOf(file);
    const twin = files.get(slug);
    if (twin !== undefined) problems.push(`${file}: has the same name as ${twin}; rename one of them`);
    files.set(slug, file);
    try {
      articles.push(readArticleFile(file));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new ArticleError(problems.join('\n'));
  return articles;
}

/** The article in one file. Throws ArticleError where it cannot be read or is not text. */
export function readArticleFile(file: string): Article {
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > MAX_ARTICLE_BYTES)
      throw new ArticleError(
        `${file}: is ${size} bytes; split it into files of at most ${MAX_ARTICLE_BYTES}`,
      );
    bytes = readFileSync(file);
  } catch (error) {
    throw error instanceof ArticleError ? error : new ArticleError(`${file}: ${whyUnreadable(error)}`);
  }
  return parseArticle(file, decode(file, bytes));
}

function listArticleFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.(?:md|markdown|txt)$/i.test(entry.name))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (error) {
    throw new ArticleError(`${folder}: ${whyUnreadable(error)}`);
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ArticleError(`${file}: is not UTF-8 text; save it as UTF-8`);
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist; check the path';
  if (code === 'EISDIR') return 'is a folder; name a file in it';
  if (code === 'ENOTDIR') return 'is not a folder; name the folder that holds the articles';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
