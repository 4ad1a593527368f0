// Draws a card. The library that draws and the fonts are loaded with the first one.
import { type Card, type CardFormat, type CardPicture, type CardTheme, MAX_CHARACTERS } from './card.ts';
import type { CardWords } from './card-words.ts';
import { cleanWords } from './clean-words.ts';
import { altText } from './facts-line.ts';
import { type Fonts, loadFonts } from './fonts.ts';
import { inTurn } from './in-turn.ts';
import { type Layout, layOut } from './lay-out.ts';
import { FRAMES } from './page.ts';
import { scriptOf } from './script-of.ts';
import { COLOURS } from './theme.ts';

export type CardStyle = { readonly format: CardFormat; readonly theme: CardTheme };

/** Cards that are drawn or wait for it at most. */
export const MOST_AT_ONCE = 20;
const drawing = new Map<string, Promise<CardPicture>>();

/**
 * The picture, or why there is none. It takes turns with others: only drawing, a few milliseconds, holds them up. Whoever
 * asks for a card that is just being drawn gets the same one.
 */
export async function drawCard(dirty: Card, style: CardStyle, words: CardWords): Promise<CardPicture> {
  const { format, theme } = style;
  const limit = MAX_CHARACTERS[format];
  if (dirty.words.length > MAX_READ) return { kind: 'too-long', characters: dirty.words.length, limit };
  const card = cleanCard(dirty);
  const characters = card.words.length;
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(card.words)) return { kind: 'no-words' };
  if (characters > limit) return { kind: 'too-long', characters, limit };
  const key = JSON.stringify([card, format, theme, words.locale]);
  const same = drawing.get(key);
  if (same !== undefined) return same;
  if (drawing.size >= MOST_AT_ONCE) return { kind: 'busy' };
  const drawn = drawClean(card, style, words).finally(() => drawing.delete(key));
  drawing.set(key, drawn);
  return drawn;
}

async function drawClean(card: Card, { format, theme }: CardStyle, words: CardWords): Promise<CardPicture> {
  const fonts = await loadFonts();
  const missing = fonts.missing(
    [card.words, card.speaker, card.role, card.title, card.publisher, card.date].join(' '),
  );
  if (missing.length > 0)
    return { kind: 'script-missing', characters: missing.slice(0, SHOWN), script: scriptOf(missing) };
  const layout = layOut(card, format, fonts.measure, words);
  if (layout.kind === 'too-long') return layout;
  const { width, height } = FRAMES[format];
  const png = await inTurn(() => paint(fonts, layout, { width, height, theme }));
  return { kind: 'picture', png, alt: altText(card, words), width, height };
}

/** Missing characters that are named at most. */
const SHOWN = 8;
/** Longer words are too long for any card, whatever is invisible in them. */
const MAX_READ = 10_000;
/** What may stand in a name, a role or a title; far more than a card shows. */
const MAX_FACT = 1_000;

function cleanCard(card: Card): Card {
  const fact = (text: string | null): string | null =>
    (text === null ? '' : cleanWords(text.slice(0, MAX_FACT))) || null;
  return {
    ...card,
    words: cleanWords(card.words),
    speaker: fact(card.speaker),
    role: fact(card.role),
    title: fact(card.title) ?? '',
    publisher: fact(card.publisher),
    date: fact(card.date),
  };
}

async function paint(
  fonts: Fonts,
  { texts, accent }: Layout,
  { width, height, theme }: { width: number; height: number; theme: CardTheme },
): Promise<Buffer> {
  const colours = COLOURS[theme];
  const canvas = fonts.createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colours.accent;
  context.fillRect(accent.x, accent.y, accent.width, accent.height);
  for (const { text, x, y, face, size, colour, align, direction } of texts) {
    fonts.use(context, face, size);
    context.fillStyle = colours[colour];
    context.textAlign = align;
    context.direction = direction;
    context.fillText(text, x, y);
  }
  return canvas.encode('png');
}
