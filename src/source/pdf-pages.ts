// A PDF file's pages as pieces of text, each with its place, and what the file says of itself.
import { z } from 'zod';
import { type Refused, refused } from './reasons.ts';

/** Text in one font on one line; `y` grows downwards and is that of the line the letters stand on. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
};

export type PdfPage = { readonly height: number; readonly pieces: readonly Piece[] };

export type PdfInfo = z.infer<typeof info>;

export type PdfPages = { readonly kind: 'pages'; readonly pages: readonly PdfPage[]; readonly info: PdfInfo };

const MAX_PAGES = 500;

/** Above what the body may hold, since headers and the like still go. */
const MAX_LETTERS = 2_000_000;

const text = z.string().optional().catch(undefined);
const info = z
  .object({ Title: text, Author: text, CreationDate: text, Language: text })
  .catch({ Title: undefined, Author: undefined, CreationDate: undefined, Language: undefined });

export async function pdfPages(bytes: Uint8Array): Promise<PdfPages | Refused> {
  const { getDocumentProxy } = await import('unpdf');
  // The reader takes the bytes over, so it gets a copy; and it says what it thinks of a file on the console unless told.
  const opened = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1024,
  }).catch(whyClosed);
  if ('kind' in opened) return opened;
  if (opened.numPages > MAX_PAGES)
    return refused({ kind: 'too-many-pages', pages: opened.numPages, max: MAX_PAGES });
  try {
    const pages: PdfPage[] = [];
    let letters = 0;
    for (let number = 1; number <= opened.numPages; number += 1) {
      const page = await opened.getPage(number);
      const { transform, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item, transform) : []));
      letters += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (letters > MAX_LETTERS) return refused({ kind: 'too-much-text' });
      pages.push({ height, pieces });
      page.cleanup();
    }
    const metadata = await opened.getMetadata().catch(() => null);
    return { kind: 'pages', pages, info: info.parse(metadata?.info) };
  } catch {
    return refused({ kind: 'damaged-pdf' });
  }
}

function whyClosed(error: unknown): Refused {
  const locked = error instanceof Error && error.name === 'PasswordException';
  return refused({ kind: locked ? 'locked-pdf' : 'damaged-pdf' });
}

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
};

/** Nothing for text that runs up or down the page: stamps and watermarks. */
function pieceOf(item: Item, view: readonly number[]): Piece[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ia = 0, ib = 0, ic = 0, id = 0, ie = 0, iff = 0] = item.transform;
  const along = [a * ia + c * ib, b * ia + d * ib] as const;
  const size = Math.hypot(a * ic + c * id, b * ic + d * id);
  const x = a * ie + c * iff + e;
  const y = b * ie + d * iff + f;
  if (item.str === '' || !(size > 0) || ![x, y, size, item.width].every(Number.isFinite)) return [];
  if (along[0] <= 0 || Math.abs(along[1]) > Math.abs(along[0]) / 4) return [];
  return [{ text: item.str, x, y, width: Math.max(0, item.width), size, font: item.fontName }];
}
