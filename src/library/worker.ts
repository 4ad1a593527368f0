// What runs in a thread of its own, so that nobody waits for it: reading a large library.
import type { MessagePort } from 'node:worker_threads';
import type { ArticleText } from '../article/article.ts';
import { articleFrom } from '../article/parse-article.ts';
import { saveIndex } from '../search/index-file.ts';
import { buildLibrary } from './library.ts';

export type ReadTask = { readonly articles: readonly ArticleText[]; readonly port: MessagePort };

/** Sends each article as it was read through the port, one message each, and gives the index over them as bytes. */
export function readLibrary({ articles, port }: ReadTask): Uint8Array {
  const library = buildLibrary(articles.map(articleFrom));
  for (const read of library.articles) port.postMessage(read);
  return saveIndex(library.index);
}
