// What tells whether the best of the sentences answers at all, as named numbers.
import { nearbyHolds, type PassageIndex } from '../../search/passage-index.ts';
import { variantsOf } from '../../search/term-variants.ts';
import type { Query } from '../query.ts';
import type { Ranking } from '../pick/rank-candidates.ts';

export const SIGNS = [
  // The reader's best logit and its next, by ten; how likely none of those it read answers.
  'read',
  'second',
  'none',
  // The cosine of the nearest sentence, and how far it stands out from the fifth.
  'near',
  'apart',
  // The words of the best sentence.
  'share',
  'held',
  'together',
  'before',
  // Of the question's terms: the share that no article holds in any form, and of its names and figures.
  'unknown',
  'unknownNames',
  // Of its names and figures, the share that the best sentence and the one before it lack.
  'missingNames',
  // Its best passage is of whoever's words were asked for.
  'theirs',
] as const;

export type SignName = (typeof SIGNS)[number];
export type Signs = Readonly<Record<SignName, number>>;

export function signsOf(index: PassageIndex, query: Query, { ranked }: Ranking): Signs | null {
  const [best] = ranked;
  if (best === undefined) return null;
  const logits = ranked.flatMap(({ logit }) => (logit === null ? [] : [logit])).sort((a, b) => b - a);
  const cosines = ranked.map(({ features }) => features.near).sort((a, b) => b - a);
  const names = query.terms.filter(({ isName }) => isName);
  const isUnknown = ({ term }: { readonly term: string }): boolean =>
    !index.postings.vocabulary.has(term) && variantsOf(index, term).length === 0;
  const sum = logits.reduce((total, logit) => total + Math.exp(Math.min(MOST, logit)), 0);
  return {
    read: (logits[0] ?? 0) / 10,
    second: (logits[1] ?? 0) / 10,
    none: logits.length === 0 ? 0 : 1 / (1 + sum),
    near: cosines[0] ?? 0,
    apart: (cosines[0] ?? 0) - (cosines[4] ?? cosines.at(-1) ?? 0),
    share: best.features.share,
    held: best.features.held,
    together: best.features.together,
    before: best.features.before,
    unknown: shareOf(query.terms, isUnknown),
    unknownNames: shareOf(names, isUnknown),
    missingNames: shareOf(
      names,
      ({ term }) => !nearbyHolds(index, best.sentence, [term, ...variantsOf(index, term)]),
    ),
    theirs: best.features.theirs,
  };
}

const MOST = 30;

function shareOf<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}
