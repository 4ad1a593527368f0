// One report of words in a sentence of narration, as the rules about cues find it.
import type { Span } from '../text/span.ts';
import type { CueVerb } from './cue-verbs.ts';
import type { Phrase, ReadSentence } from './phrase.ts';

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

/** `verb` is null where the piece is no verb of reporting; `earlier` are the reports before it in the sentence. */
export type CueRule = (
  sentence: ReadSentence,
  at: number,
  verb: CueVerb | null,
  earlier: readonly Report[],
) => Report | null;

/** A report whose cue is the piece at `at`. */
export function report(
  sentence: ReadSentence,
  rule: string,
  at: number,
  verb: CueVerb | null,
  phrase: Phrase | null,
  parts: readonly PieceRange[],
  opensNext = false,
): Report {
  const piece = sentence.pieces[at];
  const cue = { start: piece?.start ?? 0, end: piece?.end ?? 0 };
  return { sentence: sentence.index, rule, cue, cueAt: at, verb, phrase, parts, opensNext };
}
