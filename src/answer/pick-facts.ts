// What an article holds about something, whoever says it.
import { type PassageIndex, type SentenceRange } from '../search/passage-index.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { LIMIT, pickFrom, type Picked } from './picked.ts';
import type { Query } from './query.ts';
import { isOthers } from './spoken.ts';
import { withAnswers } from './turns.ts';

export function facts(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const ranking = rankSentences(index, query, { range, limit: LIMIT });
  if (query.unheard.length === 0) return answered(index, pickFrom(index, ranking));
  // Somebody who is not known to speak is answered for only where they are named, and not by another's words.
  const names = new Set(query.unheard);
  const subject = new Set(
    query.terms.flatMap(({ term }) => (names.has(term) ? [] : [term, ...variantsOf(index, term)])),
  );
  const ranked = ranking.ranked.filter(({ sentence }) => {
    const { terms } = traitsOf(index, sentence);
    return (
      terms.some((term) => names.has(term)) &&
      terms.some((term) => subject.has(term)) &&
      !isOthers(index, query.speakers, sentence)
    );
  });
  return answered(index, pickFrom(index, { ...ranking, ranked }));
}

export function answered(index: PassageIndex, { passages, confidence }: Picked): Picked {
  return { passages: withAnswers(index, passages), confidence };
}
