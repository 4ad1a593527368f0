import { expect, it } from 'vitest';
import { articleChoices, findArticle } from '../../src/discord/article-choices.ts';

const article = (slug: string, title: string, publisher: string | null = null) => ({
  id: `id of ${slug}`,
  slug,
  title,
  publisher,
});

const PIER = article('pier', 'Pier shut for the winter', 'Tarn Post');
const FERRY = article('ferry', 'Ferry row', 'Tarn Post');
const ROW = article('ferry-row-2', 'Ferry row', 'Second Post');
const LONG = article('long', 'x'.repeat(200));
const END = article('end', 'The ‘pier’s end’');
const ALL = [PIER, FERRY, ROW, LONG];

it('offers the articles that have what is typed in their title, their publisher or their short name', () => {
  const offered = (typed: string) => articleChoices(typed, ALL).map(({ value }) => value);
  expect(offered('')).toEqual(['pier', 'ferry', 'ferry-row-2', 'long']);
  expect(offered('PIER')).toEqual(['pier']);
  expect(offered('row')).toEqual(['ferry', 'ferry-row-2']);
  expect(offered('tarn')).toEqual(['pier', 'ferry']);
  expect(offered('zzz')).toEqual([]);
});

it('tells two of one title apart, and fits Discord’s limits', () => {
  expect(articleChoices('ferry', ALL).map(({ name }) => name)).toEqual([
    'Ferry row (ferry)',
    'Ferry row (ferry-row-2)',
  ]);
  const many = Array.from({ length: 40 }, (_, number) => article(`${number}`, 'y'.repeat(300)));
  const choices = articleChoices('', [...many, article('z'.repeat(101), 'too long a name')]);
  expect(choices).toHaveLength(25);
  expect(Math.max(...choices.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
});

it.each([
  ['its short name', 'pier', PIER],
  ['its id', 'id of ferry', FERRY],
  ['its label', 'Ferry row (ferry-row-2)', ROW],
  ['its title in other letters', ' PIER SHUT for the winter ', PIER],
  ['a part of one title', 'winter', PIER],
  ['a publisher of one', 'second', ROW],
  ['other marks than are printed', "pier's end", END],
  ['a label that was cut', articleChoices('xxx', ALL)[0]?.name ?? '', LONG],
  ['a title that two have', 'Ferry row', null],
  ['a part of two titles', 'row', null],
  ['what no title has', 'zebra', null],
  ['nothing', ' ', null],
])('finds an article by %s', (_, given, expected) => {
  expect(findArticle(given, [...ALL, END])).toBe(expected);
});
