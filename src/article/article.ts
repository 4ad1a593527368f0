// What an article is: its text, cut into paragraphs and sentences. All offsets point into `body`.
import type { Span } from '../text/span.ts';

export type Sentence = Span & {
  /** Position in `Article.sentences`. */
  readonly index: number;
  /** Position in `Article.paragraphs`. */
  readonly paragraph: number;
};

export type ParagraphKind = 'heading' | 'text' | 'list-item' | 'block-quote';

export type Paragraph = Span & {
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly sentences: readonly Sentence[];
};

/** What front matter says of an article; null where it says nothing. */
export type ArticleFacts = {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Other names of people: a person's fullest name → the names the article uses for them. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
};

/** An article that is not cut into sentences yet. */
export type ArticleText = ArticleFacts & {
  /** Short name, unique in a library: the file's name without its ending. */
  readonly slug: string;
  readonly body: string;
};

export type Article = ArticleText & {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
};
