import { expect, it } from 'vitest';
import { type Among, bestMatches } from '../../src/search/best-matches.ts';
import { readBits, type TermMatches, weigher } from '../../src/search/match-terms.ts';
import { bestFirst } from '../../src/search/top-sentences.ts';
import fc, { runs } from '../fuzz.ts';

// More than a few windows of sentences.
const SIZE = 40_000;

const list = fc.record({
  at: fc.nat(3),
  isOwn: fc.boolean(),
  first: fc.nat(SIZE / 2),
  /** The largest step from one sentence to the next. */
  step: fc.constantFrom(1, 2, 7, 100, 9_000),
});
const lists = fc.array(list, { maxLength: 6 });
const idfs = fc.array(fc.constantFrom(0.31, 1, 1.1, 2.7, 2.8, 7.3), { minLength: 4, maxLength: 4 });

function matchesOf(
  made: readonly (typeof list extends fc.Arbitrary<infer List> ? List : never)[],
  weights: number[],
): TermMatches {
  const sentences: number[] = [];
  const places = made.map(({ at, isOwn, first, step }) => {
    const start = sentences.length;
    for (let next = first, turn = 0; next < SIZE; next += 1 + ((turn++ * 7919) % step)) sentences.push(next);
    return { at, isOwn, start, end: sentences.length };
  });
  const range = { from: 0, to: SIZE };
  const postings = {
    size: SIZE,
    vocabulary: new Map<string, number>(),
    starts: new Uint32Array(0),
    sentences: Uint32Array.from(sentences),
  };
  return {
    range,
    terms: [],
    idfs: weights,
    paragraphIdfs: weights,
    weight: weigher(weights),
    ownTerms: new Map(),
    postings,
    lists: places,
    own: new Uint32Array(SIZE),
    other: new Uint32Array(SIZE),
    read: [],
  };
}

/** Every sentence scored. */
function everyMatch(matches: TermMatches, otherForms: number) {
  readBits(matches, [matches.range]);
  const { own, other, weight } = matches;
  const scored: { sentence: number; score: number }[] = [];
  let most = 0;
  for (let sentence = 0; sentence < SIZE; sentence++) {
    const [ownBits, otherBits] = [own[sentence] ?? 0, other[sentence] ?? 0];
    const score = weight(ownBits) + otherForms * weight(otherBits & ~ownBits);
    if ((ownBits | otherBits) !== 0) scored.push({ sentence, score });
    most = Math.max(most, weight(ownBits | otherBits));
  }
  return { scored: scored.sort(bestFirst), most };
}

it('finds what scoring every sentence would find', () => {
  fc.assert(
    fc.property(lists, idfs, fc.integer({ min: 1, max: 60 }), (made, weights, limit) => {
      const matches = matchesOf(made, weights);
      const { scored, most } = everyMatch(matches, 0.5);
      expect(bestMatches(matches, { limit, otherForms: 0.5 })).toEqual({ top: scored.slice(0, limit), most });
    }),
    runs(60),
  );
});

it.each<[string, (sentence: number) => boolean, boolean]>([
  ['many', (sentence) => sentence % 3 === 0, false],
  ['few', (sentence) => sentence % 1_000 < 2, true],
])('finds the best among %s', (_, has, areListed) => {
  const all = Array.from({ length: SIZE }, (__, sentence) => sentence);
  const among: Among = areListed ? { has, few: all.filter(has) } : { has };
  fc.assert(
    fc.property(lists, idfs, (made, weights) => {
      const matches = matchesOf(made, weights);
      const { scored, most } = everyMatch(matches, 0.5);
      const top = scored.filter(({ sentence }) => has(sentence)).slice(0, 20);
      expect(bestMatches(matches, { limit: 20, otherForms: 0.5, among })).toEqual({ top, most });
    }),
    runs(30),
  );
});

it('leaves other forms out where they are worth nothing', () => {
  const matches = matchesOf(
    [
      { at: 0, isOwn: true, first: 5, step: 9_000 },
      { at: 1, isOwn: false, first: 3, step: 1 },
    ],
    [2, 3, 1, 1],
  );
  const { top } = bestMatches(matches, { limit: 2, otherForms: 0 });
  expect(top[0]).toEqual({ sentence: 5, score: 2 });
});
