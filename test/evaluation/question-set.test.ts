import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleOf, readQuestionSet } from '../../src/evaluation/question-set.ts';

function setOf(docs: readonly unknown[], questions: readonly unknown[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'set-'));
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(join(folder, 'docs.jsonl'), lines(docs));
  writeFileSync(join(folder, 'questions.jsonl'), lines(questions));
  return folder;
}
const doc = {
  id: 'a',
  title: 'A',
  sentences: [
    { text: 'One.', p: 0 },
    { text: 'Two.', p: 3 },
  ],
};

it('reads texts and questions, in either form of what answers', () => {
  const { documents, questions } = readQuestionSet(
    setOf(
      [doc],
      [
        { id: 1, doc: 'a', question: 'what is one', gold: [0] },
        { id: 'b', doc: 'a', question: 'and two', goldSentences: [1], after: ['what is one'], answer: 'Two' },
        { id: 'c', doc: 'a', question: 'and three', gold: [] },
      ],
    ),
  );
  expect([...documents.keys()]).toEqual(['a']);
  expect(questions.map(({ gold }) => gold)).toEqual([[0], [1], []]);
});

it.each([
  [[doc], [{ id: 'q', doc: 'b', question: 'why' }], 'question q: there is no document “b”'],
  [[doc], [{ id: 'q', doc: 'a', question: 'why', gold: [2] }], 'question q: “a” has no sentence 2'],
  [[{ id: 'a', sentences: [] }], [], /docs\.jsonl:1: sentences/],
])('says what is wrong and where', (docs, questions, message) => {
  expect(() => readQuestionSet(setOf(docs, questions))).toThrow(message);
});

it('says which file is missing', () => {
  expect(() => readQuestionSet(join(tmpdir(), 'nowhere'))).toThrow(/docs\.jsonl: cannot be read/);
});

it('makes an article with the same sentences, turns behind the name of whoever speaks', () => {
  const { article } = articleOf({
    id: 'talk',
    title: 'Talk',
    sentences: [
      { text: 'It rained.', p: 0 },
      { text: 'Were there boats?', p: 1, speaker: 'LIND' },
      { text: 'Or not?', p: 1, speaker: 'LIND' },
      { text: 'Seventeen.', p: 2, speaker: 'OKAFOR' },
    ],
  });
  expect(article.body).toBe('It rained.\n\nLIND: Were there boats? Or not?\n\nOKAFOR: Seventeen.');
  expect(article.sentences.map(({ start, end }) => article.body.slice(start, end))).toEqual([
    'It rained.',
    'LIND: Were there boats?',
    'Or not?',
    'OKAFOR: Seventeen.',
  ]);
});
