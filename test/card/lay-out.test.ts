import { describe, expect, it } from 'vitest';
import type { Card, CardFormat } from '../../src/card/card.ts';
import { englishCard } from '../../src/card/card-words.ts';
import { dateText } from '../../src/card/facts-line.ts';
import { loadFonts } from '../../src/card/fonts.ts';
import { type Layout, layOut } from '../../src/card/lay-out.ts';
import { FRAMES, type TextItem } from '../../src/card/page.ts';
import { LANGUAGES } from '../../src/discord/language/language.ts';
import { CARD, wordsOf } from './made-card.ts';

const fonts = await loadFonts();

function laidOut(change: Partial<Card>, format: CardFormat = 'wide'): Layout {
  const layout = layOut({ ...CARD, ...change }, format, fonts.measure, englishCard);
  if (layout.kind !== 'layout') throw new Error('too long');
  return layout;
}

/** The lines of the words, which are in ink and in the regular face. */
const wordLines = ({ texts }: Layout): TextItem[] =>
  texts.filter(({ face, colour }) => face === 'regular' && colour === 'ink');
const textsOf = ({ texts }: Layout): string[] => texts.map(({ text }) => text.replace(/[\u2068\u2069]/g, ''));

const LONG: Partial<Card> = {
  speaker: 'Professor Dame Wilhelmina Featherstonehaugh-Abernathy of Lower Wexmouth',
  role: 'chair of the committee on coastal defences, '.repeat(6),
  title: 'A headline that tells the whole story '.repeat(5),
  publisher: 'The Wexmouth Echo and Harbour Advertiser',
  doubtful: true,
};

describe('layOut', () => {
  it.each(
    (['wide', 'square'] as const).flatMap((format) =>
      [5, 20, 60, 120, 200, 300, 400, 500].flatMap((length) =>
        [{}, { role: null, publisher: null, date: null }].map((change) => ({ format, length, change })),
      ),
    ),
  )('keeps all of $length characters within the margins, $format', ({ format, length, change }) => {
    expectWithin(laidOut({ words: wordsOf(length), ...change }, format), format);
  });

  it.each(['wide', 'square'] as const)('finds room for long names and roles, %s', (format) => {
    for (const kind of ['direct', 'indirect'] as const)
      expectWithin(laidOut({ words: wordsOf(200), ...LONG, kind }, format), format);
  });

  function expectWithin(layout: Layout, format: CardFormat): void {
    const { width, height, side } = FRAMES[format];
    const { texts, accent } = layout;
    for (const { text, x, y, face, size, align } of texts) {
      const wide = fonts.measure(text, face, size);
      const [left, right] = align === 'left' ? [x, x + wide] : [x - wide, x];
      expect(left).toBeGreaterThan(side * 0.4);
      expect(right).toBeLessThanOrEqual(width - side + 1);
      expect(y - size).toBeGreaterThan(0);
      expect(y).toBeLessThan(height - size);
    }
    const last = Math.max(...wordLines(layout).map(({ y, size }) => y + size * 0.25));
    expect(last).toBeLessThan(accent.y);
  }

  it('sets short words larger than long ones', () => {
    const sizes = [5, 60, 120, 200, 300, 400].map(
      (length) => wordLines(laidOut({ words: wordsOf(length) }))[0]?.size,
    );
    expect(sizes).toEqual(sizes.toSorted((a = 0, b = 0) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(4);
  });

  it('hangs the opening mark before the edge that the lines share', () => {
    const lines = wordLines(laidOut({}));
    const [first] = lines;
    const hang = fonts.measure('“', 'regular', first?.size ?? 0);
    expect(first?.text).toMatch(/^“Nobody/);
    expect(first?.x).toBeCloseTo(FRAMES.wide.side - hang);
    expect(lines.slice(1).map(({ x }) => x)).toEqual(lines.slice(1).map(() => FRAMES.wide.side));
    expect(lines.at(-1)?.text).toMatch(/wall\.”$/);
  });

  it.each([
    ['indirect', 'Reported in the article’s words'],
    ['mixed', 'Quoted in part'],
    ['narrated', 'As the article tells it'],
  ] as const)('puts no marks around %s words and says what they are', (kind, label) => {
    const layout = laidOut({ kind });
    expect(textsOf(layout).join(' ')).not.toMatch(/[“”]/);
    expect(textsOf(layout)).toContain(label);
  });

  it('keeps the marks that the words have', () => {
    const words = wordLines(laidOut({ kind: 'mixed', words: 'She called it “a gamble” […] and left …' }));
    expect(words.map(({ text }) => text).join(' ')).toBe('She called it “a gamble” […] and left …');
  });

  it('names nobody for what the article tells', () => {
    expect(textsOf(laidOut({ kind: 'narrated' }))).not.toContain('Ada Okafor');
  });

  it.each([
    [{ doubtful: true }, ['perhaps', 'Ada Okafor']],
    [{ speaker: null }, ['Speaker not clear']],
    [{}, ['harbour master', 'Storm wall vote put off again · The Wexmouth Echo · 9 March 2024', 'whosaid']],
  ])('shows for %j %j', (change, texts) => {
    expect(textsOf(laidOut(change))).toEqual(expect.arrayContaining(texts));
  });

  it('has no “perhaps” where the speaker is certain', () => {
    expect(textsOf(laidOut({}))).not.toContain('perhaps');
  });

  it('runs from the right where the words do', () => {
    const words = 'הנמל נסגר ב-12 במרץ, והמועצה (the council) לא אמרה דבר.';
    const layout = laidOut({ words, speaker: 'עדה אוקפור', language: 'he' });
    const lines = wordLines(layout);
    expect(new Set(lines.map(({ direction, align }) => `${direction} ${align}`))).toEqual(
      new Set(['rtl right']),
    );
    expect(lines[0]?.x).toBeGreaterThan(FRAMES.wide.width - FRAMES.wide.side);
    expect(layout.accent.x + layout.accent.width).toBe(FRAMES.wide.width - FRAMES.wide.side);
    expect(layout.texts.find(({ text }) => text === 'whosaid')?.align).toBe('left');
  });

  it('breaks a long word only where it must', () => {
    const word = 'Donaudampfschifffahrtsgesellschaft';
    expect(
      wordLines(laidOut({ words: `Die ${word} fuhr.`, language: 'de' })).some(({ text }) =>
        text.includes(word),
      ),
    ).toBe(true);
    expect(
      wordLines(laidOut({ words: 'x'.repeat(300) }))
        .map(({ text }) => text)
        .join(''),
    ).toBe(`“${'x'.repeat(300)}”`);
  });

  it.each(LANGUAGES)('says in $name what the words are and whose they may be', ({ card: { words } }) => {
    const card: Card = { ...CARD, kind: 'indirect', doubtful: true };
    const layout = layOut(card, 'wide', fonts.measure, words);
    if (layout.kind !== 'layout') throw new Error('too long');
    expectWithin(layout, 'wide');
    expect(textsOf(layout)).toEqual(expect.arrayContaining([words.kinds.indirect, words.perhaps]));
    const [month] = /\p{L}{3,}/u.exec(dateText(CARD.date, words) ?? '') ?? [];
    expect(textsOf(layout).some((text) => text.includes(String(month)))).toBe(true);
  });

  it('leaves no word alone on the last line of a few words', () => {
    expect(wordLines(laidOut({ words: 'We were not consulted' })).at(-1)?.text).toContain(' ');
  });

  it('refuses what does not fit at the smallest size, and says how much does', () => {
    const layout = layOut(
      { ...CARD, words: 'WWWW MMMM '.repeat(45).trim() },
      'wide',
      fonts.measure,
      englishCard,
    );
    expect(layout).toMatchObject({ kind: 'too-long', characters: 449 });
    if (layout.kind !== 'too-long') return;
    expect(
      layOut(
        { ...CARD, words: 'WWWW MMMM '.repeat(45).slice(0, layout.limit - 10) },
        'wide',
        fonts.measure,
        englishCard,
      ).kind,
    ).toBe('layout');
  });
});
