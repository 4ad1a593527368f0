// The ranking alone, over documents that come already cut into sentences: what is measured against judgments.
import { plainArticle } from '../article/parse-article.ts';
import {
  allSentences,
  buildPassageIndex,
  type PassageIndex,
  sentencesOf,
  sourceOf,
} from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { confidenceOf } from './confidence.ts';
import { readQuestion } from './query.ts';

export type SplitDocument = {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly p: number }[];
};

export type SentenceRanking = {
  /** Best first, no sentence twice; as many as were asked for where the documents have them. */
  readonly ranked: readonly { readonly doc: string; readonly sentence: number }[];
  /** Higher where an answer is likelier, from 0 to 1. */
  readonly conf: number;
};

/** An index of documents that are not cut again; nobody in them is quoted. */
export function indexDocuments(documents: readonly SplitDocument[]): PassageIndex {
  return buildPassageIndex(documents.map(joinSentences));
}

/** Ranks the sentences of one document, or of all of them when none is named. */
export function rankDocuments(
  index: PassageIndex,
  { question, doc }: { readonly question: string; readonly doc?: string },
  limit = 10,
): SentenceRanking {
  const range = doc === undefined ? allSentences(index) : sentencesOf(index, doc);
  const query = readQuestion(index, question);
  const ranking = rankSentences(index, query, { range, limit });
  const numbers = new Set(ranking.ranked.map(({ sentence }) => sentence));
  for (let next = range.from; next < range.to && numbers.size < limit; next++) numbers.add(next);
  const ranked = [...numbers].map((number) => {
    const at = sourceOf(index, number);
    const doc = index.sources[at]?.article.slug ?? '';
    return { doc, sentence: number - (index.firstSentences[at] ?? 0) };
  });
  return { ranked, conf: confidenceOf(ranking) };
}

function joinSentences({ id, title, sentences }: SplitDocument): ReadArticle {
  let body = '';
  let paragraph = -1;
  const spans = sentences.map(({ text, p }, index) => {
    const opens = sentences[index - 1]?.p !== p;
    if (opens) paragraph++;
    if (index > 0) body += opens ? '\n' : ' ';
    const start = body.length;
    body += text;
    return { start, end: body.length, index, paragraph };
  });
  const groups = [...Map.groupBy(spans, (span) => span.paragraph).values()];
  const paragraphs = groups.map((group, index) => ({
    index,
    kind: 'text' as const,
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    sentences: group,
  }));
  const article = { ...plainArticle(id, ''), title, body, paragraphs, sentences: spans };
  return { article, speech: { attributions: [], speakers: [] } };
}
