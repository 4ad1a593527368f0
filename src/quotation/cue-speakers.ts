// Whose words a cue verb in front of them reports: the subject of its own clause, or one it shares.
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { namedPhrase, parsePhrase } from './noun-phrases.ts';
import { isAdverb, type Phrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import type { Report } from './report.ts';
import { subjectAfter, subjectBefore, subjectOf } from './subjects.ts';

/** The subject in front of a verb of its own; null for one that shares the subject of the clause before. */
export function ownSubject(sentence: ReadSentence, at: number, verb: CueVerb): Phrase | null {
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
export function sharesSubject(sentence: ReadSentence, at: number): boolean {
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
export function sharedSubject(sentence: ReadSentence, at: number, earlier: readonly Report[]): Phrase | null {
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
