// The core's front door: a question in, verbatim passages out, or what the library holds instead.
import {
  allSentences,
  type PassageIndex,
  passageAt,
  type SentenceRange,
  sentencesOf,
} from '../search/passage-index.ts';
import type { ScoredPassage } from '../search/passage.ts';
import type { Answer, AnswerPassage, Question } from './answer.ts';
import { type Exchange, inContext, peopleOf } from './conversation.ts';
import { doubtOf } from './doubt/doubt-line.ts';
import { likelihood, MODELS } from './doubt/likely.ts';
import { findSpeaker } from './find-speaker.ts';
import { headlineOf } from './headline.ts';
import { holdingsOf } from './holdings.ts';
import type { Known } from './known.ts';
import { missingWords } from './missing-words.ts';
import { allWordsOf, amongThese, everySpeaker, lead, NOTHING, type Picked } from './pick/plain-picks.ts';
import { rankCandidates } from './pick/rank-candidates.ts';
import { reranked } from './pick/reranked.ts';
import { type Query, readQuestion } from './query.ts';
import { showPassages } from './show-passages.ts';
import { spokenSentences } from './spoken.ts';

const DEFAULT_TOP = 3;
// Where everybody is asked for, a few more than the best.
const DEFAULT_TOP_SPEAKERS = 10;
/** How many earlier questions are looked back to. */
const MAX_MEMORY = 3;

export async function answerQuestion(known: Known, question: Question): Promise<Answer> {
  return (await respond(known, question, MAX_MEMORY)).answer;
}

async function respond(known: Known, question: Question, memory: number): Promise<Exchange> {
  const { index } = known;
  const last = await lastExchange(known, question, memory);
  const read = readQuestion(index, question.question, last === null ? [] : peopleOf(index, last));
  const meant = last === null ? read : inContext(index, read, last);
  const query = question.speaker === undefined ? meant : onlyBy(index, meant, question.speaker);
  // What is shown is read, and what was shown right before: “who said that?” means the passage that was first then.
  const isRead = memory >= MAX_MEMORY - 1;
  return { query, answer: await answerQuery(known, query, question, last, isRead) };
}

async function lastExchange(known: Known, question: Question, memory: number): Promise<Exchange | null> {
  const { after = [] } = question;
  const earlier = after.at(-1);
  if (earlier === undefined || memory === 0) return null;
  return respond(known, { ...question, question: earlier, after: after.slice(0, -1) }, memory - 1);
}

/** The same question, put to one person's words. */
function onlyBy(index: PassageIndex, query: Query, name: string): Query {
  const speakers = findSpeaker(index, name);
  return { ...query, wants: speakers.length === 0 ? 'fact' : 'words', speakers, person: name };
}

async function answerQuery(
  known: Known,
  query: Query,
  question: Question,
  last: Exchange | null,
  isRead: boolean,
): Promise<Answer> {
  const again = query.again ? spokenAgain(last) : null;
  if (again !== null) return again;
  const { index } = known;
  const range = question.article === undefined ? allSentences(index) : sentencesOf(index, question.article);
  const isUnknown = question.speaker !== undefined && query.speakers.length === 0;
  const picked = await pick(known, query, question, range, isRead);
  const isGiven = picked.likely >= picked.enough && !isUnknown;
  const given = query.more && last?.answer.kind === 'passages' ? last.answer.passages : [];
  const usual = query.wants === 'speakers' ? DEFAULT_TOP_SPEAKERS : DEFAULT_TOP;
  const top = Math.max(1, Math.floor(question.top ?? usual));
  const shown = showPassages(without(picked.passages, given), query, isGiven ? top : DEFAULT_TOP);
  const [best] = shown;
  const confidence = picked.likely;
  if (best === undefined || !isGiven) {
    const closest = picked.likely < picked.close ? [] : shown;
    return nothingFound(index, query, question.question, { range, confidence, closest });
  }
  const headline = query.wants === 'speakers' ? namesOf(shown) : headlineOf(query, best);
  const doubt = confidence < picked.sure ? { doubt: doubtOf(index, query) } : {};
  return { kind: 'passages', headline, confidence, ...doubt, passages: shown };
}

async function pick(
  known: Known,
  query: Query,
  { question, after = [], speaker }: Question,
  range: SentenceRange,
  isRead: boolean,
): Promise<Picked> {
  const { index } = known;
  // “🎉”, “?!”: nothing is asked.
  if (query.sequence.length === 0 && query.terms.length === 0 && query.wants === 'fact') return NOTHING;
  if (query.wants === 'summary') return lead(index, range);
  if (query.wants === 'speakers') return everySpeaker(index, range);
  if (query.wants === 'words' && query.terms.length === 0) return allWordsOf(index, query, range);
  const theirs = speaker === undefined ? null : spokenSentences(index, range, query.speakers);
  const ranking = await rankCandidates(known, query, {
    range,
    question,
    after,
    isRead,
    ...(theirs !== null && { among: amongThese(theirs) }),
  });
  const likely = likelihood(index, query, ranking);
  const { enough, sure, close } = MODELS[ranking.means];
  // “And Wrack?” asks for what he says of the same, else for what he says at all.
  const isTheirs = ranking.ranked[0]?.features.theirs === 1;
  if (query.inherited && query.wants === 'words' && (likely < enough || !isTheirs))
    return allWordsOf(index, query, range);
  const best = ranking.ranked[0]?.score ?? 0;
  const passages = reranked(ranking).map(({ sentence, score }) => ({
    passage: passageAt(index, sentence),
    score: Math.exp(score - best),
  }));
  return { passages, likely, enough, sure, close };
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

function isSame(before: AnswerPassage, { passage }: ScoredPassage): boolean {
  return (
    before.article === passage.source.article && before.start < passage.end && passage.start < before.end
  );
}

/** “Ada Okafor, Ben Lind”: everybody who speaks, in order. */
function namesOf(passages: readonly AnswerPassage[]): string | null {
  const names = new Set(passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])));
  return names.size === 0 ? null : [...names].join(', ');
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
    readonly closest: readonly AnswerPassage[];
  },
): Answer {
  const suggestion = { ...holdingsOf(index, range), missing: missingWords(index, question), closest };
  return { kind: 'nothing-found', confidence, suggestion };
}
