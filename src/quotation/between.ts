// What may stand between a subject and its verb: “also”, “has never”, “on Monday”, “in a statement”.
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { AUXILIARIES, MONTHS, WEEKDAYS } from './words.ts';

/** Skips what may stand between a subject and its verb, backwards: “also”, “has never”, “on Monday”, “in a statement”. */
export function skipBetween(sentence: ReadSentence, from: number): number {
  const { pieces, runAt } = sentence;
  let at = from;
  for (;;) {
    const piece = pieces[at];
    if (piece === undefined || runAt[at] !== undefined) return at;
    if (
      piece.kind === 'word' &&
      (AUXILIARIES.has(piece.lower) || isAdverb(piece) || REFLEXIVES.test(piece.lower) || isWhere(pieces, at))
    ) {
      at--;
      if (WEEKDAYS.has(piece.lower) && /^(?:on|last|next|this)$/.test(pieces[at]?.lower ?? '')) at--;
      continue;
    }
    const phrase = timeOrPlace(pieces, at);
    if (phrase === 0) return at;
    at -= phrase;
  }
}

/** “a voice outside said” */
export const isWhere = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at - 1]?.kind === 'word' &&
  /^(?:outside|inside|within|opposite|upstairs|downstairs|overhead|nearby|aboard|ashore)$/.test(
    pieces[at]?.lower ?? '',
  );

/** “Okafor herself said” */
const REFLEXIVES = /^(?:him|her|it)self$|^themselves$/;

/** Length of “this week”, “in a statement”, “on Sept. 4” ending at a piece; 0 where there is none. */
function timeOrPlace(pieces: readonly Piece[], at: number): number {
  const word = (back: number): string => pieces[at - back]?.lower ?? '';
  if (TIME_NOUNS.has(word(0))) {
    if (/^(?:this|last|next|that|the|late|early|earlier|one|same|a|each|every)$/.test(word(1))) {
      return /^(?:on|in|at|earlier|late|later|early|during|for)$/.test(word(2)) ? 3 : 2;
    }
    if (WEEKDAYS.has(word(1))) return /^(?:on|late|early|last)$/.test(word(2)) ? 3 : 2;
    return 0;
  }
  if (pieces[at]?.kind === 'number') {
    if (MONTHS.has(word(1))) return /^(?:on|in|since)$/.test(word(2)) ? 3 : 2;
    if (/^in$/.test(word(1)) && /^(?:19|20)\d\d$/.test(word(0))) return 2;
    return 0;
  }
  if (MONTHS.has(word(0)) && /^(?:in|last|this|since)$/.test(word(1))) return 2;
  if (STATEMENT_NOUNS.has(word(0))) {
    for (let back = 1; back <= 4; back++) {
      if (/^(?:in|at|during|on|through|via|by)$/.test(word(back))) return back + 1;
      if (pieces[at - back]?.kind !== 'word' || pieces[at - back]?.possessive) return 0;
    }
  }
  return 0;
}

const TIME_NOUNS = new Set(
  'week month year morning afternoon evening night day weekend summer winter spring autumn fall time moment hour decade today'.split(
    ' ',
  ),
);
const STATEMENT_NOUNS = new Set(
  `statement interview speech letter email e-mail tweet post release briefing conference message report article memo
  address turn reply response essay column blog book podcast hearing rally phone telephone video Facebook Twitter facebook twitter
  testimony filing complaint affidavit note editorial announcement court private public part`.split(/\s+/),
);
