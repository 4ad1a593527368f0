// What follows a cue verb as its content: a quotation, a clause, or a thing and a quoted judgment of it.
import { clauseEnd } from './clauses.ts';
import { contentEnd } from './content-end.ts';
import { findOpening } from './content-opening.ts';
import { hasVerb } from './has-verb.ts';
import { isGerund, takes } from './complement-verbs.ts';
import type { PieceRange } from './report.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';

type Content = { readonly rule: string; readonly parts: readonly PieceRange[]; readonly opensNext: boolean };

/** What follows a cue as its content, or null where nothing there is reported. */
export function contentAfter(sentence: ReadSentence, at: number, verb: CueVerb): Content | null {
  const { pieces } = sentence;
  // “officers called at her home”
  if (verb.base === 'call' && /^(?:at|in|round|by|into|off|upon)$/.test(pieces[at + 1]?.lower ?? ''))
    return null;
  const opening = findOpening(sentence, at, verb);
  if (opening === null) return null;
  const { from, by } = opening;
  const first = pieces[from];
  if (by === 'colon' && first === undefined) return { rule: 'cue-colon', parts: [], opensNext: true };
  if (first === undefined) return null;
  if (first.kind === 'quote') {
    // “told “lie after lie” to the court”: a hearer would stand there
    if (verb.class === 'tell' && by === 'quote' && from === at + 1 && !first.capital) return null;
    // “read “The Long Tide” to the children”
    if (by === 'quote' && pieces[from - 1]?.kind === 'word' && first.title) return null;
    const rule = by === 'colon' ? 'cue-colon' : 'cue-before-quotation';
    const next = pieces[from + 1];
    // “…” and nothing more of the clause behind it.
    const whole =
      next === undefined || next.kind === 'stop' || next.kind === 'quote' || /[.!?]$/.test(first.text);
    if (whole || by === 'colon') {
      const parts: PieceRange[] = [];
      for (let next = from; pieces[next]?.kind === 'quote'; next++) parts.push({ from: next, to: next });
      return { rule, parts, opensNext: false };
    }
    return { rule, parts: [{ from, to: clauseEnd(sentence, from) }], opensNext: false };
  }
  if (verb.class === 'act' || verb.base === 'speak') return null;
  // “asked not to be named”
  if (verb.base === 'ask' && first.lower === 'not') return null;
  const to = clauseEnd(sentence, from);
  // “responded by saying”: the inner cue reports.
  for (let next = from; next <= to && pieces[next]?.kind !== 'quote'; next++) {
    const inner =
      next > from && pieces[next]?.lower.endsWith('ing') && sentence.runAt[next] === undefined
        ? cueVerb(pieces[next]?.lower ?? '')
        : null;
    if (
      inner !== null &&
      inner.form === 'ing' &&
      (inner.class === 'say' || inner.class === 'claim' || inner.class === 'tell') &&
      (pieces[next - 1]?.lower === 'as' ||
        ((next < from + 4 || !CLAUSE_VERBS.has(verb.base)) &&
          by !== 'that' &&
          PREPOSITIONS.has(pieces[next - 1]?.lower ?? '')) ||
        sentence.runAt[next - 1] !== undefined)
    )
      return null;
  }
  // A colon inside the clause introduces the words themselves.
  for (let next = from; next < to && !isFiniteCue(sentence, next); next++)
    if (pieces[next]?.kind === 'colon' && pieces[next + 1]?.kind === 'quote')
      return { rule: 'cue-colon', parts: [{ from: next + 1, to: next + 1 }], opensNext: false };
  const quotes = countQuotes(pieces, from, to);
  if (quotes > 0 && otherCueAtQuote(sentence, from, to)) return null;
  if (quotes > 0) {
    if (verb.base === 'put') {
      const quote = pieces.findIndex((piece, position) => position >= from && piece.kind === 'quote');
      return pieces[quote - 1]?.kind === 'comma'
        ? { rule: 'cue-before-quotation', parts: [{ from: quote, to }], opensNext: false }
        : null;
    }
    const last = lastQuote(pieces, from, to);
    const end = verb.class === 'call' && /[,.!?]$/.test(pieces[last]?.text ?? '') ? last : to;
    return { rule: 'cue-before-clause', parts: [{ from, to: end }], opensNext: false };
  }
  if (pieces.at(-1)?.kind === 'colon') return { rule: 'cue-colon', parts: [], opensNext: true };
  // “denied closing the harbour” is no clause.
  if (by === 'direct' && takes(verb.base, 'gerund') && isGerund(sentence, from)) return null;
  // “announced the start of a review”, “maintains a house there”
  if (by === 'direct' && THING_VERBS.has(verb.base) && !hasVerb(sentence, from, to)) return null;
  const indirect =
    by === 'that' ? verb.class !== 'call' : CLAUSE_VERBS.has(verb.base) && opensClause(sentence, from);
  const last = subordinateEnd(sentence, at, from, contentEnd(sentence, at, from));
  if (!indirect || last - from < 2) return null;
  return { rule: by === 'that' ? 'cue-that' : 'cue-clause', parts: [{ from, to: last }], opensNext: false };
}

/** “While she said it was closed, the board met”: in a clause that leads in to another, the comma ends the words. */
function subordinateEnd(sentence: ReadSentence, at: number, from: number, to: number): number {
  const { pieces, runAt } = sentence;
  const leads =
    at === 0 ? pieces[0]?.lower.endsWith('ing') === true : SUBORDINATORS.test(pieces[0]?.lower ?? '');
  if (!leads) return to;
  for (let back = 0; back < at; back++) if (pieces[back]?.kind === 'comma') return to;
  for (let next = from + 1; next < to; next++) {
    if (pieces[next]?.kind !== 'comma') continue;
    const first = pieces[next + 1];
    if (first === undefined) return to;
    if (
      runAt[next + 1] !== undefined ||
      DETERMINERS.has(first.lower) ||
      /^(?:he|she|they|it|we|i|there)$/.test(first.lower)
    )
      return next - 1;
  }
  return to;
}

const SUBORDINATORS = /^(?:while|although|though|after|when|as|since|because|before|if|whereas)$/;

/** Verbs that report a clause without “that”: she said the money was gone. */
const CLAUSE_VERBS = new Set(
  `say tell argue insist claim note believe think suggest warn announce admit acknowledge explain confirm allege report
  predict state assert concede estimate hope fear contend deny maintain promise inform assure add remind reply`.split(
    /\s+/,
  ),
);

/** Of those, verbs that take a thing as often: a verb has to follow. */
const THING_VERBS = new Set(
  `announce claim report confirm maintain acknowledge deny explain note predict promise add allege state estimate fear concede
  suggest`.split(/\s+/),
);

/** The pieces from here on read as a clause of their own: a subject first. */
export function opensClause(sentence: ReadSentence, from: number): boolean {
  const first = sentence.pieces[from];
  if (first === undefined) return false;
  if (sentence.runAt[from] !== undefined || first.kind === 'number') return true;
  if (first.kind !== 'word') return false;
  // “about 20 people have called”
  if (/^(?:about|around)$/.test(first.lower) && sentence.pieces[from + 1]?.kind === 'number') return true;
  if (
    DETERMINERS.has(first.lower) ||
    /^(?:he|she|they|it|we|i|you|there|if|how|why|what|who|whether|people)$/.test(first.lower)
  )
    return true;
  return (
    !PREPOSITIONS.has(first.lower) &&
    !CONJUNCTIONS.has(first.lower) &&
    !isAdverb(first) &&
    first.lower !== 'to'
  );
}

/** “Commenting on the plan, Okafor said: “…””: a nearer cue introduces the words. */
function otherCueAtQuote(sentence: ReadSentence, from: number, to: number): boolean {
  const { pieces } = sentence;
  for (let at = from; at < to && pieces[at]?.kind !== 'quote'; at++) {
    if (!isFiniteCue(sentence, at)) continue;
    const next = /^(?:comma|colon)$/.test(pieces[at + 1]?.kind ?? '') ? at + 2 : at + 1;
    if (pieces[next]?.kind === 'quote') return true;
  }
  return false;
}

function isFiniteCue(sentence: ReadSentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece?.kind !== 'word' || sentence.runAt[at] !== undefined) return false;
  const verb = cueVerb(piece.lower);
  return verb !== null && verb.form === 'finite' && (verb.class === 'say' || verb.class === 'tell');
}

function countQuotes(pieces: readonly Piece[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (pieces[at]?.kind === 'quote') count++;
  return count;
}

function lastQuote(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = to; at >= from; at--) if (pieces[at]?.kind === 'quote') return at;
  return to;
}
