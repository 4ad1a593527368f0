// Somebody's words: what the people asked for said about something.
import {
  numberOf,
  passageAt,
  type PassageIndex,
  positionOf,
  type SentenceRange,
} from '../search/passage-index.ts';
import type { ReadArticle, ScoredPassage } from '../search/passage.ts';
import { lowerBound } from '../search/postings.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { firstEndingAfter } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { ENOUGH } from './confidence.ts';
import { answered, facts } from './pick-facts.ts';
import { amongThese, holdsTerm, LIMIT, pickFrom, type Picked } from './picked.ts';
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
  if (said.confidence >= ENOUGH) return { ...said, passages: withNext(index, said.passages, new Set(among)) };
  const near = nearby(index, query, range, among);
  if (near.confidence >= ENOUGH || !isDescribed(query)) return near;
  // “The old lady from the terrace” may be somebody whom the article never calls so where she speaks.
  const told = facts(index, withPerson(query), range);
  if (told.confidence * 0.8 <= near.confidence) return near;
  const passages = withWordsBehind(index, told.passages, new Set(among), placeOf(query));
  return { passages, confidence: told.confidence * 0.8 };
}

/** Last, how they go on from the best passage in its paragraph. */
function withNext(
  index: PassageIndex,
  passages: readonly ScoredPassage[],
  theirs: ReadonlySet<number>,
): readonly ScoredPassage[] {
  const [best] = passages;
  if (best === undefined) return passages;
  const next = numberOf(index, best.passage) + 1;
  if (!theirs.has(next) || index.paragraphs[next] !== index.paragraphs[next - 1]) return passages;
  return [...passages, { passage: passageAt(index, next), score: ANYTHING * best.score }];
}

/**
 * What somebody says about something often stands right behind the sentence that tells of it: “Moss was taken off.
 * ‘My legs were fine,’ she said.” Their words there go in front of the telling, or `after` it.
 */
function withWordsBehind(
  index: PassageIndex,
  passages: readonly ScoredPassage[],
  theirs: ReadonlySet<number>,
  place: 'before' | 'after',
): readonly ScoredPassage[] {
  return passages.flatMap((scored) => {
    const number = numberOf(index, scored.passage);
    const behind: ScoredPassage[] = [];
    for (let at = number + 1; at <= number + BEHIND; at++)
      if (theirs.has(at)) behind.push({ passage: passageAt(index, at), score: scored.score });
    return place === 'after' || theirs.has(number) ? [scored, ...behind] : [...behind, scored];
  });
}

const BEHIND = 3;
/** What words of theirs about something else are worth beside the best passage. */
const ANYTHING = 0.4;

function placeOf({ expects }: Query): 'before' | 'after' {
  return expects === 'anything' || expects === 'reason' ? 'before' : 'after';
}

/** Whether the people were found by what they are and not by their name. */
function isDescribed({ speakers }: Query): boolean {
  return (speakers[0]?.likeness ?? 0) < 0.9 || speakers[0]?.speaker.kind !== 'person';
}

/** The question with whoever it names as something to look for. */
function withPerson(query: Query): Query {
  const known = new Set(query.terms.map(({ term }) => term));
  const named = tokenize(query.person ?? '').filter(({ term }) => !known.has(term));
  return {
    ...query,
    terms: [
      ...named.map(({ term, text }) => ({ term, text, isName: false, isCorrected: false })),
      ...query.terms,
    ],
  };
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
  const told = answered(index, picked).passages;
  const place = placeOf(query);
  const theirs = new Set(spoken);
  // The rest of their words come last, whatever they are about.
  const passages = [
    ...withWordsBehind(index, told, theirs, place),
    ...closestWords(index, query, range).map((scored) => ({
      ...scored,
      score: ANYTHING * (told[0]?.score ?? 0),
    })),
  ];
  return { passages, confidence: picked.confidence * 0.8 };
}

/** The number of the sentence at an offset of an article's body. */
function sentenceAt(index: PassageIndex, source: ReadArticle, offset: number): number | null {
  const at = firstEndingAfter(source.article.sentences, offset);
  const first = index.firstSentences[positionOf(index, source)];
  return first === undefined || at >= source.article.sentences.length ? null : first + at;
}
