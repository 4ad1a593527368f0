// Passages as an answer shows them: no two the same, as wide as the words need, with their speaker and matches.
import type { Passage, ScoredPassage } from '../search/passage.ts';
import { type Span, slice } from '../text/span.ts';
import { type Token, tokenizeSentence } from '../text/tokens.ts';
import type { AnswerPassage } from './answer.ts';
import { matchingSpans } from './matching-spans.ts';
import type { Query } from './query.ts';
import { speakerOf } from './spoken.ts';

/** A passage grows to the whole quotation it is part of while it stays within this many characters. */
const MAX_WIDENED = 240;

/** Passages worth less than this share of the best one are left out. */
export const WORTH = 0.4;

export function isWorthShowing(scored: ScoredPassage | undefined, best: ScoredPassage): boolean {
  return scored !== undefined && scored.score >= WORTH * best.score;
}

/** The first `top` passages, best first; repeated ones are shown once. */
export function showPassages(scored: readonly ScoredPassage[], query: Query, top: number): AnswerPassage[] {
  const terms = new Set(query.terms.map(({ term }) => term));
  const shown: AnswerPassage[] = [];
  const seen: (readonly Token[])[] = [];
  for (const { passage, score } of scored) {
    if (shown.length === top || score < WORTH * (scored[0]?.score ?? 0)) break;
    const { article } = passage.source;
    if (
      shown.some(
        (other) => other.article === article && other.start <= passage.start && passage.end <= other.end,
      )
    )
      continue;
    const span = query.wants === 'words' || query.wants === 'speaker' ? widened(passage) : passage;
    const text = slice(article.body, span);
    const tokens = tokenizeSentence(text);
    if (seen.some((other) => sameWords(other, tokens))) continue;
    seen.push(tokens);
    shown.push({
      article,
      text,
      start: span.start,
      end: span.end,
      paragraph: passage.paragraph,
      score,
      speaker: speakerOf(passage, query.speakers),
      matches: matchingSpans(tokens, span.start, terms),
    });
  }
  return shown;
}

function sameWords(some: readonly Token[], others: readonly Token[]): boolean {
  return some.length === others.length && some.every(({ text }, at) => text === others[at]?.text);
}

/** The sentences of the same paragraph over which the passage's quotation runs, if they are short together. */
function widened(passage: Passage): Span {
  const { article } = passage.source;
  const sentences = article.paragraphs[passage.paragraph]?.sentences ?? [];
  let { start, end } = passage;
  for (const { quotation } of passage.attributions)
    for (const sentence of sentences)
      if (sentence.start < quotation.end && quotation.start < sentence.end) {
        start = Math.min(start, sentence.start);
        end = Math.max(end, sentence.end);
      }
  return end - start <= MAX_WIDENED ? { start, end } : { start: passage.start, end: passage.end };
}
