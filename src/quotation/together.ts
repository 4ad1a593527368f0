// Two who speak together: “said Ada Okafor and Ben Hall”, “Ada Okafor and her husband said”.
import { withTail } from './appositions.ts';
import { namedPhrase } from './named-phrase.ts';
import type { NameRun } from './names.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { isPersonNoun, PREPOSITIONS } from './words.ts';

/** said + “Ada Okafor and Ben Hall.” → both; not in “said Ada Okafor and Ben Hall left”. */
export function pairBehind(sentence: ReadSentence, run: NameRun): Phrase | null {
  const { pieces, runAt } = sentence;
  const other = runAt[run.to + 2];
  if (pieces[run.to + 1]?.lower !== 'and' || other?.from !== run.to + 2 || other.possessive) return null;
  const next = pieces[other.to + 1];
  const ends =
    next === undefined || (next.kind === 'word' ? PREPOSITIONS.has(next.lower) : next.kind !== 'number');
  return ends
    ? { ...namedPhrase(sentence, run, run.from, withTail(sentence, other)), end: other.end, plural: true }
    : null;
}

/** “Ada Okafor and her husband” at the head of a clause; not in “Eve met Ada Okafor and her husband said …”. */
export function coupleBefore({ pieces, runAt, index }: ReadSentence, end: number): Phrase | null {
  const run = runAt[end - 3];
  const last = pieces[end];
  if (run === undefined || last === undefined || runAt[end] !== undefined || run.possessive) return null;
  if (run.kind === 'organisation' || !isPersonNoun(last.lower)) return null;
  if (!/^(?:his|her)$/.test(pieces[end - 1]?.lower ?? '') || pieces[end - 2]?.lower !== 'and') return null;
  if (!/^(?:comma|quote|stop)$/.test(pieces[run.from - 1]?.kind ?? 'stop')) return null;
  return {
    start: run.start,
    end: last.end,
    sentence: index,
    kind: 'description',
    run: null,
    from: run.from,
    to: end,
    role: null,
    plural: true,
  };
}
