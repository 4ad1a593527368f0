// Candidates for an answer: what every way of picking passages starts from and ends with.
import { paragraphOf, passageAt, type PassageIndex } from '../search/passage-index.ts';
import type { Passage, ScoredPassage } from '../search/passage.ts';
import type { Among } from '../search/best-matches.ts';
import type { Ranking } from '../search/rank-passages.ts';
import { slice } from '../text/span.ts';
import { confidenceOf } from './confidence.ts';

/** Candidates for an answer, best first, and how likely the best of them is one. */
export type Picked = { readonly passages: readonly ScoredPassage[]; readonly confidence: number };

export const NOTHING: Picked = { passages: [], confidence: 0 };
export const LIMIT = 40;

// A heading seldom says what the text under it does not say better.
const HEADING = 2;

export function pickFrom(index: PassageIndex, ranking: Ranking, credit = 0): Picked {
  const passages = ranking.ranked.map(({ sentence, score }) => {
    const passage = passageAt(index, sentence);
    return { passage, score: isHeading(passage) ? score - HEADING : score };
  });
  passages.sort((a, b) => b.score - a.score);
  return { passages, confidence: confidenceOf(ranking, credit) };
}

/** Characters in which a line ends, with what closes it. */
const ENDING = 12;

/** A paragraph that is set as one, or a line that does not end like a sentence: “PRESS RELEASE: for immediate use”. */
function isHeading(passage: Passage): boolean {
  const paragraph = paragraphOf(passage);
  if (paragraph === undefined || paragraph.kind === 'heading') return true;
  return (
    paragraph.sentences.length === 1 &&
    !/[.?!…:;)\]”’"']\W*$/u.test(slice(passage.source.article.body, paragraph).slice(-ENDING))
  );
}

export function amongThese(sentences: Iterable<number>): Among {
  const members = new Set(sentences);
  return {
    has: (sentence) => members.has(sentence),
    few: [...members].sort((a, b) => a - b),
  };
}

export function holdsTerm({ features }: Ranking['ranked'][number]): boolean {
  return features.tfIdf + features.otherForms > 0;
}
