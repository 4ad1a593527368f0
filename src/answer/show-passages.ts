// Passages as an answer shows them: no two the same, as wide as the words need, with their speaker and matches.
import type { Passage, ScoredPassage } from '../search/passage.ts';
import { overlaps, type Span, slice } from '../text/span.ts';
import { type Token, tokenizeSentence } from '../text/tokens.ts';
import type { AnswerPassage } from './answer.ts';
import { matchingSpans } from './matching-spans.ts';
import type { Query } from './query.ts';
import { speakerOf } from './spoken.ts';

/** A passage grows to the whole quotation it is part of while it stays within this many characters. */
const MAX_WIDENED = 240;

/** A sentence that leans on the one before it is shown with it while both stay within this many. */
const MAX_LEANING = 320;

/** Passages this much less likely than the best one are left out. */
const WORTH = 0.002;

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
    const wide = query.wants === 'words' || query.wants === 'speaker' ? widened(passage) : withLead(passage);
    // Nothing is shown twice.
    const isTwice = shown.some((other) => other.article === article && overlaps(other, wide));
    const span = isTwice ? passage : wide;
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

/** The passage with the sentence before it in its paragraph, where it says nothing alone: “It did.” “Seventeen.” */
function withLead(passage: Passage): Span {
  const { body, paragraphs } = passage.source.article;
  const sentences = paragraphs[passage.paragraph]?.sentences ?? [];
  const at = sentences.findIndex(({ index }) => index === passage.sentence);
  const before = sentences[at - 1];
  const text = slice(body, passage);
  const leans = LEANS.test(text) || tokenizeSentence(text).length < A_FEW_WORDS;
  return before === undefined || !leans || passage.end - before.start > MAX_LEANING
    ? { start: passage.start, end: passage.end }
    : { start: before.start, end: passage.end };
}

const LEANS = /^[“"‘']?(?:It|That|This|These|Those|They|He|She)\b/u;
const A_FEW_WORDS = 4;

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
