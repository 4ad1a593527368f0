// Quotations of an article against its gold: what was found, and whose it was said to be.
import type { Article } from '../article/article.ts';
import type { Attribution } from '../quotation/quotation.ts';
import { slice, type Span } from '../text/span.ts';
import { comparable, type Findings } from './findings.ts';
import type { GoldQuotation } from './judgments.ts';
import type { Counts } from './metrics.ts';

export type QuotationTally = {
  readonly quoted: Counts;
  readonly quotedWithSpeaker: Counts;
  readonly indirect: Counts;
  readonly indirectWithSpeaker: Counts;
};

/** Counts quotations found, and found with the right speaker; direct and mixed together, indirect apart. */
export function tallyQuotations(
  article: Article,
  gold: readonly GoldQuotation[],
  speech: readonly Attribution[],
  { misses, speakers }: Findings,
): QuotationTally {
  const pairs = matchSpans(article, gold, speech);
  const count = (indirect: boolean, withSpeaker: boolean): Counts => ({
    expected: gold.filter((quotation) => (quotation.type === 'indirect') === indirect).length,
    // A match is judged by the type of the gold, so that one prediction is never counted under two types.
    given: speech.filter((attribution) => {
      const match = pairs.get(attribution);
      return ((match?.type ?? attribution.quotation.type) === 'indirect') === indirect;
    }).length,
    right: [...pairs].filter(
      ([attribution, match]) =>
        (match.type === 'indirect') === indirect &&
        (!withSpeaker || sameSpeaker(attribution.speaker?.name, match.speaker)),
    ).length,
  });
  const found = new Set(pairs.values());
  for (const quotation of gold) {
    if (!found.has(quotation))
      misses.push({
        where: `${article.slug} ${quotation.type}`,
        expected: quotation.text,
        got: '(not found)',
      });
  }
  for (const [attribution, match] of pairs) {
    const right = sameSpeaker(attribution.speaker?.name, match.speaker);
    if (attribution.speaker !== null) speakers.push({ confidence: attribution.confidence, right });
    if (!right)
      misses.push({
        where: `${article.slug} speaker of “${match.text.slice(0, 60)}”`,
        expected: String(match.speaker),
        got: `${attribution.speaker?.name ?? null} (${attribution.rule})`,
      });
  }
  for (const attribution of speech) {
    if (!pairs.has(attribution))
      misses.push({
        where: `${article.slug} ${attribution.quotation.type}`,
        expected: '(nothing)',
        got: slice(article.body, attribution.quotation),
      });
  }
  return {
    quoted: count(false, false),
    quotedWithSpeaker: count(false, true),
    indirect: count(true, false),
    indirectWithSpeaker: count(true, true),
  };
}

/** Pairs each prediction with the gold it overlaps most, one to one, when they share 80% of the longer one. */
function matchSpans(
  article: Article,
  gold: readonly GoldQuotation[],
  speech: readonly Attribution[],
): Map<Attribution, GoldQuotation> {
  const candidates = speech
    .flatMap((attribution) =>
      gold.map((quotation) => ({
        attribution,
        quotation,
        overlap: overlap(article, attribution.quotation, quotation),
      })),
    )
    .filter((candidate) => candidate.overlap >= 0.8)
    .sort((a, b) => b.overlap - a.overlap);
  const pairs = new Map<Attribution, GoldQuotation>();
  const taken = new Set<GoldQuotation>();
  for (const { attribution, quotation } of candidates) {
    if (pairs.has(attribution) || taken.has(quotation)) continue;
    pairs.set(attribution, quotation);
    taken.add(quotation);
  }
  return pairs;
}

function overlap({ body }: Article, one: Span, other: Span): number {
  const a = trim(body, one);
  const b = trim(body, other);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

/** Marks and stops at the edges do not decide whether two spans are the same words. */
function trim(body: string, { start, end }: Span): Span {
  while (start < end && !/[\p{L}\p{N}]/u.test(body[start] ?? '')) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(body[end - 1] ?? '')) end--;
  return { start, end };
}

function sameSpeaker(name: string | undefined, expected: string | null): boolean {
  if (name === undefined || expected === null) return name === undefined && expected === null;
  return comparable(name) === comparable(expected);
}
