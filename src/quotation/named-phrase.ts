// A phrase that a name stands in.
import { roleBehind } from './appositions.ts';
import type { NameRun } from './names.ts';
import type { Phrase, ReadSentence } from './phrase.ts';

export function namedPhrase(sentence: ReadSentence, run: NameRun, from: number, to: number): Phrase {
  const first = sentence.pieces[from];
  const role =
    first !== undefined && from < run.from
      ? { start: first.start, end: sentence.pieces[run.from - 1]?.end ?? run.start }
      : null;
  return {
    start: run.start,
    end: run.end,
    sentence: sentence.index,
    kind: 'name',
    run,
    from,
    to,
    role: role ?? roleBehind(sentence, run),
    plural: false,
  };
}
