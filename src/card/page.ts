// The page of a card while it is filled: its measures, its texts, and the edge where its words begin.
import type { CardFormat } from './card.ts';
import type { CardWords } from './card-words.ts';
import type { Face } from './fonts.ts';
import type { Colours } from './theme.ts';

/** One run of text; `x` is its left or right end as `align` says, `y` its baseline, in pixels. */
export type TextItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: keyof Colours;
  readonly align: 'left' | 'right';
  readonly direction: 'ltr' | 'rtl';
};

export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The width of a text in pixels. */
export type MeasureText = (text: string, face: Face, size: number) => number;

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Of the words; they go down in steps of 2. */
  readonly largest: number;
  readonly smallest: number;
  readonly name: number;
  readonly role: number;
  readonly source: number;
};

export const FRAMES: Readonly<Record<CardFormat, Frame>> = {
  wide: {
    width: 1200,
    height: 630,
    side: 96,
    top: 64,
    bottom: 56,
    largest: 112,
    smallest: 30,
    name: 36,
    role: 28,
    source: 24,
  },
  square: {
    width: 1200,
    height: 1200,
    side: 112,
    top: 104,
    bottom: 96,
    largest: 144,
    smallest: 36,
    name: 46,
    role: 36,
    source: 30,
  },
};

/** From one baseline to the next, as a share of the size. */
export const LINE = 1.32;

export type Page = {
  readonly frame: Frame;
  readonly measure: MeasureText;
  readonly direction: 'ltr' | 'rtl';
  readonly words: CardWords;
  readonly texts: TextItem[];
};

type Look = Pick<TextItem, 'face' | 'size' | 'colour' | 'direction'> & { readonly hang?: number };

/** Puts a text at the edge where the words begin, or at the other one. */
export function put(
  { frame, direction, texts }: Page,
  text: string,
  y: number,
  look: Look,
  atEnd = false,
): void {
  const { hang = 0, ...rest } = look;
  const align = (direction === 'rtl') === atEnd ? 'left' : 'right';
  const x = align === 'left' ? frame.side - hang : frame.width - frame.side + hang;
  texts.push({ text, x, y, align, ...rest });
}
