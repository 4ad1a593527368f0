// Turns that open with a dash instead of quotation marks.
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { hear, lines } from './reading.ts';

describe('turns with a dash', () => {
  it.each([
    [
      'are parted from their narration and alternate',
      '— You are late, said Ada. ¶ — The train was late, Ben answered. There was snow. ¶ — There is always snow. ¶ — Not like this.',
      [
        'Ada: You are late,',
        'Ben: The train was late,',
        'Ben: There was snow.',
        'Ada: There is always snow.',
        'Ben: Not like this.',
      ],
    ],
    [
      'may set off their narration by dashes too',
      '—Sit —said Ada—. You look tired. ¶ —I am tired —said Ben. ¶ —Eat. ¶ —Later.',
      ['Ada: Sit', 'Ada: You look tired.', 'Ben: I am tired', 'Ada: Eat.', 'Ben: Later.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a list', 'It has faults. ¶ — It is small. ¶ — It is old. ¶ — It costs much. ¶ — Nobody likes it.'],
    ['signatures', '— Ada Okafor, Hull ¶ — Ben Hall, Leeds ¶ — Joan Pell, York ¶ — Dee Ward, Hull'],
    ['three turns', '— You came. ¶ — I did. ¶ — Late, said Ada.'],
  ])('are not what %s is', (_, text) => {
    expect(hear(text).filter(({ type }) => type === 'direct')).toEqual([]);
  });

  it('are read in proportion to their length', { timeout: 20_000 }, () => {
    const body = `${'— You came, said Ada. '.repeat(4000)}\n`.repeat(6);
    expect(attributeSpeakers(plainArticle('test', body)).attributions.length).toBeGreaterThan(1000);
  });
});
