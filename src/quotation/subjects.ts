// Who a clause is about: the noun phrase before or after its verb, or at its head.
import { withTail } from './appositions.ts';
import { cueVerb } from './cue-verbs.ts';
import { beforeApposition } from './asides.ts';
import { skipBetween } from './between.ts';
import { namedPhrase } from './named-phrase.ts';
import { describeRight, parsePhrase } from './noun-phrases.ts';
import { isAdverb, isSubjectPronoun, type Phrase, pronounPhrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { segmentStart } from './segments.ts';
import { coupleBefore, pairBehind } from './together.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isRoleNoun,
  PAST_VERBS,
  PREPOSITIONS,
} from './words.ts';

/** “Ada Okafor, who leads the council, also” + said → Ada Okafor. Null where no noun phrase ends there. */
export function subjectBefore(sentence: ReadSentence, verb: number): Phrase | null {
  const { pieces } = sentence;
  let end = skipBetween(sentence, verb - 1);
  // “she is said to have told them”
  const hearsay =
    pieces[end + 1]?.lower === 'to' &&
    HEARSAY.test(pieces[end]?.lower ?? '') &&
    /^(?:is|are|was|were|been)$/.test(pieces[end - 1]?.lower ?? '');
  if (hearsay) end = skipBetween(sentence, end - 1);
  return phraseEndingAt(sentence, end, 0);
}

const HEARSAY = /^(?:said|alleged|thought|believed|reported|understood|claimed|heard|known|supposed)$/;

/** said + “council leader Ada Okafor, who …” → Ada Okafor. */
export function subjectAfter(sentence: ReadSentence, verb: number): Phrase | null {
  const { pieces, runAt } = sentence;
  const from = verb + 1;
  const first = pieces[from];
  if (first === undefined || first.kind !== 'word')
    return first?.kind === 'number' && pieces[from + 1]?.kind === 'word'
      ? describeRight(sentence, from)
      : null;
  if (isSubjectPronoun(first)) return pronounPhrase(sentence, from);
  const run = runAt[from];
  if (run !== undefined && !run.possessive) {
    const next = pieces[run.to + 1];
    // “said Unison leader Dave Hall”: the first name is only part of the description.
    if (next?.kind === 'word' && isRoleNoun(next.lower) && !next.possessive)
      return describeRight(sentence, from);
    return pairBehind(sentence, run) ?? namedPhrase(sentence, run, from, withTail(sentence, run));
  }
  if (PREPOSITIONS.has(first.lower) || CONJUNCTIONS.has(first.lower) || AUXILIARIES.has(first.lower))
    return null;
  if (ADVERBS.has(first.lower) && !DETERMINERS.has(first.lower)) return null;
  return describeRight(sentence, from);
}

/** The phrase a sentence is about: “In Leeds on Monday, Ada Okafor smiled” → Ada Okafor. */
export function subjectOf(sentence: ReadSentence, before: number = sentence.pieces.length): Phrase | null {
  const { pieces, runAt } = sentence;
  let at = 0;
  for (let guard = 0; guard < 3; guard++) {
    while (
      at < before &&
      (isLeadIn(pieces[at]) || (pieces[at]?.kind === 'number' && pieces[at + 1]?.kind === 'comma'))
    )
      at++;
    const piece = pieces[at];
    if (piece === undefined || at >= before) return null;
    const opensAside =
      piece.kind === 'word' &&
      runAt[at] === undefined &&
      (PREPOSITIONS.has(piece.lower) || SUBORDINATORS.has(piece.lower) || /(?:ing|ed)$/.test(piece.lower));
    if (!opensAside) break;
    const comma = pieces.findIndex(
      (other, position) =>
        position > at && (other.kind === 'comma' || (other.kind === 'quote' && other.text.endsWith(','))),
    );
    if (comma === -1 || comma >= before) return null;
    at = comma + 1;
  }
  const piece = pieces[at];
  if (piece === undefined || at >= before || piece.kind !== 'word') return null;
  // “There were boots on the ladder.”
  if (pieces[at - 1]?.lower === 'there' && AUXILIARIES.has(piece.lower)) return null;
  // “It was Ada Okafor who smiled.”
  const cleft =
    piece.lower === 'it' && /^(?:was|is)$/.test(pieces[at + 1]?.lower ?? '') ? runAt[at + 2] : undefined;
  if (cleft !== undefined && pieces[cleft.to + 1]?.lower === 'who')
    return namedPhrase(sentence, cleft, cleft.from, cleft.to);
  if (isSubjectPronoun(piece)) return pronounPhrase(sentence, at);
  const run = runAt[at];
  if (run !== undefined && !run.possessive) {
    // “Democratic nominee Ada Okafor smiled”: the first name is part of a description.
    const whole = isNounModifier(sentence, run.to + 1) ? describeRight(sentence, at) : null;
    return whole?.kind === 'name' ? whole : namedPhrase(sentence, run, at, withTail(sentence, run));
  }
  // Up to the first word that can only be a verb.
  let to = at;
  while (to + 1 < before && to - at < 14) {
    const next = pieces[to + 1];
    if (next === undefined || !(next.kind === 'word' || next.kind === 'number')) break;
    if (AUXILIARIES.has(next.lower) || CONJUNCTIONS.has(next.lower) || isSubjectPronoun(next)) break;
    if (runAt[to + 1] === undefined && to > at && (next.lower.endsWith('ed') || PAST_VERBS.has(next.lower)))
      break;
    if (PREPOSITIONS.has(next.lower) && !/^(?:of|for)$/.test(next.lower)) break;
    to++;
  }
  const behind = runAt[to + 2];
  if (
    pieces[to + 1]?.kind === 'comma' &&
    behind !== undefined &&
    behind.kind !== 'organisation' &&
    behind.words.length >= 2 &&
    pieces[behind.to + 1]?.kind === 'comma'
  )
    return namedPhrase(sentence, behind, at, behind.to + 1);
  return parsePhrase(sentence, at, to);
}

/** A plain word that may belong to the description a name opens: neither a verb nor a small word. */
function isNounModifier(sentence: ReadSentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece?.kind !== 'word' || sentence.runAt[at] !== undefined) return false;
  if (
    PREPOSITIONS.has(piece.lower) ||
    CONJUNCTIONS.has(piece.lower) ||
    AUXILIARIES.has(piece.lower) ||
    isAdverb(piece)
  )
    return false;
  return !/(?:ed|s)$/.test(piece.lower) && (cueVerb(piece.lower) === null || isRoleNoun(piece.lower));
}

const SUBORDINATORS = new Set(
  'when while as after before since if although though because once until where whereas'.split(' '),
);

function isLeadIn(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  if (piece.kind === 'comma' || piece.kind === 'dash' || piece.kind === 'quote' || piece.kind === 'other')
    return true;
  return piece.kind === 'word' && (/^(?:and|but|so|yet|then|or|nor)$/.test(piece.lower) || isAdverb(piece));
}

/** The phrase whose last piece is at `end`, in front of a verb. */
function phraseEndingAt(sentence: ReadSentence, end: number, depth: number): Phrase | null {
  const { pieces } = sentence;
  const piece = pieces[end];
  if (piece === undefined || depth > 4) return null;
  if (piece.kind === 'close') {
    let open = end - 1;
    while (open > 0 && pieces[open]?.kind !== 'open') open--;
    return phraseEndingAt(sentence, open - 1, depth + 1);
  }
  if (piece.kind === 'comma') return beforeApposition(sentence, end, depth);
  if (piece.kind === 'dash') {
    let dash = end - 1;
    while (dash > 0 && pieces[dash]?.kind !== 'dash') dash--;
    return dash > 0 ? phraseEndingAt(sentence, dash - 1, depth + 1) : null;
  }
  if (piece.kind !== 'word' && piece.kind !== 'number') return null;
  if (/^(?:who|which|that)$/.test(piece.lower)) {
    const before = pieces[end - 1]?.kind === 'comma' ? end - 2 : end - 1;
    const run = sentence.runAt[before];
    if (run !== undefined && !run.possessive) return namedPhrase(sentence, run, run.from, before);
    return phraseEndingAt(sentence, before, depth + 1);
  }
  if (isSubjectPronoun(piece)) return pronounPhrase(sentence, end);
  const first = piece.lower === 'al' && pieces[end - 1]?.lower === 'et' ? sentence.runAt[end - 2] : undefined;
  if (first !== undefined) return namedPhrase(sentence, first, first.from, end);
  const from = segmentStart(sentence, end);
  const who = relativeBefore(sentence, from);
  if (who > 0) return phraseEndingAt(sentence, who - 1, depth + 1);
  return coupleBefore(sentence, end) ?? parsePhrase(sentence, from, end);
}

/** “A former treasurer who took £38,000 from the fund” + told: where “who” stands; -1 where no such clause precedes. */
function relativeBefore({ pieces, runAt }: ReadSentence, from: number): number {
  let at = from - 1;
  while (
    AUXILIARIES.has(pieces[at]?.lower ?? '') ||
    (pieces[at]?.kind === 'word' && isAdverb(pieces[at] as Piece))
  )
    at--;
  if (pieces[at]?.lower !== 'who' || pieces[at - 1]?.kind !== 'word') return -1;
  const first = pieces[from];
  const subject = runAt[from] !== undefined || DETERMINERS.has(first?.lower ?? '') || first?.capital === true;
  return at < from - 1 || !subject ? at : -1;
}
