// What a check of a quotation finds, as data.
import type { AnswerPassage, PassageSpeaker } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';

/** A quotation to check: the words without their outer marks. */
export type Claim = {
  readonly quote: string;
  /** Who is said to have said it, by any of their names. */
  readonly speaker?: string | undefined;
  /** Only this article, by slug. */
  readonly article?: string | undefined;
};

/** A stretch of the claimed words and the stretch of the article's body that stands for it; either may be empty. */
type Both = { readonly claimed: Span; readonly stands: Span };

/** What makes a mark of the editor's more than that. */
export type MarkProblem =
  /** More is left out or replaced than a reader would think. */
  | 'too-much'
  /** What stands before and behind it was not said by one and the same person. */
  | 'other-voice'
  /** A “not” or the like goes or comes with it. */
  | 'reverses'
  /** A figure of the article is replaced. */
  | 'figure';

export type Part = Both &
  (
    | { readonly kind: 'kept' }
    /** `moved` where the same words stand elsewhere in the other; `reverses` where a “not” or the like is among them. */
    | {
        readonly kind: 'left-out' | 'put-in' | 'replaced';
        readonly moved: boolean;
        readonly reverses: boolean;
        /** Where else the words that were put in stand word for word. */
        readonly from: Place | null;
      }
    /** Only the marks between two kept words differ. */
    | { readonly kind: 'punctuation' }
    /** The claim owns up to the change: … or […], [square brackets], or a cue (“…,” she said, “…”) that is skipped. */
    | {
        readonly kind: 'marked';
        readonly mark: 'ellipsis' | 'brackets' | 'cue';
        /** Null where an editor may do so. */
        readonly problem: MarkProblem | null;
      }
  );

/** Where words stand: a passage of whole sentences, and the words in it. */
export type Place = AnswerPassage & { readonly words: Span };

/** A stretch of the words in one voice. */
export type Voiced = Span & {
  /** `own`: inside the marks of a quotation; `retold`: reported in the article's words; `narration`: nobody's. */
  readonly kind: 'own' | 'retold' | 'narration';
  /** Null for narration, and where the article does not say who speaks. */
  readonly speaker: PassageSpeaker | null;
};

/** Whether the claimed speaker is the article's. */
export type Whose =
  /** Nobody was claimed. */
  | 'not-claimed'
  | 'same'
  | 'someone-else'
  /** Some of the words are theirs, some are not. */
  | 'partly'
  /** The article does not say it clearly enough to tell. */
  | 'unsure';

export type Found = {
  readonly claim: Claim;
  /** The claim and the article side by side, in the order of the claim. */
  readonly parts: readonly Part[];
  readonly place: Place;
  /** Other places with the same words, in order; `more` where not all are listed. */
  readonly others: readonly Place[];
  readonly more: boolean;
  readonly voices: readonly Voiced[];
  readonly whose: Whose;
  /** The words begin, or end, within a sentence of that voice. */
  readonly startsInside: boolean;
  readonly endsInside: boolean;
  /** Words differ, or marks between them, beyond what an editor may do without saying so. */
  readonly isAltered: boolean;
};

export type Check =
  | ({ readonly kind: 'verbatim' } & Found)
  | ({ readonly kind: 'altered' } & Found)
  /** The words are right, or altered (`isAltered`), but not, or not all, the claimed speaker's. */
  | ({ readonly kind: 'someone-else' } & Found)
  | {
      readonly kind: 'not-in-library';
      readonly claim: Claim;
      /** The nearest passage, which is no source; null where nothing is near. */
      readonly closest: Place | null;
      /** What was searched. */
      readonly articles: readonly Article[];
    }
  | { readonly kind: 'not-checked'; readonly claim: Claim; readonly reason: NotChecked };

export type NotChecked =
  /** There are no words, or all stand in the editor's brackets. */
  | 'no-words'
  /** So few and so common that they stand everywhere. */
  | 'too-short'
  | 'too-long'
  /** The library is empty, or holds no article by that name. */
  | 'no-article';
