import { describe, expect, it } from 'vitest';
import { packVectors, sentenceVectors, similarity, SIZE, unitVector } from '../../src/meaning/vectors.ts';

const vector = (seed: number): Float32Array =>
  unitVector(
    Float32Array.from({ length: SIZE }, (_, at) => Math.sin(seed * (at + 1)) + 0.3 * Math.cos(seed + at)),
  );

describe('vectors in bytes', () => {
  it('are as near to one another as they were', () => {
    const vectors = [1, 2, 3, 4].map(vector);
    const packed = sentenceVectors(packVectors(vectors));
    for (const question of vectors)
      vectors.forEach((other, at) => {
        const cosine = question.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
        expect(similarity(question, packed, at)).toBeCloseTo(cosine, 2);
      });
  });

  it('take a byte for each number', () => {
    expect(packVectors([vector(1), vector(2)])).toHaveLength(2 * SIZE);
  });

  it('of a sentence without words are near to nothing', () => {
    const packed = sentenceVectors(packVectors([new Float32Array(SIZE)]));
    expect(similarity(vector(1), packed, 0)).toBe(0);
  });
});
