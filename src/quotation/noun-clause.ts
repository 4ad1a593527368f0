// Where the clause of a noun ends: “Okafor’s claim that the harbour was closed | was false”.
import { clauseEnd } from './clauses.ts';
import { cueVerb } from './cue-verbs.ts';
import type { ReadSentence } from './phrase.ts';
import { AUXILIARIES, CONJUNCTIONS } from './words.ts';

/** The last piece of the clause from `from` on, of a noun at `noun`; the verb that noun is the subject of lies outside. */
export function nounClauseEnd(sentence: ReadSentence, noun: number, from: number): number {
  const to = clauseEnd(sentence, from);
  if (!isSubject(sentence, noun)) return to;
  const { pieces } = sentence;
  let verbs = 0;
  for (let at = from; at <= to; at++) {
    if (pieces[at]?.kind === 'comma' || CONJUNCTIONS.has(pieces[at]?.lower ?? '')) return to;
    if (!isFinite(sentence, at) || isFinite(sentence, at - 1)) continue;
    verbs++;
    if (verbs === 2) return at - 1;
  }
  return to;
}

/** Nothing before the noun is a verb. */
function isSubject(sentence: ReadSentence, noun: number): boolean {
  for (let at = 0; at < noun; at++)
    if (isFinite(sentence, at) || sentence.pieces[at]?.kind === 'comma') return false;
  return true;
}

function isFinite({ pieces, runAt }: ReadSentence, at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || runAt[at] !== undefined) return false;
  if (AUXILIARIES.has(piece.lower)) return !/^(?:to|not|never|be|been|being|having)$/.test(piece.lower);
  return PAST.test(piece.lower) || cueVerb(piece.lower)?.form === 'finite';
}

const PAST =
  /^(?:came|went|made|took|got|gave|began|became|fell|rose|met|drew|sparked|caused|led|left|followed|prompted)$/;
