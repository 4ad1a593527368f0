// Who said what, as data: reported words, the people of the article, and what ties one to the other.
import type { Span } from '../text/span.ts';

/** `direct`: all of it inside quotation marks; `mixed`: part of it; `indirect`: none, retold by the reporter. */
export type QuotationType = 'direct' | 'indirect' | 'mixed';

/**
 * One contiguous stretch of reported words within one paragraph; the outer quotation marks lie outside the span.
 * Stretches of one utterance (interrupted, or continued in the next paragraph) share a `group`.
 */
export type Quotation = Span & { readonly type: QuotationType; readonly group: number };

/** Words that stand for a speaker: a name, “she”, “the council leader”. */
export type Mention = Span & { readonly kind: 'name' | 'description' | 'pronoun' };

export type Speaker = {
  /** Position in `ReportedSpeech.speakers`. */
  readonly id: number;
  /** The fullest name the article gives: “Ada Okafor”, “one resident”. */
  readonly name: string;
  /** The description the article gives of them: “harbour master”. */
  readonly role: string | null;
  readonly kind: 'person' | 'organisation' | 'group' | 'unnamed';
  /** Every place the article refers to them, in order. */
  readonly mentions: readonly Mention[];
};

/** Whose words a quotation is, and why: the rule that decided, the cue and the mention it rests on. */
export type Attribution = {
  readonly quotation: Quotation;
  /** Null where the article does not say, or not clearly enough. */
  readonly speaker: Speaker | null;
  readonly mention: Span | null;
  readonly cue: Span | null;
  readonly rule: string;
  /** How likely the speaker is right, from 0 to 1. */
  readonly confidence: number;
};

export type ReportedSpeech = {
  /** In the order of the article. */
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
};
