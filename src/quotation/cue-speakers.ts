// Whose words a cue verb in front of them reports: the subject of its own clause, or one it shares.
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { namedPhrase } from './named-phrase.ts';
import { parsePhrase } from './noun-phrases.ts';
import { descriptionPhrase, isAdverb, isSubjectPronoun, type Phrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import type { Report } from './report.ts';
import { subjectAfter, subjectBefore, subjectOf } from './subjects.ts';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from './words.ts';

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

/** The subject of a cue that has none right before it: a shared one, or undefined where it cannot be a cue. */
export function borrowedSubject(
  sentence: ReadSentence,
  at: number,
  verb: CueVerb,
  earlier: readonly Report[],
): Phrase | null | undefined {
  if (verb.form !== 'finite' && verb.form !== 'base') return sharedSubject(sentence, at, earlier);
  if (sharesSubject(sentence, at)) return sharedSubject(sentence, at, earlier);
  const long = sentence.pieces[at - 1]?.lower === 'to' ? null : longSubject(sentence, at);
  if (long !== null) return long;
  return verb.form === 'finite' ? undefined : sharedSubject(sentence, at, earlier);
}

/** “Observers in Hull and around the country say”: all from the head of the clause, if no other verb is in it. */
export function longSubject(sentence: ReadSentence, at: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let to = at - 1;
  while (to >= 0 && runAt[to] === undefined && isBetween(pieces[to])) to--;
  // “from Friday”: the day belongs to what is before it.
  if (to < at - 1 && PREPOSITIONS.has(pieces[to]?.lower ?? '')) to++;
  let from = to;
  while (from > 0 && /^(?:word|number)$/.test(pieces[from - 1]?.kind ?? '') && at - from < 20) {
    const before = pieces[from - 1]?.lower ?? '';
    if (
      runAt[from - 1] === undefined &&
      /^(?:that|but|while|although|though|after|when|as|because|if)$/.test(before)
    )
      break;
    from--;
  }
  while (
    from < to &&
    runAt[from] === undefined &&
    /^(?:and|but|so|yet|still|while|after|when|as)$/.test(pieces[from]?.lower ?? '')
  )
    from++;
  const first = pieces[from];
  const last = pieces[to];
  if (first === undefined || last === undefined || to - from < 1 || last.kind !== 'word') return null;
  if (runAt[from] === undefined && (PREPOSITIONS.has(first.lower) || isAdverb(first))) return null;
  for (let inner = from; inner <= to; inner++) {
    const piece = pieces[inner];
    if (piece === undefined || runAt[inner] !== undefined) continue;
    if (piece.lower !== 'to' && AUXILIARIES.has(piece.lower)) return null;
    if (piece.lower !== 'and' && CONJUNCTIONS.has(piece.lower)) return null;
    if (
      isSubjectPronoun(piece) ||
      (inner > from && piece.lower.endsWith('ed')) ||
      piece.lower.endsWith('ing')
    )
      return null;
  }
  let head = from + 1;
  while (head <= to && !PREPOSITIONS.has(pieces[head]?.lower ?? '')) head++;
  if (head > to) return null;
  return descriptionPhrase(sentence, from, to, /[^s]s$/.test(pieces[head - 1]?.lower ?? ''));
}

/** “also”, “have”: what may stand between a subject and its verb. */
const isBetween = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && (AUXILIARIES.has(piece.lower) || isAdverb(piece));

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
  // “Claiming it was closed, Okafor met the board”
  if (at === 0 && pieces[0]?.lower.endsWith('ing') === true) return subjectOf(sentence);
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
