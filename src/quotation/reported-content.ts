// What follows a cue verb as its content: a quotation, a clause, or a thing and a quoted judgment of it.
import { clauseEnd } from './clauses.ts';
import { isGerund, takes } from './complement-verbs.ts';
import type { PieceRange } from './report.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { subjectAfter } from './subjects.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';

type Content = { readonly rule: string; readonly parts: readonly PieceRange[]; readonly opensNext: boolean };

/** What follows a cue as its content, or null where nothing there is reported. */
export function contentAfter(sentence: ReadSentence, at: number, verb: CueVerb): Content | null {
  const { pieces } = sentence;
  const opening = findOpening(sentence, at, verb);
  if (opening === null) return null;
  const { from, by } = opening;
  const first = pieces[from];
  if (by === 'colon' && first === undefined) return { rule: 'cue-colon', parts: [], opensNext: true };
  if (first === undefined) return null;
  if (first.kind === 'quote') {
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
  const to = clauseEnd(sentence, from);
  // “responded by saying”: the inner cue reports.
  for (let next = from; next <= to && pieces[next]?.kind !== 'quote'; next++) {
    const inner =
      next > from && pieces[next]?.kind === 'word' && sentence.runAt[next] === undefined
        ? cueVerb(pieces[next]?.lower ?? '')
        : null;
    if (
      inner !== null &&
      inner.form === 'ing' &&
      (inner.class === 'say' || inner.class === 'claim' || inner.class === 'tell') &&
      (pieces[next - 1]?.lower === 'as' ||
        PREPOSITIONS.has(pieces[next - 1]?.lower ?? '') ||
        sentence.runAt[next - 1] !== undefined)
    )
      return null;
  }
  // A colon inside the clause introduces the words themselves.
  for (let next = from; next < to && !isFiniteCue(sentence, next); next++)
    if (pieces[next]?.kind === 'colon' && pieces[next + 1]?.kind === 'quote')
      return { rule: 'cue-colon', parts: [{ from: next + 1, to: next + 1 }], opensNext: false };
  const quotes = countQuotes(pieces, from, to);
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
  const indirect =
    by === 'that' ? verb.class !== 'call' : CLAUSE_VERBS.has(verb.base) && opensClause(sentence, from);
  if (!indirect || to - from < 2) return null;
  return { rule: by === 'that' ? 'cue-that' : 'cue-clause', parts: [{ from, to }], opensNext: false };
}

/** Verbs that report a clause without “that”: she said the money was gone. */
const CLAUSE_VERBS = new Set(
  `say tell argue insist claim note believe think suggest warn announce admit acknowledge explain confirm allege report
  predict state assert concede estimate hope fear contend deny maintain promise inform assure add remind reply`.split(
    /\s+/,
  ),
);

/** The pieces from here on read as a clause of their own: a subject first. */
export function opensClause(sentence: ReadSentence, from: number): boolean {
  const first = sentence.pieces[from];
  if (first === undefined) return false;
  if (sentence.runAt[from] !== undefined || first.kind === 'number') return true;
  if (first.kind !== 'word') return false;
  // “about 20 people have called”
  if (/^(?:about|around|over|under)$/.test(first.lower) && sentence.pieces[from + 1]?.kind === 'number')
    return true;
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

function isFiniteCue(sentence: ReadSentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece?.kind !== 'word' || sentence.runAt[at] !== undefined) return false;
  const verb = cueVerb(piece.lower);
  return verb !== null && verb.form === 'finite' && (verb.class === 'say' || verb.class === 'tell');
}

/** Where the content begins: behind a colon, a comma, “that”, a hearer, or right behind the verb. */
function findOpening(
  sentence: ReadSentence,
  at: number,
  verb: CueVerb,
): { from: number; by: 'colon' | 'that' | 'quote' | 'direct' } | null {
  const { pieces, runAt } = sentence;
  const next = pieces[at + 1];
  if (next === undefined) return null;
  // “went on: …”, “went on to say”, not “went on to win”
  if (verb.base === 'go') {
    const on = pieces[at + 2];
    if (on?.kind === 'quote' || on?.lower === 'that')
      return { from: on.kind === 'quote' ? at + 2 : at + 3, by: on.kind === 'quote' ? 'quote' : 'that' };
    if (on?.kind === 'colon' || on?.kind === 'comma') return { from: at + 3, by: 'colon' };
    if (!/^(?:about|at|in|on|with)$/.test(on?.lower ?? '')) return null;
  }
  if (next.kind === 'quote') return { from: at + 1, by: 'quote' };
  if (next.kind === 'colon') return { from: at + 2, by: 'colon' };
  if (next.kind === 'comma' && at + 2 === pieces.length) return { from: at + 2, by: 'colon' };
  if (next.kind === 'comma') return pieces[at + 2]?.kind === 'quote' ? { from: at + 2, by: 'quote' } : null;
  if (next.kind === 'dash') return pieces[at + 2]?.kind === 'quote' ? { from: at + 2, by: 'quote' } : null;
  if (next.kind === 'stop' || next.kind === 'semicolon') return null;
  if (next.lower === 'that') return { from: at + 2, by: 'that' };
  // “told reporters on Monday that”, “wrote in a letter to the board:”
  const aside =
    PREPOSITIONS.has(next.lower) ||
    isAdverb(next) ||
    (runAt[at + 1] === undefined && TIME_WORDS.test(next.lower));
  const mayBeThat = verb.class === 'tell' || aside;
  const mayWait = verb.class === 'say' || mayBeThat;
  if (mayWait && verb.class !== 'call') {
    for (let far = at + 1; far < pieces.length && far - at < 26; far++) {
      const piece = pieces[far];
      if (piece === undefined || piece.kind === 'stop' || piece.kind === 'semicolon') break;
      if (piece.kind === 'colon') return { from: far + 1, by: 'colon' };
      if (piece.kind === 'quote') {
        const border = pieces[far - 1];
        if (border?.kind === 'comma' || border?.kind === 'dash') return { from: far, by: 'quote' };
        if (border?.possessive || border?.lower === 'the') continue;
        if (verb.class === 'tell' && far - at <= 4) return { from: far, by: 'quote' };
        break;
      }
      if (piece.lower === 'that' && mayBeThat && isThatClause(sentence, at, far, verb))
        return { from: far + 1, by: 'that' };
      const other =
        far > at + 1 && runAt[far] === undefined && piece.kind === 'word' ? cueVerb(piece.lower) : null;
      if (other !== null && (other.form === 'finite' || other.form === 'ing') && other.class !== 'think')
        break;
      if (/^(?:he|she|they|it|we|is|was|are|were|will|would|had|has|have)$/.test(piece.lower)) break;
    }
  }
  if (verb.class === 'tell') {
    const hearer = subjectAfter(sentence, at);
    const behind = hearer === null ? at + 2 : hearer.to + 1;
    return { from: behind, by: 'direct' };
  }
  if (next.lower === 'with') return null;
  let from = at + 1;
  if (verb.class === 'call' || PARTICLE_VERBS.has(verb.base)) {
    // “called for”, “pointed to”, “accused the board of”, “called him”
    if (/^(?:for|on|to|out|about|at|off|against|into|after|of|up)$/.test(next.lower)) from++;
    if (/^(?:him|her|them|me|us|himself|herself|themselves)$/.test(pieces[from]?.lower ?? '')) from++;
    if (verb.base === 'accuse') {
      const of = pieces.findIndex((piece, position) => position > at && piece.lower === 'of');
      if (of > at && of - at < 9) from = of + 1;
    }
    if (pieces[from]?.lower === 'that') from++;
    // “described him as “calm””
    if (from > at + 1 && pieces[from]?.lower === 'as' && pieces[from + 1]?.kind === 'quote') from++;
  }
  while (
    pieces[from]?.kind === 'word' &&
    ((isAdverb(pieces[from] as Piece) &&
      !/^(?:there|here|both|all|almost|quite|just|only|even|not)$/.test(pieces[from]?.lower ?? '')) ||
      /^(?:on|last|this)$/.test(pieces[from]?.lower ?? '')) &&
    from < at + 4
  )
    from++;
  return { from: from < pieces.length ? from : at + 1, by: 'direct' };
}

const TIME_WORDS = /^(?:this|last|next|late|early|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/;

const PARTICLE_VERBS = new Set('point refer call respond react speak talk agree object allude'.split(' '));

/** “told the council that the …”: nothing but a hearer, a time or a place between the verb and “that”. */
function isThatClause(sentence: ReadSentence, at: number, that: number, verb: CueVerb): boolean {
  const { pieces } = sentence;
  if (verb.class === 'tell') return true;
  const next = pieces[at + 1];
  return (
    next !== undefined &&
    that - at < 14 &&
    (PREPOSITIONS.has(next.lower) || isAdverb(next) || next.kind === 'word')
  );
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
