// How far to the left of a verb the words of one noun phrase may reach.
import { cueVerb } from './cue-verbs.ts';
import { isAdverb, isSubjectPronoun, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';

/** The first piece of the run of words that may belong to one noun phrase. */
export function segmentStart(sentence: ReadSentence, end: number): number {
  const { pieces, runAt } = sentence;
  let from = end;
  for (let at = end; at >= 0 && end - at < 40; at--) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (runAt[at] !== undefined) {
      from = at;
      continue;
    }
    if (piece.kind === 'close') {
      while (at > 0 && pieces[at]?.kind !== 'open') at--;
      from = at;
      continue;
    }
    if (piece.kind === 'quote') {
      const before = pieces[at - 1];
      if ((piece.stretch?.words ?? 9) > 3 || before?.kind !== 'word' || /[,.!?…]$/.test(piece.text)) break;
      from = at;
      continue;
    }
    if (piece.kind === 'other' && piece.text === '&') continue;
    if (piece.kind !== 'word' && piece.kind !== 'number') break;
    if (/^(?:and|or)$/.test(piece.lower)) {
      if (!joinsNouns(sentence, at)) break;
      from = at;
      continue;
    }
    if (CONJUNCTIONS.has(piece.lower) && !PREPOSITIONS.has(piece.lower)) break;
    if (/^(?:since|until|than)$/.test(piece.lower)) break;
    if (AUXILIARIES.has(piece.lower) && piece.lower !== 'to') break;
    if (piece.lower === 'as') break;
    if (isSubjectPronoun(piece)) break;
    const verb = cueVerb(piece.lower);
    if (verb !== null && verb.form !== 'base' && verb.class !== 'think' && !nounLike(pieces, at)) break;
    from = at;
  }
  return from;
}

/** “the reported attack”, “his claims”: a cue verb's form used as noun or adjective. */
function nounLike(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined) return false;
  return before.possessive || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower);
}

/** “tax and budget issues”, “Hall and Ward”: the words on both sides belong to one phrase. */
export function joinsNouns(sentence: ReadSentence, at: number): boolean {
  const { pieces, runAt } = sentence;
  const next = pieces[at + 1];
  const before = pieces[at - 1];
  if (next?.kind !== 'word' || before?.kind !== 'word') return false;
  if (runAt[at + 1] !== undefined && runAt[at - 1] !== undefined) return true;
  if (runAt[at + 1] !== undefined) return false;
  return (
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !AUXILIARIES.has(before.lower) &&
    !isAdverb(next) &&
    !next.lower.endsWith('ed')
  );
}
