// A sentence of narration with its names, and the words in it that stand for someone.
import type { Span } from '../text/span.ts';
import type { NameRun } from './names.ts';
import type { Piece } from './pieces.ts';
import { ADVERBS, PREPOSITIONS } from './words.ts';

/** A sentence of narration with the names in it. */
export type ReadSentence = {
  readonly index: number;
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
  readonly runs: readonly NameRun[];
  /** The run a piece belongs to. */
  readonly runAt: readonly (NameRun | undefined)[];
};

/** Words that stand for someone: the mention a rule rests on, before it is known who that is. */
export type Phrase = Span & {
  readonly sentence: number;
  readonly kind: 'name' | 'description' | 'pronoun';
  readonly run: NameRun | null;
  /** First and last piece of all that belongs to the phrase, descriptions before and after included. */
  readonly from: number;
  readonly to: number;
  /** “council leader” in “council leader Ada Okafor” or behind the name between commas. */
  readonly role: Span | null;
  /** More than one person by its form: “they”, “A and B”. */
  readonly plural: boolean;
};

/** The pieces from one to another as words that describe someone: “the old lady”. */
export function descriptionPhrase(
  { index, pieces }: ReadSentence,
  from: number,
  to: number,
  plural = false,
): Phrase {
  const start = pieces[from]?.start ?? 0;
  const end = pieces[to]?.end ?? start;
  return { start, end, sentence: index, kind: 'description', run: null, from, to, role: null, plural };
}

export function pronounPhrase(sentence: ReadSentence, at: number): Phrase | null {
  const piece = sentence.pieces[at];
  if (piece === undefined) return null;
  return {
    start: piece.start,
    end: piece.end,
    sentence: sentence.index,
    kind: 'pronoun',
    run: null,
    from: at,
    to: at,
    role: null,
    plural: /^(?:they|we|who)$/.test(piece.lower),
  };
}

export function isSubjectPronoun(piece: Piece): boolean {
  return (
    piece.kind === 'word' && /^(?:he|she|they|it|we|i|you|who)$/.test(piece.lower) && !/^IT$/.test(piece.text)
  );
}

/** “also”, “reportedly”; never a name. */
export function isAdverb(piece: Piece): boolean {
  return (
    ADVERBS.has(piece.lower) ||
    (/[a-z]{3}ly$/.test(piece.lower) &&
      !/^(?:family|ally|reply|supply|assembly|fly|bully|jelly|belly|lily|italy|anomaly)$/.test(piece.lower))
  );
}

/** The noun a description turns on: “spokeswoman” in “a spokeswoman for the harbour board”. */
export function headOf(sentence: ReadSentence, from: number, to: number): string {
  const { pieces, runAt } = sentence;
  for (let at = from + 1; at <= to; at++) {
    const piece = pieces[at];
    if (piece !== undefined && runAt[at] === undefined && PREPOSITIONS.has(piece.lower))
      return pieces[at - 1]?.lower ?? '';
  }
  return pieces[to]?.lower ?? '';
}
