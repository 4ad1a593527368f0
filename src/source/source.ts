// What a moderator hands over, and what becomes of it: an article's text and facts, or the reason why not.
import type { ArticleFacts } from '../article/article.ts';
import { type Note, type Refused, refused } from './reasons.ts';

/** A file or page as it arrived. */
export type Source = {
  /** The file's name; for a page, what its address ends in. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the sender states it, such as “text/html; charset=utf-8”; believed only where the bytes do not say. */
  readonly mediaType?: string | null | undefined;
  /** Where a page was fetched from. */
  readonly address?: string | null | undefined;
};

export type SourceKind = 'text' | 'markdown' | 'html' | 'pdf';

export type SourceText = {
  readonly facts: ArticleFacts;
  /** Lines are paragraphs, as `parseArticle` reads them; a heading begins with “## ”, a list item with “- ”. */
  readonly body: string;
  readonly slug: string;
  readonly kind: SourceKind;
  /** What was repaired or left out, for the moderator. */
  readonly notes: readonly Note[];
};

export type Read = { readonly kind: 'read'; readonly source: SourceText };

/** What a reader of one kind of file makes of its bytes; its refusals leave out the file's name. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly facts: ArticleFacts;
      readonly body: string;
      readonly notes: readonly Note[];
    }
  | Refused;

/** Of an article's text, in UTF-16 units: a long novel. */
export const MAX_BODY_LENGTH = 1_000_000;

export function tooLong(characters: number): Refused {
  return refused({ kind: 'too-long', characters, max: MAX_BODY_LENGTH });
}
