// The core's front door: a question in, verbatim passages out, or what the library holds instead.
import {
  allSentences,
  passageAt,
  type PassageIndex,
  type SentenceRange,
  sentencesOf,
} from '../search/passage-index.ts';
import type { ScoredPassage } from '../search/passage.ts';
import type { AnswerKind } from '../search/search-query.ts';
import { firstEndingAfter } from '../text/span.ts';
import type { Answer, AnswerPassage, Question } from './answer.ts';
import { ENOUGH } from './confidence.ts';
import { type Exchange, inContext, peopleOf } from './conversation.ts';
import { doubtOf } from './doubt.ts';
import { findSpeaker } from './find-speaker.ts';
import { headlineOf } from './headline.ts';
import { holdingsOf } from './holdings.ts';
import { missingWords } from './missing-words.ts';
import { facts } from './pick-facts.ts';
import { pickPassages } from './pick-passages.ts';
import type { Picked } from './picked.ts';
import { closestWords } from './pick-words.ts';
import { type Query, readQuestion } from './query.ts';
import { type DoubtModel, doubtsAbout, isFilled, MODEL, reconsidered } from './second-look.ts';
import { showPassages } from './show-passages.ts';

const DEFAULT_TOP = 3;
// Where everybody is asked for, a few more than the best.
const DEFAULT_TOP_SPEAKERS = 10;
/** How many earlier questions are looked back to. */
const MAX_MEMORY = 3;

/** `model` says what a second look at the passages is worth, when it is not what it is usually worth. */
export function answerQuestion(index: PassageIndex, question: Question, model = MODEL): Answer {
  return respond(index, question, model, MAX_MEMORY).answer;
}

function respond(index: PassageIndex, question: Question, model: DoubtModel, memory: number): Exchange {
  const range = question.article === undefined ? allSentences(index) : sentencesOf(index, question.article);
  const last = lastExchange(index, question, model, memory);
  const read = readQuestion(index, question.question, last === null ? [] : peopleOf(index, last));
  const meant = last === null ? read : inContext(index, read, last);
  const query = question.speaker === undefined ? meant : onlyBy(index, meant, question.speaker);
  return { query, answer: answerQuery(index, query, question, { range, last, model }) };
}

function lastExchange(
  index: PassageIndex,
  question: Question,
  model: DoubtModel,
  memory: number,
): Exchange | null {
  const { after = [] } = question;
  const earlier = after.at(-1);
  if (earlier === undefined || memory === 0) return null;
  return respond(index, { ...question, question: earlier, after: after.slice(0, -1) }, model, memory - 1);
}

/** The same question, put to one person's words. */
function onlyBy(index: PassageIndex, query: Query, name: string): Query {
  const speakers = findSpeaker(index, name);
  return { ...query, wants: speakers.length === 0 ? 'fact' : 'words', speakers, person: name };
}

type Setting = { readonly range: SentenceRange; readonly last: Exchange | null; readonly model: DoubtModel };

function answerQuery(
  index: PassageIndex,
  query: Query,
  question: Question,
  { range, last, model }: Setting,
): Answer {
  const known = query.again ? spokenAgain(last) : null;
  if (known !== null) return known;
  const first = pickPassages(index, query, range);
  const isDropped = query.inherited && first.confidence < ENOUGH;
  const picked = isDropped ? pickPassages(index, { ...query, terms: [] }, range) : first;
  const given = query.more && last !== null && last.answer.kind === 'passages' ? last.answer.passages : [];
  const passages = without(picked.passages, given);
  const isUnknown = question.speaker !== undefined && query.speakers.length === 0;
  const top = Math.max(
    1,
    Math.floor(question.top ?? (query.wants === 'speakers' ? DEFAULT_TOP_SPEAKERS : DEFAULT_TOP)),
  );
  const shown = isUnknown || picked.confidence < ENOUGH ? [] : showPassages(passages, query, top);
  const { headline, passages: ordered } = withHeadline(index, query, shown);
  const best = ordered.map((passage) => sentenceOf(index, passage));
  const doubts = doubtsAbout(index, query, best, range);
  const isUnanswered =
    headline === null &&
    query.wants === 'fact' &&
    EXACT.has(query.expects) &&
    !isFilled(doubts, query.expects);
  const likely = isUnanswered ? picked.confidence * UNANSWERED : picked.confidence;
  // Whether this is the article to ask, and whether it holds what is asked: an answer is as likely as the less likely of both.
  const second = likely < ENOUGH ? 1 : reconsidered(likely, doubts, model);
  const confidence = Math.min(likely, second);
  if (ordered.length > 0 && likely >= ENOUGH && second >= model.enough) {
    const doubt = doubtOf(index, query, confidence);
    return { kind: 'passages', headline, confidence, ...(doubt !== null && { doubt }), passages: ordered };
  }
  const closest = closestTo(index, query, range, isDropped || query.wants !== 'fact' ? null : picked);
  return nothingFound(index, query, question.question, { range, confidence, closest });
}

/** The number of the sentence a passage opens with. */
function sentenceOf(index: PassageIndex, { article, start }: AnswerPassage): number {
  return sentencesOf(index, article.slug).from + firstEndingAfter(article.sentences, start);
}

/** What was given last, with whoever says it; nobody where the reporter does. */
function spokenAgain(last: Exchange | null): Answer | null {
  if (last?.answer.kind !== 'passages') return null;
  return { ...last.answer, headline: last.answer.passages[0]?.speaker?.name ?? null };
}

/** More than was given: without all of it, else without the best of it; the same where there is no more. */
function without(
  passages: readonly ScoredPassage[],
  given: readonly AnswerPassage[],
): readonly ScoredPassage[] {
  for (const known of [given, given.slice(0, 1)]) {
    const rest = passages.filter((scored) => !known.some((before) => isSame(before, scored)));
    if (rest.length > 0) return rest;
  }
  return passages;
}

// A date or a figure is there or is not; where no passage has one, none is likely to answer.
const EXACT: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['date', 'number', 'money', 'age']);
const UNANSWERED = 0.35;
/** A passage that holds what is asked for goes before one that scores no more than this much better. */
const NEARLY = 0.6;
/** In characters, with the label of a transcript. */
const A_FEW_WORDS = 32;

/** The headline, and the passages with the one that holds it first. */
function withHeadline(
  index: PassageIndex,
  query: Query,
  passages: readonly AnswerPassage[],
): { readonly headline: string | null; readonly passages: readonly AnswerPassage[] } {
  const [best] = passages;
  if (best === undefined) return { headline: null, passages };
  const headline = query.wants === 'speakers' ? namesOf(passages) : headlineOf(index, query, best);
  if (headline !== null || query.wants !== 'fact' || !EXACT.has(query.expects)) return { headline, passages };
  const next = afterIt(index, query, best);
  const reply = next === null ? null : headlineOf(index, query, next);
  if (next !== null && reply !== null) return { headline: reply, passages: moved(next, passages) };
  for (const passage of passages.filter(({ score }) => score >= NEARLY * best.score)) {
    const other = headlineOf(index, query, passage);
    if (other !== null) return { headline: other, passages: moved(passage, passages) };
  }
  return { headline, passages };
}

function moved(first: AnswerPassage, passages: readonly AnswerPassage[]): readonly AnswerPassage[] {
  return [
    first,
    ...passages.filter(({ start, article }) => start !== first.start || article !== first.article),
  ];
}

/** A reply of a few words right behind a passage: “And there were boats inside.” “Seventeen.” */
function afterIt(
  index: PassageIndex,
  query: Query,
  { article, end, score }: AnswerPassage,
): AnswerPassage | null {
  const at = firstEndingAfter(article.sentences, end);
  const sentence = article.sentences[at];
  if (sentence === undefined || sentence.end - sentence.start > A_FEW_WORDS) return null;
  const passage = passageAt(index, sentencesOf(index, article.slug).from + at);
  return showPassages([{ passage, score }], query, 1)[0] ?? null;
}

/** “Ada Okafor, Ben Lind”: everybody who speaks, in order. */
function namesOf(passages: readonly AnswerPassage[]): string | null {
  const names = new Set(passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  return names.size === 0 ? null : [...names].join(', ');
}

function isSame(before: AnswerPassage, { passage }: ScoredPassage): boolean {
  return (
    before.article === passage.source.article && before.start < passage.end && passage.start < before.end
  );
}

/** What comes closest to an answer: of somebody who was asked for, their own words. `told` are the facts, where they are known. */
function closestTo(
  index: PassageIndex,
  query: Query,
  range: SentenceRange,
  told: Picked | null,
): readonly ScoredPassage[] {
  const words = query.wants === 'words' ? closestWords(index, query, range) : [];
  if (words.length > 0 || query.terms.length === 0) return words;
  return (told ?? facts(index, query, range)).passages;
}

function nothingFound(
  index: PassageIndex,
  query: Query,
  question: string,
  {
    range,
    confidence,
    closest,
  }: {
    readonly range: SentenceRange;
    readonly confidence: number;
    readonly closest: readonly ScoredPassage[];
  },
): Answer {
  return {
    kind: 'nothing-found',
    confidence,
    suggestion: {
      ...holdingsOf(index, range),
      missing: missingWords(index, question),
      closest: showPassages(closest, query, DEFAULT_TOP),
    },
  };
}
