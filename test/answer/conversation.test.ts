import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { knownOf } from './known.ts';

const article = parseArticle(
  'rally.md',
  readFileSync(new URL('../../corpus/articles/labour-leadership-rally.md', import.meta.url), 'utf8'),
);
const known = await knownOf([{ article, speech: attributeSpeakers(article) }]);

it.each([
  [['What is critical?'], 'who said that?', 'Matt Wrack'],
  [['What is critical?'], 'who said it', 'Matt Wrack'],
  [['When was the PLP statement?', 'What is critical?'], 'who said that?', 'Matt Wrack'],
  [['How many people vowed to attend?'], 'who said austerity is history?', 'Sam Fairbairn'],
])('after %j answers %j with %j', async (after, question, headline) => {
  expect(await answerQuestion(known, { question, after })).toMatchObject({ kind: 'passages', headline });
});

it('names nobody for what the reporter tells', async () => {
  const answer = await answerQuestion(known, {
    question: 'who said that?',
    after: ['When was Corbyn elected leader?'],
  });
  expect(answer.kind === 'passages' ? answer.headline : null).toBeNull();
});

it.each([
  [['When was Corbyn elected leader?'], 'by how much?', 'almost 60 percent'],
  [['who said it is critical to back the leader?'], 'which union does he lead?', 'firefighters union (FBU)'],
])('after %j finds for %j what holds %j', async (after, question, words) => {
  const answer = await answerQuestion(known, { question, after });
  expect(answer.kind === 'passages' ? answer.passages[0]?.text : '').toContain(words);
});
