// What is picked without comparing: how an article begins, everybody who speaks, all that somebody says.
import type { Among } from '../../search/best-matches.ts';
import { paragraphOf, passageAt, type PassageIndex, type SentenceRange } from '../../search/passage-index.ts';
import type { ScoredPassage } from '../../search/passage.ts';
import type { Query } from '../query.ts';
import { spokenSentences } from '../spoken.ts';

/** Passages for an answer, best first, how likely the best of them is one, and from what likelihood on it is given. */
export type Picked = {
  readonly passages: readonly ScoredPassage[];
  readonly likely: number;
  readonly enough: number;
  /** Below it an answer is given with a doubt. */
  readonly sure: number;
  readonly close: number;
};

export const NOTHING: Picked = { passages: [], likely: 0, enough: 0.5, sure: 0.5, close: 0.5 };

const MOST = 40;

function sure(passages: readonly ScoredPassage[], likely: number): Picked {
  return { passages, likely: passages.length === 0 ? 0 : likely, enough: 0.5, sure: 0.5, close: 0.5 };
}

/** What an article begins with: its first sentences that are not headings; of several articles, the first of each. */
export function lead(index: PassageIndex, { from, to }: SentenceRange): Picked {
  const passages: ScoredPassage[] = [];
  const isSingle = to > from && passageAt(index, from).source === passageAt(index, to - 1).source;
  let source = null;
  for (let sentence = from; sentence < to && passages.length < MOST; sentence++) {
    const passage = passageAt(index, sentence);
    if (paragraphOf(passage)?.kind === 'heading' || (passage.source === source && !isSingle)) continue;
    source = passage.source;
    passages.push({ passage, score: 1 / (1 + passages.length) });
    if (isSingle && passages.length === 2) break;
  }
  return sure(passages, 0.9);
}

/** The first words of everybody: those whose words stand in marks, then those who are only retold. */
export function everySpeaker(index: PassageIndex, range: SentenceRange): Picked {
  const seen = new Set<unknown>();
  const passages: ScoredPassage[] = [];
  const spoken = spokenSentences(index, range, null).map((sentence) => passageAt(index, sentence));
  for (const retold of [false, true])
    for (const passage of spoken)
      for (const { speaker, quotation } of passage.attributions) {
        if (speaker === null || seen.has(speaker) || (quotation.type === 'indirect') !== retold) continue;
        seen.add(speaker);
        passages.push({ passage, score: 1 });
        break;
      }
  return sure(passages, 0.95);
}

/** All that the people asked for said, in order. */
export function allWordsOf(index: PassageIndex, { speakers }: Query, range: SentenceRange): Picked {
  const said = spokenSentences(index, range, speakers);
  const passages = said.map((sentence) => ({ passage: passageAt(index, sentence), score: 1 }));
  return sure(passages, 0.9 * (speakers[0]?.likeness ?? 0));
}

export function amongThese(sentences: Iterable<number>): Among {
  const members = new Set(sentences);
  return {
    has: (sentence) => members.has(sentence),
    few: [...members].sort((a, b) => a - b),
  };
}
