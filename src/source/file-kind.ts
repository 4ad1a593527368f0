// What kind of file some bytes are: by their own first bytes, then by name and media type. What is no article is named.
/* oxlint-disable no-control-regex -- first bytes of files are control characters */
import { latin1, wideEncoding } from './decode-text.ts';
import { type Refused, refused, type Source, type SourceKind } from './source.ts';

export type FileKind = { readonly kind: 'known'; readonly fileKind: SourceKind };

export function fileKind({ name, bytes, mediaType }: Source): FileKind | Refused {
  const head = latin1(bytes.subarray(0, 1024));
  // Readers of PDF allow anything in the first kilobyte before the mark.
  if (head.includes('%PDF-')) return known('pdf');
  const foreign = FOREIGN.find(([pattern]) => pattern.test(head));
  if (foreign !== undefined) return refused(foreignReason(foreign[1], bytes));
  const wide = wideEncoding(bytes);
  if (wide === null && hasNoText(bytes)) return refused(`is not text; ${REMEDY}`);
  const opening = wide === null ? head : new TextDecoder(wide).decode(bytes.subarray(0, 1024));
  if (WEB_PAGE.test(opening)) return known('html');
  return byName(name, mediaType ?? '');
}

function byName(name: string, mediaType: string): FileKind | Refused {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^x?html?$/.test(ending)) return known('html');
  if (/^(?:md|markdown)$/.test(ending)) return known('markdown');
  if (/^(?:txt|text)$/.test(ending)) return known('text');
  if (ending === 'pdf' || /^application\/pdf\b/i.test(mediaType))
    return refused('is no PDF file, whatever its name says; open it and save it as PDF anew');
  // A page's address may end in the name of the program that makes it.
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)) return known('html');
  if (DATA_ENDINGS.includes(ending))
    return refused(`holds data or code (.${ending}), not an article; ${REMEDY}`);
  if (/^text\/(?:x-)?markdown\b/i.test(mediaType)) return known('markdown');
  return known('text');
}

function known(kind: SourceKind): FileKind {
  return { kind: 'known', fileKind: kind };
}

const REMEDY = 'save the article as text or PDF';

const WEB_PAGE =
  /^(?:\u00ef\u00bb\u00bf|\uFEFF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

const DATA_ENDINGS: readonly string[] = (
  'json jsonl csv tsv xml svg yaml yml toml ini sql log tex bib ' +
  'js mjs ts css py sh bat ps1 c h cpp java rs go php rb'
).split(' ');

/** First bytes of what people hand over by mistake, as Latin-1. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^PK[\x03\x05\x07]/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'an old Word, Excel or PowerPoint file'],
  [/^\{\\rtf/, 'a rich text (RTF) file'],
  [/^\x89PNG/, 'a picture (PNG)'],
  [/^\xff\xd8\xff/, 'a picture (JPEG)'],
  [/^GIF8[79]a/, 'a picture (GIF)'],
  [/^RIFF[\s\S]{4}WEBP/, 'a picture (WebP)'],
  [/^(?:II\*\0|MM\0\*)/, 'a picture (TIFF)'],
  [/^[\s\S]{4}ftyp(?:hei|mif|avi)/, 'a picture (HEIC or AVIF)'],
  [/^[\s\S]{4}ftyp/, 'a film or sound recording'],
  [/^(?:ID3|OggS|fLaC|RIFF|\x1aE\xdf\xa3)/, 'a film or sound recording'],
  [/^(?:\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/, 'a compressed archive'],
  [/^(?:\x7fELF|MZ)[\s\S]{0,64}\0/, 'a program'],
  [/^SQLite format 3/, 'a database'],
  [/^%!PS/, 'a PostScript file'],
  [
    /^(?:From|MIME-Version|Date|Subject|Return-Path|Received): [\s\S]*^Content-Type:\s*multipart\//im,
    'a mail or web archive',
  ],
];

const OFFICE: readonly (readonly [string, string])[] = [
  ['word/', 'a Word document'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['application/epub+zip', 'an e-book (EPUB)'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
  ['Index/Document.iwa', 'a Pages document'],
];

function foreignReason(what: string, bytes: Uint8Array): string {
  if (what.startsWith('a picture'))
    return `is ${what}, not text; copy its words into a text file, or run it through OCR`;
  if (what.startsWith('a film')) return `is ${what}, not text; hand over a transcript as text or PDF`;
  if (what !== 'zip') return `is ${what}; ${REMEDY}`;
  const names = latin1(bytes.subarray(0, 65_536));
  const office = OFFICE.find(([mark]) => names.includes(mark));
  return office === undefined
    ? 'is a zip archive; unpack it and hand over the article in it'
    : `is ${office[1]}; ${REMEDY}`;
}

function hasNoText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  return controls > 8 && controls > bytes.length / 100;
}
