// The colours of a card.
import type { CardTheme } from './card.ts';

export type Colours = {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
};

/** On paper, each of the others has at least WCAG's contrast for text of any size, 4.5 to 1. */
export const COLOURS: Readonly<Record<CardTheme, Colours>> = {
  light: { paper: '#faf7f0', ink: '#211d19', muted: '#635c53', accent: '#9a3b1f' },
  dark: { paper: '#181b20', ink: '#f3efe7', muted: '#aba598', accent: '#e9a271' },
};
