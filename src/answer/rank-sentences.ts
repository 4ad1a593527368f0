// The ranking alone, over documents that come already cut into sentences: what is measured against judgments.
import type { Article } from '../article/article.ts';
import { plainArticle } from '../article/parse-article.ts';
import { allSentences, sentencesOf, sourceOf } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { likelihood } from './doubt/likely.ts';
import type { Known } from './known.ts';
import { rankCandidates } from './pick/rank-candidates.ts';
import { reranked } from './pick/reranked.ts';
import { readQuestion } from './query.ts';

export type SplitDocument = {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly p: number;
    /** Whoever's turn it belongs to, in an interview or a transcript. */
    readonly speaker?: string | undefined;
  }[];
};

export type SentenceRanking = {
  /** Best first, no sentence twice; as many as were asked for where the documents have them. */
  readonly ranked: readonly { readonly doc: string; readonly sentence: number }[];
  /** Higher where an answer is likelier, from 0 to 1. */
  readonly conf: number;
};

/** Documents that are not cut again as articles; nobody in them is quoted. */
export function articlesOf(documents: readonly SplitDocument[]): ReadArticle[] {
  return documents.map((document) => ({
    article: joinSentences(document),
    speech: { attributions: [], speakers: [] },
  }));
}

/** Ranks the sentences of one document, or of all of them when none is named. */
export async function rankDocuments(
  known: Known,
  { question, doc }: { readonly question: string; readonly doc?: string },
  limit = 10,
): Promise<SentenceRanking> {
  const { index } = known;
  const range = doc === undefined ? allSentences(index) : sentencesOf(index, doc);
  const query = readQuestion(index, question);
  const ranking = await rankCandidates(known, query, { range, question, after: [], isRead: true });
  const numbers = new Set(
    reranked(ranking)
      .slice(0, limit)
      .map(({ sentence }) => sentence),
  );
  for (let next = range.from; next < range.to && numbers.size < limit; next++) numbers.add(next);
  const ranked = [...numbers].map((number) => {
    const at = sourceOf(index, number);
    const doc = index.sources[at]?.article.slug ?? '';
    return { doc, sentence: number - (index.firstSentences[at] ?? 0) };
  });
  return { ranked, conf: likelihood(index, query, ranking) };
}

/** The sentences as one text; a turn begins with the name of whoever speaks. */
export function joinSentences({ id, title, sentences }: SplitDocument): Article {
  let body = '';
  let paragraph = -1;
  const spans = sentences.map(({ text, p, speaker }, index) => {
    const before = sentences[index - 1];
    const opens = before?.p !== p;
    if (opens) paragraph++;
    if (index > 0) body += opens ? '\n\n' : ' ';
    const isTurn = speaker !== undefined && (opens || before?.speaker !== speaker);
    const start = body.length;
    body += isTurn && !text.startsWith(`${speaker}:`) ? `${speaker}: ${text}` : text;
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
  return { ...plainArticle(id, ''), title, body, paragraphs, sentences: spans };
}
