// Our own search, stage by stage, as it runs behind every answer.
import natural from 'natural/lib/natural/tfidf/tfidf.js';
import { bestMatches } from '../../src/search/best-matches.ts';
import { matchTerms, readBits, weightOf } from '../../src/search/match-terms.ts';
import { allSentences, type PassageIndex } from '../../src/search/passage-index.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { countOnce } from '../../src/search/tf-idf.ts';
import { contentTerms } from './made-questions.ts';

const TOP = 10;

/** The TF-IDF stage alone: the sentences of the whole library that hold a term of the question, the best ten. */
export function bestByTfIdf(index: PassageIndex, question: string): number {
  const matches = matchTerms(index, termsOnly(question), allSentences(index));
  return bestMatches(matches, { limit: TOP, otherForms: 0 }).top.length;
}

/** Sentences whose TF-IDF score is not, bit for bit, what `natural`'s tfidfs makes of it; there should be none. */
export function differences(
  index: PassageIndex,
  sentences: readonly string[],
  questions: readonly string[],
): number {
  const peer = new natural();
  for (const sentence of sentences) peer.addDocument(countOnce(contentTerms(sentence)));
  let differing = 0;
  for (const question of questions) {
    const matches = matchTerms(index, termsOnly(question), allSentences(index));
    readBits(matches, [allSentences(index)]);
    const { own, idfs } = matches;
    peer.tfidfs(contentTerms(question)).forEach((score, sentence) => {
      if (!Object.is(score, weightOf(own[sentence] ?? 0, idfs))) differing++;
    });
  }
  return differing;
}

function termsOnly(question: string): SearchQuery {
  const sequence = contentTerms(question);
  const terms = sequence.map((term) => ({ term, text: term, isName: false, isCorrected: false }));
  return { terms, sequence, expects: 'anything' };
}
