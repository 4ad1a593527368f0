// The foot of a card: who said it, and where it is from.
import { balanceLines, countLines, cutPieces, type Piece } from './break-lines.ts';
import type { Card } from './card.ts';
import type { CardWords } from './card-words.ts';
import { directionOf } from './clean-words.ts';
import { dateText, type Who, whoOf } from './facts-line.ts';
import { type Bar, LINE, type Page, put } from './page.ts';
import { shorten } from './shorten.ts';

const OWN_NAME = 'whosaid';

/** Puts who and where from at the bottom, and gives the bar above them. */
export function placeFoot(page: Page, card: Card): Bar {
  const { frame, measure, direction, words } = page;
  const columns = frame.width - 2 * frame.side;
  let y = frame.height - frame.bottom;
  const ownSize = frame.source * 0.9;
  put(page, OWN_NAME, y, { face: 'italic', size: ownSize, colour: 'muted', direction: 'ltr' }, true);
  const room = columns - measure(OWN_NAME, 'italic', ownSize) - frame.source * 2;
  const width = (text: string): number => measure(text, 'regular', frame.source);
  const lines = sourceLines(card, { room, columns, width, words });
  for (const line of lines.toReversed()) {
    put(page, line, y, { face: 'regular', size: frame.source, colour: 'muted', direction });
    y -= frame.source * LINE;
  }
  y -= frame.source * 0.8;
  const who = whoOf(card, words);
  if (who !== null) y = placeWho(page, who, y);
  const wide = frame.name * 1.6;
  return {
    x: direction === 'rtl' ? frame.width - frame.side - wide : frame.side,
    y: y - 4,
    width: wide,
    height: 4,
  };
}

/** Puts name and role upwards from a baseline; gives the baseline of a line above them. */
function placeWho(page: Page, { perhaps, name, role }: Who, bottom: number): number {
  const { frame, measure } = page;
  const columns = frame.width - 2 * frame.side;
  let y = bottom;
  if (role !== null) {
    const lines = wrap(role, columns, (text) => measure(text, 'regular', frame.role));
    for (const line of lines.toReversed()) {
      put(page, line, y, {
        face: 'regular',
        size: frame.role,
        colour: 'muted',
        direction: directionOf(role),
      });
      y -= frame.role * LINE;
    }
    y -= frame.role * 0.1;
  }
  const gap = perhaps === '' ? 0 : measure(`${perhaps} `, 'italic', frame.name);
  const lines = wrap(name, columns - gap, (text) => measure(text, 'strong', frame.name));
  for (const [index, line] of lines.toReversed().entries()) {
    const isFirst = index === lines.length - 1;
    put(page, line, y, {
      face: 'strong',
      size: frame.name,
      colour: 'ink',
      direction: directionOf(name),
      hang: isFirst ? -gap : 0,
    });
    if (isFirst && perhaps !== '')
      put(page, perhaps, y, { face: 'italic', size: frame.name, colour: 'ink', direction: 'ltr' });
    y -= frame.name * LINE;
  }
  return y - frame.name * 0.1;
}

const MOST_LINES = 2;

/** At most two lines; what is left over is cut after a word, with “…”. The description of the picture has it whole. */
function wrap(text: string, columns: number, width: (text: string) => number): string[] {
  const widest = columns * 0.99;
  const pieces = cutPieces(text, widest, width);
  if (countLines(pieces, widest) <= MOST_LINES) return balanceLines(pieces, widest);
  let first = 1;
  while (countLines(pieces.slice(0, first + 1), widest) === 1) first += 1;
  const textOf = (part: readonly Piece[]): string => part.map((piece) => piece.text).join('');
  const rest = shorten(textOf(pieces.slice(first)), (cut) => width(cut) <= columns);
  return [textOf(pieces.slice(0, first)).trimEnd(), rest];
}

type SourceRoom = {
  /** Beside the name in the corner. */
  readonly room: number;
  readonly columns: number;
  readonly width: (text: string) => number;
  readonly words: CardWords;
};

/** The title · The Paper · 27 June 2016, on one line where there is room, else the title on a line of its own. */
function sourceLines(
  { title, publisher, date }: Card,
  { room, columns, width, words }: SourceRoom,
): string[] {
  const facts = [title, publisher, dateText(date, words)].filter((part) => part !== null && part !== '');
  const whole = joinFacts(facts);
  if (width(whole) <= room) return [whole];
  if (title === '' || facts.length === 1) return [shorten(facts.join(' · '), (cut) => width(cut) <= room)];
  const rest = joinFacts(facts.slice(1));
  return [
    joinFacts([shorten(title, (cut) => width(cut) <= columns)]),
    width(rest) <= room ? rest : shorten(facts.slice(1).join(' · '), (cut) => width(cut) <= room),
  ];
}

/** Each in an isolate of its own, so that a date stays whole beside words that run from right to left. */
function joinFacts(facts: readonly (string | null)[]): string {
  return facts.map((fact) => `\u2068${fact}\u2069`).join(' · ');
}
