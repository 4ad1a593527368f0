// What the bot has to say to a question: passages of the article, or plainly that there are none.
import type { Article } from '../article/article.ts';
import type { QuotationType } from '../quotation/quotation.ts';
import type { Span } from '../text/span.ts';

/** Who said a passage; everything needed to show it and to say why. */
export type PassageSpeaker = {
  readonly name: string;
  readonly role: string | null;
  /** The words at the quotation: “she”, “Thomson”; empty where there are none. */
  readonly mention: string;
  readonly type: QuotationType;
  readonly rule: string;
  readonly cue: Span | null;
  readonly confidence: number;
};

/** Below this confidence a speaker is shown as doubtful. */
const DOUBTFUL_BELOW = 0.6;

/** Whether a passage's speaker is too uncertain to be named without saying so. */
export function isDoubtful(speaker: Pick<PassageSpeaker, 'confidence'>): boolean {
  return speaker.confidence < DOUBTFUL_BELOW;
}

/** A verbatim slice of an article: `article.body.slice(start, end)`. */
export type AnswerPassage = Span & {
  readonly article: Article;
  readonly text: string;
  /** Position in `article.paragraphs`, from 0. */
  readonly paragraph: number;
  readonly score: number;
  /** Null for the reporter's own narration. */
  readonly speaker: PassageSpeaker | null;
  /** The words that match the question, in order, as spans of the body. */
  readonly matches: readonly Span[];
};

/** What the library does hold, for somebody who asked for something else. */
export type Suggestion = {
  readonly articles: readonly Article[];
  readonly speakers: readonly string[];
  /** Names and figures of the question that no article holds, as the question writes them. */
  readonly missing: readonly string[];
  /** The closest passages, best first; not an answer. */
  readonly closest: readonly AnswerPassage[];
};

export type Answer =
  | {
      readonly kind: 'passages';
      /** The short answer where the question has one: a full name, a number, a date, always the article's own words. */
      readonly headline: string | null;
      /** How likely the best passage answers, from 0 to 1. */
      readonly confidence: number;
      /** Given where the answer is doubtful: words of the question that no article holds, if any. */
      readonly doubt?: readonly string[];
      /** Best first, at least one. */
      readonly passages: readonly AnswerPassage[];
    }
  | { readonly kind: 'nothing-found'; readonly confidence: number; readonly suggestion: Suggestion };

export type Question = {
  readonly question: string;
  /** Earlier questions of the same conversation, oldest first: context, not answered. */
  readonly after?: readonly string[];
  /** Only this article, by slug. */
  readonly article?: string;
  /** Only this person's words, by any of their names. */
  readonly speaker?: string;
  /** Passages to return at most; 3 when left out. */
  readonly top?: number;
};
