import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readArticle } from '../search/read-article.ts';
import { knownOf } from './known.ts';

const best = async (body: string, question: string): Promise<string> => {
  const answer = await answerQuestion(await knownOf([readArticle('a', body)]), { question });
  return answer.kind === 'passages' ? (answer.passages[0]?.text ?? '') : '';
};

describe('a question of the presenter', () => {
  it.each([
    [
      'LIND: Did you check the anchor chain?\n\nOKAFOR: Twice, before we sailed.',
      'did she check the anchor chain',
      'OKAFOR: Twice, before we sailed.',
    ],
    [
      '**Did you check the anchor chain?**\n\nTwice, before we sailed.',
      'did she check the anchor chain',
      'Twice, before we sailed.',
    ],
  ])('hands over to its answer in %j', async (body, question, expected) => {
    expect(await best(body, question)).toBe(expected);
  });

  it.each([
    [
      'LIND: At noon the anchor chain broke. When did you know?\n\nOKAFOR: At eleven, by the noise.',
      'which chain broke at noon',
      'LIND: At noon the anchor chain broke.',
    ],
    [
      'Who checks an anchor chain these days?\n\nThe ferry sailed at noon.',
      'who checks the anchor chain',
      'Who checks an anchor chain these days?',
    ],
    [
      'LIND: Did you check the anchor chain?\n\nOKAFOR: Why do you ask?',
      'did she check the anchor chain',
      '',
    ],
  ])('stays where nothing answers it in %j', async (body, question, expected) => {
    expect(await best(body, question)).toBe(expected);
  });
});
