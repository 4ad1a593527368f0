import { describe, expect, it } from 'vitest';
import { pairInput, questionInput, sentenceWindows } from '../../src/meaning/model-input.ts';

// A word is its length, so that a text's numbers can be read.
const pieces = (text: string, limit = Infinity): number[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.length)
    .slice(0, limit);
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('windows of sentences', () => {
  const texts = [5, 80, 90, 120, 3, 0, 60, 60, 60, 2].map(words);
  const windows = sentenceWindows(pieces, texts);

  it('hold each sentence once and in order', () => {
    expect(windows.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence))).toEqual([
      ...texts.keys(),
    ]);
  });

  it('are never longer than the models were trained for', () => {
    for (const { ids } of windows) expect(ids.length).toBeLessThanOrEqual(200);
  });

  it('begin with the sentences before, as far as there is room for them', () => {
    const [, second] = sentenceWindows(pieces, [words(20), words(30), words(90), words(90), words(90)]);
    // The mark, the prefix, nothing of a sentence of 90 tokens before.
    expect(second?.sentences[0]?.from).toBe(2);
    const [, other] = sentenceWindows(pieces, [words(85), words(20), words(30), words(90)]);
    expect(other?.sentences[0]).toMatchObject({ sentence: 3, from: 2 + 20 + 30 });
  });

  it('are none of no sentences', () => {
    expect(sentenceWindows(pieces, [])).toEqual([]);
  });
});

describe('a question behind others', () => {
  it.each([
    ['stands alone', 'why then', [], [101, 6, 3, 4, 102]],
    ['has two before it at most', 'why', ['a', 'bb', 'ccc'], [101, 6, 2, 1, 3, 1, 3, 102]],
  ])('%s', (_, question, after, expected) => {
    expect(questionInput(pieces, { question, after })).toEqual(expected);
  });

  it('is itself never shortened for them', () => {
    const ids = questionInput(pieces, { question: `${words(47)} q`, after: ['long long before'] });
    expect(ids).toHaveLength(48 + 3);
    expect(ids.at(-2)).toBe(1);
  });

  it('loses the beginning of the earlier ones', () => {
    const ids = questionInput(pieces, { question: words(46), after: ['eleven-long x'] });
    expect(ids.slice(2, 4)).toEqual([1, 1]);
  });
});

it('reads a pair as question, sentence, and the end of what is before', () => {
  const pair = { sentence: 'ccc cc', before: `${words(30)} b` };
  const { ids, segments } = pairInput(pieces, { question: 'why', after: [] }, pair);
  expect(ids.slice(0, 6)).toEqual([101, 3, 102, 3, 2, 102]);
  expect(ids.slice(-2)).toEqual([1, 102]);
  expect(ids).toHaveLength(6 + 24 + 1);
  expect(segments.indexOf(1)).toBe(3);
  expect(pairInput(pieces, { question: 'why', after: [] }, { sentence: 'c', before: '' }).ids).toEqual([
    101, 3, 102, 1, 102,
  ]);
});
