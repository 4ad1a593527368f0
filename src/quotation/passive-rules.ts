// Rules for passive cues: the speaker stands behind “by”.
import { clauseEnd } from './clauses.ts';
import { chargeOf } from './complement-verbs.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { type CueRule, type PieceRange, report } from './report.ts';
import { subjectAfter } from './subjects.ts';

/** The plan was called “reckless” by Ada Okafor · described by Ada Okafor as “reckless” · It was announced by her that … */
export const passiveBy: CueRule = (sentence, at) => {
  if (sentence.pieces[at]?.lower !== 'by') return null;
  const cue = participleBefore(sentence, at);
  if (cue === null) return null;
  const phrase = withRelative(sentence, subjectAfter(sentence, at));
  if (phrase === null || phrase.kind === 'pronoun') return null;
  const parts =
    at - cue.at > 1 ? quotesBetween(sentence, cue.at, at) : contentBehind(sentence, phrase.to + 1, cue.verb);
  return parts.length === 0 ? null : report(sentence, 'cue-passive', cue.at, cue.verb, phrase, parts);
};

/** “by people who live there” */
function withRelative({ pieces }: ReadSentence, phrase: Phrase | null): Phrase | null {
  if (phrase?.kind !== 'description' || pieces[phrase.to + 1]?.lower !== 'who') return phrase;
  let to = phrase.to + 1;
  while (pieces[to + 1]?.kind === 'word' && to - phrase.to < 8) to++;
  return { ...phrase, to, end: pieces[to]?.end ?? phrase.end };
}

/** True where a past form is followed by its doer, so that it is no verb of the words in front of it. */
export function isPassive({ pieces, runAt }: ReadSentence, at: number): boolean {
  if (pieces[at + 1]?.lower !== 'by') return false;
  const doer = pieces[at + 2];
  return (
    doer !== undefined &&
    (runAt[at + 2] !== undefined || /^(?:the|an?|his|her|their|its|one|some|many)$/.test(doer.lower))
  );
}

/** “called” in “called “reckless” by”, “described” in “described by”. */
function participleBefore({ pieces, runAt }: ReadSentence, by: number): { at: number; verb: CueVerb } | null {
  let at = by - 1;
  // The words themselves may stand between.
  if (pieces[at]?.kind === 'quote') {
    while (
      at > 0 &&
      by - at < 8 &&
      (pieces[at]?.kind === 'quote' || /^(?:as|an?|the|and|or)$/.test(pieces[at]?.lower ?? ''))
    )
      at--;
  }
  const piece = pieces[at];
  if (piece?.kind !== 'word' || runAt[at] !== undefined) return null;
  const verb = cueVerb(piece.lower);
  const past =
    verb !== null && (verb.form === 'finite' || verb.form === 'participle') && PAST.test(piece.lower);
  return past ? { at, verb } : null;
}

const PAST = /(?:ed|t|id|old|ten|awn)$/;

function quotesBetween({ pieces }: ReadSentence, from: number, to: number): PieceRange[] {
  const parts: PieceRange[] = [];
  for (let at = from + 1; at < to; at++) if (pieces[at]?.kind === 'quote') parts.push({ from: at, to: at });
  return parts;
}

/** Behind the doer: as “reckless”, that it was closed, of hiding it, or the words themselves. */
function contentBehind(sentence: ReadSentence, at: number, verb: CueVerb): PieceRange[] {
  const { pieces } = sentence;
  const first = pieces[at];
  if (first?.kind === 'quote') return [{ from: at, to: at }];
  if (first?.kind === 'colon' && pieces[at + 1]?.kind === 'quote') return [{ from: at + 1, to: at + 1 }];
  const opens =
    (first?.lower === 'that' && verb.class !== 'call') ||
    (first?.lower === 'as' && verb.class === 'call') ||
    chargeOf(verb.base)?.test(first?.lower ?? '') === true;
  if (!opens || pieces[at + 1] === undefined) return [];
  const end = clauseEnd(sentence, at + 1);
  let quote = -1;
  for (let next = at + 1; next <= end; next++) if (pieces[next]?.kind === 'quote') quote = next;
  return [{ from: at + 1, to: quote === -1 || first?.lower === 'that' ? end : quote }];
}
