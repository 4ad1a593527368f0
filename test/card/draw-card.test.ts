import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { type Card, type CardPicture, MAX_CHARACTERS } from '../../src/card/card.ts';
import { englishCard, whyNoPicture } from '../../src/card/card-words.ts';
import { type CardStyle, drawCard, MOST_AT_ONCE } from '../../src/card/draw-card.ts';
import { dateText } from '../../src/card/facts-line.ts';
import { loadFonts } from '../../src/card/fonts.ts';
import { LANGUAGES } from '../../src/discord/language/language.ts';
import { CARD, wordsOf } from './made-card.ts';

// The fonts first: the library that draws looks for those of the machine when it is loaded by itself.
const { missing } = await loadFonts();
const { createCanvas, GlobalFonts, loadImage } = await import('@napi-rs/canvas');

const WIDE: CardStyle = { format: 'wide', theme: 'light' };

async function picture(
  change: Partial<Card>,
  style = WIDE,
): Promise<Extract<CardPicture, { kind: 'picture' }>> {
  const drawn = await drawCard({ ...CARD, ...change }, style, englishCard);
  if (drawn.kind !== 'picture') throw new Error(whyNoPicture(drawn, style.format, englishCard));
  return drawn;
}

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** Half as large as the picture: enough to see any change, at a quarter of the bytes. */
async function pixelsOf(png: Buffer, scale = 1): Promise<Pixels> {
  const image = await loadImage(png);
  const [width, height] = [image.width * scale, image.height * scale];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

// The pictures beside this file. After a change that is meant, run with UPDATE_CARDS=1 and look at each of them.
const UPDATES = process.env['UPDATE_CARDS'] === '1';
/** Processors differ by a level or two at the edges of letters; a changed letter differs by a hundred. */
const LEVELS = 24;
const MOST_PIXELS = 12;

describe('the pictures', () => {
  it.each<[string, Partial<Card>, CardStyle]>([
    ['direct-wide-light', {}, WIDE],
    [
      'reported-square-dark',
      {
        kind: 'indirect',
        words: 'The wall, she said, would have to be raised before winter.',
        doubtful: true,
      },
      { format: 'square', theme: 'dark' },
    ],
    [
      'mixed-directions-wide-dark',
      {
        words: 'הנמל נסגר ב-12 במרץ (on Monday) – ולא נפתח 🌊',
        speaker: 'عادل',
        role: null,
        title: 'הנמל',
        language: 'he',
      },
      { format: 'wide', theme: 'dark' },
    ],
    ['narrated-wide-light', { kind: 'narrated', words: wordsOf(304), publisher: null, date: null }, WIDE],
  ])('look as they did: %s', async (name, change, style) => {
    const file = fileURLToPath(new URL(`pictures/${name}.png`, import.meta.url));
    const now = await pixelsOf((await picture(change, style)).png, 0.5);
    if (UPDATES || !existsSync(file)) {
      const context = createCanvas(now.width, now.height).getContext('2d');
      const image = context.createImageData(now.width, now.height);
      image.data.set(now.data);
      context.putImageData(image, 0, 0);
      mkdirSync(new URL('pictures/', import.meta.url), { recursive: true });
      writeFileSync(file, context.canvas.toBuffer('image/png'));
      if (!UPDATES) throw new Error(`${file} was not there; look at it and keep it`);
    }
    const before = await pixelsOf(readFileSync(file));
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    expect(differentPixels(now, before)).toBeLessThanOrEqual(MOST_PIXELS);
  });

  it('differ where one letter does', async () => {
    const [one, other] = await Promise.all([
      picture({}),
      picture({ words: CARD.words.replace('wall.', 'wall,') }),
    ]);
    expect(differentPixels(await pixelsOf(one.png, 0.5), await pixelsOf(other.png, 0.5))).toBeGreaterThan(
      MOST_PIXELS,
    );
  });

  function differentPixels(one: Pixels, other: Pixels): number {
    let count = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const levels = [0, 1, 2].map((channel) =>
        Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
      );
      if (Math.max(...levels) > LEVELS) count += 1;
    }
    return count;
  }
});

it.each([
  [WIDE, 1_200, 630],
  [{ format: 'square', theme: 'dark' } as const, 1_200, 1_200],
])('has the size of its format: %j', async (style, width, height) => {
  const { png, alt, ...size } = await picture({}, style);
  expect(size).toMatchObject({ width, height });
  // The header of a PNG: signature, then width and height behind “IHDR”.
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  expect(alt).toContain(`“${CARD.words}”`);
});

it('draws the same bytes each time, also with many at once', async () => {
  const others = Array.from({ length: 12 }, (_, at) => picture({ words: `Card ${at}.` }));
  const pictures = [await picture({}), await picture({})];
  await Promise.all(others);
  pictures.push(await picture({}));
  expect(new Set(pictures).size).toBe(3);
  for (const { png } of pictures) expect(png.equals(pictures[0]?.png ?? Buffer.alloc(0))).toBe(true);
});

describe('many at once', () => {
  it('draw a card once for all who ask for it meanwhile', async () => {
    const [one, same, other] = await Promise.all([
      picture({}),
      picture({}),
      picture({}, { ...WIDE, theme: 'dark' }),
    ]);
    expect(same).toBe(one);
    expect(other.png.equals(one.png)).toBe(false);
  });

  it('are refused from a number on, and taken again when some are done', async () => {
    const draw = (at: number): Promise<CardPicture> =>
      drawCard({ ...CARD, words: `Card ${at}.` }, WIDE, englishCard);
    const outcomes = await Promise.all(Array.from({ length: MOST_AT_ONCE + 5 }, (_, at) => draw(at)));
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: MOST_AT_ONCE }, () => 'picture'),
      ...Array.from({ length: 5 }, () => 'busy'),
    ]);
    expect((await draw(MOST_AT_ONCE)).kind).toBe('picture');
  });
});

it.each(LANGUAGES)('has letters for all that it says in $name', ({ card: { words } }) => {
  const { kinds, perhaps, noSpeaker } = words;
  const dates = Array.from({ length: 12 }, (_, at) =>
    dateText(`2024-${String(at + 1).padStart(2, '0')}-01`, words),
  );
  expect(missing([...Object.values(kinds), perhaps, noSpeaker, ...dates].join(' '))).toEqual([]);
});

describe('what the fonts do not hold', () => {
  it.each<[string, Partial<Card>, string | null, string]>([
    ['words', { words: '漢字 and हि' }, 'Han', '漢 字 हि'],
    ['a name', { speaker: 'สมชาย' }, 'Thai', 'ส ม ช า ย'],
    ['a role', { role: 'ქართ' }, 'Georgian', 'ქ ა რ თ'],
    ['a title', { title: '한국' }, 'Hangul', '한 국'],
    ['a publisher', { publisher: '朝日' }, 'Han', '朝 日'],
    ['a sign for private use', { words: 'a \uE123 b' }, null, '\uE123'],
    ['half a character', { words: 'a \uD800 b' }, null, '\uFFFD'],
    ['a character that is none', { words: 'a \u{10FFFF} b' }, null, '\u{10FFFF}'],
  ])('is named, not drawn: %s', async (_, change, script, characters) => {
    const drawn = await drawCard({ ...CARD, ...change }, WIDE, englishCard);
    expect(drawn).toEqual({ kind: 'script-missing', characters: characters.split(' '), script });
  });

  it('is named up to eight characters', async () => {
    const words = Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    expect(await drawCard({ ...CARD, words }, WIDE, englishCard)).toMatchObject({
      characters: { length: 8 },
    });
  });

  it('says what to do', () => {
    expect(
      whyNoPicture({ kind: 'script-missing', characters: ['漢'], script: 'Han' }, 'wide', englishCard),
    ).toBe(
      'The card cannot be drawn: its fonts do not hold these Han characters: 漢. Share the words as text.',
    );
  });

  it('does not count what needs no glyph, accents that a font can place, or emoji', () => {
    expect(
      missing('q\u0303 ế Ελληνικά Кириллица שָׁלוֹם مَرحبا می‌خواهم 🎉👩‍🚀🇩🇪👍🏽❤️1️⃣ « “ „ … – — ‐ № € ½'),
    ).toEqual([]);
  });

  it.each([
    [
      '@expo-google-fonts/source-serif-4/',
      '400Regular/SourceSerif4_400Regular.ttf',
      '600SemiBold/SourceSerif4_600SemiBold.ttf',
    ],
    [
      '@expo-google-fonts/noto-serif-hebrew/',
      '400Regular/NotoSerifHebrew_400Regular.ttf',
      '600SemiBold/NotoSerifHebrew_600SemiBold.ttf',
    ],
    [
      '@expo-google-fonts/noto-naskh-arabic/',
      '400Regular/NotoNaskhArabic_400Regular.ttf',
      '600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
    ],
  ])('is the same in the bold face, in which names are: %s', (folder, regular, bold) => {
    const [one, other] = [regular, bold].map((file) => {
      const font = create(readFileSync(fileURLToPath(import.meta.resolve(folder + file))));
      return font.isCollection ? [] : font.characterSet;
    });
    expect(other).toEqual(one);
  });

  it('is not taken from the machine: no font of it is loaded', () => {
    const families = GlobalFonts.families.map(({ family }) => family);
    expect(
      families.filter(
        (family) => !/^(?:whosaid-|Source Serif 4|Noto (?:Serif Hebrew|Naskh Arabic|Emoji))/.test(family),
      ),
    ).toEqual([]);
  });
});

describe('hostile words', () => {
  it.each<[string, string]>([
    ['control characters', 'It\u0000 \u001b[31mleaks\u0007\r\n badly'],
    ['zero-width characters', '\u200BIt\u200B leaks\uFEFF'],
    ['overrides', '\u202EIt leaks\u202C'],
    ['a word of 300 letters', 'x'.repeat(300)],
    ['many accents on one letter', `a${'\u0301'.repeat(300)}`],
    ['marks alone', '?!'],
    ['an emoji alone', '🌊'],
  ])('are drawn: %s', async (_, words) => {
    expect((await picture({ words })).png.length).toBeGreaterThan(1_000);
  });

  it.each([[''], [' '], ['\u200B\u00A0 \n'], ['\u0000\u0001']])('have to be there: %j', async (words) => {
    expect(await drawCard({ ...CARD, words }, WIDE, englishCard)).toEqual({ kind: 'no-words' });
  });

  it.each([
    ['wide', MAX_CHARACTERS.wide + 1],
    ['wide', 10_000],
    ['wide', 10_000_000],
    ['square', MAX_CHARACTERS.square + 1],
  ] as const)('are not cut: %s, %d characters', async (format, characters) => {
    const words = `${'word '.repeat(characters / 5)}xxxxx`.slice(0, characters - 1) + 'x';
    expect(await drawCard({ ...CARD, words }, { format, theme: 'light' }, englishCard)).toEqual({
      kind: 'too-long',
      characters,
      limit: MAX_CHARACTERS[format],
    });
  });

  it('may stand in any fact', async () => {
    const long = 'y'.repeat(5_000);
    const { alt } = await picture({
      speaker: long,
      role: long,
      title: `\u202E${long}`,
      publisher: long,
      date: long,
    });
    expect(alt.length).toBeLessThanOrEqual(1_024);
    expect(alt).not.toContain('\u202E');
  });

  it.each([
    ['wide', /^The words are too long for a card: 600 characters, where about 500 fit\. .*square/],
    ['square', /^The words are too long .*Choose fewer words\.$/],
  ] as const)('that are too long are refused with a reason, %s', (format, message) => {
    expect(whyNoPicture({ kind: 'too-long', characters: 600, limit: 500 }, format, englishCard)).toMatch(
      message,
    );
  });
});
