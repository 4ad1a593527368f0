// Bodies named by their place, with their kind in small letters: “Harrow borough council”.
import type { Phrase, ReadSentence } from './phrase.ts';
import type { Stranger } from './voices.ts';

// Sentences within which “the council” goes back to “Harrow borough council”.
const FARTHEST_SENTENCES = 60;

/** “Harrow borough council agreed. … the council said”: a body named by its place, its kind in small letters. */
export function localBody(sentences: readonly ReadSentence[], phrase: Phrase, noun: string): Stranger | null {
  for (let at = phrase.sentence; at >= 0 && phrase.sentence - at < FARTHEST_SENTENCES; at--) {
    const { pieces, runAt, runs, index, paragraph } = sentences[at] as ReadSentence;
    for (const run of runs) {
      if (run.start >= phrase.start || run.possessive || run.kind === 'person') continue;
      const to = LOCAL.test(pieces[run.to + 1]?.lower ?? '') ? run.to + 2 : run.to + 1;
      const last = pieces[to];
      if (last?.lower !== noun || last.capital || last.possessive || runAt[to] !== undefined) continue;
      const whole = { start: run.start, end: last.end, sentence: index, from: run.from, to };
      const named: Phrase = { ...whole, kind: 'description', run: null, role: null, plural: false };
      return { phrase: named, gender: null, start: run.start, sentence: index, paragraph };
    }
  }
  return null;
}

const LOCAL = /^(?:borough|county|city|town|district|parish|village|community|regional)$/;
