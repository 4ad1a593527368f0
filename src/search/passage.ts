// What can be found: a sentence with the reported words in it.
import type { Article } from '../article/article.ts';
import type { Attribution, ReportedSpeech } from '../quotation/quotation.ts';
import type { Span } from '../text/span.ts';

/** An article together with who says what in it. */
export type ReadArticle = { readonly article: Article; readonly speech: ReportedSpeech };

/** A sentence of an article; `attributions` are the quotations that overlap it. */
export type Passage = Span & {
  readonly source: ReadArticle;
  /** Positions in the article's paragraphs and sentences. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly attributions: readonly Attribution[];
};

export type ScoredPassage = { readonly passage: Passage; readonly score: number };
