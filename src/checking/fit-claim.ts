// A claim laid along one window of an article: how well it fits there.
import { isStopWord, fold } from '../text/tokens.ts';
import type { ReadArticle } from '../search/passage.ts';
import type { Paragraph } from '../article/article.ts';
import { firstEndingAfter, slice, type Span } from '../text/span.ts';
import { editDistance, slipsAllowed } from '../search/edit-distance.ts';
import { align, MOST_CELLS, type Step } from './align.ts';
import type { Part } from './check.ts';
import type { ClaimedWord } from './claim.ts';
import { isAlteration, partsOf, type Stretch } from './parts.ts';
import { findCues, isSameVoice, voicesOf } from './voices.ts';
import { between, readWords, type Word } from './words.ts';

/** A claim as it stands in one place. */
export type Fit = {
  readonly source: ReadArticle;
  readonly stretch: Stretch;
  readonly steps: readonly Step[];
  readonly parts: readonly Part[];
  readonly score: number;
  readonly isAltered: boolean;
  /** Where words stand that are put in here. */
  readonly elsewhere: readonly Fit[];
};

/** The words of a span of an article, each with its voice; only the `most` likeliest where there are more. */
export function readStretch(
  source: ReadArticle,
  span: Span,
  claim: readonly ClaimedWord[],
  most: number,
): Stretch {
  const words = densest(articleWords(source, narrowed(source, span, claim, most)), claim, most);
  const voices = voicesOf(source, words);
  return { article: source.article, words, voices, cues: findCues(words, voices) };
}

function articleWords({ article: { body, paragraphs } }: ReadArticle, { start, end }: Span): Word[] {
  const words: Word[] = [];
  let previous: Paragraph | undefined;
  for (let at = firstEndingAfter(paragraphs, start); at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.start >= end) break;
    const here = readWords(body, Math.max(start, paragraph.start), Math.min(end, paragraph.end));
    const [last, first] = [words.at(-1), here[0]];
    // What a line begins with, such as the dash of a list, is no mark between words.
    if (last !== undefined && first !== undefined && previous !== undefined)
      words[words.length - 1] = {
        ...last,
        ...between(
          last.form,
          `${body.slice(last.end, previous.end)}\n${body.slice(paragraph.start, first.start)}`,
          first.form,
        ),
      };
    for (const word of here) words.push(word);
    previous = paragraph;
  }
  return words;
}

/** Characters that are read of a window at most: only text without a stop for pages is longer. */
const LONGEST_WINDOW = 30_000;

/** A span, or of a very long one the stretch where most of the claim's words are. */
function narrowed(
  { article: { body } }: ReadArticle,
  span: Span,
  claim: readonly ClaimedWord[],
  most: number,
): Span {
  if (span.end - span.start <= LONGEST_WINDOW) return span;
  const room = Math.min(LONGEST_WINDOW, 10 * most);
  const forms = [...new Set(claim.map(({ form }) => form))].filter((form) => /^[\p{L}\p{N}]+$/u.test(form));
  const sought = forms.toSorted((a, b) => b.length - a.length).slice(0, 12);
  if (sought.length === 0) return { start: span.start, end: span.start + room };
  const places = [...slice(body, span).matchAll(new RegExp(`\\b(?:${sought.join('|')})\\b`, 'gi'))];
  let [best, start] = [0, span.start];
  let from = 0;
  places.forEach(({ index }, at) => {
    while (index - (places[from]?.index ?? 0) > room / 2) from++;
    // Of the words sought, as many different ones as can be.
    const different = new Set(
      places.slice(Math.max(from, at - 40), at + 1).map(([found]) => found.toLowerCase()),
    ).size;
    if (different > best) [best, start] = [different, span.start + (places[from]?.index ?? 0)];
  });
  const first = body.lastIndexOf(' ', Math.max(span.start, start - room / 4));
  const last = body.indexOf(' ', Math.min(span.end, start + room));
  return { start: Math.max(span.start, first + 1), end: last < 0 ? span.end : Math.min(span.end, last) };
}

/** The stretch of `most` words that holds the most of a claim's, from and to where no compound is cut. */
function densest(words: readonly Word[], claim: readonly ClaimedWord[], most: number): readonly Word[] {
  if (words.length <= most) return words;
  const forms = new Set(claim.flatMap(({ form }) => (isStopWord(form) ? [] : form)));
  const holds = words.map(({ form }) => (forms.has(form) ? 1 : 0));
  let sum = 0;
  let best = -1;
  let [earliest, latest] = [most, most];
  holds.forEach((held, at) => {
    sum += held - (holds[at - most] ?? 0);
    if (at + 1 < most || sum < best) return;
    if (sum > best) earliest = at + 1;
    [best, latest] = [sum, at + 1];
  });
  // As much room before the first of them as behind the last.
  let end = (earliest + latest) >> 1;
  let from = end - most;
  while (from > 0 && words[from - 1]?.tied === true) from--;
  while (end < words.length && words[end - 1]?.tied === true) end++;
  return words.slice(from, end);
}

/** Cells that all alignments of one check may take together. */
export const CELLS_IN_ALL = 2 * MOST_CELLS;

/** The best fit in a stretch; null where there is none at all. */
function fitClaim(claim: readonly ClaimedWord[], source: ReadArticle, stretch: Stretch): Fit | null {
  const alignment = align(claim, stretch.words, stretch.cues);
  if (alignment === null) return null;
  const steps = withMoved(claim, stretch, withSlips(claim, stretch, alignment.steps));
  return fitOf(claim, source, stretch, steps, alignment.score);
}

/** Steps in which a first or last word that is put in stands for the article's next one, if it is that one misspelt. */
function withSlips(
  claim: readonly ClaimedWord[],
  { words }: Stretch,
  steps: readonly Step[],
): readonly Step[] {
  const slipped = [...steps];
  const pair = (at: number, beside: Step | undefined, by: number): void => {
    const step = steps[at];
    const stands = (beside?.stands ?? -1) + by;
    const [word, there] = [claim[step?.claimed ?? -1], words[stands]];
    if (step?.stands !== -1 || beside === undefined || beside.stands < 0) return;
    if (word !== undefined && there !== undefined && isSlip(word.form, there.form))
      slipped[at] = { ...step, stands };
  };
  pair(0, steps[1], -1);
  pair(steps.length - 1, steps.at(-2), 1);
  return slipped;
}

/** How far beyond its ends a claim's words are looked for: “money and time” for “time and money”. */
const REACH = 3;

/** Steps with the words right before and behind them that the claim has in another place. */
function withMoved(claim: readonly ClaimedWord[], stretch: Stretch, steps: readonly Step[]): readonly Step[] {
  const { words } = stretch;
  const stands = steps.flatMap((step) => (step.stands >= 0 ? step.stands : []));
  const [from, to] = [stands[0], stands.at(-1)];
  if (from === undefined || to === undefined) return steps;
  const loose = new Set(
    steps.flatMap((step) => {
      const word = claim[step.claimed];
      return word === undefined || isKept(claim, stretch, step) || !isContent(word) ? [] : word.form;
    }),
  );
  const isMoved = (at: number): boolean =>
    loose.has(words[at]?.form ?? '') && isSameVoice(stretch.voices[at], stretch.voices[from]);
  let first = from;
  for (let at = from - REACH; at < first; at++) if (isMoved(at)) first = at;
  let last = to;
  for (let at = to + REACH; at > last; at--) if (isMoved(at)) last = at;
  const run = (start: number, end: number): Step[] =>
    Array.from({ length: Math.max(0, end - start) }, (_, at) => ({ claimed: -1, stands: start + at }));
  return [...run(first, from), ...steps, ...run(to + 1, last + 1)];
}

/** A fit of given steps; null where they touch no word of the article. */
export function fitOf(
  claim: readonly ClaimedWord[],
  source: ReadArticle,
  stretch: Stretch,
  steps: readonly Step[],
  score: number,
): Fit | null {
  const from = steps.findIndex(({ claimed, stands }) => claimed >= 0 && stands >= 0);
  if (from < 0) return null;
  const parts = partsOf(claim, stretch, steps);
  return { source, stretch, steps, parts, score, isAltered: parts.some(isAlteration), elsewhere: [] };
}

/** All fits of a stretch without an alteration, in order; where there is none, the best one. */
export function fitsIn(
  claim: readonly ClaimedWord[],
  source: ReadArticle,
  stretch: Stretch,
  most: number,
): Fit[] {
  const fit = fitClaim(claim, source, stretch);
  if (fit === null || fit.isAltered || most <= 1) return fit === null ? [] : [fit];
  const [from, to] = [firstWord(fit), lastWord(fit) + 1];
  const before = from < claim.length / 2 ? [] : fitsIn(claim, source, part(stretch, 0, from), most - 1);
  const after =
    stretch.words.length - to < claim.length / 2
      ? []
      : fitsIn(claim, source, part(stretch, to, stretch.words.length), most - 1 - before.length);
  const verbatim = (one: Fit): boolean => !one.isAltered;
  return [...before.filter(verbatim), fit, ...after.filter(verbatim)];
}

function part({ article, words, voices }: Stretch, from: number, to: number): Stretch {
  const cut = { words: words.slice(from, to), voices: voices.slice(from, to) };
  return { article, ...cut, cues: findCues(cut.words, cut.voices) };
}

/** Position in the stretch of the first word that the claim stands on. */
export function firstWord({ steps }: Fit): number {
  return steps.find(({ stands }) => stands >= 0)?.stands ?? 0;
}

export function lastWord({ steps }: Fit): number {
  return steps.findLast(({ stands }) => stands >= 0)?.stands ?? 0;
}

export function isKept(
  claim: readonly ClaimedWord[],
  { words }: Stretch,
  { claimed, stands }: Step,
): boolean {
  return claimed >= 0 && stands >= 0 && claim[claimed]?.form === words[stands]?.form;
}

/** For each claimed word whether it is kept, or a slip of the keyboard away from what stands there. */
export function heldWords(claim: readonly ClaimedWord[], { stretch, steps }: Fit): boolean[] {
  const held = claim.map(() => false);
  for (const step of steps) {
    const [word, there] = [claim[step.claimed], stretch.words[step.stands]];
    if (word !== undefined && there !== undefined)
      held[step.claimed] = word.form === there.form || isSlip(word.form, there.form);
  }
  return held;
}

/** The words of the article from the first to a few behind the last that a claim stands on. */
export function formsInside(fit: Fit): Set<string> {
  const words = fit.stretch.words.slice(Math.max(0, firstWord(fit) - REACH), lastWord(fit) + 1 + REACH);
  return new Set(words.map(({ form }) => form));
}

export function isContent({ form }: Word): boolean {
  return !isStopWord(fold(form));
}

function isSlip(a: string, b: string): boolean {
  const allowed = slipsAllowed(Math.min(a.length, b.length));
  return allowed > 0 && editDistance(a, b, allowed) <= allowed;
}
