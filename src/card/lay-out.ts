// Where everything on a card goes: the words as large as they fit, and below them who said so and where.
import type { Card, CardFormat } from './card.ts';
import { type CardWords, labelOf } from './card-words.ts';
import { directionOf } from './clean-words.ts';
import { fitWords, type TooLong } from './fit-words.ts';
import { placeFoot } from './foot.ts';
import { type Bar, FRAMES, LINE, type MeasureText, type Page, put, type TextItem } from './page.ts';

export type Layout = { readonly kind: 'layout'; readonly texts: readonly TextItem[]; readonly accent: Bar };

/** From the top of a line to its baseline, as a share of the size. */
const RISE = 0.98;

/** Lays out a card whose texts are clean. */
export function layOut(
  card: Card,
  format: CardFormat,
  measure: MeasureText,
  words: CardWords,
): Layout | TooLong {
  const frame = FRAMES[format];
  const direction = directionOf(card.words);
  const page: Page = { frame, measure, direction, words, texts: [] };
  const foot = placeFoot(page, card);
  const label = labelOf(card.kind, words);
  const labelHeight = label === null ? 0 : frame.role * 2;
  const room = { top: frame.top + labelHeight, bottom: foot.y - frame.name * 1.1 };
  const fitted = fitWords(card, page, room.bottom - room.top);
  if (fitted.kind === 'too-long') return fitted;

  const { lines, size, open } = fitted;
  const free = room.bottom - room.top - lines.length * size * LINE;
  // Above the middle, where the eye takes the middle to be.
  const top = room.top + free * 0.45;
  if (label !== null)
    put(page, label, top - frame.role, {
      face: 'italic',
      size: frame.role,
      colour: 'accent',
      direction: 'ltr',
    });
  const hang = measure(open, 'regular', size);
  for (const [index, line] of lines.entries())
    put(page, index === 0 ? open + line : line, top + (index * LINE + RISE) * size, {
      face: 'regular',
      size,
      colour: 'ink',
      direction,
      hang: index === 0 ? hang : 0,
    });
  return { kind: 'layout', texts: page.texts, accent: foot };
}
