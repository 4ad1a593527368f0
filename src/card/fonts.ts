// The fonts of cards, all from packages: no font of the machine is ever used, so that a card is the same everywhere.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

export type Face = 'regular' | 'strong' | 'italic';

export type Fonts = {
  createCanvas(width: number, height: number): Canvas;
  /** Makes a context draw in a face, at a size in pixels. */
  use(context: SKRSContext2D, face: Face, size: number): void;
  /** The width of a text in pixels. */
  measure(text: string, face: Face, size: number): number;
  /** The clusters of a text that no font holds, each once, in order. */
  missing(text: string): string[];
};

const SCRIPTS = ['whosaid-serif', 'whosaid-hebrew', 'whosaid-arabic', 'whosaid-emoji'] as const;

// A font without a bold or an italic of its own stands in for it.
const FILES: readonly (readonly [family: (typeof SCRIPTS)[number], url: string])[] = [
  [
    'whosaid-serif',
    import.meta.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  ],
  [
    'whosaid-serif',
    import.meta.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  ],
  [
    'whosaid-serif',
    import.meta
      .resolve('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  ],
  [
    'whosaid-hebrew',
    import.meta.resolve('@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf'),
  ],
  [
    'whosaid-hebrew',
    import.meta.resolve('@expo-google-fonts/noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf'),
  ],
  [
    'whosaid-arabic',
    import.meta.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
  ],
  [
    'whosaid-arabic',
    import.meta.resolve('@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
  ],
  ['whosaid-emoji', import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')],
];

const STYLES: Readonly<Record<Face, string>> = { regular: '', strong: '600 ', italic: 'italic ' };

let loading: Promise<Fonts> | undefined;

/** Loads the drawing library and the fonts once, when the first card is drawn. */
export function loadFonts(): Promise<Fonts> {
  return (loading ??= load());
}

async function load(): Promise<Fonts> {
  // Read by the library when it is loaded: it looks through the fonts of the machine otherwise, which takes 40 ms.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const [{ createCanvas, GlobalFonts }, { create }] = await Promise.all([
    import('@napi-rs/canvas'),
    import('fontkitten'),
  ]);
  const coverage = new Map<string, (codePoint: number) => boolean>();
  for (const [family, url] of FILES) {
    const path = fileURLToPath(url);
    if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`${path} is no font`);
    if (coverage.has(family)) continue;
    const font = create(await readFile(path));
    if (font.isCollection) throw new Error(`${path} is more than one font`);
    coverage.set(family, (codePoint) => font.hasGlyphForCodePoint(codePoint));
  }
  const use = (context: SKRSContext2D, face: Face, size: number): void => {
    context.font = `${STYLES[face]}${size}px ${SCRIPTS.join(', ')}`;
    context.lang = 'en';
  };
  const ruler = createCanvas(1, 1).getContext('2d');
  return {
    createCanvas,
    use,
    measure: (text, face, size) => {
      use(ruler, face, size);
      return ruler.measureText(text).width;
    },
    missing: (text) => missingFrom(text, [...coverage.values()]),
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Joiners, direction marks and variation selectors, which need no glyph. */
const NEEDS_NO_GLYPH = /\u034F|[\u200C-\u200F]|[\uFE0E\uFE0F]/g;

/** A cluster, a letter with its accents, must be whole in one font, or its parts would not join. */
function missingFrom(text: string, fonts: readonly ((codePoint: number) => boolean)[]): string[] {
  const missing = new Set<string>();
  for (const { segment } of graphemes.segment(text)) {
    const points = [...segment.replace(NEEDS_NO_GLYPH, '')].map((character) => character.codePointAt(0) ?? 0);
    if (!fonts.some((holds) => points.every(holds))) missing.add(segment);
  }
  return [...missing];
}
