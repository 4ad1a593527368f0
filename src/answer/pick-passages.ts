// Which passages an answer is made of: somebody's words, words that somebody said, an introduction, the lead.
import {
  paragraphOf,
  passageAt,
  type PassageIndex,
  positionOf,
  type SentenceRange,
} from '../search/passage-index.ts';
import type { Passage, ReadArticle, ScoredPassage } from '../search/passage.ts';
import type { Among } from '../search/best-matches.ts';
import { type Ranking, rankSentences } from '../search/rank-passages.ts';
import { lowerBound } from '../search/postings.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { firstEndingAfter, slice, type Span } from '../text/span.ts';
import { fold, tokenize, tokenizeSentence } from '../text/tokens.ts';
import { confidenceOf, ENOUGH } from './confidence.ts';
import { nameWords } from './find-speaker.ts';
import type { Query } from './query.ts';
import { speakerOf, spokenAtAll, spokenSentences } from './spoken.ts';
import { withAnswers } from './turns.ts';

/** Candidates for an answer, best first, and how likely the best of them is one. */
export type Picked = { readonly passages: readonly ScoredPassage[]; readonly confidence: number };

const NOTHING: Picked = { passages: [], confidence: 0 };
const LIMIT = 40;
// That the right person speaks counts as much as a rather rare word.
const PERSON_CREDIT = 3;

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
      !isOthers(index, query, sentence)
    );
  });
  return answered(index, pickFrom(index, { ...ranking, ranked }));
}

function answered(index: PassageIndex, { passages, confidence }: Picked): Picked {
  return { passages: withAnswers(index, passages), confidence };
}

/** What the people asked for said about the rest of the question; all they said when there is no rest. */
function wordsOf(index: PassageIndex, query: Query, range: SentenceRange): Picked {
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
  const ranked = ranking.ranked.filter((one) => holdsTerm(one) && !isOthers(index, query, one.sentence));
  const picked = pickFrom(index, { ...ranking, ranked });
  return answered(index, { ...picked, confidence: picked.confidence * 0.8 });
}

/** Whether a sentence is known to be somebody else's words. */
function isOthers(index: PassageIndex, { speakers }: Query, sentence: number): boolean {
  const speaker = speakerOf(passageAt(index, sentence));
  return speaker !== null && !speakers.some((match) => match.speaker.name === speaker.name);
}

/** Reported words that match; where narration matches far better, it is what was meant. */
function saidWords(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const anything = rankSentences(index, query, { range, limit: LIMIT });
  const isSpoken = spokenAtAll(index);
  const ranking = rankSentences(index, query, { range, limit: LIMIT, among: { has: isSpoken } });
  const inWords = ranking.ranked
    .filter(holdsTerm)
    .map((scored) => ({
      ...scored,
      score:
        scored.score +
        2 * shareInside(index, query, scored.sentence) +
        RUN * longestRun(query.sequence, traitsOf(index, scored.sentence).terms),
    }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const said = pickFrom(index, { ...ranking, ranked: inWords });
  const best = anything.ranked[0];
  const narrated =
    best !== undefined && !isSpoken(best.sentence) && best.score > (inWords[0]?.score ?? 0) * 1.25;
  return narrated || said.passages.length === 0 ? pickFrom(index, anything) : said;
}

/** Where somebody is introduced: the sentence that gives the full name, best with what they are. */
function introduction(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const [match] = query.speakers;
  if (match === undefined) return facts(index, query, range);
  const names = nameWords(match.speaker.name);
  const role = new Set(tokenize(match.speaker.role ?? '').map(({ text }) => text));
  const terms = tokenize(match.speaker.name).map(({ term, text }) => ({
    term,
    text,
    isName: true,
    isCorrected: false,
  }));
  const asked = { ...query, terms, sequence: terms.map(({ term }) => term), expects: 'definition' as const };
  const { ranked } = rankSentences(index, asked, { range, limit: LIMIT });
  const passages = ranked
    .map(({ sentence, score }) => {
      const passage = passageAt(index, sentence);
      const words = new Set(tokenize(textOf(passage)).map(({ text }) => text));
      const isFull = names.every((word) => words.has(word));
      const roleWords = [...role].filter((word) => words.has(word)).length;
      return { passage, score: score + (isFull ? 4 : 0) + (role.size > 0 ? (4 * roleWords) / role.size : 0) };
    })
    .filter(({ passage }) => names.some((word) => fold(textOf(passage)).includes(word)))
    .sort((a, b) => b.score - a.score);
  return { passages, confidence: passages.length === 0 ? 0 : 0.95 * match.likeness };
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

/** The first words of everybody: those whose words stand in marks, then those who are only retold. */
function everySpeaker(index: PassageIndex, range: SentenceRange): Picked {
  const seen = new Set<unknown>();
  const passages: ScoredPassage[] = [];
  const spoken = spokenSentences(index, range, null).map((sentence) => passageAt(index, sentence));
  for (const retold of [false, true])
    for (const passage of spoken)
      for (const { speaker, quotation } of passage.attributions) {
        if (speaker === null || seen.has(speaker) || (quotation.type === 'indirect') !== retold) continue;
        seen.add(speaker);
        passages.push({ passage, score: 0 });
        break;
      }
  return passages.length === 0 ? NOTHING : { passages, confidence: 0.95 };
}

// What each word more is worth by which a sentence goes on in the question's own words: who quotes, quotes them in order.
const RUN = 0.5;

/** How many words stand in the sentence as in the question, one behind the other, beyond the first two. */
function longestRun(asked: readonly string[], terms: readonly string[]): number {
  let longest = 2;
  for (let from = 0; from + longest < asked.length; from++)
    for (let at = terms.indexOf(asked[from] ?? ''); at >= 0; at = terms.indexOf(asked[from] ?? '', at + 1)) {
      let length = 1;
      while (from + length < asked.length && asked[from + length] === terms[at + length]) length++;
      if (length > longest) longest = length;
    }
  return longest - 2;
}

// A heading seldom says what the text under it does not say better.
const HEADING = 2;

function pickFrom(index: PassageIndex, ranking: Ranking, credit = 0): Picked {
  const passages = ranking.ranked.map(({ sentence, score }) => {
    const passage = passageAt(index, sentence);
    return { passage, score: paragraphOf(passage)?.kind === 'heading' ? score - HEADING : score };
  });
  passages.sort((a, b) => b.score - a.score);
  return { passages, confidence: confidenceOf(ranking, credit) };
}

/** The number of the sentence at an offset of an article's body. */
function sentenceAt(index: PassageIndex, source: ReadArticle, offset: number): number | null {
  const at = firstEndingAfter(source.article.sentences, offset);
  const first = index.firstSentences[positionOf(index, source)];
  return first === undefined || at >= source.article.sentences.length ? null : first + at;
}

function amongThese(sentences: Iterable<number>): Among {
  const members = new Set(sentences);
  return {
    has: (sentence) => members.has(sentence),
    few: [...members].sort((a, b) => a - b),
  };
}

function holdsTerm({ features }: Ranking['ranked'][number]): boolean {
  return features.tfIdf + features.otherForms > 0;
}

/** The share of a sentence's matching words that lie inside somebody's words. */
function shareInside(index: PassageIndex, query: Query, sentence: number): number {
  const passage = passageAt(index, sentence);
  const matches = matchingSpans(passage, new Set(query.terms.map(({ term }) => term)));
  if (matches.length === 0) return 0;
  const inside = matches.filter(({ start }) =>
    passage.attributions.some(({ quotation }) => quotation.start <= start && start < quotation.end),
  );
  return inside.length / matches.length;
}

/** The words of a stretch of the article that are among the terms, as spans of its body. */
export function matchingSpans(
  { source, start, end }: Span & Pick<Passage, 'source'>,
  terms: ReadonlySet<string>,
): Span[] {
  return tokenizeSentence(source.article.body.slice(start, end))
    .filter(({ term }) => terms.has(term))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
}

function textOf(passage: Passage): string {
  return slice(passage.source.article.body, passage);
}
