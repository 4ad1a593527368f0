import { expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/library/library.ts';
import { readableSentences } from '../../src/meaning/readable.ts';

it.each([
  ['The quay is shut. “It leaks,” said Ada Okafor.', ['The quay is shut.', '“It leaks,” said Ada Okafor.']],
  [
    'LIND: Were there boats? Or not?\n\nOKAFOR: Seventeen. They sailed at noon.\n\nLIND: And then?\n\nOKAFOR: Rain.',
    [
      'LIND: Were there boats?',
      'LIND: Or not?',
      'OKAFOR: Seventeen.',
      'OKAFOR: They sailed at noon.',
      'LIND: And then?',
      'OKAFOR: Rain.',
    ],
  ],
])('names whoever speaks at each sentence of a turn: %j', (body, expected) => {
  expect(readableSentences(readArticle(plainArticle('a', body)))).toEqual(expected);
});
