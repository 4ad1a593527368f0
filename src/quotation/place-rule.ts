// What a rule about the place of a marked stretch is, and what such rules ask of it.
import type { Span } from '../text/span.ts';
import type { Finding, Reading } from './finding.ts';
import type { MarkedStretch } from './find-marks.ts';
import type { Phrase } from './phrase.ts';
import { looksLikeTitle } from './title-case.ts';

export type PlaceRule = (
  reading: Reading,
  stretch: MarkedStretch,
  claimed: ReadonlyMap<number, Finding>,
) => Finding | null;

/** A quotation without words of narration. */
export const direct = (
  stretch: MarkedStretch,
  rule: string,
  rest: { phrase?: Phrase | null; cue?: Span | null; like?: Finding | null; group?: string },
): Finding => ({
  start: stretch.start,
  end: stretch.end,
  type: 'direct',
  phrase: rest.phrase ?? null,
  cue: rest.cue ?? null,
  rule,
  group: rest.group ?? `mark ${stretch.index}`,
  like: rest.like ?? null,
  paragraph: stretch.paragraph,
});

/** Words that may be said as they stand: a few at least, or a whole sentence, and no title of a work. */
export function isUtterance(reading: Reading, stretch: MarkedStretch): boolean {
  const ends = /[.!?…]/.test(reading.article.body[stretch.end - 1] ?? '');
  return ends || (stretch.words >= 3 && !isTitle(reading, stretch));
}

export function isTitle(reading: Reading, stretch: MarkedStretch): boolean {
  return looksLikeTitle(
    reading.article.body.slice(stretch.start, Math.min(stretch.end, stretch.start + 160)),
  );
}

/** True where nothing of the paragraph stands before the marks. */
export function opensParagraph(reading: Reading, stretch: MarkedStretch): boolean {
  const paragraph = reading.article.paragraphs[stretch.paragraph];
  return paragraph !== undefined && stretch.outer.start <= paragraph.start + 1;
}
