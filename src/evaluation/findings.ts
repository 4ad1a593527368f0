// What an evaluation gathers besides counts: the cases that went wrong, and how sure the core was of each.
import { fold } from '../text/tokens.ts';

/** A case that went wrong, for reading: what was expected and what came. */
type Miss = { readonly where: string; readonly expected: string; readonly got: string };

/** A confidence that was given, and whether what it was given for was right. */
export type Judged = { readonly confidence: number; readonly right: boolean };

export type Findings = {
  readonly misses: Miss[];
  /** Of the quotations that were found, each with its speaker’s confidence. */
  readonly speakers: Judged[];
  /** Of all questions: is the best passage one that answers? */
  readonly answers: Judged[];
};

/** A name without what does not tell two apart: case, accents, an article before it. */
export function comparable(name: string): string {
  return fold(name.trim()).replace(/^(?:the|a|an) /, '');
}
