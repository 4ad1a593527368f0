// One report of words in a sentence of narration, as the rules about cues find it.
import type { Span } from '../text/span.ts';
import type { CueVerb } from './cue-verbs.ts';
import type { Phrase } from './phrase.ts';

/** A range of pieces, both ends included. */
export type PieceRange = { readonly from: number; readonly to: number };

export type Report = {
  readonly sentence: number;
  readonly rule: string;
  readonly cue: Span;
  /** The piece the cue begins with. */
  readonly cueAt: number;
  readonly verb: CueVerb | null;
  readonly phrase: Phrase | null;
  readonly parts: readonly PieceRange[];
  /** The reported words follow in the next paragraph: “Okafor said:” */
  readonly opensNext: boolean;
};
