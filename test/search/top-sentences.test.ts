import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst, topSentences } from '../../src/search/top-sentences.ts';

it('finds what sorting everything would find, ties in the order of the article', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      (scores, limit) => {
        const sentences = Uint32Array.from(scores, (_, at) => at).reverse();
        const all = scores.map((score, sentence) => ({ sentence, score })).sort(bestFirst);
        expect(topSentences(sentences, (at) => scores[at] ?? 0, limit)).toEqual(all.slice(0, limit));
      },
    ),
  );
});
