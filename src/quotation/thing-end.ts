// Where a thing that a cue is about ends: “criticised the closure of the harbour | in a letter”.
import type { ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, WEEKDAYS } from './words.ts';

/** The last piece of the thing that begins at `from`, at most `to`. */
export function thingEnd(sentence: ReadSentence, from: number, to: number): number {
  const { pieces } = sentence;
  let relative = false;
  for (let at = from + 1; at <= to; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (RELATIVE.test(piece.lower)) relative = true;
    // “a petition calling for a crossing has been signed”, but “the note Hall had left”
    else if (!relative && isFinite(sentence, at)) {
      if (!opensRelative(sentence, from, at)) return at - 1;
      relative = true;
    } else if (LATER.test(piece.lower) || isOccasion(pieces, at)) return at - 1;
    else if (piece.kind === 'comma' && listEnd(sentence, at, to) === -1) return at - 1;
    else if (piece.kind === 'dash' || piece.kind === 'open') return at - 1;
  }
  return to;
}

const RELATIVE = /^(?:who|which|that|whose|what|how)$/;

const isFinite = ({ pieces, runAt }: ReadSentence, at: number): boolean =>
  runAt[at] === undefined && /^(?:is|are|was|were|has|have|had)$/.test(pieces[at]?.lower ?? '');

/** “the note Hall had left”, “the note she had left”: a clause about the thing, without “that”. */
function opensRelative({ pieces, runAt }: ReadSentence, from: number, at: number): boolean {
  const run = runAt[at - 1];
  if (run !== undefined)
    return (
      run.from > from &&
      pieces[run.from - 1]?.possessive === false &&
      !PREPOSITIONS.has(pieces[run.from - 1]?.lower ?? '') &&
      pieces[run.from - 1]?.kind === 'word' &&
      pieces[run.from - 1]?.lower !== 'and'
    );
  return /^(?:he|she|they|it|we|i)$/.test(pieces[at - 1]?.lower ?? '');
}

/** Words that tell when or why the cue was said rather than more of the thing. */
const LATER = /^(?:when|before|because|although|though|during)$/;

/** “in a statement”, “on Thursday”, “last week”: the occasion of the words. */
function isOccasion(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.lower ?? '';
  if (WEEKDAYS.has(word) || /^(?:yesterday|today|tonight)$/.test(word)) return true;
  if (/^(?:last|this|earlier)$/.test(word))
    return TIMES.test(pieces[at + 1]?.lower ?? '') || /^(?:last|this)$/.test(pieces[at + 1]?.lower ?? '');
  if (!/^(?:in|on|at|via|through|over)$/.test(word)) return false;
  for (let next = at + 1; next <= at + 4; next++) {
    const piece = pieces[next];
    if (piece?.kind !== 'word' || piece.possessive) return false;
    if (OCCASIONS.test(piece.lower) || WEEKDAYS.has(piece.lower)) return true;
    if (PREPOSITIONS.has(piece.lower)) return false;
  }
  return false;
}

const TIMES =
  /^(?:week|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|weekend)$/;
const OCCASIONS =
  /^(?:statement|interview|speech|letter|emails?|e-mail|tweets?|post|posts|briefing|conference|debate|rally|hearing|website|twitter|facebook|diatribe|essay|column|article|memo|note|message|video|podcast|report|op-ed|editorial|press|interviews|speeches|remarks)$/;

/** “boats from Hull, York and Leeds”: the commas of a list end nothing; -1 where it is no list. */
function listEnd({ pieces, runAt }: ReadSentence, comma: number, to: number): number {
  if (CONJUNCTIONS.has(pieces[comma + 1]?.lower ?? '')) return -1;
  for (let at = comma + 1; at <= to && at - comma < 9; at++) {
    const piece = pieces[at];
    if (piece === undefined || !/^(?:word|number|comma)$/.test(piece.kind)) return -1;
    if (runAt[at] === undefined && AUXILIARIES.has(piece.lower) && piece.lower !== 'to') return -1;
    if (/^(?:and|or)$/.test(piece.lower)) return at;
    if (/^(?:who|which|whose|as|an?|the|in|on|at|[a-z]+ing)$/.test(piece.lower) && at === comma + 1)
      return -1;
  }
  return -1;
}
