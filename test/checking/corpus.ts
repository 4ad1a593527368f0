// The project's own articles as one library, read once.
import { fileURLToPath } from 'node:url';
import { buildLibrary } from '../../src/library/library.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const corpus = buildLibrary([
  ...readArticleFolder(folder('../../corpus/articles')),
  ...readArticleFolder(folder('../corpus/articles')),
]);
