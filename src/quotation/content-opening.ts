// Where the words behind a cue verb begin.
import { cueVerb, type CueVerb } from './cue-verbs.ts';
import { isAdverb, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { subjectAfter } from './subjects.ts';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './words.ts';

/** Where the content begins: behind a colon, a comma, “that”, a hearer, or right behind the verb. */
export function findOpening(
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
  if (next.kind === 'comma' && pieces[at + 2]?.kind === 'quote') return { from: at + 2, by: 'quote' };
  // “explained, in a low voice, that”
  if (next.kind === 'comma') {
    const close = pieces.findIndex(({ kind }, position) => position > at + 1 && kind !== 'word');
    const framed = close !== -1 && close - at < 10 && pieces[close]?.kind === 'comma';
    return framed && pieces[close + 1]?.lower === 'that' ? { from: close + 2, by: 'that' } : null;
  }
  if (next.kind === 'dash') return pieces[at + 2]?.kind === 'quote' ? { from: at + 2, by: 'quote' } : null;
  if (next.kind === 'stop' || next.kind === 'semicolon') return null;
  if (next.lower === 'that') return { from: pieces[at + 2]?.kind === 'comma' ? at + 3 : at + 2, by: 'that' };
  // “told reporters on Monday that”, “wrote in a letter to the board:”
  const aside =
    next.lower !== 'there' &&
    !isModifier(sentence, at + 1) &&
    (PREPOSITIONS.has(next.lower) ||
      isAdverb(next) ||
      (runAt[at + 1] === undefined && TIME_WORDS.test(next.lower)));
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
    // “told the Herald’s weekly series it was closed”, “told her host on Thursday how it closed”
    for (let far = at + 2; far < pieces.length && far - at < 12; far++) {
      const piece = pieces[far];
      if (piece?.kind !== 'word' && piece?.kind !== 'number') break;
      if (CLAUSE_HEADS.test(piece.lower) && !PREPOSITIONS.has(pieces[far - 1]?.lower ?? ''))
        return { from: far, by: 'direct' };
      if (CONJUNCTIONS.has(piece.lower) || AUXILIARIES.has(piece.lower)) break;
    }
    const hearer = subjectAfter(sentence, at);
    const behind = hearer === null ? at + 2 : hearer.to + 1;
    return { from: behind, by: 'direct' };
  }
  if (next.lower === 'with') return null;
  // “said after the vote she would leave”
  if (aside && verb.class === 'say' && OCCASIONAL.test(next.lower)) {
    for (let far = at + 3; far < pieces.length && far - at < 9; far++) {
      const piece = pieces[far];
      if (piece?.kind !== 'word' && piece?.kind !== 'number') break;
      if (/^(?:he|she|they|it|there)$/.test(piece.lower) && !PREPOSITIONS.has(pieces[far - 1]?.lower ?? ''))
        return { from: far, by: 'direct' };
      if (CONJUNCTIONS.has(piece.lower) || AUXILIARIES.has(piece.lower)) break;
    }
  }
  let from = at + 1;
  if (verb.class === 'call' || PARTICLE_VERBS.has(verb.base)) {
    // “called for”, “pointed to”, “accused the board of”, “called him”
    if (/^(?:for|on|to|out|about|at|off|against|into|after|of|up)$/.test(next.lower)) from++;
    if (/^(?:him|her|them|me|us|himself|herself|themselves)$/.test(pieces[from]?.lower ?? '')) from++;
    if (verb.base === 'accuse') {
      const of = pieces.findIndex((piece, position) => position > at && piece.lower === 'of');
      if (of > at && of - at < 14) from = of + 1;
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

/** “jointly owned boats that …”: an adverb that belongs to the thing behind it, not to the verb. */
const isModifier = ({ pieces }: ReadSentence, at: number): boolean =>
  isAdverb(pieces[at] as Piece) && /[a-z]{2}(?:ed|ing)$/.test(pieces[at + 1]?.lower ?? '');

const OCCASIONAL =
  /^(?:in|on|at|after|before|during|last|this|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/;

const CLAUSE_HEADS = /^(?:he|she|they|it|we|there|how|why|whether|if)$/;

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
