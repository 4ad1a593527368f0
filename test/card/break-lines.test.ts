import { describe, expect, it } from 'vitest';
import { balanceLines, countLines, cutPieces } from '../../src/card/break-lines.ts';
import fc from '../fuzz.ts';
import { wordsOf } from './made-card.ts';

/** Every character is as wide as any other. */
const measure = (text: string): number => text.length;
const linesOf = (text: string, widest: number): string[] =>
  balanceLines(cutPieces(text, widest, measure), widest);

describe('balanceLines', () => {
  it.each([
    ['one line where it fits', 'It leaks.', 20, ['It leaks.']],
    ['lines as even as can be', 'aaaa bbbb cccc dddd', 14, ['aaaa bbbb', 'cccc dddd']],
    ['no lone word at the end', 'We were not asked', 15, ['We were', 'not asked']],
    ['an address behind a slash', 'See example.org/one/two/three', 16, ['See example.org/', 'one/two/three']],
    ['behind a hyphen between letters', 'a well-known harbour', 10, ['a well-', 'known', 'harbour']],
    ['behind a dash, not before it', 'stone – not paper', 9, ['stone –', 'not paper']],
    ['no mark alone before a line', 'Vraiment ? Oui !', 11, ['Vraiment ?', 'Oui !']],
    ['brackets and an ellipsis as they are', '[…] we waited … and', 13, ['[…] we', 'waited … and']],
    ['a long word where it must', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['nothing for nothing', '', 10, []],
  ])('gives %s', (_, text, widest, lines) => {
    expect(linesOf(text, widest)).toEqual(lines);
  });

  it('keeps a number together with what a non-breaking space ties to it', () => {
    expect(linesOf('about 40\u00A0000 people', 10)).toEqual(['about', '40\u00A0000', 'people']);
  });

  it('does not cut an accent off its letter or an emoji in two', () => {
    expect(linesOf('q̃q̃q̃👩‍🚀', 2).join('')).toBe('q̃q̃q̃👩‍🚀');
    expect(linesOf('q̃q̃q̃', 2)).toEqual(['q̃', 'q̃', 'q̃']);
  });

  it('loses no character, never goes over the width and uses as few lines as there must be', () => {
    const word = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abc-/.,–?…') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 3, max: 40 }), (words, widest) => {
        const text = words.join(' ');
        const pieces = cutPieces(text, widest, measure);
        const lines = balanceLines(pieces, widest);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.filter((line) => line.length > widest)).toEqual([]);
        expect(lines).toHaveLength(countLines(pieces, widest));
      }),
    );
  });

  it.each([60, 120, 200, 300, 400])('ends %d characters with more than one word', (length) => {
    for (let widest = 24; widest <= 70; widest++)
      expect(linesOf(wordsOf(length), widest).at(-1)).toContain(' ');
  });
});
