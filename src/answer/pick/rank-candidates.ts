// The sentences that may answer, best first. Words and meaning each name some; features weigh them, and the reader reads
// the question together with the best few.
import { nearest } from '../../meaning/nearest.ts';
import { readableSentences } from '../../meaning/readable.ts';
import { similarity } from '../../meaning/vectors.ts';
import { type Among, bestMatches } from '../../search/best-matches.ts';
import { matchTerms } from '../../search/match-terms.ts';
import {
  passageAt,
  type PassageIndex,
  paragraphOf,
  type SentenceRange,
  sourceOf,
} from '../../search/passage-index.ts';
import type { Passage, ReadArticle } from '../../search/passage.ts';
import { bestFirst } from '../../search/top-sentences.ts';
import { wordFeatures } from '../../search/word-features.ts';
import { slice } from '../../text/span.ts';
import type { Known } from '../known.ts';
import type { Query } from '../query.ts';
import { isOthers } from '../spoken.ts';
import { FEATURES, type Features, plainFeatures, readFeature } from './features.ts';
import { orderBy } from './reranked.ts';
import { type Means, WEIGHTS } from './weights.ts';

/** A sentence by its number in the index; `logit` is the reader's, null where it did not read it. */
export type Ranked = {
  readonly sentence: number;
  readonly score: number;
  readonly features: Features;
  readonly logit: number | null;
};

export type Ranking = {
  readonly ranked: readonly Ranked[];
  /** By what they were ranked. */
  readonly means: Means;
  /** The sentences that a reranker put in order, best first; null where none did. */
  readonly order: readonly number[] | null;
};

export type RankOptions = {
  readonly range: SentenceRange;
  /** The question as it was asked, and those before it. */
  readonly question: string;
  readonly after: readonly string[];
  /** Only these sentences, when given. */
  readonly among?: Among;
  /** Whether the reader reads the best. */
  readonly isRead: boolean;
};

/** How many words and meaning each name. */
const NAMED = 20;
/** How many of the best are read. */
const READ = 6;
/** What another form of a word is worth when candidates are chosen. */
const OTHER_FORMS = 0.5;

export async function rankCandidates(known: Known, query: Query, options: RankOptions): Promise<Ranking> {
  const { index, meaning } = known;
  const { range, among } = options;
  const asked = { question: options.question, after: options.after };
  const vector = meaning === null || range.to <= range.from ? null : await meaning.encodeQuestion(asked);
  const matches = matchTerms(index, query, range);
  const { top, most } = bestMatches(matches, { limit: NAMED, otherForms: OTHER_FORMS, among });
  const cosine = (sentence: number): number => (vector === null ? 0 : cosineAt(known, vector, sentence));
  const near =
    vector === null
      ? []
      : (among?.few
          ?.map((sentence) => ({ sentence, score: cosine(sentence) }))
          .sort(bestFirst)
          .slice(0, NAMED) ?? nearest(index, known.vectors, vector, { range, limit: NAMED }));
  const numbers = new Set([...near, ...top].map(({ sentence }) => sentence));
  const plain = plainFeatures(index, query, wordFeatures(index, query.sequence, matches, most));
  const means = near.length === 0 ? 'words' : 'encoder';
  const candidates = mayAnswer(index, query, [...numbers]).map((sentence): Ranked => {
    const features = { ...plain(sentence), near: cosine(sentence), read: 0 };
    return { sentence, features, score: scoreOf(features, means), logit: null };
  });
  candidates.sort(bestFirst);
  const reader = means === 'words' ? null : meaning;
  const { reranker } = known;
  if (!options.isRead || (reader === null && reranker === null) || candidates.length === 0)
    return { ranked: candidates, means, order: null };
  const best = candidates.slice(0, READ);
  const pairs = best.map(({ sentence }) => pairAt(index, sentence));
  // Side by side: whoever asks waits for the slower of the two.
  const [logits, order] = await Promise.all([
    reader?.readPairs(asked, pairs, known.readWithinMs) ?? null,
    orderBy(reranker, asked, best, pairs),
  ]);
  if (logits === null) return { ranked: candidates, means, order };
  return { ranked: withLogits(candidates, logits), means: 'reader', order };
}

/** What was not read counts as a little less likely than the least likely of what was. */
const UNREAD = 1;

function withLogits(candidates: readonly Ranked[], logits: readonly number[]): readonly Ranked[] {
  const rest = Math.min(...logits) - UNREAD;
  return candidates
    .map((candidate, at) => {
      const logit = logits[at] ?? null;
      const features = { ...candidate.features, read: readFeature(logit ?? rest) };
      return { ...candidate, features, logit, score: scoreOf(features, 'reader') };
    })
    .sort(bestFirst);
}

function scoreOf(features: Features, means: Means): number {
  const weights = WEIGHTS[means];
  let score = 0;
  for (const name of FEATURES) score += features[name] * (weights[name] ?? 0);
  return score;
}

function cosineAt({ index, vectors }: Known, question: Float32Array, sentence: number): number {
  const source = sourceOf(index, sentence);
  const own = vectors[source] ?? null;
  return own === null ? 0 : similarity(question, own, sentence - (index.firstSentences[source] ?? 0));
}

const readable = new WeakMap<ReadArticle, readonly string[]>();

/** A sentence and the one before it, as the models read them. */
function pairAt(
  index: PassageIndex,
  sentence: number,
): { readonly sentence: string; readonly before: string } {
  const at = sourceOf(index, sentence);
  const source = index.sources[at];
  if (source === undefined) return { sentence: '', before: '' };
  let texts = readable.get(source);
  if (texts === undefined) readable.set(source, (texts = readableSentences(source)));
  const place = sentence - (index.firstSentences[at] ?? 0);
  return { sentence: texts[place] ?? '', before: texts[place - 1] ?? '' };
}

/**
 * Without what an interviewer asks, which is never the answer, without the words of others where somebody's own are asked
 * for, and without headings, which seldom say what the text under them does not say better; where nothing else is left, a
 * heading is better than nothing.
 */
function mayAnswer(
  index: PassageIndex,
  { wants, speakers }: Query,
  sentences: readonly number[],
): readonly number[] {
  const told = sentences.filter(
    (sentence) =>
      !asksInTurn(passageAt(index, sentence)) && !(wants === 'words' && isOthers(index, speakers, sentence)),
  );
  const inText = told.filter((sentence) => !isHeading(passageAt(index, sentence)));
  return inText.length > 0 ? inText : told;
}

/** A paragraph that is set as one, or a line that does not end like a sentence: “PRESS RELEASE: for immediate use”. */
function isHeading(passage: Passage): boolean {
  const paragraph = paragraphOf(passage);
  if (paragraph === undefined || paragraph.kind === 'heading') return true;
  const { body } = passage.source.article;
  return paragraph.sentences.length === 1 && !LINE_END.test(slice(body, paragraph).slice(-ENDING));
}

const LINE_END = /[.?!…:;)\]”’"']\W*$/u;
const QUESTION_END = /\?[\s*_”"’')]*$/;
/** Characters in which a text ends, with what closes it: looking for its end from its start takes much longer. */
const ENDING = 12;
// “RAMAN: Were there boats inside?”, “**What did you see?**”
const TURN = /^(?:\*\*)?\p{Lu}[\p{L}.’' -]{0,40}:(?:\*\*)? /u;

/** What is told on the way to a question may answer: “At ten to four the wall fell. When did you know?” */
function asksInTurn(passage: Passage): boolean {
  const { body } = passage.source.article;
  if (!QUESTION_END.test(body.slice(Math.max(passage.start, passage.end - ENDING), passage.end)))
    return false;
  const paragraph = paragraphOf(passage);
  const text = paragraph === undefined ? '' : slice(body, paragraph).trim();
  return QUESTION_END.test(text.slice(-ENDING)) && (TURN.test(text) || /^\*\*[^*]+\*\*$/.test(text));
}
