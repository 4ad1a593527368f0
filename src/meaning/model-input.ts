// What the two models read, number by number. They were trained on exactly this (`training/encoder.py`, `reader.py`):
// another order, another length, and their figures mean nothing.
import type { PieceIds } from './tokens.ts';

/** A question and up to two before it, oldest first. */
export type AskedQuestion = { readonly question: string; readonly after: readonly string[] };

/** Several sentences read at once, and which of the tokens are whose: `from` up to `to`. */
export type SentenceWindow = {
  readonly ids: readonly number[];
  readonly sentences: readonly { readonly sentence: number; readonly from: number; readonly to: number }[];
};

/** A question read together with one sentence; `segments` are 0 for the question and 1 for the rest. */
export type PairInput = { readonly ids: readonly number[]; readonly segments: readonly number[] };

/** BERT's marks: a text begins, a part of it ends. */
const BEGIN = 101;
const END = 102;

const WINDOW = 200;
const SENTENCE = 90;
/** Sentences and tokens before a window that only tell what “she” and “it” are. */
const BEFORE_SENTENCES = 2;
const BEFORE_TOKENS = 60;

/**
 * A text's sentences, each in exactly one window with up to two before it for context: “passage:”, what is before, as
 * many as fit into 200 tokens.
 */
export function sentenceWindows(pieces: PieceIds, sentences: readonly string[]): SentenceWindow[] {
  const prefix = pieces('passage:');
  const tokens = sentences.map((text) => pieces(text, SENTENCE));
  const lengthOf = (at: number): number => tokens[at]?.length ?? 0;
  const windows: SentenceWindow[] = [];
  let at = 0;
  while (at < tokens.length) {
    let back = at;
    let room = BEFORE_TOKENS;
    while (back > 0 && back > at - BEFORE_SENTENCES && lengthOf(back - 1) <= room) room -= lengthOf(--back);
    const ids = [BEGIN, ...prefix, ...tokens.slice(back, at).flat()];
    const inside = [];
    while (at < tokens.length && (inside.length === 0 || ids.length + lengthOf(at) + 1 <= WINDOW)) {
      const from = ids.length;
      ids.push(...(tokens[at] ?? []));
      inside.push({ sentence: at, from, to: ids.length });
      at++;
    }
    windows.push({ ids: [...ids, END], sentences: inside });
  }
  return windows;
}

const ENCODED_QUESTION = 48;
const READ_QUESTION = 32;
const READ_SENTENCE = 72;
const READ_BEFORE = 24;
/** What is longer is cut before anything else is done with it. */
const ENCODED_ANY = 512;
const READ_ANY = 256;

/** “query:” and the question behind those before it. */
export function questionInput(pieces: PieceIds, asked: AskedQuestion): readonly number[] {
  return [BEGIN, ...pieces('query:'), ...inContext(pieces, asked, ENCODED_QUESTION, ENCODED_ANY), END];
}

/** The question, the sentence and the end of the sentence before it (empty where there is none), each with its end. */
export function pairInput(
  pieces: PieceIds,
  asked: AskedQuestion,
  { sentence, before }: { readonly sentence: string; readonly before: string },
): PairInput {
  const question = [BEGIN, ...inContext(pieces, asked, READ_QUESTION, READ_ANY), END];
  const context = before === '' ? [] : pieces(before, READ_ANY).slice(-READ_BEFORE);
  const rest = [...pieces(sentence, READ_SENTENCE), END, ...(context.length > 0 ? [...context, END] : [])];
  return {
    ids: [...question, ...rest],
    segments: [...question.map(() => 0), ...rest.map(() => 1)],
  };
}

/** The question whole; of the two before it, what there is room for, the latest words first to stay. */
function inContext(
  pieces: PieceIds,
  { question, after }: AskedQuestion,
  limit: number,
  longest: number,
): readonly number[] {
  const own = pieces(question, limit);
  const earlier = after.slice(-2).flatMap((one) => pieces(`${one} /`, longest));
  const room = limit - own.length;
  return room > 0 ? [...earlier.slice(-room), ...own] : own;
}
