// A card as a custom_id: which passage is on it, and how it looks.
import type { AnswerPassage } from '../../answer/answer.ts';
import type { CardStyle } from '../../card/draw-card.ts';
import { readBytes } from './bytes.ts';
import { passageId, type PassageRef, readPassageFrom } from './passage-ref.ts';

export type CardRef = { readonly passage: PassageRef; readonly style: CardStyle };

const SQUARE = 1;
const DARK = 2;

/** Null where the passage has no ref. */
export function cardId(action: string, passage: AnswerPassage, { format, theme }: CardStyle): string | null {
  const look = (format === 'square' ? SQUARE : 0) | (theme === 'dark' ? DARK : 0);
  return passageId(action, passage, [look]);
}

/** The card that a custom_id of `cardId` names; null for everything this version did not write. */
export function readCardRef(argument: string): CardRef | null {
  return readBytes(argument, (from) => {
    const passage = readPassageFrom(from);
    const look = from.byte();
    if (look > (SQUARE | DARK)) return null;
    const style: CardStyle = {
      format: (look & SQUARE) === 0 ? 'wide' : 'square',
      theme: (look & DARK) === 0 ? 'light' : 'dark',
    };
    return { passage, style };
  });
}
