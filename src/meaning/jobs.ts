// What the thread of the models is asked to do. Each job is one run of a model, so that whoever waits never waits long.
import type { AskedQuestion, SentenceWindow } from './model-input.ts';

/** A sentence and the one before it, empty where there is none. */
export type Pair = { readonly sentence: string; readonly before: string };

export type Job =
  | { readonly kind: 'encode-question'; readonly asked: AskedQuestion }
  | { readonly kind: 'read'; readonly asked: AskedQuestion; readonly pair: Pair }
  | { readonly kind: 'windows'; readonly sentences: readonly string[] }
  | { readonly kind: 'encode-window'; readonly window: SentenceWindow };

export type JobAnswer = {
  readonly number: number;
  readonly value: Float32Array | Int8Array | number | readonly SentenceWindow[] | null;
  readonly error?: string;
};
