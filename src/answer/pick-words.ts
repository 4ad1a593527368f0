// Somebody's words: what the people asked for said about something.
import { passageAt, type PassageIndex, positionOf, type SentenceRange } from '../search/passage-index.ts';
import type { ReadArticle, ScoredPassage } from '../search/passage.ts';
import { lowerBound } from '../search/postings.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { firstEndingAfter } from '../text/span.ts';
import { ENOUGH } from './confidence.ts';
import { amongThese, holdsTerm, LIMIT, pickFrom, type Picked } from './picked.ts';
import { answered } from './pick-facts.ts';
import type { Query } from './query.ts';
import { isOthers, spokenSentences } from './spoken.ts';

// That the right person speaks counts as much as a rather rare word.
const PERSON_CREDIT = 3;

/** What the people asked for said about the rest of the question; all they said when there is no rest. */
export function wordsOf(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const among = spokenSentences(index, range, query.speakers);
  if (query.terms.length === 0) {
    const likeness = query.speakers[0]?.likeness ?? 0;
    const passages = among.map((sentence) => ({ passage: passageAt(index, sentence), score: 0 }));
    return { passages, confidence: passages.length === 0 ? 0 : likeness * 0.9 };
  }
  const ranking = rankSentences(index, query, { range, limit: LIMIT, among: amongThese(among) });
  const said = pickFrom(index, { ...ranking, ranked: ranking.ranked.filter(holdsTerm) }, PERSON_CREDIT);
  if (said.confidence >= ENOUGH) return said;
  return nearby(index, query, range, among);
}

/** All that the people asked for said: first what stands closest to the question's words, in its paragraph or around it. */
export function closestWords(index: PassageIndex, query: Query, range: SentenceRange): ScoredPassage[] {
  const among = spokenSentences(index, range, query.speakers);
  const { ranked } = rankSentences(index, query, { range, limit: LIMIT, among: amongThese(among) });
  const known = new Map(ranked.map(({ sentence, score }) => [sentence, score]));
  const lowest = Math.min(0, ...known.values());
  return among
    .map((sentence) => ({
      passage: passageAt(index, sentence),
      score: (known.get(sentence) ?? lowest) - lowest,
    }))
    .sort((a, b) => b.score - a.score);
}

/** Sentences of the paragraphs in or next to which the person speaks or is named, for words that are not known to be theirs. */
function nearby(index: PassageIndex, query: Query, range: SentenceRange, spoken: readonly number[]): Picked {
  const paragraphs = new Set(spoken.map((sentence) => index.paragraphs[sentence] ?? 0));
  for (const { source, speaker } of query.speakers)
    for (const mention of speaker.mentions) {
      const sentence = sentenceAt(index, source, mention.start);
      if (sentence !== null) paragraphs.add(index.paragraphs[sentence] ?? 0);
    }
  const among = new Set<number>();
  for (const paragraph of paragraphs) {
    const first = lowerBound(index.paragraphs, paragraph - 1, range.from, range.to);
    const end = lowerBound(index.paragraphs, paragraph + 2, first, range.to);
    for (let sentence = first; sentence < end; sentence++) among.add(sentence);
  }
  const ranking = rankSentences(index, query, { range, limit: LIMIT, among: amongThese(among) });
  const ranked = ranking.ranked.filter(
    (one) => holdsTerm(one) && !isOthers(index, query.speakers, one.sentence),
  );
  const picked = pickFrom(index, { ...ranking, ranked });
  return answered(index, { ...picked, confidence: picked.confidence * 0.8 });
}

/** The number of the sentence at an offset of an article's body. */
function sentenceAt(index: PassageIndex, source: ReadArticle, offset: number): number | null {
  const at = firstEndingAfter(source.article.sentences, offset);
  const first = index.firstSentences[positionOf(index, source)];
  return first === undefined || at >= source.article.sentences.length ? null : first + at;
}
