// A phrase that a name stands in.
import { roleBehind } from './appositions.ts';
import type { NameRun } from './names.ts';
import type { Phrase, ReadSentence } from './phrase.ts';

export function namedPhrase(sentence: ReadSentence, run: NameRun, from: number, to: number): Phrase {
  const first = sentence.pieces[from];
  const others = andOthers(sentence, run);
  const role =
    first !== undefined && from < run.from
      ? { start: first.start, end: sentence.pieces[run.from - 1]?.end ?? run.start }
      : null;
  return {
    start: run.start,
    end: others?.end ?? run.end,
    sentence: sentence.index,
    kind: 'name',
    run,
    from,
    to: Math.max(to, others?.to ?? to),
    role: role ?? roleBehind(sentence, run),
    plural: others !== null,
  };
}

/** “et al.” behind a name. */
function andOthers(
  { pieces }: ReadSentence,
  run: NameRun,
): { readonly to: number; readonly end: number } | null {
  const al = pieces[run.to + 2];
  if (pieces[run.to + 1]?.lower !== 'et' || al?.lower !== 'al') return null;
  const next = pieces[run.to + 3];
  const stop = next === undefined || next.start === al.end ? next?.kind === 'stop' : next.start > al.end + 1;
  return { to: run.to + 2, end: al.end + (stop ? 1 : 0) };
}
