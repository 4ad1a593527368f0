// What stands beside a name: “, head of the council”, “(54)”, “the transport minister, …”.
import type { Span } from '../text/span.ts';
import { cueVerb } from './cue-verbs.ts';
import type { NameRun } from './names.ts';
import type { ReadSentence } from './phrase.ts';
import { AUXILIARIES, CONJUNCTIONS, isRoleNoun, PREPOSITIONS } from './words.ts';

/** The last piece of “Ada Okafor (54), head of the council”: where the phrase that begins with a name ends. */
export function withTail(sentence: ReadSentence, run: NameRun): number {
  const { pieces } = sentence;
  let to = run.to;
  if (pieces[to + 1]?.kind === 'open') {
    let close = to + 2;
    while (close < pieces.length && close < to + 12 && pieces[close]?.kind !== 'close') close++;
    if (pieces[close]?.kind === 'close') to = close;
  }
  const role = appositionBehind(sentence, to);
  return role === null ? to : role.to;
}

/** “, head of the council” behind a name, up to the next comma, stop or mark. */
export function roleBehind(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces } = sentence;
  let to = run.to;
  if (pieces[to + 1]?.kind === 'open') {
    while (to + 1 < pieces.length && pieces[to]?.kind !== 'close') to++;
  }
  const found = appositionBehind(sentence, to);
  const first = pieces[found?.from ?? -1];
  const last = pieces[found?.end ?? -1];
  return found === null || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}

function appositionBehind(
  sentence: ReadSentence,
  at: number,
): { from: number; end: number; to: number } | null {
  const { pieces, runAt } = sentence;
  if (pieces[at + 1]?.kind !== 'comma') return null;
  let from = at + 2;
  // “, 54, a farmer”
  if (pieces[from]?.kind === 'number' && pieces[from + 1]?.kind === 'comma') from += 2;
  const first = pieces[from];
  if (first?.kind !== 'word') return null;
  if (
    AUXILIARIES.has(first.lower) ||
    CONJUNCTIONS.has(first.lower) ||
    PREPOSITIONS.has(first.lower) ||
    (first.lower.endsWith('ing') && !first.capital)
  )
    return null;
  let end = from;
  let role = false;
  for (let next = from; next < pieces.length && next < from + 26; next++) {
    const piece = pieces[next];
    if (
      piece === undefined ||
      piece.kind === 'stop' ||
      piece.kind === 'comma' ||
      piece.kind === 'quote' ||
      piece.kind === 'colon' ||
      piece.kind === 'dash' ||
      piece.kind === 'semicolon'
    )
      break;
    if (AUXILIARIES.has(piece.lower) && piece.lower !== 'to') return null;
    if (/^(?:who|which|whose|that|while|when)$/.test(piece.lower)) break;
    if (runAt[next] === undefined && isRoleNoun(piece.lower)) role = true;
    if (TITLE_ROLE.test(piece.lower)) role = true;
    const verb = cueVerb(piece.lower);
    if (verb !== null && verb.class === 'say' && verb.form === 'finite' && next > from) return null;
    end = next;
  }
  if (!role && !/^(?:a|an)$/.test(first.lower)) return null;
  const closing = pieces[end + 1]?.kind === 'comma' ? end + 1 : end;
  return { from, end, to: closing };
}

const TITLE_ROLE =
  /^(?:ceo|mp|president|director|chief|head|secretary|minister|leader|professor|senator|chairman)$/;
