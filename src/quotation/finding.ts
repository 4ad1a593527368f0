// What the rules work on and what they find: reported words, before it is known who their speaker is.
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Gender } from './given-names.ts';
import type { MarkedStretch } from './find-marks.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import type { QuotationType } from './quotation.ts';
import type { Report } from './report.ts';

/** Everything the rules may look at. */
export type Reading = {
  readonly article: Article;
  readonly stretches: readonly MarkedStretch[];
  readonly sentences: readonly ReadSentence[];
  /** By sentence. */
  readonly reports: readonly (readonly Report[])[];
  /** The sentence of narration a stretch stands in. */
  readonly sentenceOf: ReadonlyMap<MarkedStretch, ReadSentence>;
  /** The last sentence of a paragraph, by the paragraph's position. */
  readonly lastOf: ReadonlyMap<number, ReadSentence>;
  /** Mostly short turns that open paragraphs of their own, as in fiction: speakers then take turns. */
  readonly dialogue: boolean;
};

/** Reported words with the phrase for their speaker, before it is known who that is. */
export type Finding = Span & {
  readonly type: QuotationType;
  readonly phrase: Phrase | null;
  readonly cue: Span | null;
  readonly rule: string;
  readonly group: string;
  /** The finding whose speaker this one shares. */
  readonly like: Finding | null;
  readonly paragraph: number;
  /** In a dialogue: spoken by whoever spoke last before the speaker of the paragraph before. */
  readonly takesTurn?: boolean;
  /** Those the turn before calls by name: they answer. */
  readonly called?: readonly Phrase[];
  /** Those the turn itself calls by name: they do not speak it. */
  readonly calls?: readonly Phrase[];
  /** “No, sir.” — of whoever is spoken to by the turn before. */
  readonly calledGender?: Gender | null;
  /** Those who may take the turn where only one has spoken yet, likeliest first. */
  readonly present?: readonly Phrase[];
};
