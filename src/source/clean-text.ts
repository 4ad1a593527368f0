// The characters of a text: line ends, invisible characters and ligatures, each in one form. Nothing else is touched.
/* oxlint-disable no-control-regex -- control characters are what it is for */
import type { Note } from './reasons.ts';

export type Cleaned = { readonly text: string; readonly notes: readonly Note[] };

export function cleanText(raw: string): Cleaned {
  let invisible = 0;
  let ligatures = 0;
  const text = raw
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(BYTE_ORDER_MARK, '')
    .replace(INVISIBLE, () => {
      invisible += 1;
      return '';
    })
    .replace(SPACES, ' ')
    .replace(LIGATURES, (ligature) => {
      ligatures += 1;
      return WRITTEN_OUT[ligature] ?? ligature;
    });
  const notes: Note[] = [
    ...(invisible > 0 ? [{ kind: 'invisible-characters', count: invisible } as const] : []),
    ...(ligatures > 0 ? [{ kind: 'ligatures' } as const] : []),
  ];
  return { text: text.normalize('NFC'), notes };
}

const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

const BYTE_ORDER_MARK = /^\uFEFF/;

// Soft hyphens, zero-width spaces, marks that turn the direction of writing, control characters. The two joiners spell
// words in other scripts and build emoji, so they go only beside Latin letters, spaces and line ends.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb]|(?<=[\p{Script=Latin}\s]|^)[\u200c-\u200f]|[\u200c-\u200f](?=[\p{Script=Latin}\s]|$)/gu;

/** Spaces that do not break, and the space as wide as a figure. */
const SPACES = /[\u00a0\u2007\u202f]/g;

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

const LIGATURES = /[\uFB00-\uFB06]/g;
