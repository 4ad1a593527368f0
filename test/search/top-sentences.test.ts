import { expect, it } from 'vitest';
import { bestFirst, keepTop } from '../../src/search/top-sentences.ts';
import fc from '../fuzz.ts';

it('finds what sorting everything would find, ties in the order of the article', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      (scores, limit) => {
        const all = scores.map((score, sentence) => ({ sentence, score }));
        const [forwards, backwards] = [keepTop(limit), keepTop(limit)];
        for (const { sentence, score } of all) forwards.offer(sentence, score);
        for (const { sentence, score } of all.toReversed()) backwards.offer(sentence, score);
        const expected = all.toSorted(bestFirst).slice(0, limit);
        expect(forwards.best).toEqual(expected);
        expect(backwards.best).toEqual(expected);
        expect(forwards.lowest).toBe(expected[limit - 1]?.score ?? -Infinity);
      },
    ),
  );
});
