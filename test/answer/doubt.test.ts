import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { doubtLine } from '../../src/answer/doubt/doubt-line.ts';
import { byWords } from '../../src/answer/known.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';

const { index } = buildLibrary([
  plainArticle(
    'a',
    'It was a long night in town.\n\nThe ferry to Tarn sank in 2015 with nobody aboard.\n\nAda Okafor had built it in Leeds. ' +
      'She liked the harbour, the gulls and the rain.',
  ),
]);
const doubted = async (question: string) =>
  doubtLine(await answerQuestion(byWords(index), { question }), (word) => word.toUpperCase());

it.each([
  ['which brewery built the ferry', 'Not sure this answers it: nothing here mentions “BREWERY”.'],
  ['when did the ferry to Tarn sink with nobody aboard', null],
  // A refusal has its own words.
  ['who painted the zeppelin in Oslo', null],
])('says of %j what is missing', async (question, expected) => {
  expect(await doubted(question)).toBe(expected);
});
