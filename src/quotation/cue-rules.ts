// Rules that read a cue and the words it reports. `cueRules` lists them from most to least certain: the first that
// fires on a cue decides.
import {
  clauseBefore,
  clauseEnd,
  partAfter,
  partsBefore,
  previousSolid,
  restOfClause,
  tailOf,
} from './clauses.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { isAdverb, pronounPhrase, type Phrase, type ReadSentence } from './phrase.ts';
import { namedPhrase, parsePhrase } from './noun-phrases.ts';
import type { Piece } from './pieces.ts';
import type { PieceRange, Report } from './report.ts';
import { contentAfter } from './reported-content.ts';
import { subjectAfter, subjectBefore, subjectOf } from './subjects.ts';
import { POSSESSIVES } from './words.ts';

/** `verb` is null where the piece is no verb of reporting; `earlier` are the reports before it in the sentence. */
type CueRule = (
  sentence: ReadSentence,
  at: number,
  verb: CueVerb | null,
  earlier: readonly Report[],
) => Report | null;

/** Verbs that take an object stand behind their words only if none follows: “Come in,” called Ada · she called out. */
function standsBehind(sentence: ReadSentence, at: number, verb: CueVerb): boolean {
  if (verb.class !== 'call') return true;
  if (!/^(?:call|ask|question|urge|encourage|refer|point)$/.test(verb.base)) return false;
  const next = sentence.pieces[at + 1];
  const quote = sentence.pieces[previousSolid(sentence.pieces, at)]?.kind === 'quote';
  return (
    quote ||
    next === undefined ||
    next.kind !== 'word' ||
    isAdverb(next) ||
    /^(?:out|back|from|after|up|down|over|through|across|in|to|as|with|at|on)$/.test(next.lower)
  );
}

/** According to Ada Okafor, “…” · “…”, according to the council · “…”, per the rules. */
const accordingTo: CueRule = (sentence, at) => {
  const { pieces } = sentence;
  const word = pieces[at]?.lower;
  if (word === 'according' && pieces[at + 1]?.lower === 'to')
    return sourceReport(sentence, 'according-to', at, at + 1);
  if (word === 'per' && /^(?:comma|quote)$/.test(pieces[at - 1]?.kind ?? ''))
    return sourceReport(sentence, 'according-to', at, at);
  return null;
};

/** In the words of the harbour master, Ada Okafor, “…” */
const inTheWordsOf: CueRule = (sentence, at) => {
  const { pieces } = sentence;
  const opens =
    pieces[at]?.lower === 'words' && pieces[at + 1]?.lower === 'of' && pieces[at - 2]?.lower === 'in';
  return opens ? sourceReport(sentence, 'in-the-words-of', at, at + 1) : null;
};

/** Okafor’s claim that the harbour was “gone” · his promise to “try harder” */
const possessedCue: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (piece === undefined || !CUE_NOUNS.has(piece.lower.replace(/s$/, ''))) return null;
  if (next?.lower !== 'that' && next?.kind !== 'quote' && next?.kind !== 'colon') return null;
  const isOwner = (other: Piece): boolean => other.possessive || POSSESSIVES.has(other.lower);
  let owner = at - 1;
  while (owner > at - 4 && pieces[owner]?.kind === 'word' && !isOwner(pieces[owner] as Piece)) owner--;
  const run = runAt[owner];
  const phrase =
    run?.possessive === true
      ? namedPhrase(sentence, run, run.from, run.to)
      : /^(?:his|her|their|its)$/.test(pieces[owner]?.lower ?? '')
        ? pronounPhrase(sentence, owner)
        : null;
  const from = next.kind === 'quote' ? at + 1 : at + 2;
  if (phrase === null || pieces[from] === undefined) return null;
  return report(sentence, 'possessed-cue', at, null, phrase, [{ from, to: clauseEnd(sentence, from) }]);
};

const CUE_NOUNS = new Set(
  `claim statement assertion allegation warning argument belief comment remark suggestion promise pledge insistence
  admission acknowledgement acknowledgment observation contention complaint accusation prediction announcement view
  conclusion denial declaration reply response answer question words description advice plea order boast joke tweet
  theory hope fear conviction concern word motto slogan verdict message`.split(/\s+/),
);

/** “…,” said council leader Ada Okafor. */
const cueThenSpeaker: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  const before = previousSolid(pieces, at);
  if (pieces[before]?.kind !== 'quote' || verb?.form !== 'finite' || !standsBehind(sentence, at, verb))
    return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null) return null;
  const parts = [...partsBefore(sentence, before)];
  const after = partAfter(sentence, phrase.to + 1, true);
  if (after !== null) parts.push(after);
  return report(sentence, 'cue-then-speaker', at, verb, phrase, parts);
};

/** The harbour was closed, said council leader Ada Okafor. */
const clauseThenCue: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb?.form !== 'finite' || verb.class !== 'say' || !isParenthetic(verb)) return null;
  if (pieces[at - 1]?.kind !== 'comma' || pieces[at - 2]?.kind === 'quote' || !clauseBefore(sentence, at - 2))
    return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null || phrase.kind === 'pronoun') return null;
  const next = pieces[phrase.to + 1];
  if (
    next !== undefined &&
    next.kind !== 'stop' &&
    next.kind !== 'comma' &&
    pieces[phrase.to]?.kind !== 'comma'
  )
    return null;
  return report(sentence, 'clause-then-cue', at, verb, phrase, partsBefore(sentence, at - 2));
};

/** “…,” Ada Okafor said. · “…,” as she put it · The money, she said, went to the harbour. */
const speakerThenCueBehind: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb === null || !standsBehind(sentence, at, verb) || verb.form === 'ing' || verb.form === 'participle')
    return null;
  const phrase = subjectBefore(sentence, at);
  if (phrase === null) return null;
  // “as she put it”, “was how she put it”
  let from = phrase.from;
  if (/^(?:as|how)$/.test(pieces[from - 1]?.lower ?? '')) from--;
  if (pieces[from]?.lower === 'how' && /^(?:was|is)$/.test(pieces[from - 1]?.lower ?? '')) from--;
  const before = previousSolid(pieces, from);
  const border = pieces[from - 1];
  if (before < 0 || border === undefined) return null;
  const behindQuote = pieces[before]?.kind === 'quote' && before >= from - 2;
  // “The harbour master, Ada Okafor, said”: the commas set off a name, not the cue.
  const insideClause = border.kind === 'comma' && pieces[at - 1]?.kind !== 'comma' && isParenthetic(verb);
  if (!behindQuote && !insideClause) return null;
  const tail = tailOf(sentence, at + 1, verb);
  if (tail === null || (!behindQuote && !clauseBefore(sentence, before))) return null;
  const parts = [...partsBefore(sentence, before)];
  // “In a statement, she said: …” introduces words of its own.
  if (!behindQuote && tail.opens) return null;
  const rest = behindQuote ? tail.part : (restOfClause(sentence, at + 1) ?? tail.part);
  if (rest !== null) parts.push(rest);
  return report(sentence, behindQuote ? 'speaker-then-cue' : 'cue-inside-clause', at, verb, phrase, parts);
};

/** Verbs that are put into the middle of a clause: “The money, she admits, is gone”, not “she sings”. */
function isParenthetic(verb: CueVerb): boolean {
  if (verb.class === 'tell' || PARENTHETIC.has(verb.base)) return true;
  return (
    verb.class === 'say' &&
    !/^(?:speak|sing|read|post|put|go|demand|protest|text|type|message|email|e-mail)$/.test(verb.base)
  );
}

const PARENTHETIC = new Set('argue suggest claim admit concede contend believe maintain'.split(' '));

/** As Ada Okafor put it, the harbour was “gone”. */
const asSpeakerPutIt: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb === null || verb.form === 'ing' || pieces[0]?.lower !== 'as') return null;
  const phrase = subjectBefore(sentence, at);
  if (phrase === null || phrase.from !== 1) return null;
  for (let next = at + 1; next < pieces.length && next - at < 24; next++) {
    const kind = pieces[next]?.kind;
    if (kind === 'stop' || kind === 'quote') return null;
    if ((kind === 'comma' || kind === 'colon') && pieces[next + 1] !== undefined)
      return report(sentence, 'as-speaker-put-it', at, verb, phrase, [
        { from: next + 1, to: clauseEnd(sentence, next + 1) },
      ]);
  }
  return null;
};

/** Said Okafor: “…” */
const cueOpensSentence: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (at !== 0 || verb?.form !== 'finite' || (verb.class !== 'say' && verb.class !== 'tell')) return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null) return null;
  for (let next = phrase.to + 1; next < pieces.length && next <= phrase.to + 16; next++) {
    const kind = pieces[next]?.kind;
    if (kind === 'stop') return null;
    if (kind === 'colon' && next === pieces.length - 1)
      return report(sentence, 'cue-colon', at, verb, phrase, [], true);
    if (kind === 'quote') return report(sentence, 'cue-colon', at, verb, phrase, [{ from: next, to: next }]);
  }
  return null;
};

/**
 * The speaker and the cue in front of the words; the rule's name tells how they begin.
 * Ada Okafor said: “…” · She told the council (that) the harbour “…” · He called the plan “reckless”.
 */
const speakerThenContent: CueRule = (sentence, at, verb, earlier) => {
  if (verb === null) return null;
  const content = contentAfter(sentence, at, verb);
  if (content === null) return null;
  const own = ownSubject(sentence, at, verb);
  if (own === null && verb.form === 'finite' && !sharesSubject(sentence, at)) return null;
  const phrase = own ?? sharedSubject(sentence, at, earlier);
  const fused =
    own !== null &&
    /^(?:what|whatever|everything|anything|all)$/.test(sentence.pieces[own.from - 1]?.lower ?? '');
  // “what Okafor says is a lie” reports nothing, “what she calls “a lie” is true” two words.
  if (fused && (content.rule === 'cue-clause' || content.rule === 'cue-that')) return null;
  const first = content.parts[0];
  const parts =
    fused && first !== undefined && sentence.pieces[first.from]?.kind === 'quote'
      ? [{ from: first.from, to: first.from }]
      : content.parts;
  return report(sentence, content.rule, at, verb, phrase, parts, content.opensNext);
};

export const cueRules: readonly CueRule[] = [
  accordingTo,
  inTheWordsOf,
  possessedCue,
  cueThenSpeaker,
  clauseThenCue,
  asSpeakerPutIt,
  speakerThenCueBehind,
  cueOpensSentence,
  speakerThenContent,
];

/** A report whose cue is a preposition: what stands before it, or behind the source it names. */
function sourceReport(sentence: ReadSentence, rule: string, at: number, last: number): Report | null {
  const { pieces } = sentence;
  const phrase = subjectAfter(sentence, last);
  if (phrase === null) return null;
  const before = previousSolid(pieces, at);
  const parts: PieceRange[] = [];
  if (before < 0 || rule === 'in-the-words-of') {
    const start = pieces[phrase.to + 1]?.kind === 'comma' ? phrase.to + 2 : phrase.to + 1;
    if (pieces[start] !== undefined) parts.push({ from: start, to: clauseEnd(sentence, start) });
  } else parts.push(...partsBefore(sentence, before));
  if (parts.length === 0) return null;
  const found = report(sentence, rule, at, null, phrase, parts);
  return { ...found, cue: { start: found.cue.start, end: pieces[last]?.end ?? found.cue.end } };
}

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
    return namedPhrase(sentence, run, run.from, run.to);
  return null;
}

/** A verb behind “and”, “but”, “then” or a comma may have its subject in the clause before. */
function sharesSubject(sentence: ReadSentence, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && sentence.pieces[back]?.kind === 'word' && isAdverb(sentence.pieces[back] as Piece))
    back--;
  const before = sentence.pieces[back];
  return (
    before === undefined ||
    /^(?:comma|dash|quote|close|semicolon)$/.test(before.kind) ||
    /^(?:and|but|or|then|who|which|that|has|have|had)$/.test(before.lower)
  );
}

/** The subject a participle or a second verb shares with the clause before: “smiled and said”, “…, adding”. */
function sharedSubject(sentence: ReadSentence, at: number, earlier: readonly Report[]): Phrase | null {
  const { pieces } = sentence;
  // “quoted Okafor as saying”
  if (pieces[at - 1]?.lower === 'as') {
    const verb = quotingVerb(sentence, at);
    return verb === -1 ? subjectBefore(sentence, at - 1) : subjectAfter(sentence, verb);
  }
  // “with one resident writing”
  if (cueVerb(pieces[at]?.lower ?? '')?.form === 'ing') {
    for (let back = at - 2; back >= 0 && at - back < 9; back--) {
      if (pieces[back]?.kind !== 'word' && pieces[back]?.kind !== 'number') break;
      if (pieces[back]?.lower === 'with') return parsePhrase(sentence, back + 1, at - 1);
    }
  }
  const last = earlier.findLast(
    (one) => one.phrase !== null && !earlier.some((other) => holds(other, one.cueAt)),
  );
  return last?.phrase ?? subjectOf(sentence, at);
}

/** “quotes” in “quotes one resident as saying”; -1 where there is none. */
function quotingVerb({ pieces }: ReadSentence, at: number): number {
  for (let back = at - 2; back >= 0 && at - back < 14; back--)
    if (/^(?:quote[sd]?|quoting|cite[sd]?|citing|reported|reporting)$/.test(pieces[back]?.lower ?? ''))
      return back;
  return -1;
}

const holds = (outer: Report, at: number): boolean =>
  outer.cueAt < at && outer.parts.some((part) => part.from <= at && at <= part.to);

function report(
  sentence: ReadSentence,
  rule: string,
  at: number,
  verb: CueVerb | null,
  phrase: Phrase | null,
  parts: readonly PieceRange[],
  opensNext = false,
): Report {
  const piece = sentence.pieces[at];
  const cue = { start: piece?.start ?? 0, end: piece?.end ?? 0 };
  return { sentence: sentence.index, rule, cue, cueAt: at, verb, phrase, parts, opensNext };
}
