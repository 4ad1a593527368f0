// Bytes as text: the encoding is found from the bytes first, then from what the sender says of them.
import { type Note, type Refused, refused } from './reasons.ts';

export type Decoded = { readonly kind: 'decoded'; readonly text: string; readonly notes: readonly Note[] };

/** The text of some bytes. `charset` is what a media type or a page's own header says; valid UTF-8 overrules it. */
export function decodeText(bytes: Uint8Array, charset: string | null = null): Decoded | Refused {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(new TextDecoder(wide).decode(bytes));
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return withoutMojibake(utf8);
  const stated = charset === null || isUtf8(charset) ? null : decodeStrictly(charset, bytes);
  if (stated !== null && charset !== null)
    return decoded(stated, { kind: 'stated-encoding', encoding: charset });
  const damage = damageOf(bytes);
  if (damage !== null)
    return decoded(new TextDecoder('utf-8').decode(bytes), { kind: 'damaged-characters', count: damage });
  if (looksWestern(bytes))
    return decoded(new TextDecoder('windows-1252').decode(bytes), { kind: 'western-encoding' });
  return refused({ kind: 'unknown-encoding' });
}

/** The `charset` of a media type, or of the `<meta>` among a page's first bytes. */
export function statedCharset(bytes: Uint8Array, mediaType: string | null): string | null {
  const label =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(latin1(bytes.subarray(0, 4096)))?.[1];
  return label ?? null;
}

/** UTF-16 by its mark, or by every other byte being NUL, as in mostly Latin text. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  let high = 0;
  let low = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0 && sample[at + 1] === 0) return null;
    if (sample[at] === 0) high += 1;
    if (sample[at + 1] === 0) low += 1;
  }
  if (low / pairs > 0.6 && high === 0) return 'utf-16le';
  if (high / pairs > 0.6 && low === 0) return 'utf-16be';
  return null;
}

/** Each byte as the character of its number; TextDecoder's own “latin1” is Windows-1252. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function decoded(text: string, ...notes: readonly Note[]): Decoded {
  return { kind: 'decoded', text, notes };
}

function isUtf8(charset: string): boolean {
  return /^utf-?8$/i.test(charset);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Either the bytes are not of that encoding, or nobody knows an encoding of that name.
    return null;
  }
}

/** How many places are broken in what is otherwise UTF-8; null where it is not UTF-8 at all. */
function damageOf(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  return broken > 0 && whole > 4 * broken ? broken : null;
}

/** Text in a western encoding has few letters beyond ASCII, and none of the codes that Windows-1252 leaves empty. */
function looksWestern(bytes: Uint8Array): boolean {
  let beyond = 0;
  let letters = 0;
  for (const byte of bytes) {
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return false;
    if (byte >= 0x80) beyond += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return beyond < letters / 4;
}

const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const WESTERN_BYTES: ReadonlyMap<string, number> = new Map([...WESTERN].map((char, byte) => [char, byte]));

/** UTF-8 that somebody once read as Windows-1252 and saved: “â€™” for “’”, “Ã©” for “é”. */
const MOJIBAKE = /â(?:€|\u0080)[\u0080-\u009f\u2010-\u203a\u20ac\u2122œžŸšŠŒŽƒˆ˜¦]|[ÃÂ][\u0080-\u00bf]/g;

/** Certain only where the whole text turns back into valid UTF-8, and several places, or a quotation mark, ask for it. */
function withoutMojibake(text: string): Decoded {
  const found = text.match(MOJIBAKE) ?? [];
  if (found.length < 3 && !found.some((piece) => piece.startsWith('â'))) return decoded(text);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = WESTERN_BYTES.get(text.charAt(at));
    if (byte === undefined) return decoded(text);
    bytes[at] = byte;
  }
  const repaired = decodeStrictly('utf-8', bytes);
  if (repaired === null || /[^\0-\u024f\u2010-\u2122]/.test(repaired)) return decoded(text);
  return decoded(repaired, { kind: 'garbled-characters', count: found.length, sample: found[0] ?? '' });
}
