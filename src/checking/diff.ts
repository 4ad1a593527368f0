// The claim and the article side by side, for those who show it.
import type { Found, Part } from './check.ts';

/** One piece of the two; the claim's text, the article's, or both. */
export type DiffPiece = {
  readonly kind: 'kept' | 'left-out' | 'put-in' | 'marked';
  readonly text: string;
  /** Of `marked`: what stands there; empty where nothing does. */
  readonly stands: string;
  /** Which mark of the editor's; null for every other piece. */
  readonly mark: Extract<Part, { kind: 'marked' }>['mark'] | null;
};

/** The pieces in order; a stretch that is replaced is left out, then put in. None has white space around it. */
export function diffOf({ claim, parts, place }: Found): DiffPiece[] {
  const { body } = place.article;
  const piece = (kind: DiffPiece['kind'], text: string): DiffPiece => ({
    kind,
    text: text.trim(),
    stands: '',
    mark: null,
  });
  return parts
    .flatMap((part: Part) => {
      const mine = claim.quote.slice(part.claimed.start, part.claimed.end);
      const theirs = body.slice(part.stands.start, part.stands.end);
      if (part.kind === 'kept') return piece('kept', mine);
      if (part.kind === 'marked') return { ...piece('marked', mine), stands: theirs.trim(), mark: part.mark };
      return [piece('left-out', theirs), piece('put-in', mine)];
    })
    .filter(({ kind, text }) => kind === 'marked' || text !== '');
}
