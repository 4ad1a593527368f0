// What a button means, written into its custom_id so that it works after a restart, and read back without trust:
// where passages lie in which version of an article, and which words were asked for. Never the question itself.
import { hash } from 'node:crypto';
import type { AnswerPassage } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { tokenize } from '../text/tokens.ts';
import type { Span } from '../text/span.ts';

/** A place in one version of an article: its key changes with every change of the article. */
export type PassagePlace = Span & { readonly articleKey: string };

export type MorePassages = {
  readonly places: readonly PassagePlace[];
  /** Keys of the terms to show in bold. */
  readonly terms: readonly number[];
};

/** Passages that fit into a custom_id, and terms. */
export const MAX_PLACES = 5;
const MAX_TERMS = 6;

const KEY_BYTES = 5;
const OFFSET_BYTES = 3;
const PLACE_BYTES = KEY_BYTES + 2 * OFFSET_BYTES;
const TERM_BYTES = 2;
const MAX_OFFSET = 2 ** (8 * OFFSET_BYTES);

// The number is the version of the format: raise it when the bytes change, and old buttons are too old.
export const CONTEXT = 'c1';
export const MORE = 'm1';

/** Null where an article is so long that its offsets do not fit. */
export function contextId(passage: AnswerPassage): string | null {
  const bytes = placeBytes(passage);
  return bytes === null ? null : `${CONTEXT}:${bytes.toString('base64url')}`;
}

/** For the first few of the passages; null where there is nothing to show. */
export function moreId(passages: readonly AnswerPassage[]): string | null {
  const places = passages
    .map(placeBytes)
    .filter((bytes) => bytes !== null)
    .slice(0, MAX_PLACES);
  if (places.length === 0) return null;
  const terms = new Set(passages.flatMap(matchedTerms));
  const termBytes = [...terms].slice(0, MAX_TERMS).map((term) => numberBytes(term, TERM_BYTES));
  const bytes = Buffer.concat([Buffer.from([places.length]), ...places, ...termBytes]);
  return `${MORE}:${bytes.toString('base64url')}`;
}

/** The place that *Context* is about; null for everything this version did not write. */
export function readContextId(argument: string): PassagePlace | null {
  const bytes = bytesIn(argument);
  return bytes.length === PLACE_BYTES ? readPlace(bytes) : null;
}

/** Names one version of an article. */
export function articleKey(article: Article): string {
  const known = keys.get(article);
  if (known !== undefined) return known;
  const key = hash('sha256', `${article.slug}\0${article.body}`, 'buffer')
    .subarray(0, KEY_BYTES)
    .toString('hex');
  keys.set(article, key);
  return key;
}

/** The words of a passage that have one of the terms, as spans of the body. */
export function findTerms(passage: AnswerPassage, terms: readonly number[]): Span[] {
  return tokenize(passage.text)
    .filter((token) => terms.includes(termKey(token.term)))
    .map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
}

const keys = new WeakMap<Article, string>();

function bytesIn(argument: string): Buffer {
  return Buffer.from(/^[\w-]{1,97}$/.test(argument) ? argument : '', 'base64url');
}

/** What *More* shows; null for everything this version did not write. */
export function readMoreId(argument: string): MorePassages | null {
  const bytes = bytesIn(argument);
  const count = bytes[0] ?? 0;
  const rest = bytes.length - 1 - count * PLACE_BYTES;
  if (count < 1 || count > MAX_PLACES || rest < 0 || rest > MAX_TERMS * TERM_BYTES || rest % TERM_BYTES !== 0)
    return null;
  const places = Array.from({ length: count }, (_, position) =>
    readPlace(bytes.subarray(1 + position * PLACE_BYTES)),
  ).filter((place) => place !== null);
  const terms = Array.from({ length: rest / TERM_BYTES }, (_, position) =>
    bytes.readUIntBE(1 + count * PLACE_BYTES + position * TERM_BYTES, TERM_BYTES),
  );
  return places.length === count ? { places, terms } : null;
}

function placeBytes({ article, start, end }: AnswerPassage): Buffer | null {
  if (end >= MAX_OFFSET) return null;
  return Buffer.concat([
    Buffer.from(articleKey(article), 'hex'),
    numberBytes(start, OFFSET_BYTES),
    numberBytes(end, OFFSET_BYTES),
  ]);
}

function readPlace(bytes: Buffer): PassagePlace | null {
  const start = bytes.readUIntBE(KEY_BYTES, OFFSET_BYTES);
  const end = bytes.readUIntBE(KEY_BYTES + OFFSET_BYTES, OFFSET_BYTES);
  return start < end ? { articleKey: bytes.toString('hex', 0, KEY_BYTES), start, end } : null;
}

function numberBytes(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
}

function matchedTerms(passage: AnswerPassage): number[] {
  return passage.matches.flatMap(({ start, end }) =>
    tokenize(passage.text.slice(start - passage.start, end - passage.start)).map(({ term }) => termKey(term)),
  );
}

// 16 bits are enough to tell six terms from the few dozen of a passage.
function termKey(term: string): number {
  return hash('sha256', term, 'buffer').readUInt16BE(0);
}
