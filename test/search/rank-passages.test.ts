import { expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/query.ts';
import { allSentences, buildPassageIndex, sentencesOf } from '../../src/search/passage-index.ts';
import { rankPassages, rankSentences } from '../../src/search/rank-passages.ts';
import { FEATURES } from '../../src/search/ranking-features.ts';
import type { Weights } from '../../src/search/ranking-weights.ts';
import { readArticle } from './read-article.ts';

const index = buildPassageIndex([
  readArticle('one', 'Gulls came.\nThe ferry sank in 1931 after the storm.\nGulls left.'),
  readArticle('two', 'Nobody knows.\nThe ferry sank after the storm, to be found again.\nGulls left.'),
]);
const ranked = (question: string, range = allSentences(index)) =>
  rankPassages(index, readQuestion(index, question), { range, limit: 3 }).map(
    ({ passage: { source, sentence } }) => `${source.article.slug} ${sentence}`,
  );

it('prefers the sentence that holds what is asked for', () => {
  expect(ranked('When did the ferry sink?')[0]).toBe('one 1');
});

it('puts equal sentences in the order of the articles', () => {
  expect(ranked('Who saw the gulls leave?').slice(0, 2)).toEqual(['one 2', 'two 2']);
});

it('keeps to its range', () => {
  expect(ranked('When did the ferry sink?', sentencesOf(index, 'two'))[0]).toBe('two 1');
});

it('finds nothing for a query no sentence matches', () => {
  expect(ranked('Which zeppelin exploded?')).toEqual([]);
});

it('adds up every feature by its weight', () => {
  const query = readQuestion(index, 'When did the ferry sink after the storm?');
  const weights = Object.fromEntries(FEATURES.map((name, at) => [name, at + 1])) as Weights;
  const { ranked } = rankSentences(index, query, { range: sentencesOf(index, 'one'), limit: 5, weights });
  for (const { score, features } of ranked)
    expect(score).toBe(FEATURES.reduce((sum, name) => sum + features[name] * weights[name], 0));
});
