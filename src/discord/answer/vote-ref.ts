// Which article a vote is for, in a custom_id.
import type { Article } from '../../article/article.ts';
import { customId, readBytes } from './bytes.ts';
import { articleKey, KEY_BYTES } from './passage-ref.ts';

export function voteId(action: string, article: Article): string {
  return customId(action, [...Buffer.from(articleKey(article), 'hex')]);
}

/** The key of the article; null for everything this version did not write. */
export function readVoteId(argument: string): string | null {
  return readBytes(argument, (from) => from.take(KEY_BYTES).toString('hex'));
}
