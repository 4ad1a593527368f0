// What a library holds, for a question it has no answer to: a large one is walked once, not for each question.
import type { Article } from '../article/article.ts';
import { type PassageIndex, type SentenceRange, sourcesIn } from '../search/passage-index.ts';
import { listSpeakers } from './find-speaker.ts';

export type Holdings = { readonly articles: readonly Article[]; readonly speakers: readonly string[] };

const wholes = new WeakMap<PassageIndex, Holdings>();

/** The articles that have sentences in a range, and everybody whose words they hold. */
export function holdingsOf(index: PassageIndex, range: SentenceRange): Holdings {
  if (range.from > 0 || range.to < index.postings.size) return readHoldings(index, range);
  let whole = wholes.get(index);
  if (whole === undefined) wholes.set(index, (whole = readHoldings(index, range)));
  return whole;
}

function readHoldings(index: PassageIndex, range: SentenceRange): Holdings {
  const sources = sourcesIn(index, range);
  return { articles: sources.map(({ article }) => article), speakers: listSpeakers(sources) };
}
