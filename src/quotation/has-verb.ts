// Whether what follows a cue reads like a clause, by the verb in it: “announced it would close”, “announced a review”.
import type { ReadSentence } from './phrase.ts';
import { AUXILIARIES, DETERMINERS, PAST_VERBS, PREPOSITIONS } from './words.ts';

/** True where something between two pieces reads like the finite verb of a clause. */
export function hasVerb({ pieces, runAt }: ReadSentence, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || runAt[at] !== undefined) continue;
    if (/^(?:who|which|that)$/.test(piece.lower)) return false;
    if (/^(?:he|she|they|it|we|i|there)$/.test(piece.lower) || /['’](?:s|re|d|ll|ve)$/.test(piece.lower))
      return true;
    if (AUXILIARIES.has(piece.lower) && !/^(?:to|not|be|been|being|having)$/.test(piece.lower)) return true;
    const before = pieces[at - 1]?.lower ?? '';
    if (at > from && /[a-z]{2}ed$/.test(piece.lower) && !DETERMINERS.has(before) && !PREPOSITIONS.has(before))
      return true;
    // “the detour adds 40 minutes”, “Hall runs”
    if (at > from && /[a-z]{2}[^s]s$/.test(piece.lower)) {
      const next = pieces[at + 1];
      const object =
        next?.kind === 'number' ||
        runAt[at + 1] !== undefined ||
        (next?.kind === 'word' &&
          (DETERMINERS.has(next.lower) || /^(?:that|to|it|him|her|them)$/.test(next.lower)));
      if (object || runAt[at - 1]?.possessive === false) return true;
    }
    if (at > from && (PAST_VERBS.has(piece.lower) || OTHER_FORMS.test(piece.lower))) return true;
  }
  return false;
}

/** Forms that may be nouns elsewhere. */
const OTHER_FORMS = /^(?:rose|left|saw|felt|led|hit|set|cut|let|come|need|want)$/;
