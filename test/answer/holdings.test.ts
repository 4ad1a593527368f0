import { expect, it } from 'vitest';
import { holdingsOf } from '../../src/answer/holdings.ts';
import { allSentences, buildPassageIndex, sentencesOf } from '../../src/search/passage-index.ts';
import { readArticle } from '../search/read-article.ts';

const index = buildPassageIndex([
  readArticle('ferry', 'The ferry sank.\n“It was old,” said Ada Okafor.', [
    { words: 'It was old,', by: 'Ada Okafor' },
  ]),
  readArticle('toll', '“It is too high,” said Ben Lind.', [{ words: 'It is too high,', by: 'Ben Lind' }]),
]);

it('names the articles and speakers of the whole library', () => {
  const { articles, speakers } = holdingsOf(index, allSentences(index));
  expect(articles.map(({ slug }) => slug)).toEqual(['ferry', 'toll']);
  expect(speakers).toEqual(['Ada Okafor', 'Ben Lind']);
});

it('names those of one article, also once the whole library was walked', () => {
  holdingsOf(index, allSentences(index));
  const { articles, speakers } = holdingsOf(index, sentencesOf(index, 'toll'));
  expect(articles.map(({ slug }) => slug)).toEqual(['toll']);
  expect(speakers).toEqual(['Ben Lind']);
});

it('walks the whole library once', () => {
  const once = holdingsOf(index, allSentences(index));
  expect(holdingsOf(index, allSentences(index))).toBe(once);
});
