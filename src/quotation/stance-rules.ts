// Rules for cues that are a noun or an adjective: “the warning by Okafor that”, “made clear that”, “is confident that”.
import { clauseEnd, partsBefore, previousSolid } from './clauses.ts';
import { nounClauseEnd } from './noun-clause.ts';
import { namedPhrase } from './named-phrase.ts';
import { isAdverb, type Phrase, pronounPhrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { type CueRule, type PieceRange, type Report, report } from './report.ts';
import { isCueNoun } from './source-rules.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** The warning by Ada Okafor that the harbour was “gone” */
export const nounBy: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  const word = pieces[at]?.lower;
  if ((word !== 'by' && word !== 'from') || runAt[at - 1] !== undefined) return null;
  if (!isCueNoun(pieces[at - 1]?.lower ?? '')) return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null || phrase.kind === 'pronoun' || pieces[phrase.to + 1]?.lower !== 'that') return null;
  const from = phrase.to + 2;
  if (pieces[from] === undefined) return null;
  return report(sentence, 'possessed-cue', at - 1, null, phrase, [
    { from, to: nounClauseEnd(sentence, at - 1, from) },
  ]);
};

/** Ada Okafor made (it) clear that … · expressed concern that … · has no doubt that … */
export const voicedNoun: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  if (runAt[at] !== undefined || !VOICING.has(pieces[at]?.lower ?? '')) return null;
  let noun = at + 1;
  while (
    noun < at + 5 &&
    pieces[noun]?.kind === 'word' &&
    runAt[noun] === undefined &&
    !isStance(pieces[noun]?.lower ?? '')
  )
    noun++;
  const word = pieces[noun]?.lower ?? '';
  if (runAt[noun] !== undefined || !isStance(word)) return null;
  const that = pieces[noun + 1]?.lower === 'that';
  if (!that && !(word === 'clear' && opensWithPronoun(pieces[noun + 1]))) return null;
  const phrase = speakerBefore(sentence, at);
  return phrase === null ? null : withContent(sentence, 'cue-noun', noun, phrase, that ? noun + 2 : noun + 1);
};

/** Ada Okafor is confident that the harbour will open. */
export const attitude: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  if (piece === undefined || runAt[at] !== undefined || !ATTITUDES.has(piece.lower)) return null;
  const that = pieces[at + 1]?.lower === 'that';
  if (!that && !opensWithPronoun(pieces[at + 1])) return null;
  let be = at - 1;
  while (
    be > 0 &&
    (isAdverb(pieces[be] as Piece) || /^(?:so|very|not|more|less)$/.test(pieces[be]?.lower ?? ''))
  )
    be--;
  if (!BEING.test(pieces[be]?.lower ?? '') || runAt[be] !== undefined) return null;
  const phrase = speakerBefore(sentence, be);
  return phrase === null ? null : withContent(sentence, 'cue-attitude', at, phrase, that ? at + 2 : at + 1);
};

/** In Ada Okafor’s view, the harbour should close. · The harbour, in her opinion, should close. */
export const inTheViewOf: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  if (pieces[at]?.lower !== 'in') return null;
  const run = runAt[at + 1];
  const view = (run?.to ?? at + 1) + 1;
  if (!VIEWS.test(pieces[view]?.lower ?? '')) return null;
  const own = /^(?:his|her|their)$/.test(pieces[at + 1]?.lower ?? '')
    ? pronounPhrase(sentence, at + 1)
    : null;
  const phrase = run?.possessive === true ? namedPhrase(sentence, run, run.from, run.to) : own;
  if (phrase === null) return null;
  const next = pieces[view + 1];
  const after =
    next?.kind === 'comma' || next?.kind === 'quote' ? view + (next.kind === 'comma' ? 2 : 1) : -1;
  const before = previousSolid(pieces, at);
  const parts: PieceRange[] = [];
  if (
    before >= 0 &&
    (pieces[at - 1]?.kind !== 'comma' || (next !== undefined && after === -1 && next.kind !== 'stop'))
  )
    return null;
  if (before >= 0) parts.push(...partsBefore(sentence, before));
  if (after !== -1 && pieces[after] !== undefined)
    parts.push({ from: after, to: clauseEnd(sentence, after) });
  return parts.length === 0 ? null : report(sentence, 'in-the-view-of', view, null, phrase, parts);
};

const VIEWS = /^(?:view|opinion|judgment|judgement|estimation|telling|account|experience)$/;

const VOICING: ReadonlySet<string> = new Set(
  `make makes making made express expresses expressed expressing voice voices voiced voicing raise raises raised raising
  issue issues issued issuing give gives gave giving given share shares shared sharing repeat repeats repeated repeating
  reject rejects rejected rejecting dismiss dismisses dismissed dismissing hold holds held has had have spread put`.split(
    /\s+/,
  ),
);

const isStance = (word: string): boolean =>
  isCueNoun(word) ||
  /^(?:clear|case|point|doubts?|worr(?:y|ies)|regrets?|impression|confidence|frustration|anger|surprise|disappointment|optimism|certainty|assurances?)$/.test(
    word,
  );

const BEING = /^(?:is|are|was|were|am|been|being|be|feels?|felt|remains?|remained|became|grew)$/;

const ATTITUDES: ReadonlySet<string> = new Set(
  `confident certain sure convinced adamant hopeful optimistic pessimistic worried concerned afraid fearful aware satisfied
  disappointed frustrated angry furious incensed pleased proud glad delighted surprised shocked sorry sceptical skeptical
  unconvinced doubtful positive insistent relieved grateful upset alarmed`.split(/\s+/),
);

const opensWithPronoun = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^(?:he|she|they|we|i|there)$/.test(piece.lower);

/** The subject of the verb at `verb`; nobody where that is “it” or “there”. */
function speakerBefore(sentence: ReadSentence, verb: number): Phrase | null {
  const phrase = subjectBefore(sentence, verb);
  if (phrase === null || phrase.kind !== 'pronoun') return phrase;
  return /^(?:he|she|they)$/.test(sentence.pieces[phrase.from]?.lower ?? '') ? phrase : null;
}

function withContent(
  sentence: ReadSentence,
  rule: string,
  at: number,
  phrase: Phrase,
  from: number,
): Report | null {
  if (sentence.pieces[from] === undefined) return null;
  return report(sentence, rule, at, null, phrase, [{ from, to: clauseEnd(sentence, from) }]);
}
