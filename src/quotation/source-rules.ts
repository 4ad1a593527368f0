// Rules whose cue is no verb: “according to”, “in the words of”, “Okafor’s claim that”.
import { clauseEnd, partsBefore, previousSolid } from './clauses.ts';
import { nounClauseEnd } from './noun-clause.ts';
import { namedPhrase } from './named-phrase.ts';
import { pronounPhrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { type CueRule, type PieceRange, type Report, report } from './report.ts';
import { subjectAfter } from './subjects.ts';
import { POSSESSIVES } from './words.ts';

/** According to Ada Okafor, “…” · “…”, according to the council · “…”, per the rules. */
export const accordingTo: CueRule = (sentence, at) => {
  const { pieces } = sentence;
  const word = pieces[at]?.lower;
  if (word === 'according' && pieces[at + 1]?.lower === 'to')
    return sourceReport(sentence, 'according-to', at, at + 1);
  if (word === 'per' && /^(?:comma|quote)$/.test(pieces[at - 1]?.kind ?? ''))
    return sourceReport(sentence, 'according-to', at, at);
  return null;
};

/** In the words of the harbour master, Ada Okafor, “…” */
export const inTheWordsOf: CueRule = (sentence, at) => {
  const { pieces } = sentence;
  const opens =
    pieces[at]?.lower === 'words' && pieces[at + 1]?.lower === 'of' && pieces[at - 2]?.lower === 'in';
  return opens ? sourceReport(sentence, 'in-the-words-of', at, at + 1) : null;
};

/** Okafor’s claim that the harbour was “gone” · his promise to “try harder” */
export const possessedCue: CueRule = (sentence, at) => {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (piece === undefined || !isCueNoun(piece.lower)) return null;
  // “Okafor’s view is that the harbour should close”
  const is = /^(?:is|was|remains|remained)$/.test(next?.lower ?? '') && pieces[at + 2]?.lower === 'that';
  if (!is && next?.lower !== 'that' && next?.kind !== 'quote' && next?.kind !== 'colon') return null;
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
  const from = is ? at + 3 : next?.kind === 'quote' ? at + 1 : at + 2;
  if (phrase === null || pieces[from] === undefined) return null;
  const to = is ? clauseEnd(sentence, from) : nounClauseEnd(sentence, at, from);
  return report(sentence, 'possessed-cue', at, null, phrase, [{ from, to }]);
};

/** “claim”, “warnings”: a noun for something said or thought. */
export const isCueNoun = (lower: string): boolean => CUE_NOUNS.has(lower.replace(/s$/, ''));

const CUE_NOUNS = new Set(
  `claim statement assertion allegation warning argument belief comment remark suggestion promise pledge insistence
  admission acknowledgement acknowledgment observation contention complaint accusation prediction announcement view
  conclusion denial declaration reply response answer question words description advice plea order boast joke tweet
  theory hope fear conviction concern word motto slogan verdict message`.split(/\s+/),
);

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
