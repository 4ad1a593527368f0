import { expect, it } from 'vitest';
import { correctSpelling } from '../../src/answer/spelling.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { readArticle } from '../search/read-article.ts';

const index = buildPassageIndex([
  readArticle(
    'a',
    'Okafor said the petition and the media were popular. Tolls rose. So said Anna Reaves, Catherine Pollitt and Tom Holt.',
  ),
]);
const read = (question: string) => correctSpelling(index, tokenize(question)).map(({ text }) => text);

it.each([
  ['petiton', 'petition'],
  ['okafro', 'okafor'],
  ['waht', 'what'],
  ['mdeia', 'media'],
  ['marrige', 'marriage'],
  ['wich', 'which'],
  // As it sounds.
  ['Reeves', 'reaves'],
  ['Kathrin', 'catherine'],
  ['polit', 'pollitt'],
])('reads %j as %j', (word, meant) => {
  expect(read(word)).toEqual([meant]);
});

it.each([
  'petitions',
  'popularity',
  'toll',
  'film',
  'zeppelin',
  '2016',
  'the',
  'lol',
  'soon',
  'mean',
  'chip',
  'deadline',
  'held',
  'hotly',
  'hottest',
  'unpopular',
  // Another name, however like it sounds.
  'Hilda',
  'Rivas',
])('leaves %j alone', (word) => {
  expect(read(word)).toEqual([word.toLowerCase()]);
});
