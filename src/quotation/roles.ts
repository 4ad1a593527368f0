// Descriptions an article gives of people where it names them.
import type { Span } from '../text/span.ts';
import { roleBehind } from './appositions.ts';
import type { Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import { headOf, type ReadSentence } from './phrase.ts';
import { isOffice } from './titles.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  genderOfNoun,
  isRoleNoun,
  mayBeRoleNoun,
  POSSESSIVES,
  PREPOSITIONS,
  TITLES,
} from './words.ts';

/** The description an article gives of someone where it names them: “harbour master”, “head of the council”. */
export function roleOf(body: string, sentence: ReadSentence, run: NameRun): string | null {
  const before = roleInFront(sentence, run);
  if (before !== null) return cleanRole(body, before);
  const letters = sentence.pieces[run.to]?.text ?? '';
  if (isOffice(letters) && run.words.at(-1) !== letters && run.to > run.core) return letters;
  const shared = sharedRole(body, sentence, run);
  if (shared !== null) return shared;
  const apart = roleBeforeComma(sentence, run);
  if (apart !== null) return cleanRole(body, apart);
  const behind = roleBehind(sentence, run);
  return behind === null ? null : cleanRole(body, behind);
}

/** “the transport minister, Sir Alan Hall,” · “Mrs Hall’s husband, Ben Hall,” */
function roleBeforeComma(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces } = sentence;
  const behind = pieces[run.to + 1]?.kind ?? 'stop';
  if (pieces[run.from - 1]?.kind !== 'comma' || !/^(?:comma|stop|dash)$/.test(behind)) return null;
  const end = run.from - 2;
  for (let at = end; at >= 0 && end - at < 14; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return null;
    const opens =
      /^(?:the|an?|his|her|their|its|our|my|whose)$/.test(piece.lower) || (piece.possessive && at < end);
    // “by the area coroner, Ada Okafor,”, but not “leader of the council, Ada Okafor,”
    const before = pieces[at - 1]?.lower ?? '';
    if (!opens || (PREPOSITIONS.has(before) && before !== 'by')) continue;
    if (!isRoleNoun(headOf(sentence, at, end))) return null;
    const from = piece.possessive ? (sentence.runAt[at]?.from ?? at) : at;
    return { start: pieces[from]?.start ?? piece.start, end: pieces[end]?.end ?? piece.end };
  }
  return null;
}

/** “The heads of the museum and the library, Ada Okafor and Ben Hall,” → “head of the museum”, “head of the library”. */
function sharedRole(body: string, sentence: ReadSentence, run: NameRun): string | null {
  const { pieces, runAt } = sentence;
  const position = pieces[run.from - 1]?.lower === 'and' ? 1 : 0;
  const first = position === 1 ? runAt[run.from - 2] : run;
  const second = position === 1 ? run : runAt[run.to + 2];
  if (first === undefined || second === undefined || pieces[first.to + 1]?.lower !== 'and') return null;
  if (pieces[first.from - 1]?.kind !== 'comma') return null;
  let from = first.from - 2;
  while (from > 0 && /^(?:word|number|open|close)$/.test(pieces[from - 1]?.kind ?? '')) from--;
  const of = pieces.findIndex((piece, at) => at > from && at < first.from && piece.lower === 'of');
  const head = pieces[of - 1];
  if (of === -1 || head === undefined || !head.lower.endsWith('s')) return null;
  const single = head.text.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  if (!isRoleNoun(single.toLowerCase())) return null;
  const and = pieces.findIndex((piece, at) => at > of && at < first.from && piece.lower === 'and');
  const opening = pieces[from]?.lower === 'the' ? from + 1 : from;
  const modifiers = body.slice(pieces[opening]?.start ?? head.start, head.start);
  const [start, end] =
    and === -1 ? [of + 1, first.from - 2] : position === 0 ? [of + 1, and - 1] : [and + 1, first.from - 2];
  return `${modifiers}${single} of ${body.slice(pieces[start]?.start ?? 0, pieces[end]?.end ?? 0)}`;
}

/** “Ada Okafor is the mayor of Hull.” · “Ada Okafor, who was elected mayor in May,”; what was once so is left out. */
export function roleStated(body: string, sentence: ReadSentence, run: NameRun): string | null {
  const { pieces, runAt } = sentence;
  let at = run.to + 1;
  if (pieces[at]?.kind === 'comma' && pieces[at + 1]?.lower === 'who') at++;
  if (pieces[at]?.lower === 'who') at++;
  const verb = pieces[at]?.lower ?? '';
  if (/^(?:was|were)$/.test(verb)) {
    if (!/^(?:elected|appointed|named|made|sworn)$/.test(pieces[at + 1]?.lower ?? '')) return null;
    at++;
  } else if (!/^(?:is|became|becomes)$/.test(verb)) return null;
  at++;
  if (pieces[at]?.lower === 'as') at++;
  const from = at;
  while (at - from < 12) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' && piece?.kind !== 'number') break;
    if (AUXILIARIES.has(piece.lower) || (CONJUNCTIONS.has(piece.lower) && piece.lower !== 'and')) break;
    if (/^(?:in|on|at|with|by|from)$/.test(piece.lower) && runAt[at] === undefined) break;
    at++;
  }
  const first = pieces[from];
  const last = pieces[at - 1];
  if (first === undefined || last === undefined || at === from) return null;
  return isRoleNoun(headOf(sentence, from, at - 1))
    ? cleanRole(body, { start: first.start, end: last.end })
    : null;
}

function roleInFront(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces, runAt } = sentence;
  // “transport minister Sir Alan Hall”: the courtesy is no part of the role.
  let last = run.core - 1;
  while (
    last >= run.from &&
    /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|rev|fr|hon)$/.test(pieces[last]?.lower ?? '')
  )
    last--;
  const word = pieces[last];
  if (word === undefined || word.kind !== 'word' || word.possessive || word.text.length < 2) return null;
  if (last < run.from && !mayBeRoleNoun(word.lower)) return null;
  let from = last;
  while (from > 0 && last - from < 12) {
    const piece = pieces[from - 1];
    if (piece?.kind !== 'word' || piece.end < (pieces[from]?.start ?? 0) - 3) break;
    if (runAt[from - 1] === undefined && !(piece.capital && from - 1 > 0)) {
      if (
        PREPOSITIONS.has(piece.lower) ||
        CONJUNCTIONS.has(piece.lower) ||
        AUXILIARIES.has(piece.lower) ||
        DETERMINERS.has(piece.lower) ||
        POSSESSIVES.has(piece.lower)
      )
        break;
      if (/^(?:said|told|asked|says|tells|added|meanwhile)$/.test(piece.lower) || /ly$|ed$/.test(piece.lower))
        break;
    }
    from--;
  }
  const start = pieces[from]?.start ?? word.start;
  return { start, end: word.end };
}

function cleanRole(body: string, span: Span): string {
  return body
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|his|her|their|its|our|whose)\s+/i, '')
    .replace(/[,;:\s]+$/, '');
}

export function genderByRole(sentence: ReadSentence, run: NameRun): Gender | null {
  const before = sentence.pieces[run.from - 1];
  const byNoun = before?.kind === 'word' ? genderOfNoun(before.lower) : null;
  if (byNoun !== null) return byNoun;
  for (const title of run.title.toLowerCase().split(' ')) {
    const gender = TITLES.has(title) ? genderOfNoun(title) : null;
    if (gender !== null) return gender;
  }
  const behind = roleBehind(sentence, run);
  if (behind === null) return null;
  for (const piece of sentence.pieces) {
    if (piece.start < behind.start || piece.end > behind.end || piece.possessive) continue;
    const gender = genderOfNoun(piece.lower);
    if (gender !== null && isRoleNoun(piece.lower)) return gender;
    if (PREPOSITIONS.has(piece.lower)) break;
  }
  return null;
}
