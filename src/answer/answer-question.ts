// The core's front door: a question in, verbatim passages out, or what the library holds instead.
import type { Attribution } from '../quotation/quotation.ts';
import { allSentences, type PassageIndex, passageAt, sentencesOf } from '../search/passage-index.ts';
import type { SentenceRange } from '../search/passage-index.ts';
import type { Passage, ScoredPassage } from '../search/passage.ts';
import { rankPassages, termWeights } from '../search/rank-passages.ts';
import { slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import type { Answer, AnswerPassage, PassageSpeaker, Question } from './answer.ts';
import { findSpeaker, listSpeakers, type SpeakerMatch } from './find-speaker.ts';
import { type Query, readQuestion } from './query.ts';

const DEFAULT_TOP = 3;
/** Answers less likely than this are not given. */
const ENOUGH = 0.3;

export function answerQuestion(index: PassageIndex, question: Question): Answer {
  const read = readQuestion(index, question.question);
  const query =
    question.speaker === undefined ? read : { ...read, speakers: findSpeaker(index, question.speaker) };
  const range = question.article === undefined ? allSentences(index) : sentencesOf(index, question.article);
  const top = Math.max(1, Math.floor(question.top ?? DEFAULT_TOP));

  const ranked = rankPassages(index, query, { range, limit: 200 });
  const wanted =
    query.speakers.length > 0 || question.speaker !== undefined
      ? ofSpeakers(index, query, ranked, range)
      : query.wants === 'speaker'
        ? ranked.filter(({ passage }) => speakerOf(passage) !== null)
        : ranked;
  const best = wanted[0];
  const confidence = best === undefined ? 0 : confidenceOf(index, query, best.passage, range);
  if (best === undefined || confidence < ENOUGH)
    return nothingFound(index, query, question.question, ranked, confidence, range);
  const passages = wanted.slice(0, top).map((scored) => toAnswerPassage(scored, query));
  const headline = query.wants === 'speaker' ? (passages[0]?.speaker?.name ?? null) : null;
  return { kind: 'passages', headline, confidence, passages };
}

/** The words of the people asked for: those that match the rest of the question, or all when there is no rest. */
function ofSpeakers(
  index: PassageIndex,
  query: Query,
  ranked: readonly ScoredPassage[],
  { from, to }: SentenceRange,
): ScoredPassage[] {
  if (query.terms.length > 0) return ranked.filter(({ passage }) => isBy(passage, query.speakers));
  const found: ScoredPassage[] = [];
  for (let sentence = from; sentence < to; sentence++) {
    const passage = passageAt(index, sentence);
    if (isBy(passage, query.speakers)) found.push({ passage, score: 0 });
  }
  return found;
}

function isBy(passage: Passage, speakers: readonly SpeakerMatch[]): boolean {
  return passage.attributions.some(({ speaker }) =>
    speakers.some((match) => match.source === passage.source && match.speaker.id === speaker?.id),
  );
}

/** The share of the question's weight that a passage covers. */
function confidenceOf(index: PassageIndex, query: Query, passage: Passage, range: SentenceRange): number {
  if (query.terms.length === 0) return query.speakers.length > 0 ? 0.9 : 0;
  const weights = termWeights(index, query.terms, range);
  const terms = new Set(tokenize(textOf(passage)).map((token) => token.term));
  let all = 0;
  let covered = 0;
  query.terms.forEach((term, at) => {
    const weight = Math.max(0, weights[at] ?? 0);
    all += weight;
    if (terms.has(term)) covered += weight;
  });
  return all === 0 ? 0 : covered / all;
}

function nothingFound(
  index: PassageIndex,
  query: Query,
  question: string,
  ranked: readonly ScoredPassage[],
  confidence: number,
  { from, to }: SentenceRange,
): Answer {
  const sources = index.sources.filter((_, at) => {
    const first = index.firstSentences[at] ?? 0;
    return first >= from && first < to;
  });
  return {
    kind: 'nothing-found',
    confidence,
    suggestion: {
      articles: sources.map(({ article }) => article),
      speakers: listSpeakers({ ...index, sources }),
      missing: missingWords(index, question),
      closest: ranked.slice(0, DEFAULT_TOP).map((scored) => toAnswerPassage(scored, query)),
    },
  };
}

/** Names and figures of the question, as it writes them, that no article holds. */
function missingWords(index: PassageIndex, question: string): string[] {
  const text = question.slice(0, 2000);
  const missing = tokenize(text)
    .filter(({ term }) => !index.postings.vocabulary.has(term))
    .map((token) => slice(text, token))
    .filter((word, at) => /^\p{N}/u.test(word) || (at > 0 && /^\p{Lu}/u.test(word)));
  return [...new Set(missing)];
}

function toAnswerPassage({ passage, score }: ScoredPassage, query: Query): AnswerPassage {
  const { source, start, end, paragraph } = passage;
  const text = textOf(passage);
  const terms = new Set(query.terms);
  const matches = tokenize(text)
    .filter((token) => terms.has(token.term))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
  const { article } = source;
  return { article, text, start, end, paragraph, score, speaker: speakerOf(passage), matches };
}

/** Who says a passage: the speaker of the quotation that fills most of it. */
function speakerOf(passage: Passage): PassageSpeaker | null {
  const attribution = mainAttribution(passage);
  if (attribution === null || attribution.speaker === null) return null;
  const { speaker, mention, quotation, rule, cue, confidence } = attribution;
  const { name, role } = speaker;
  const words = mention === null ? '' : slice(passage.source.article.body, mention);
  return { name, role, mention: words, type: quotation.type, rule, cue, confidence };
}

function mainAttribution(passage: Passage): Attribution | null {
  let best: Attribution | null = null;
  let most = 0;
  for (const attribution of passage.attributions) {
    const { start, end } = attribution.quotation;
    const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (attribution.speaker !== null && shared > most) [best, most] = [attribution, shared];
  }
  return best;
}

function textOf(passage: Passage): string {
  return slice(passage.source.article.body, passage);
}
