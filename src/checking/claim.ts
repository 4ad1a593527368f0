// A claimed quotation as it was written: its words, and the marks by which an editor owns up to a change.
import type { Span } from '../text/span.ts';
import { between, formOf, type Word, WORD_SOURCE } from './words.ts';

export type ClaimedWord = Word & {
  /** Words in the same square brackets share a number; null outside of any. */
  readonly bracket: number | null;
  /** “[T]he”: its first letter alone is the editor's. */
  readonly recased: boolean;
  /** The ellipsis between this word and the next, if there is one. */
  readonly ellipsis: Span | null;
};

/** Quotations are no longer than this many characters. */
export const LONGEST_QUOTE = 2_000;

const ELLIPSIS = '[\\[(]\\s*(?:…|\\.(?:\\s?\\.){2,})\\s*[\\])]|…|\\.(?:\\s?\\.){2,}';
const PIECE = new RegExp(
  `(?<ellipsis>${ELLIPSIS})|(?<recased>\\[\\p{L}\\][\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)|(?<bracket>[\\[\\]])|(?<word>${WORD_SOURCE})`,
  'gu',
);

type Piece = Span & { form: string; bracket: number | null; recased: boolean; ellipsis: Span | null };

/** The words of a claimed quotation; spans are of the text as given. */
export function readClaim(text: string): ClaimedWord[] {
  const pieces: Piece[] = [];
  const brackets = bracketsOf(text);
  for (const { 0: raw, index, groups = {} } of text.matchAll(PIECE)) {
    const span = { start: index, end: index + raw.length };
    const last = pieces.at(-1);
    if (groups['ellipsis'] !== undefined) {
      if (last !== undefined) last.ellipsis = { start: last.ellipsis?.start ?? index, end: span.end };
    } else if (groups['bracket'] === undefined) {
      const recased = groups['recased'] !== undefined;
      const within = brackets.findIndex(({ start, end }) => start <= index && index < end);
      pieces.push({
        ...span,
        form: formOf(recased ? raw.replace(/[[\]]/g, '') : raw),
        bracket: recased || within < 0 ? null : within,
        recased,
        ellipsis: null,
      });
    }
  }
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    const gap = text.slice(piece.end, next?.start ?? piece.end);
    const outside = piece.bracket !== next?.bracket ? gap.replace(/[[\]]/g, '') : gap;
    // An ellipsis at the end leaves out nothing that is claimed.
    const ellipsis = next === undefined ? null : piece.ellipsis;
    return { ...piece, ...between(piece.form, outside, next?.form), ellipsis };
  });
}

/** The stretches in square brackets, from one to the other; a bracket without its partner is a mark like others. */
function bracketsOf(text: string): Span[] {
  return [...text.matchAll(/\[[^[\]]{1,200}\]/g)]
    .filter(({ 0: raw }) => /[\p{L}\p{N}]/u.test(raw))
    .map(({ 0: raw, index }) => ({ start: index, end: index + raw.length }));
}
