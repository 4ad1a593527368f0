// Several who speak together: “said Ada Okafor and Ben Hall”, “Ada Okafor and her husband said”.
import { withTail } from './appositions.ts';
import { namedPhrase } from './named-phrase.ts';
import type { NameRun } from './names.ts';
import { descriptionPhrase, type Phrase, type ReadSentence } from './phrase.ts';
import { isPersonNoun, isRoleNoun, PREPOSITIONS } from './words.ts';

/** said + “Ada Okafor, Eve Pell and Ben Hall.” → all; not in “said Ada Okafor and Ben Hall left”. */
export function pairBehind(sentence: ReadSentence, run: NameRun): Phrase | null {
  const { pieces, runAt } = sentence;
  let before = run;
  for (
    let next = runAt[before.to + 2];
    pieces[before.to + 1]?.kind === 'comma';
    next = runAt[before.to + 2]
  ) {
    if (next?.from !== before.to + 2 || !isWholeName(next)) return null;
    before = next;
  }
  const other = runAt[before.to + 2];
  if (pieces[before.to + 1]?.lower !== 'and' || other?.from !== before.to + 2 || other.possessive)
    return null;
  if (before !== run && !isWholeName(other)) return null;
  const next = pieces[other.to + 1];
  const ends =
    next === undefined || (next.kind === 'word' ? PREPOSITIONS.has(next.lower) : next.kind !== 'number');
  return ends
    ? { ...namedPhrase(sentence, run, run.from, withTail(sentence, other)), end: other.end, plural: true }
    : null;
}

/** In “Ada Okafor, Eve Pell and Ben Hall said” the first of those in front of a name; the name itself if it is the first. */
export function firstOfList({ pieces, runAt }: ReadSentence, name: NameRun): NameRun {
  let first = name;
  for (;;) {
    const before = runAt[first.from - 2];
    if (pieces[first.from - 1]?.kind !== 'comma' || before === undefined || !isWholeName(before))
      return first;
    const lead = pieces[before.from - 1];
    // “Unlike Eve Pell, Ada Okafor and Ben Hall said”
    const opens =
      lead === undefined ||
      lead.kind !== 'word' ||
      isRoleNoun(lead.lower) ||
      /^(?:and|but)$/.test(lead.lower);
    if (!opens) return first;
    first = before;
  }
}

/** Names that people bear, not “Leeds” nor “Ada Okafor’s”. */
const isWholeName = ({ kind, words, possessive }: NameRun): boolean =>
  !possessive && (kind === 'person' || (kind === 'unknown' && words.length > 1));

/** “Ada Okafor and her husband” at the head of a clause; not in “Eve met Ada Okafor and her husband said …”. */
export function coupleBefore(sentence: ReadSentence, end: number): Phrase | null {
  const { pieces, runAt } = sentence;
  const run = runAt[end - 3];
  const last = pieces[end];
  if (run === undefined || last === undefined || runAt[end] !== undefined || run.possessive) return null;
  if (run.kind === 'organisation' || !isPersonNoun(last.lower)) return null;
  if (!/^(?:his|her)$/.test(pieces[end - 1]?.lower ?? '') || pieces[end - 2]?.lower !== 'and') return null;
  if (!/^(?:comma|quote|stop)$/.test(pieces[run.from - 1]?.kind ?? 'stop')) return null;
  return descriptionPhrase(sentence, run.from, end, true);
}
