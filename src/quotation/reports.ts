// Where a sentence of narration reports words: the cue, whose words they are, and which pieces hold them.
import type { Span } from '../text/span.ts';
import { cueVerb, type CueVerb } from './cue-verbs.ts';
import {
  isAdverb,
  phraseBetween,
  subjectAfter,
  subjectBefore,
  subjectOf,
  type Phrase,
  type ReadSentence,
} from './phrases.ts';
import type { Piece } from './pieces.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, POSSESSIVES, PREPOSITIONS } from './words.ts';

/** A range of pieces, both ends included. */
export type PieceRange = { readonly from: number; readonly to: number };

export type Report = {
  readonly sentence: number;
  readonly rule: string;
  readonly cue: Span;
  readonly cueAt: number;
  readonly verb: CueVerb | null;
  readonly phrase: Phrase | null;
  readonly parts: readonly PieceRange[];
  /** The reported words follow in the next paragraph: “Okafor said:” */
  readonly opensNext: boolean;
};

type Rule = (sentence: ReadSentence, at: number, verb: CueVerb, earlier: readonly Report[]) => Report | null;

/** All reports of a sentence, in order of their cues. */
export function findReports(sentence: ReadSentence): Report[] {
  const reports: Report[] = [];
  const { pieces, runAt } = sentence;
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    if (piece.lower === 'according' && pieces[at + 1]?.lower === 'to') {
      const report = accordingTo(sentence, at);
      if (report !== null) reports.push(report);
      return;
    }
    if (piece.lower === 'per' && at > 0 && /^(?:comma|quote)$/.test(pieces[at - 1]?.kind ?? '')) {
      const report = accordingTo(sentence, at);
      if (report !== null) reports.push(report);
      return;
    }
    if (
      piece.lower === 'words' &&
      pieces[at + 1]?.lower === 'of' &&
      /^(?:the|as)$/.test(pieces[at - 1]?.lower ?? '') &&
      pieces[at - 2]?.lower === 'in'
    ) {
      const report = accordingTo(sentence, at);
      if (report !== null) reports.push({ ...report, rule: 'in-the-words-of' });
      return;
    }
    const possessed = possessedCue(sentence, at);
    if (possessed !== null) {
      reports.push(possessed);
      return;
    }
    const verb = cueVerb(piece.lower);
    if (verb === null || runAt[at] !== undefined || !isVerbHere(sentence, at, verb)) return;
    for (const rule of RULES) {
      const report = rule(sentence, at, verb, reports);
      if (report !== null) {
        reports.push(report);
        return;
      }
    }
  });
  return reports;
}

/** Okafor’s claim that the harbour was “gone” · his promise to “try harder” */
function possessedCue(sentence: ReadSentence, at: number): Report | null {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  if (piece === undefined || !CUE_NOUNS.has(piece.lower.replace(/s$/, ''))) return null;
  const next = pieces[at + 1];
  if (next?.lower !== 'that' && next?.kind !== 'quote' && next?.kind !== 'colon') return null;
  let owner = at - 1;
  while (
    owner > at - 4 &&
    pieces[owner]?.kind === 'word' &&
    !pieces[owner]?.possessive &&
    !POSSESSIVES.has(pieces[owner]?.lower ?? '')
  )
    owner--;
  const holder = pieces[owner];
  if (holder === undefined || holder.kind !== 'word') return null;
  const run = runAt[owner];
  const phrase: Phrase | null =
    run !== undefined && run.possessive
      ? {
          start: run.start,
          end: run.end,
          sentence: sentence.index,
          kind: 'name',
          run,
          from: run.from,
          to: run.to,
          role: null,
          plural: false,
        }
      : /^(?:his|her|their|its)$/.test(holder.lower)
        ? {
            start: holder.start,
            end: holder.end,
            sentence: sentence.index,
            kind: 'pronoun',
            run: null,
            from: owner,
            to: owner,
            role: null,
            plural: holder.lower === 'their',
          }
        : null;
  if (phrase === null) return null;
  const from = next.lower === 'that' || next.kind === 'colon' ? at + 2 : at + 1;
  if (pieces[from] === undefined) return null;
  return {
    sentence: sentence.index,
    rule: 'possessed-cue',
    cue: { start: piece.start, end: piece.end },
    cueAt: at,
    verb: null,
    phrase,
    parts: [{ from, to: clauseEnd(sentence, from) }],
    opensNext: false,
  };
}

const CUE_NOUNS = new Set(
  `claim statement assertion allegation warning argument belief comment remark suggestion promise pledge insistence
  admission acknowledgement acknowledgment observation contention complaint accusation prediction announcement view
  conclusion denial declaration reply response answer question words description advice plea order boast joke tweet
  theory hope fear conviction concern word motto slogan verdict message`.split(/\s+/),
);

/** “the claim”, “his reports”, “was called”: forms that are nouns, adjectives or passives here. */
function isVerbHere(sentence: ReadSentence, at: number, verb: CueVerb): boolean {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece === undefined) return false;
  if (before?.kind === 'word') {
    if (DETERMINERS.has(before.lower) && verb.form !== 'finite') return false;
    if (POSSESSIVES.has(before.lower) && before.lower !== 'her') return false;
    if (/^(?:the|a|an|this|these|its)$/.test(before.lower)) return false;
    if (before.possessive && verb.form !== 'ing') return false;
    if (
      PREPOSITIONS.has(before.lower) &&
      verb.form !== 'ing' &&
      before.lower !== 'to' &&
      runAt[at - 1] === undefined
    )
      return false;
  }
  let back = at - 1;
  while (back >= 0 && pieces[back]?.kind === 'word' && isAdverb(pieces[back] as Piece)) back--;
  const aux = pieces[back]?.lower ?? '';
  if (verb.base === 'go' && pieces[at + 1]?.lower !== 'on') return false;
  if (verb.base === 'put' && pieces[at + 1]?.lower !== 'it') return false;
  if (
    verb.class === 'act' &&
    verb.form === 'ing' &&
    pieces[at + 1]?.kind !== 'quote' &&
    pieces[at + 2]?.kind !== 'quote'
  )
    return false;
  if (verb.form === 'participle' && !/^(?:has|have|had)$/.test(aux)) return false;
  if (verb.form === 'ing' && before?.lower === 'without') return false;
  if (verb.form === 'base' && runAt[back] !== undefined && (runAt[back]?.words.length ?? 0) > 1) return false;
  if (verb.form === 'base')
    return (
      /^(?:to|will|would|can|could|may|might|must|should|shall|did|does|do|not|didn't|doesn't|don't|we|they|i|you|who)$/.test(
        aux,
      ) || /[^s]s$|^(?:people|some|many|others|both|few|men|women|police)$/.test(aux)
    );
  if (verb.form === 'finite' || verb.form === 'participle') {
    // “a swiftly called meeting”
    if (back < at - 1 && /^(?:a|an|the)$/.test(aux)) return false;
    // Passive: “was told”, “is described as”.
    if (/^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(aux)) return false;
  }
  return true;
}

/** “…,” said council leader Ada Okafor. */
const cueThenSpeaker: Rule = (sentence, at, verb) => {
  const { pieces } = sentence;
  const before = previousSolid(pieces, at);
  const quote = pieces[before];
  if (quote?.kind !== 'quote' || !/^(?:say|act|tell|claim|think)$/.test(verb.class) || verb.form !== 'finite')
    return null;
  if (quote.stretch !== null && !endsOpen(quote)) return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null) return null;
  // “…” asked him to leave: an object, not a subject.
  const parts = [...partsBefore(sentence, before)];
  const next = pieces[phrase.to + 1];
  const after = next === undefined ? null : partAfter(sentence, phrase.to + 1, true);
  if (after !== null) parts.push(after);
  return make(sentence, 'cue-then-speaker', at, verb, phrase, parts);
};

/** “…,” Ada Okafor said. · The money, she said, went to the harbour. */
const speakerThenCueBehind: Rule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (!/^(?:say|act|tell|claim|think)$/.test(verb.class) || verb.form === 'ing' || verb.form === 'participle')
    return null;
  const phrase = subjectBefore(sentence, at);
  if (phrase === null) return null;
  // “…,” as Ada Okafor put it
  const from = pieces[phrase.from - 1]?.lower === 'as' ? phrase.from - 1 : phrase.from;
  if (from === 0 && phrase.from > 0) return asOpening(sentence, at, verb, phrase);
  const before = previousSolid(pieces, from);
  const border = pieces[from - 1];
  if (before < 0 || border === undefined) return null;
  const quote = pieces[before];
  const behindQuote = quote?.kind === 'quote' && before >= from - 2;
  if (
    !behindQuote &&
    !(
      border.kind === 'comma' &&
      (verb.class === 'say' ||
        verb.class === 'tell' ||
        /^(?:argue|suggest|claim|admit|concede|contend|believe|maintain)$/.test(verb.base))
    )
  )
    return null;
  if (
    behindQuote &&
    quote !== undefined &&
    !endsOpen(quote) &&
    border.kind !== 'comma' &&
    border.kind !== 'dash'
  )
    return null;
  const tail = tailOf(sentence, at + 1, verb);
  if (tail === null) return null;
  if (!behindQuote && verb.class === 'act') return null;
  const parts = behindQuote || clauseBefore(sentence, before) ? [...partsBefore(sentence, before)] : [];
  if (parts.length === 0) return null;
  const rest = behindQuote ? tail.part : (restOfClause(sentence, at + 1) ?? tail.part);
  if (rest !== null) parts.push(rest);
  return make(sentence, behindQuote ? 'speaker-then-cue' : 'cue-inside-clause', at, verb, phrase, parts);
};

/** As Ada Okafor put it, the harbour was “gone”. */
function asOpening(sentence: ReadSentence, at: number, verb: CueVerb, phrase: Phrase): Report | null {
  const { pieces } = sentence;
  for (let next = at + 1; next < pieces.length && next - at < 24; next++) {
    const kind = pieces[next]?.kind;
    if (kind === 'stop' || kind === 'quote') return null;
    if ((kind === 'comma' || kind === 'colon') && pieces[next + 1] !== undefined)
      return make(sentence, 'as-speaker-put-it', at, verb, phrase, [
        { from: next + 1, to: clauseEnd(sentence, next + 1) },
      ]);
  }
  return null;
}

/** Ada Okafor said: “…” · She told the council (that) the harbour “…” · He called the plan “reckless”. */
const speakerThenContent: Rule = (sentence, at, verb, earlier) => {
  const subject = ownSubject(sentence, at, verb) ?? sharedSubject(sentence, at, earlier);
  const content = contentAfter(sentence, at, verb);
  if (content === null) return null;
  return make(sentence, content.rule, at, verb, subject, content.parts, content.opensNext);
};

/** Said Okafor: “…” */
const cueOpensSentence: Rule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (at !== 0 || verb.form !== 'finite' || (verb.class !== 'say' && verb.class !== 'tell')) return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null) return null;
  for (let next = phrase.to + 1; next < pieces.length && next <= phrase.to + 16; next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.kind === 'stop') return null;
    if (piece.kind === 'colon' && next === pieces.length - 1)
      return make(sentence, 'cue-colon', at, verb, phrase, [], true);
    if (piece.kind === 'quote')
      return make(sentence, 'cue-colon', at, verb, phrase, [{ from: next, to: next }]);
  }
  return null;
};

const RULES: readonly Rule[] = [cueThenSpeaker, speakerThenCueBehind, cueOpensSentence, speakerThenContent];

/** The subject in front of a verb of its own; null for one that shares the subject of the clause before. */
function ownSubject(sentence: ReadSentence, at: number, verb: CueVerb): Phrase | null {
  const { pieces, runAt } = sentence;
  if (verb.form === 'finite') return subjectBefore(sentence, at);
  let back = at - 1;
  while (back > 0 && pieces[back]?.kind === 'word' && isAdverb(pieces[back] as Piece)) back--;
  const before = pieces[back]?.lower ?? '';
  if (verb.form === 'base') return before === 'to' ? null : subjectBefore(sentence, at);
  if (verb.form === 'participle')
    return /^(?:has|have|had)$/.test(before) ? subjectBefore(sentence, at) : null;
  // “is telling”, “footage of Okafor telling”
  if (/^(?:is|are|was|were|been|be|keeps|kept|started|began)$/.test(before))
    return subjectBefore(sentence, at);
  const run = runAt[at - 1];
  if (run !== undefined && !run.possessive && run.kind !== 'organisation' && run.from > 0)
    return phraseBetween(sentence, run.from, run.to);
  return null;
}

/** According to Ada Okafor, “…” · “…”, according to the council. */
function accordingTo(sentence: ReadSentence, at: number): Report | null {
  const { pieces } = sentence;
  const last = pieces[at]?.lower === 'per' ? at : at + 1;
  const phrase = subjectAfter(sentence, last);
  if (phrase === null) return null;
  const before = previousSolid(pieces, at);
  const parts: PieceRange[] = [];
  if (before >= 0 && pieces[before] !== undefined) {
    if (pieces[before]?.kind === 'quote' || pieces[at - 1]?.kind === 'comma' || before === at - 1)
      parts.push(...partsBefore(sentence, before));
  } else {
    const start = pieces[phrase.to + 1]?.kind === 'comma' ? phrase.to + 2 : phrase.to + 1;
    if (pieces[start] !== undefined) parts.push({ from: start, to: clauseEnd(sentence, start) });
  }
  if (parts.length === 0) return null;
  return {
    sentence: sentence.index,
    rule: 'according-to',
    cue: { start: pieces[at]?.start ?? 0, end: pieces[last]?.end ?? 0 },
    cueAt: at,
    verb: null,
    phrase,
    parts,
    opensNext: false,
  };
}

function make(
  sentence: ReadSentence,
  rule: string,
  at: number,
  verb: CueVerb,
  phrase: Phrase | null,
  parts: readonly PieceRange[],
  opensNext = false,
): Report {
  const piece = sentence.pieces[at];
  return {
    sentence: sentence.index,
    rule,
    cue: { start: piece?.start ?? 0, end: piece?.end ?? 0 },
    cueAt: at,
    verb,
    phrase,
    parts,
    opensNext,
  };
}

/** The last piece before `at` that is no comma or dash. */
function previousSolid(pieces: readonly Piece[], at: number): number {
  let back = at - 1;
  while (back >= 0 && /^(?:comma|dash)$/.test(pieces[back]?.kind ?? '')) back--;
  return back;
}

/** A stretch that leaves its sentence open for “said X”: “…,” “…?” “…!” “…—”, or “…” with the comma outside. */
function endsOpen(piece: Piece): boolean {
  return piece.stretch !== null;
}

/** What stands before a cue as its content: the quotation, or the clause from the head of the sentence. */
function partsBefore(sentence: ReadSentence, to: number): PieceRange[] {
  const { pieces } = sentence;
  let from = 0;
  while (from < to && /^(?:comma|dash|stop|other|colon)$/.test(pieces[from]?.kind ?? '')) from++;
  // Only quotations: each is a part of its own.
  let words = 0;
  for (let at = from; at <= to; at++) if (/^(?:word|number)$/.test(pieces[at]?.kind ?? '')) words++;
  if (words === 0) {
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

function clauseBefore(sentence: ReadSentence, to: number): boolean {
  // A lead-in is no clause: “In Leeds, she said …”
  const { pieces, runAt } = sentence;
  const first = pieces[0];
  if (
    first?.kind === 'word' &&
    runAt[0] === undefined &&
    (PREPOSITIONS.has(first.lower) || /ing$|ed$/.test(first.lower))
  ) {
    for (let at = 0; at < to; at++) if (pieces[at]?.kind === 'comma') return true;
    return false;
  }
  let words = 0;
  for (let at = 0; at <= to; at++) if (pieces[at]?.kind === 'word') words++;
  return words >= 2 || pieces[0]?.kind === 'quote' || runAt[0] !== undefined;
}

/** What may follow a cue that stands behind its content; the content may go on after it. Null: it is no such cue. */
function tailOf(sentence: ReadSentence, from: number, verb: CueVerb): { part: PieceRange | null } | null {
  const { pieces } = sentence;
  let at = verb.base === 'put' && pieces[from]?.lower === 'it' ? from + 1 : from;
  const first = pieces[at];
  if (first === undefined || first.kind === 'stop') return { part: null };
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
  return { part: partAfter(sentence, at, false) };
}

/** The second half of a clause a cue interrupts: The money, she said, “vanished”. */
function restOfClause(sentence: ReadSentence, from: number): PieceRange | null {
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
function partAfter(sentence: ReadSentence, at: number, inverted: boolean): PieceRange | null {
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
    if (/^(?:and|but)$/.test(next.lower)) return startsOtherCue(sentence, at + 1);
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

/** The subject a participle or a second verb shares with the clause before: “smiled and said”, “…, adding”. */
function sharedSubject(sentence: ReadSentence, at: number, earlier: readonly Report[]): Phrase | null {
  const { pieces } = sentence;
  // “quoted Okafor as saying”
  if (pieces[at - 1]?.lower === 'as') return subjectBefore(sentence, at - 1);
  // “with one resident writing”
  if (cueVerb(pieces[at]?.lower ?? '')?.form === 'ing') {
    for (let back = at - 2; back >= 0 && at - back < 9; back--) {
      if (pieces[back]?.kind !== 'word' && pieces[back]?.kind !== 'number') break;
      if (pieces[back]?.lower === 'with') return phraseBetween(sentence, back + 1, at - 1);
    }
  }
  const last = earlier.findLast(
    (report) => report.phrase !== null && !earlier.some((other) => holds(other, report.cueAt)),
  );
  return last?.phrase ?? subjectOf(sentence, at);
}

const holds = (report: Report, at: number): boolean =>
  report.cueAt < at && report.parts.some((part) => part.from <= at && at <= part.to);

type Content = { readonly rule: string; readonly parts: readonly PieceRange[]; readonly opensNext: boolean };

/** What follows a cue as its content, or null where nothing there is reported. */
function contentAfter(sentence: ReadSentence, at: number, verb: CueVerb): Content | null {
  const { pieces } = sentence;
  const opening = findOpening(sentence, at, verb);
  if (opening === null) return null;
  const { from, by } = opening;
  const first = pieces[from];
  if (by === 'colon' && first === undefined) return { rule: 'cue-colon', parts: [], opensNext: true };
  if (first === undefined) return null;
  if (first.kind === 'quote') {
    const rule = by === 'colon' ? 'cue-colon' : 'cue-before-quotation';
    const next = pieces[from + 1];
    // “…” and nothing more of the clause behind it.
    const whole =
      next === undefined ||
      next.kind === 'stop' ||
      next.kind === 'quote' ||
      /[.!?]$/.test(lastCharacter(first));
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
      (PREPOSITIONS.has(pieces[next - 1]?.lower ?? '') || sentence.runAt[next - 1] !== undefined)
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
  const indirect =
    by === 'that' ? verb.class !== 'call' : CLAUSE_VERBS.has(verb.base) && opensClause(sentence, from);
  if (!indirect || to - from < 1) return null;
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
function opensClause(sentence: ReadSentence, from: number): boolean {
  const first = sentence.pieces[from];
  if (first === undefined) return false;
  if (sentence.runAt[from] !== undefined || first.kind === 'number') return true;
  if (first.kind !== 'word') return false;
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

function lastCharacter(piece: Piece): string {
  return piece.text;
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
  if (next.kind === 'quote') return { from: at + 1, by: 'quote' };
  if (next.kind === 'colon') return { from: at + 2, by: 'colon' };
  if (next.kind === 'comma') return pieces[at + 2]?.kind === 'quote' ? { from: at + 2, by: 'quote' } : null;
  if (next.kind === 'dash') return pieces[at + 2]?.kind === 'quote' ? { from: at + 2, by: 'quote' } : null;
  if (next.kind === 'stop' || next.kind === 'semicolon') return null;
  if (next.lower === 'that') return { from: at + 2, by: 'that' };
  // “told reporters on Monday that”, “wrote in a letter to the board:”
  const mayWait =
    verb.class === 'tell' || verb.class === 'say' || PREPOSITIONS.has(next.lower) || isAdverb(next);
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
      if (piece.lower === 'that' && isThatClause(sentence, at, far, verb))
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
    (isAdverb(pieces[from] as Piece) || /^(?:on|last|this)$/.test(pieces[from]?.lower ?? '')) &&
    from < at + 4
  )
    from++;
  return { from: from < pieces.length ? from : at + 1, by: 'direct' };
}

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
