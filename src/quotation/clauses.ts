// Where reported clauses begin and end in a sentence of narration.
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import type { PieceRange } from './report.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';

/** What stands before a cue as its content: the quotation, or the clause from the head of the sentence. */
export function partsBefore(sentence: ReadSentence, to: number): PieceRange[] {
  const { pieces } = sentence;
  let from = 0;
  while (from < to && /^(?:comma|dash|stop|other|colon)$/.test(pieces[from]?.kind ?? '')) from++;
  // Only quotations: each is a part of its own.
  let spoken = from;
  while (spoken <= to && pieces[spoken]?.kind !== 'word' && pieces[spoken]?.kind !== 'number') spoken++;
  if (spoken > to) {
    const parts: PieceRange[] = [];
    for (let at = from; at <= to; at++) if (pieces[at]?.kind === 'quote') parts.push({ from: at, to: at });
    return parts;
  }
  // A whole quoted sentence behind narration: And then: “…,” she said.
  const last = pieces[to];
  const border = pieces[to - 1];
  if (last?.kind === 'quote' && border !== undefined && /^(?:colon|stop|semicolon)$/.test(border.kind))
    return [{ from: to, to }];
  return [{ from, to }];
}

export function clauseBefore(sentence: ReadSentence, to: number): boolean {
  // A lead-in is no clause: “In Leeds, she said …”
  const { pieces, runAt } = sentence;
  let opening = 0;
  while (
    opening < to &&
    (/^(?:and|but|so|yet|or)$/.test(pieces[opening]?.lower ?? '') || isAdverb(pieces[opening] as Piece))
  )
    opening++;
  const first = pieces[opening];
  if (
    first?.kind === 'word' &&
    runAt[opening] === undefined &&
    (PREPOSITIONS.has(first.lower) || LEADS_IN.test(first.lower))
  ) {
    for (let at = 0; at < to; at++) if (pieces[at]?.kind === 'comma') return true;
    return false;
  }
  let words = 0;
  for (let at = 0; at <= to && words < 2; at++) if (pieces[at]?.kind === 'word') words++;
  return words >= 2 || pieces[0]?.kind === 'quote' || runAt[0] !== undefined;
}

// “When the harbour closed, she said …”, “Asked about it, she said …”
const LEADS_IN = /^(?:when|while|if|although|though|because|once|where|whereas)$|[a-z]{2}(?:ing|ed)$/;

/** What may follow a cue that stands behind its content; the content may go on after it. Null: it is no such cue. */
export function tailOf(
  sentence: ReadSentence,
  from: number,
  verb: CueVerb,
): { part: PieceRange | null; opens: boolean } | null {
  const { pieces } = sentence;
  let at = verb.base === 'put' && pieces[from]?.lower === 'it' ? from + 1 : from;
  const first = pieces[at];
  if (first === undefined || first.kind === 'stop') return { part: null, opens: false };
  if (first.kind === 'word' && /^(?:that|he|she|they|it|we|i|if|whether)$/.test(first.lower)) return null;
  if (
    first.kind === 'word' &&
    verb.class !== 'tell' &&
    DETERMINERS.has(first.lower) &&
    !/^(?:this|last|that|one)$/.test(first.lower)
  )
    return null;
  // Hearer, adverbs, time and place, up to the next comma, stop or mark.
  while (at < pieces.length && at - from < 30) {
    const piece = pieces[at];
    if (piece === undefined || /^(?:comma|stop|quote|colon|dash|semicolon)$/.test(piece.kind)) break;
    if (
      piece.kind === 'word' &&
      /^(?:that|as|and|but|when|while|after|before|because|who|if)$/.test(piece.lower)
    )
      break;
    at++;
  }
  const kind = pieces[at]?.kind;
  return { part: partAfter(sentence, at, false), opens: kind === 'colon' || kind === 'quote' };
}

/** The second half of a clause a cue interrupts: The money, she said, “vanished”. */
export function restOfClause(sentence: ReadSentence, from: number): PieceRange | null {
  const { pieces } = sentence;
  for (let at = from; at < pieces.length && at - from < 12; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'stop' || piece.kind === 'quote') return null;
    if (piece.kind !== 'comma' && piece.kind !== 'dash') continue;
    const next = pieces[at + 1];
    if (next === undefined || (next.kind !== 'word' && next.kind !== 'quote' && next.kind !== 'number'))
      return null;
    if (ENDS_REPORT.test(next.lower) || next.lower.endsWith('ing')) return null;
    return { from: at + 1, to: clauseEnd(sentence, at + 1) };
  }
  return null;
}

const ENDS_REPORT =
  /^(?:as|when|while|before|after|who|which|according|with|in|on|at|but|and|though|although|because|since|speaking|then)$/;

/** The second half of an interrupted quotation or clause, if the pieces from `at` are one. */
export function partAfter(sentence: ReadSentence, at: number, inverted: boolean): PieceRange | null {
  const { pieces } = sentence;
  let from = at;
  // Look for a quotation further on, behind “, who leads the council,” or “ on Monday, ”.
  for (let next = from; next < pieces.length && next - from < 40; next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.kind === 'stop') break;
    const verb = piece.kind === 'word' ? cueVerb(piece.lower) : null;
    if (verb !== null && verb.class !== 'think' && next > at && verb.form !== 'base') return null;
    if (piece.kind === 'quote') {
      const border = pieces[next - 1];
      if (
        border === undefined ||
        next === at ||
        /^(?:comma|colon|dash)$/.test(border.kind) ||
        border.lower === 'that'
      )
        return { from: next, to: clauseEnd(sentence, next) };
      if (/^(?:and|but)$/.test(border.lower)) return { from: next, to: clauseEnd(sentence, next) };
      return null;
    }
  }
  if (inverted) return null;
  if (pieces[from]?.kind === 'comma') {
    from++;
    const first = pieces[from];
    if (first === undefined || first.kind !== 'word') return null;
    // “…, she said, adding that”, “…, he said, before leaving”: the report is over.
    if (/ing$|ed$/.test(first.lower) || ENDS_REPORT.test(first.lower)) return null;
    return { from, to: clauseEnd(sentence, from) };
  }
  return null;
}

/** The last piece of the clause that begins at `from`: where another cue or a new clause of narration sets in. */
export function clauseEnd(sentence: ReadSentence, from: number): number {
  const { pieces } = sentence;
  let to = from;
  let quoted = false;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.kind === 'stop' && at === pieces.length - 1) break;
    const comma = piece.kind === 'comma' || (piece.kind === 'quote' && piece.text.endsWith(','));
    if (piece.kind === 'semicolon' && at > from) break;
    if (piece.kind === 'comma' && at > from && leavesClause(sentence, at + 1, quoted)) break;
    if (
      at > from &&
      piece.kind === 'word' &&
      /^(?:and|but)$/.test(piece.lower) &&
      startsOtherCue(sentence, at + 1)
    )
      break;
    if (at > from && piece.kind === 'dash' && quoted) break;
    to = at;
    if (piece.kind !== 'quote') continue;
    quoted = true;
    if (!(piece.stretch?.closed ?? true) && pieces[at + 1]?.capital === true) break;
    if (comma && leavesClause(sentence, at + 1, true)) break;
  }
  while (to > from && /^(?:comma|stop|dash|colon|semicolon)$/.test(pieces[to]?.kind ?? '')) to--;
  return to;
}

/** Behind a comma: “, adding that”, “, according to”, “, she said”; behind quoted words also “, but the board”. */
function leavesClause(sentence: ReadSentence, at: number, quoted: boolean): boolean {
  const { pieces, runAt } = sentence;
  const next = pieces[at];
  if (next?.kind === 'word' && runAt[at] === undefined) {
    if (cueVerb(next.lower)?.form === 'ing' || next.lower === 'according' || next.lower === 'per')
      return true;
    if (isAdverb(next) && cueVerb(pieces[at + 1]?.lower ?? '')?.form === 'ing') return true;
    if (quoted && (NEW_CLAUSE.test(next.lower) || /[a-z]{2}ing$/.test(next.lower))) return true;
    if (/^(?:but|although|though)$/.test(next.lower)) return true;
    if (next.lower === 'and') return startsOtherCue(sentence, at + 1);
  }
  return followsTrailingCue(sentence, at);
}

const NEW_CLAUSE =
  /^(?:but|while|though|although|which|who|when|after|before|until|as|because|since|despite|whereas|even|then)$/;

/** Behind “and” or “but”: a second cue with the same subject, or one of its own. */
function startsOtherCue(sentence: ReadSentence, at: number): boolean {
  const { pieces, runAt } = sentence;
  let next = at;
  while (
    pieces[next]?.kind === 'word' &&
    (isAdverb(pieces[next] as Piece) || /^(?:has|have|had)$/.test(pieces[next]?.lower ?? ''))
  )
    next++;
  const verb =
    runAt[next] === undefined && pieces[next]?.kind === 'word' ? cueVerb(pieces[next]?.lower ?? '') : null;
  if (verb !== null && (verb.form === 'finite' || (verb.form === 'base' && verb.class === 'call')))
    return true;
  // “and he urged”
  const pronoun = /^(?:he|she|they|it)$/.test(pieces[at]?.lower ?? '');
  if (pronoun && runAt[at + 1] === undefined && cueVerb(pieces[at + 1]?.lower ?? '')?.form === 'finite')
    return true;
  return followsTrailingCue(sentence, at);
}

/** “…, she said” behind a comma: a cue with its own subject. */
function followsTrailingCue(sentence: ReadSentence, at: number): boolean {
  const { pieces } = sentence;
  for (let next = at; next < pieces.length && next - at < 8; next++) {
    const piece = pieces[next];
    if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'number')) return false;
    const verb = sentence.runAt[next] === undefined ? cueVerb(piece.lower) : null;
    if (verb !== null && verb.class === 'say' && verb.form === 'finite') {
      const after = pieces[next + 1];
      return after === undefined || next > at;
    }
    if (CONJUNCTIONS.has(piece.lower) || AUXILIARIES.has(piece.lower)) return false;
  }
  return false;
}

/** The last piece before `at` that is no comma or dash. */
export function previousSolid(pieces: readonly Piece[], at: number): number {
  let back = at - 1;
  while (back >= 0 && /^(?:comma|dash)$/.test(pieces[back]?.kind ?? '')) back--;
  return back;
}
