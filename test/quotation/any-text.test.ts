// Whatever the text, attribution holds its promises and takes its time in proportion to the length.
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { overlaps } from '../../src/text/span.ts';
import fc, { anyText, runs } from '../fuzz.ts';

const MARKS = [
  ...'“”"\'‘’«»„',
  '``',
  "''",
  ' ',
  ' ',
  '\n',
  '. ',
  ', ',
  ': ',
  '? ',
  ' — ',
  '(',
  ')',
  '> ',
  '# ',
  '…',
  '🙂',
];
const WORDS =
  `said told adding according to that and who as of the a called she he it Ada Okafor Hall Mrs ODE: Q: leader board
  met ’s 54 U.S. é`.split(/\s+/);
const fragments = fc.constantFrom(...MARKS, ...WORDS);
const texts = fc.oneof(
  { weight: 4, arbitrary: fc.array(fragments, { maxLength: 120 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.array(fragments, { maxLength: 120 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: anyText(200) },
);

function check(text: string): void {
  const article = plainArticle('test', text);
  const { attributions, speakers } = attributeSpeakers(article);
  speakers.forEach((speaker, position) => {
    expect(speaker.id).toBe(position);
    expect(speaker.name.trim()).not.toBe('');
    for (const mention of speaker.mentions)
      expect(article.body.slice(mention.start, mention.end)).not.toBe('');
  });
  let before: (typeof attributions)[number] | undefined;
  for (const attribution of attributions) {
    const { quotation, speaker, mention, cue, confidence } = attribution;
    const words = article.body.slice(quotation.start, quotation.end);
    expect(words).toMatch(/\S/u);
    expect(words).not.toContain('\n');
    expect(
      article.paragraphs.some(({ start, end }) => start <= quotation.start && quotation.end <= end),
    ).toBe(true);
    if (before !== undefined) {
      expect(before.quotation.start).toBeLessThanOrEqual(quotation.start);
      expect(overlaps(before.quotation, quotation)).toBe(false);
    }
    if (speaker !== null) expect(speakers[speaker.id]).toBe(speaker);
    for (const span of [mention, cue]) if (span !== null) expect(span.end).toBeGreaterThan(span.start);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    before = attribution;
  }
}

describe('any text', () => {
  it('keeps spans whole, sorted, apart and inside their paragraphs', () => {
    fc.assert(fc.property(texts, check), runs(1500));
  });
});

describe('long texts', () => {
  const CHARACTERS = [...'aA “”"\'‘’«.,(-\n'];
  const RUNS = [
    '“a ',
    '‘a ',
    'Ada ',
    'Ada, ',
    'Ada said ',
    ', she said',
    '“a” said Ada. ',
    '“a\n',
    'ODE: a\n',
    'of the ',
    'the mayor said ',
    'he said she said ',
    '“Yes.”\n',
    '“Yes,” said the old lady.\n',
    '“Yes,” said his aunt. “No,” said Ben.\n“Is it?”\n',
    'In an e-mail, Ada Okafor said so. The e-mail said: “We go.” ',
    'Ada Okafor sat. “We go,” the mayor said. ',
    'Ada Okafor came. Her husband, Ben Hall, left. “We go,” her husband said. ',
  ];

  it.each([
    ...CHARACTERS.map((unit) => [unit, 1_000_000] as const),
    ...RUNS.map((unit) => [unit, 200_000] as const),
  ])('takes %j, over and over to a length of %i, in its stride', { timeout: 60_000 }, (unit, length) => {
    const article = plainArticle('test', unit.repeat(Math.ceil(length / unit.length)));
    // Work that grows with the square of the length would take minutes here, and the test would time out.
    const { attributions } = attributeSpeakers(article);
    for (const { quotation } of attributions.slice(0, 100))
      expect(article.body.slice(quotation.start, quotation.end)).toMatch(/\S/u);
  });

  it('reads a deep nest of marks', () => {
    check(`${'“‘'.repeat(5000)}We met${'’”'.repeat(5000)}`);
  });
});
