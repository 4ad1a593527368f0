import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { findSpeaker, listSpeakers } from '../../src/answer/find-speaker.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { readArticle } from '../search/read-article.ts';

const index = buildPassageIndex([
  readArticle(
    'harbour',
    '“Close it,” said Ada Okafor, the harbour master. “No,” said Piet van Dijk. “Why?” asked Cllr Ravi Okafor.',
    [
      { words: 'Close it,', by: 'Ada Okafor' },
      { words: 'No,', by: 'Piet van Dijk' },
      { words: 'Why?', by: 'Ravi Okafor' },
    ],
    [{ name: 'Ada Okafor', role: 'the harbour master' }, { name: 'Piet van Dijk' }],
  ),
]);
const found = (name: string) => findSpeaker(index, name).map(({ speaker }) => speaker.name);

it.each([
  ['Ada Okafor', ['Ada Okafor']],
  ['ada', ['Ada Okafor']],
  ['Ms Okafor', ['Ada Okafor', 'Ravi Okafor']],
  ['van Dijk', ['Piet van Dijk']],
  ['the harbour master', ['Ada Okafor']],
  ['harbor master', ['Ada Okafor']],
  ['Okafro, Ravi', ['Ravi Okafor']],
])('knows %j', (name, expected) => {
  expect(found(name)).toEqual(expected);
});

it.each(['Theresa May', 'Ada Lovelace', 'Dij', 'the', '', '🎉', 'constructor'])(
  'does not take %j for anybody',
  (name) => {
    expect(found(name)).toEqual([]);
  },
);

it('keeps to one article where that is wanted, whoever is more like the name in another', () => {
  const both = buildPassageIndex([
    readArticle(
      'pier',
      '“Close it,” said Ada Okafor.',
      [{ words: 'Close it,', by: 'Ada Okafor' }],
      [{ name: 'Ada Okafor' }],
    ),
    readArticle(
      'quay',
      '“Open it,” said Okafor.',
      [{ words: 'Open it,', by: 'Okafor' }],
      [{ name: 'Okafor' }],
    ),
  ]);
  const names = (article?: Article) =>
    findSpeaker(both, 'okafor', article).map(({ speaker }) => speaker.name);
  expect(names()).toEqual(['Okafor']);
  expect(names(both.sources[0]?.article)).toEqual(['Ada Okafor']);
});

it('lists everybody quoted in the order of the article', () => {
  expect(listSpeakers(index.sources)).toEqual(['Ada Okafor', 'Piet van Dijk', 'Ravi Okafor']);
});

describe('a description that stands beside the name', () => {
  const council = buildPassageIndex([
    readArticle(
      'council',
      'The mayor, Cllr Ida Lind, thanked him. “No,” said Cllr Ida Lind. Cllr Sam Moss, who chairs finance, said “Yes”. Vera Hall, a graduate student from York, laughed. “Ha,” said Vera Hall.',
      [
        { words: 'No,', by: 'Ida Lind' },
        { words: 'Yes', by: 'Sam Moss' },
        { words: 'Ha,', by: 'Vera Hall' },
      ],
      [
        { name: 'Ida Lind', role: 'Cllr', mentions: ['Ida Lind'] },
        { name: 'Sam Moss', role: 'Cllr', mentions: ['Cllr Sam Moss'] },
        { name: 'Vera Hall', mentions: ['Vera Hall'] },
      ],
    ),
  ]);
  it.each([
    ['the mayor', ['Ida Lind']],
    ['the finance chair', ['Sam Moss']],
    ['the grad student', ['Vera Hall']],
    // Where somebody is from is not who they are.
    ['York', []],
  ])('names %j', (name, expected) => {
    expect(findSpeaker(council, name).map(({ speaker }) => speaker.name)).toEqual(expected);
  });
});
