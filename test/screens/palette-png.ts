// A picture as a small PNG: of its colours the 256 that matter most, and a note of what it is a picture of.
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The keyword of the note, as PNG's tEXt chunk has it. */
const NOTE = 'Source';

type Colour = readonly [red: number, green: number, blue: number];

/** The picture in at most 256 colours; `source` is what it was drawn from, of which it keeps the hash. */
export async function palettePng(png: Buffer, source: string): Promise<Buffer> {
  const { width, height, data } = await pixelsOf(png);
  const counts = new Map<number, number>();
  const keyAt = (at: number): number => coarse(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  for (let at = 0; at < data.length; at += 4) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const kept = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COLOURS);
  const colours = kept.map(([key]) => colourOf(key));
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const key = keyAt((y * width + x) * 4);
      const index = nearest.get(key) ?? nearestTo(colourOf(key), colours);
      nearest.set(key, index);
      rows[y * (width + 1) + x + 1] = index;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which is the number of a colour of the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('tEXt', Buffer.from(`${NOTE}\0${hashOf(source)}`, 'latin1')),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Whether a picture of `palettePng` was drawn from this. */
export function isDrawnFrom(png: Buffer, source: string): boolean {
  return png.includes(Buffer.from(`tEXt${NOTE}\0${hashOf(source)}`, 'latin1'));
}

function hashOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

export async function pixelsOf(png: Buffer): Promise<Pixels> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** Steps of four levels, which nobody sees, so that like colours count together. */
function coarse(red: number, green: number, blue: number): number {
  return ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
}

function colourOf(key: number): Colour {
  return [key >> 12, (key >> 6) & 63, key & 63].map(
    (level) => (level << 2) | (level >> 4),
  ) as unknown as Colour;
}

function nearestTo([red, green, blue]: Colour, colours: readonly Colour[]): number {
  const distances = colours.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
