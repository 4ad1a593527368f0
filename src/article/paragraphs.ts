// Paragraphs of a body: every line that holds text is one, its markdown marker outside the span.
import { splitSentences } from '../text/sentences.ts';
import type { Paragraph, ParagraphKind, Sentence } from './article.ts';

const MARKERS: readonly (readonly [ParagraphKind, RegExp])[] = [
  ['heading', /^\s{0,3}#{1,6}\s+/],
  ['block-quote', /^\s{0,3}(?:>\s?)+/],
  ['list-item', /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/],
];

export function splitParagraphs(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let sentenceCount = 0;
  let lineStart = 0;
  for (const line of body.split('\n')) {
    const [kind, marker] = markerOf(line);
    const text = line.slice(marker);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const index = paragraphs.length;
      const offset = lineStart + marker;
      const sentences = splitSentences(text).map((span, position): Sentence => ({
        start: offset + span.start,
        end: offset + span.end,
        index: sentenceCount + position,
        paragraph: index,
      }));
      sentenceCount += sentences.length;
      const start = sentences[0]?.start ?? offset;
      const end = sentences.at(-1)?.end ?? offset;
      paragraphs.push({ start, end, index, kind, sentences });
    }
    lineStart += line.length + 1;
  }
  return paragraphs;
}

function markerOf(line: string): [ParagraphKind, number] {
  for (const [kind, pattern] of MARKERS) {
    const match = pattern.exec(line);
    if (match !== null) return [kind, match[0].length];
  }
  return ['text', 0];
}
