import { expect, it } from 'vitest';
import { buildPassageIndex, numberOf, passageAt, sentencesOf } from '../../src/search/passage-index.ts';
import { readArticle } from './read-article.ts';

const ferry = readArticle('ferry', 'The ferry sank.\n“It was old,” said Ada Okafor. Nobody was hurt.', [
  { words: 'It was old,', by: 'Ada Okafor' },
]);
const empty = readArticle('empty', '…');
const toll = readArticle('toll', 'The toll went up.');
const index = buildPassageIndex([ferry, empty, toll]);

it('numbers sentences through the library', () => {
  expect(index.postings.size).toBe(4);
  expect(sentencesOf(index, 'toll')).toEqual({ from: 3, to: 4 });
  expect(sentencesOf(index, 'empty')).toEqual({ from: 3, to: 3 });
  expect(sentencesOf(index, 'unknown')).toEqual({ from: 0, to: 0 });
});

it('gives each sentence as a slice of its article, with the words reported in it', () => {
  const passages = [0, 1, 2, 3].map((number) => passageAt(index, number));
  expect(passages.map(({ source, start, end }) => source.article.body.slice(start, end))).toEqual([
    'The ferry sank.',
    '“It was old,” said Ada Okafor.',
    'Nobody was hurt.',
    'The toll went up.',
  ]);
  expect(passages.map(({ attributions }) => attributions.length)).toEqual([0, 1, 0, 0]);
  expect(passages.map((passage) => numberOf(index, passage))).toEqual([0, 1, 2, 3]);
});

it('keeps the paragraphs of two articles apart', () => {
  expect([...index.paragraphs]).toEqual([0, 1, 1, 2]);
});
