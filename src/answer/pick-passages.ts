// Which passages an answer is made of: somebody's words, words that somebody said, an introduction, the lead.
import { paragraphOf, passageAt, type PassageIndex, type SentenceRange } from '../search/passage-index.ts';
import type { ScoredPassage } from '../search/passage.ts';
import { LIMIT, NOTHING, type Picked } from './picked.ts';
import { facts } from './pick-facts.ts';
import { everySpeaker, introduction } from './pick-people.ts';
import { saidWords } from './pick-said.ts';
import { wordsOf } from './pick-words.ts';
import type { Query } from './query.ts';

export function pickPassages(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  switch (query.wants) {
    case 'words':
      return wordsOf(index, query, range);
    case 'speaker':
      return saidWords(index, query, range);
    case 'introduction':
      return introduction(index, query, range);
    case 'summary':
      return lead(index, range);
    case 'speakers':
      return everySpeaker(index, range);
    case 'fact':
      return facts(index, query, range);
  }
}

/** What an article begins with: its first sentences that are not headings. */
function lead(index: PassageIndex, { from, to }: SentenceRange): Picked {
  const passages: ScoredPassage[] = [];
  const isSingle = to > from && passageAt(index, from).source === passageAt(index, to - 1).source;
  let source = null;
  for (let sentence = from; sentence < to && passages.length < LIMIT; sentence++) {
    const passage = passageAt(index, sentence);
    if (paragraphOf(passage)?.kind === 'heading' || (passage.source === source && !isSingle)) continue;
    source = passage.source;
    passages.push({ passage, score: 1 / (1 + passages.length) });
    if (isSingle && passages.length === 2) break;
  }
  return passages.length === 0 ? NOTHING : { passages, confidence: 0.9 };
}
