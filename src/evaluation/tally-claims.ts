// Checks of claimed quotations against what a careful reader says of each.
import { checkQuotation } from '../checking/check-quotation.ts';
import type { Check } from '../checking/check.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Findings } from './findings.ts';
import type { GoldClaim } from './judgments.ts';
import { share } from './metrics.ts';

/** The share of right verdicts, by the verdict that is expected; a source is part of the verdict. */
export function scoreClaims(
  index: PassageIndex,
  claims: readonly GoldClaim[],
  { misses }: Pick<Findings, 'misses'>,
): Readonly<Record<string, number>> {
  const kinds = ['verbatim', 'altered', 'someone-else', 'not-in-library', 'not-checked'] as const;
  const right = new Set<GoldClaim>();
  for (const claim of claims) {
    const check = checkQuotation(index, claim);
    if (isRight(claim, check)) right.add(claim);
    else
      misses.push({
        where: `${claim.id} “${claim.quote}”${claim.speaker === undefined ? '' : ` — ${claim.speaker}`}`,
        expected: describe(claim.expects, claim.altered === true, claim.source),
        got: 'place' in check ? describe(check.kind, check.isAltered, check.place.article.slug) : check.kind,
      });
  }
  const rows = kinds.map((kind): [string, number] => {
    const expected = claims.filter(({ expects }) => expects === kind);
    return [`${kind} right`, share(expected.filter((claim) => right.has(claim)).length, expected.length)];
  });
  return { ...Object.fromEntries(rows), 'all right': share(right.size, claims.length) };
}

function isRight({ expects, source, altered }: GoldClaim, check: Check): boolean {
  if (check.kind !== expects) return false;
  if (!('place' in check)) return true;
  return check.place.article.slug === source && (altered === undefined || altered === check.isAltered);
}

function describe(kind: string, isAltered: boolean, source: string | undefined): string {
  return [kind, ...(isAltered ? ['altered'] : []), ...(source === undefined ? [] : [source])].join(', ');
}
