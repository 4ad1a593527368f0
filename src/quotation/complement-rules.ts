// Rules for cues that report by an infinitive, a gerund, a question or a thing instead of a clause.
import { clauseEnd } from './clauses.ts';
import { chargeOf, isGerund, particleOf, takes } from './complement-verbs.ts';
import { borrowedSubject, ownSubject } from './cue-speakers.ts';
import type { CueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { type PieceRange, type Report, report } from './report.ts';
import { opensClause } from './reported-content.ts';
import { thingEnd } from './thing-end.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words.ts';

type Found = { readonly rule: string; readonly parts: readonly PieceRange[] };

/** Ada Okafor vowed to close the harbour · urged the board to close it · denied closing it · asked whether it was closed. */
export function complementReport(
  sentence: ReadSentence,
  at: number,
  verb: CueVerb,
  earlier: readonly Report[],
): Report | null {
  const found = complementAfter(sentence, at, verb);
  if (found === null) return null;
  if (earlier.some((one) => one.parts.some((part) => part.from <= at && at <= part.to))) return null;
  const own = ownSubject(sentence, at, verb);
  if (own === null && verb.form === 'base') return null;
  const phrase = own ?? borrowedSubject(sentence, at, verb, earlier) ?? null;
  return phrase === null ? null : report(sentence, found.rule, at, verb, phrase, found.parts);
}

function complementAfter(sentence: ReadSentence, at: number, verb: CueVerb): Found | null {
  const { pieces } = sentence;
  let next = at + 1;
  while (pieces[next]?.kind === 'word' && isAdverb(pieces[next] as Piece) && next < at + 3) next++;
  const first = pieces[next];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return null;
  const { base } = verb;
  if (first.lower === 'to' && takes(base, 'to'))
    return pieces[next + 1]?.lower === 'comment' ? null : whole(sentence, 'cue-infinitive', next);
  if (QUESTION_WORDS.test(first.lower))
    return takes(base, 'question') ? whole(sentence, 'cue-question', next) : null;
  if (first.lower === 'that' && pieces[next + 1] !== undefined)
    return takes(base, 'clause') ? whole(sentence, 'cue-that', next + 1) : null;
  if (base === 'call' && first.lower === 'on') {
    const to = infinitiveBehind(sentence, next + 1);
    return to === -1 ? null : whole(sentence, 'cue-hearer-infinitive', next + 1);
  }
  if (base === 'point' && first.lower === 'out') {
    const from = pieces[next + 1]?.lower === 'that' ? next + 2 : next + 1;
    return pieces[from]?.kind === 'word' ? whole(sentence, 'cue-that', from) : null;
  }
  if (particleOf(base)?.test(first.lower) === true) return object(sentence, next + 1);
  const charge = chargeOf(base);
  if (charge !== null) {
    for (let far = next + 1; far < pieces.length && far - next < 9; far++) {
      const piece = pieces[far];
      if (piece?.kind !== 'word' && piece?.kind !== 'number') break;
      if (charge.test(piece.lower) && pieces[far + 1]?.kind === 'word')
        return whole(sentence, 'cue-charge', far + 1);
    }
  }
  if (takes(base, 'hearer') && infinitiveBehind(sentence, next) !== -1)
    return whole(sentence, 'cue-hearer-infinitive', next);
  if (isGerund(sentence, next)) return takes(base, 'gerund') ? whole(sentence, 'cue-gerund', next) : null;
  if (takes(base, 'clause') && opensClause(sentence, next) && finiteAhead(sentence, next))
    return whole(sentence, 'cue-clause', next);
  return takes(base, 'object') ? object(sentence, next) : null;
}

const QUESTION_WORDS = /^(?:whether|if|how|why|what|who|when|where|which)$/;

function whole(sentence: ReadSentence, rule: string, from: number): Found | null {
  const to = clauseEnd(sentence, from);
  if (to - from < 1 || hasQuote(sentence, from, to)) return null;
  return { rule, parts: [{ from, to }] };
}

/** A thing the verb is about. */
function object(sentence: ReadSentence, from: number): Found | null {
  const { pieces, runAt } = sentence;
  const first = pieces[from];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (
    runAt[from] === undefined &&
    (PREPOSITIONS.has(first.lower) || CONJUNCTIONS.has(first.lower) || AUXILIARIES.has(first.lower))
  )
    return null;
  const to = thingEnd(sentence, from, clauseEnd(sentence, from));
  if (to - from < MIN_OBJECT || hasQuote(sentence, from, to)) return null;
  return { rule: 'cue-object', parts: [{ from, to }] };
}

/** Pieces behind the first: a bare “the scheme” says too little. */
const MIN_OBJECT = 2;

const hasQuote = ({ pieces }: ReadSentence, from: number, to: number): boolean =>
  pieces.slice(from, to + 1).some((piece) => piece.kind === 'quote');

/** The “to” behind a hearer: “the board to close”; -1 where there is none. */
function infinitiveBehind({ pieces, runAt }: ReadSentence, from: number): number {
  for (let at = from; at < pieces.length && at - from < 9; at++) {
    const piece = pieces[at];
    if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'number')) return -1;
    if (piece.lower === 'to' && at > from) {
      const next = pieces[at + 1];
      return next?.kind === 'word' && runAt[at + 1] === undefined && !DETERMINERS.has(next.lower) ? at : -1;
    }
    if (runAt[at] === undefined && CONJUNCTIONS.has(piece.lower) && piece.lower !== 'and') return -1;
  }
  return -1;
}

/** A finite verb close by tells a clause from a thing. */
function finiteAhead({ pieces, runAt }: ReadSentence, from: number): boolean {
  if (/^(?:he|she|they|we|i|there)$/.test(pieces[from]?.lower ?? '')) return true;
  for (let at = from + 1; at < pieces.length && at - from < 10; at++) {
    const piece = pieces[at];
    if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'number')) return false;
    if (runAt[at] !== undefined) continue;
    if (/^(?:who|which|that|to|not)$/.test(piece.lower) || CONJUNCTIONS.has(piece.lower)) return false;
    if (AUXILIARIES.has(piece.lower)) return true;
  }
  return false;
}
