import { expect, it } from 'vitest';
import { firstEndingAfter } from '../../src/text/span.ts';
import fc from '../fuzz.ts';

it('finds the first span that ends behind an offset, as looking at each would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), fc.nat(55), (ends, offset) => {
      const sorted = ends.toSorted((a, b) => a - b);
      const spans = sorted.map((end, at) => ({ start: sorted[at - 1] ?? 0, end }));
      const expected = spans.findIndex(({ end }) => end > offset);
      expect(firstEndingAfter(spans, offset)).toBe(expected < 0 ? spans.length : expected);
    }),
  );
});
