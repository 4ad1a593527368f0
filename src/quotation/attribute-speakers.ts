// Who said what in an article: the front door of this folder. Marks, sentences of narration and names are read once; then
// the words that are reported are found, and last who speaks them.
import type { Article } from '../article/article.ts';
import { isDialogue } from './dialogue-rules.ts';
import type { Reading } from './finding.ts';
import { findMarks, type MarkedStretch } from './find-marks.ts';
import { capitalWords, findNames, lowerCaseWords } from './find-names.ts';
import { findWords } from './find-words.ts';
import { nameTurns } from './interview.ts';
import type { NameRun } from './names.ts';
import { gatherCast } from './people.ts';
import type { ReadSentence } from './phrase.ts';
import { readNarration } from './pieces.ts';
import type { ReportedSpeech } from './quotation.ts';
import { namesInMarks } from './quoted-names.ts';
import { findReports } from './reports.ts';
import { settleSpeakers } from './settle-speakers.ts';
import { makeResolver } from './speakers.ts';
import { isTitleCase } from './title-case.ts';
import { findTurns, turnFindings } from './transcript.ts';

/** Every reported stretch of an article with its speaker, and everyone who speaks. */
export function attributeSpeakers(article: Article): ReportedSpeech {
  const stretches = findMarks(article.body, article.paragraphs);
  const headlines = new Set<number>();
  let prose = '';
  for (const { index, start, end } of article.paragraphs) {
    const text = article.body.slice(start, end);
    if (isTitleCase(text)) headlines.add(index);
    else prose += `${text}\n`;
  }
  const lower = lowerCaseWords(prose);
  const capitals = capitalWords(prose);
  const sentences = readNarration(article, stretches).map((clauses, index): ReadSentence => {
    const runs = findNames(article.body, clauses, index, lower, capitals, headlines.has(clauses.paragraph));
    const runAt: (NameRun | undefined)[] = [];
    for (const run of runs) for (let at = run.from; at <= run.to; at++) runAt[at] = run;
    return { index, paragraph: clauses.paragraph, pieces: clauses.pieces, runs, runAt };
  });
  const setOff = nameTurns(article, sentences, findTurns(article));
  const runs = new Set<NameRun>();
  for (const sentence of sentences) for (const run of sentence.runs) runs.add(run);
  for (const { run } of setOff) if (run !== null) runs.add(run);
  const cast = gatherCast(article, [...runs], namesInMarks(article.body, stretches));
  for (const { turn, run } of setOff)
    if (run !== null && turn.role !== null) cast.figureOf(run).roles.push(turn.role);
  const inTurns = new Set(setOff.map(({ turn }) => turn.paragraph));
  const reports = sentences.map((sentence) => (inTurns.has(sentence.paragraph) ? [] : findReports(sentence)));
  const reading: Reading = {
    article,
    stretches,
    sentences,
    reports,
    sentenceOf: sentencesOfStretches(sentences),
    lastOf: lastSentences(sentences),
    dialogue: isDialogue(article, stretches),
  };
  const findings = findWords(reading, turnFindings(setOff));
  return settleSpeakers(findings, makeResolver(article.body, sentences, cast, reading.dialogue));
}

function sentencesOfStretches(sentences: readonly ReadSentence[]): Reading['sentenceOf'] {
  const sentenceOf = new Map<MarkedStretch, ReadSentence>();
  for (const sentence of sentences)
    for (const { stretch } of sentence.pieces) if (stretch !== null) sentenceOf.set(stretch, sentence);
  return sentenceOf;
}

function lastSentences(sentences: readonly ReadSentence[]): Reading['lastOf'] {
  const lastOf = new Map<number, ReadSentence>();
  for (const sentence of sentences) lastOf.set(sentence.paragraph, sentence);
  return lastOf;
}
