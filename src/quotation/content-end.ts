// Where words without marks end.
import { clauseEnd } from './clauses.ts';
import { cueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { AUXILIARIES } from './words.ts';

/** The last piece of what the cue at `at` reports from `from` on. */
export function contentEnd(sentence: ReadSentence, at: number, from: number): number {
  return beforeMainVerb(sentence, at, from, goesOn(sentence, clauseEnd(sentence, from)));
}

/** “said it would cost more at first, but would pay off”: behind “but” a verb without a subject goes on with the clause. */
function goesOn(sentence: ReadSentence, to: number): number {
  const { pieces, runAt } = sentence;
  if (pieces[to + 1]?.kind !== 'comma' || pieces[to + 2]?.lower !== 'but') return to;
  let next = to + 3;
  while (pieces[next]?.kind === 'word' && isAdverb(pieces[next] as Piece)) next++;
  const verb = pieces[next];
  const shares = verb?.kind === 'word' && runAt[next] === undefined && AUXILIARIES.has(verb.lower);
  return shares ? clauseEnd(sentence, next) : to;
}

/** “Okafor, who said it was closed, left”: the comma that closes the clause of “who” closes the words. */
function beforeMainVerb(sentence: ReadSentence, at: number, from: number, to: number): number {
  const { pieces, runAt } = sentence;
  let who = at - 1;
  while (
    who > 0 &&
    pieces[who]?.kind === 'word' &&
    (isAdverb(pieces[who] as Piece) || /^(?:has|have|had)$/.test(pieces[who]?.lower ?? ''))
  )
    who--;
  if (!/^(?:who|which)$/.test(pieces[who]?.lower ?? '') || pieces[who - 1]?.kind !== 'comma') return to;
  for (let next = from + 1; next < to; next++) {
    if (pieces[next]?.kind !== 'comma') continue;
    const verb = pieces[next + 1];
    if (verb?.kind !== 'word' || runAt[next + 1] !== undefined) continue;
    if (
      AUXILIARIES.has(verb.lower) ||
      cueVerb(verb.lower)?.form === 'finite' ||
      /[a-z]{2}ed$/.test(verb.lower)
    )
      return next - 1;
  }
  return to;
}
