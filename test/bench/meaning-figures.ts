// What is measured of answers by meaning, and what the process that measures it is told.
import type { Latency, Waits } from './measure.ts';
import type { MemoryResults } from './memory-part.ts';

export type MeaningTask =
  | ({ readonly kind: 'article' } & ArticlePlan)
  | ({ readonly kind: 'load' } & LoadPlan)
  | ({ readonly kind: 'library' } & LargePlan)
  | ({ readonly kind: 'rest' } & RestPlan);

export type ArticlePlan = { readonly sentences: number; readonly questions: number };
export type LoadPlan = { readonly articles: number; readonly perSecond: number; readonly seconds: number };
export type LargePlan = {
  readonly sentences: number;
  readonly questions: number;
  /** Articles whose sentences are really encoded, for others to be like them. */
  readonly encoded: number;
};
export type RestPlan = { readonly sentences: number; readonly questions: number; readonly restMs: number };

export type ArticleTimes = {
  readonly words: Latency;
  /** By the encoder, without the reader; and with both. */
  readonly encoder: Latency;
  readonly reader: Latency;
};

export type LoadTimes = {
  readonly waits: Waits;
  /** How many were answered by what; `plain` are those that need no model, such as “who is quoted?”. */
  readonly by: Readonly<Record<AnsweredBy, number>>;
};

export type AnsweredBy = 'reader' | 'encoder' | 'words' | 'plain';

export type LargeTimes = {
  readonly articles: number;
  readonly words: Latency;
  readonly encoder: Latency;
  readonly reader: Latency;
  /** With the text, the index and the vectors; of it, the vectors. */
  readonly heapMb: number;
  readonly vectorsMb: number;
  readonly rssMb: number;
};

export type RestMemory = {
  /** Of the process: the library without the models, and with them after the questions, at rest and at most. */
  readonly withoutMb: number;
  readonly restMb: number;
  readonly peakMb: number;
};

export type MeaningResults = {
  readonly article: ArticlePlan & ArticleTimes;
  /** From the command line, with an empty cache of vectors and with a filled one. */
  readonly start: { readonly coldMs: number; readonly warmMs: number };
  readonly loads: readonly (LoadPlan & LoadTimes)[];
  readonly library: LargePlan & LargeTimes;
  readonly rest: RestPlan & RestMemory;
  /** The bot; null where it was left out. */
  readonly bot: MemoryResults['places'][number] | null;
};
