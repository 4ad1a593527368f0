// The picture of a discussion's summary: drawn whatever is in it, and described whole.
import { describe, expect, it } from 'vitest';
import { drawSummary, type SummaryFigures, type SummaryWords } from '../../src/card/summary-picture.ts';
import { hostileText } from '../discord/hostile.ts';
import fc, { runs } from '../fuzz.ts';

const NOON = Date.parse('2026-05-02T12:00:00Z');
const MINUTE = 60_000;
const WORDS: SummaryWords = {
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  counts: '4 questions of 2 members, 3 answered',
  quoted: 'Who was quoted',
  nobody: 'Nobody was quoted.',
  others: (count) => `and ${count} more`,
  questions: 'When questions came',
};
const figures = (changes: Partial<SummaryFigures> = {}): SummaryFigures => ({
  title: 'The harbour wall',
  quoted: [{ speaker: 'Ada Okafor', answers: 3 }],
  overTime: [
    { from: NOON, questions: 1 },
    { from: NOON + MINUTE, questions: 3 },
  ],
  stretchMs: MINUTE,
  ...changes,
});
/** Width and height as a PNG's header has them. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the picture of a summary', () => {
  it('says in words all that it shows', async () => {
    const { png, alt, width, height } = await drawSummary(figures(), 'light', WORDS);
    expect(alt.split('\n')).toEqual([
      'The harbour wall',
      '4 questions of 2 members, 3 answered',
      'Who was quoted: Ada Okafor 3',
      'When questions came, 2 May 2026, 14:00 (Europe/Berlin) – 14:02: 1, 3',
    ]);
    expect(sizeOf(png)).toEqual([width, height]);
  });

  it('is drawn of nobody, of one, and of many, in both colours', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ speaker: `Speaker ${at}`, answers: 40 - at }));
    const nobody = await drawSummary(figures({ quoted: [], overTime: [], stretchMs: 0 }), 'dark', WORDS);
    const all = await drawSummary(figures({ quoted: many }), 'dark', WORDS);
    const light = await drawSummary(figures({ quoted: many }), 'light', WORDS);
    expect(nobody.alt).toContain('Nobody was quoted.');
    expect(all.alt).toContain('Speaker 9 31, and 30 more');
    expect(all.height).toBeGreaterThan(nobody.height);
    expect(all.png.equals(light.png)).toBe(false);
  });

  it('names the days where it went on for weeks', async () => {
    const overTime = Array.from({ length: 24 }, (_, at) => ({
      from: NOON + at * 21 * 60 * MINUTE,
      questions: at,
    }));
    const { alt } = await drawSummary(figures({ overTime, stretchMs: 21 * 60 * MINUTE }), 'light', WORDS);
    expect(alt).toContain('2 May 2026, 14:00 (Europe/Berlin) – 23 May 2026, 14:00: 0, 1, 2');
  });

  it('holds whatever names and figures there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        fc.array(fc.record({ speaker: hostileText, answers: fc.integer({ min: 1, max: 2_000 }) }), {
          maxLength: 14,
        }),
        fc.array(fc.nat(2_000), { maxLength: 24 }),
        async (title, quoted, counts) => {
          const overTime = counts.map((questions, at) => ({ from: NOON + at * MINUTE, questions }));
          const { png, alt, width, height } = await drawSummary(
            figures({ title, quoted: quoted.toSorted((a, b) => b.answers - a.answers), overTime }),
            'light',
            WORDS,
          );
          expect(sizeOf(png)).toEqual([width, height]);
          expect(alt.length).toBeLessThanOrEqual(1_024);
        },
      ),
      runs(15),
    );
  });
});
