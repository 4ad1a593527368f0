// What kind of file some bytes are: by their own first bytes, then by name and media type. What is no article is named.
/* oxlint-disable no-control-regex -- first bytes of files are control characters */
import { latin1, wideEncoding } from './decode-text.ts';
import { type ForeignFile, type Reason, type Refused, refused } from './reasons.ts';
import type { Source, SourceKind } from './source.ts';

export type FileKind = { readonly kind: 'known'; readonly fileKind: SourceKind };

export function fileKind({ name, bytes, mediaType }: Source): FileKind | Refused {
  const head = latin1(bytes.subarray(0, 1024));
  // Readers of PDF allow anything in the first kilobyte before the mark.
  if (head.includes('%PDF-')) return known('pdf');
  const mistaken = FOREIGN.find(([pattern]) => pattern.test(head));
  if (mistaken !== undefined) return refused(inZip(mistaken[1], bytes));
  const wide = wideEncoding(bytes);
  if (wide === null && hasNoText(bytes)) return refused({ kind: 'not-text' });
  const opening = wide === null ? head : new TextDecoder(wide).decode(bytes.subarray(0, 1024));
  if (WEB_PAGE.test(opening)) return known('html');
  return byName(name, mediaType ?? '');
}

function byName(name: string, mediaType: string): FileKind | Refused {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^x?html?$/.test(ending)) return known('html');
  if (/^(?:md|markdown)$/.test(ending)) return known('markdown');
  if (/^(?:txt|text)$/.test(ending)) return known('text');
  if (ending === 'pdf' || /^application\/pdf\b/i.test(mediaType)) return refused({ kind: 'no-pdf' });
  // A page's address may end in the name of the program that makes it.
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)) return known('html');
  if (DATA_ENDINGS.includes(ending)) return refused({ kind: 'data', ending });
  if (/^text\/(?:x-)?markdown\b/i.test(mediaType)) return known('markdown');
  return known('text');
}

function known(kind: SourceKind): FileKind {
  return { kind: 'known', fileKind: kind };
}

const WEB_PAGE =
  /^(?:\u00ef\u00bb\u00bf|\uFEFF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

const DATA_ENDINGS: readonly string[] = (
  'json jsonl csv tsv xml svg yaml yml toml ini sql log tex bib ' +
  'js mjs ts css py sh bat ps1 c h cpp java rs go php rb'
).split(' ');

/** First bytes of what people hand over by mistake, as Latin-1. */
const FOREIGN: readonly (readonly [RegExp, Reason])[] = [
  [/^PK[\x03\x05\x07]/, { kind: 'zip' }],
  [/^\xd0\xcf\x11\xe0/, foreign('old-office')],
  [/^\{\\rtf/, foreign('rich-text')],
  [/^\x89PNG/, picture('PNG')],
  [/^\xff\xd8\xff/, picture('JPEG')],
  [/^GIF8[79]a/, picture('GIF')],
  [/^RIFF[\s\S]{4}WEBP/, picture('WebP')],
  [/^(?:II\*\0|MM\0\*)/, picture('TIFF')],
  [/^[\s\S]{4}ftyp(?:hei|mif)/, picture('HEIC')],
  [/^[\s\S]{4}ftypavi/, picture('AVIF')],
  [/^[\s\S]{4}ftyp/, { kind: 'recording' }],
  [/^(?:ID3|OggS|fLaC|RIFF|\x1aE\xdf\xa3)/, { kind: 'recording' }],
  [/^(?:\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/, foreign('archive')],
  [/^(?:\x7fELF|MZ)[\s\S]{0,64}\0/, foreign('program')],
  [/^SQLite format 3/, foreign('database')],
  [/^%!PS/, foreign('postscript')],
  [
    /^(?:From|MIME-Version|Date|Subject|Return-Path|Received): [\s\S]*^Content-Type:\s*multipart\//im,
    foreign('mail'),
  ],
];

const IN_ZIP: readonly (readonly [string, ForeignFile])[] = [
  ['word/', 'word'],
  ['xl/', 'excel'],
  ['ppt/', 'powerpoint'],
  ['application/epub+zip', 'e-book'],
  ['application/vnd.oasis.opendocument', 'open-document'],
  ['Index/Document.iwa', 'pages'],
];

/** Office files are zip archives by their first bytes; what lies in one tells which. */
function inZip(reason: Reason, bytes: Uint8Array): Reason {
  if (reason.kind !== 'zip') return reason;
  const names = latin1(bytes.subarray(0, 65_536));
  const office = IN_ZIP.find(([mark]) => names.includes(mark));
  return office === undefined ? reason : foreign(office[1]);
}

function foreign(what: ForeignFile): Reason {
  return { kind: 'foreign', what };
}

function picture(format: string): Reason {
  return { kind: 'picture', format };
}

function hasNoText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  return controls > 8 && controls > bytes.length / 100;
}
