import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { type LibraryVectors, nearest } from '../../src/meaning/nearest.ts';
import { packVectors, sentenceVectors, SIZE, unitVector } from '../../src/meaning/vectors.ts';

/** Numbers from -1 to 1 that are the same each time. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x80000000 - 1;
  };
}

const draw = drawing(7);
const vector = (): Float32Array => unitVector(Float32Array.from({ length: SIZE }, draw));
/** As near to another as `share` says, from 0 to 1. */
const near = (other: Float32Array, share: number): Float32Array => {
  const noise = vector();
  return unitVector(other.map((value, at) => share * value + (1 - share) * (noise[at] ?? 0)));
};

const SENTENCES = ['It rained.', 'Nobody came.', 'The pier burnt down.'];
/** Three sentences an article. */
function libraryOf(articles: number) {
  const body = SENTENCES.join(' ');
  return buildLibrary(Array.from({ length: articles }, (_, at) => plainArticle(`a${at}`, body))).index;
}
const threeOf = (vectors: readonly Float32Array[]) => sentenceVectors(packVectors(vectors));

describe('the nearest sentences', () => {
  const question = vector();
  const index = libraryOf(4);
  const everything = { from: 0, to: 12 };
  const vectors: LibraryVectors = [
    threeOf([vector(), near(question, 0.9), vector()]),
    null,
    threeOf([near(question, 0.6), vector(), vector()]),
    threeOf([vector(), vector(), near(question, 0.75)]),
  ];

  it('are those of the largest cosine, best first', () => {
    const found = nearest(index, vectors, question, { range: everything, limit: 3 });
    expect(found.map(({ sentence }) => sentence)).toEqual([1, 11, 6]);
    expect(found[0]?.score).toBeGreaterThan(0.98);
    expect(found[0]?.score).toBeLessThan(1);
  });

  it.each([
    ['a part of an article', { from: 2, to: 7 }, [6]],
    ['one article', { from: 9, to: 12 }, [11]],
    ['an article that has none', { from: 3, to: 6 }, []],
    ['nothing', { from: 5, to: 5 }, []],
  ])('are looked for within %s', (_, range, expected) => {
    const found = nearest(index, vectors, question, { range, limit: 1 });
    expect(found.map(({ sentence }) => sentence)).toEqual(expected);
  });

  it('are none of a sentence without words before those with some', () => {
    const empty = [threeOf([new Float32Array(SIZE), near(question, 0.5), new Float32Array(SIZE)])];
    const found = nearest(libraryOf(1), empty, question, { range: everything, limit: 3 });
    expect(found.map(({ sentence }) => sentence)).toEqual([1, 0, 2]);
    expect(found[2]?.score).toBe(0);
  });

  it('are found among very many without a look at each', () => {
    const articles = 400;
    const placed = new Map(
      [100, 577, 1_000, 1_001, 1_199].map((at, rank) => [at, near(question, 0.9 - rank / 10)]),
    );
    const many: LibraryVectors = Array.from({ length: articles }, (_, at) =>
      at === 7 ? null : threeOf([0, 1, 2].map((sentence) => placed.get(at * 3 + sentence) ?? vector())),
    );
    const of = libraryOf(articles);
    for (const range of [
      { from: 0, to: 1_200 },
      { from: 101, to: 1_199 },
    ]) {
      const closely = nearest(of, many, question, { range, limit: 3, closely: 40 });
      expect(closely).toEqual(nearest(of, many, question, { range, limit: 3 }));
      expect(closely.map(({ sentence }) => sentence)).toEqual(
        [...placed.keys()].filter((at) => at >= range.from && at < range.to).slice(0, 3),
      );
    }
  });
});

it('keeps the sign of each number beside it', () => {
  const numbers = new Int8Array(SIZE).fill(1);
  for (const below of [0, 9, 383]) numbers[below] = -3;
  const { signs } = sentenceVectors(numbers);
  expect([...signs.entries()].filter(([, bits]) => bits !== 0)).toEqual([
    [0, 1],
    [1, 2],
    [47, 128],
  ]);
});
