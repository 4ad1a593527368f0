// A whole answer as one custom_id, so that its pages turn and it can be shared after a restart too: where its passages
// lie, who asked, and which words were asked for. Never the question itself.
import { hash } from 'node:crypto';
import type { AnswerPassage } from '../../answer/answer.ts';
import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';
import type { PlaceCore } from '../services.ts';
import { customId, idBytes, MAX_BYTES, readBytes, uint16, varint } from './bytes.ts';
import {
  articleWith,
  KEY_BYTES,
  passageAt,
  type PassageRef,
  placeBytes,
  readPlace,
  refOf,
} from './passage-ref.ts';

/** Passages shown at once; *More* has the next ones. */
export const PAGE = 3;
/** Passages of one answer at most, as far as they fit into a custom_id. */
export const MAX_PASSAGES = 8;
const MAX_TERMS = 6;
const MAX_PAGE = 7;

/** An answer as it can be shown again. */
export type FoundAnswer = {
  readonly passages: readonly AnswerPassage[];
  readonly headline: string | null;
  readonly isDoubtful: boolean;
  readonly asker: string;
  /** From 0. */
  readonly page: number;
};

type AnswerRef = {
  readonly asker: string;
  readonly page: number;
  readonly isDoubtful: boolean;
  /** In the article of the first passage; null where there is none, or where it stands nowhere in the article. */
  readonly headline: Span | null;
  readonly passages: readonly PassageRef[];
  /** Keys of the words to show in bold. */
  readonly terms: readonly number[];
};

/** The answer with as many of its passages as a custom_id holds, best first. */
export function fitting(answer: FoundAnswer): FoundAnswer {
  let passages = answer.passages.slice(0, MAX_PASSAGES);
  while (passages.length > PAGE && bytesFor({ ...answer, passages }) === null)
    passages = passages.slice(0, -1);
  return { ...answer, passages };
}

/** The custom_id of an action on an answer that is `fitting`; null where it still does not fit. */
export function answerId(action: string, answer: FoundAnswer): string | null {
  const bytes = bytesFor(answer);
  return bytes === null ? null : customId(action, bytes);
}

function bytesFor(answer: FoundAnswer): number[] | null {
  const passages = answer.passages.map(refOf).filter((ref) => ref !== null);
  if (passages.length < answer.passages.length || passages.length === 0) return null;
  const bytes = bytesOf({
    asker: answer.asker,
    page: answer.page,
    isDoubtful: answer.isDoubtful,
    headline: headlineSpan(answer),
    passages,
    terms: [...new Set(answer.passages.flatMap(matchedTerms))].slice(0, MAX_TERMS),
  });
  return bytes.length <= MAX_BYTES ? bytes : null;
}

/** Who asked, for a custom_id of `answerId`; null for everything this version did not write. */
export function askerOf(argument: string): string | null {
  return readAnswerRef(argument)?.asker ?? null;
}

/** The answer that a custom_id names, as the library has it now; null where nothing of its page is left. */
export function answerAt(argument: string, core: PlaceCore): FoundAnswer | null {
  const ref = readAnswerRef(argument);
  if (ref === null) return null;
  const passages = ref.passages.flatMap((each) => {
    const passage = passageAt(each, core);
    return passage === null ? [] : [{ ...passage, matches: findTerms(passage, ref.terms) }];
  });
  // With a passage gone the others would change their numbers.
  if (passages.length < ref.passages.length || passages.length <= ref.page * PAGE) return null;
  const article = articleWith(ref.passages[0]?.articleKey ?? '', core);
  const { asker, page, isDoubtful, headline } = ref;
  const words = headline === null ? '' : (article?.body.slice(headline.start, headline.end) ?? '');
  return { asker, page, isDoubtful, passages, headline: words === '' ? null : words };
}

function readAnswerRef(argument: string): AnswerRef | null {
  return readBytes(argument, (from) => {
    const asker = from.id();
    const facts = from.byte();
    const articles = Array.from({ length: from.byte() }, () => from.take(KEY_BYTES).toString('hex'));
    const passages = Array.from({ length: from.byte() }, (): PassageRef | null => {
      const articleKey = articles[articles.length > 1 ? from.byte() : 0];
      const place = readPlace(from);
      return articleKey === undefined ? null : { articleKey, ...place };
    }).filter((place) => place !== null);
    const start = (facts & HAS_HEADLINE) === 0 ? 0 : from.varint();
    const headline = (facts & HAS_HEADLINE) === 0 ? null : { start, end: start + from.varint() };
    const terms = Array.from({ length: Math.min(MAX_TERMS, Math.floor(from.left / 2)) }, () => from.uint16());
    const page = facts & MAX_PAGE;
    const isDoubtful = (facts & IS_DOUBTFUL) !== 0;
    return passages.length === 0 || passages.length > MAX_PASSAGES
      ? null
      : { asker, page, isDoubtful, headline, passages, terms };
  });
}

const IS_DOUBTFUL = 8;
const HAS_HEADLINE = 16;

function bytesOf({ asker, page, isDoubtful, headline, passages, terms }: AnswerRef): number[] {
  const articles = [...new Set(passages.map(({ articleKey }) => articleKey))];
  return [
    ...idBytes(asker),
    Math.min(page, MAX_PAGE) | (isDoubtful ? IS_DOUBTFUL : 0) | (headline === null ? 0 : HAS_HEADLINE),
    articles.length,
    ...articles.flatMap((key) => [...Buffer.from(key, 'hex')]),
    passages.length,
    ...passages.flatMap((passage) => [
      ...(articles.length > 1 ? [articles.indexOf(passage.articleKey)] : []),
      ...placeBytes(passage),
    ]),
    ...(headline === null ? [] : [...varint(headline.start), ...varint(headline.end - headline.start)]),
    ...terms.flatMap(uint16),
  ];
}

const MAX_HEADLINE = 300;

function headlineSpan({ headline, passages: [first] }: FoundAnswer): Span | null {
  if (headline === null || headline === '' || headline.length > MAX_HEADLINE || first === undefined)
    return null;
  const near = first.article.body.indexOf(headline, first.start);
  const start = near >= 0 ? near : first.article.body.indexOf(headline);
  return start < 0 ? null : { start, end: start + headline.length };
}

/** The words of a passage that have one of the terms, as spans of the body. */
function findTerms(passage: AnswerPassage, terms: readonly number[]): Span[] {
  return tokenize(passage.text)
    .filter((token) => terms.includes(termKey(token.term)))
    .map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
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
