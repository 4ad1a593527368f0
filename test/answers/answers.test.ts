import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { printAnswer } from '../../src/cli/print.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { knownOf } from '../answer/known.ts';
import { readArticleFile } from '../../src/store/article-folder.ts';

// Answers about the shipped article as the terminal prints them. The last line of question.txt is asked; the lines
// before it are the earlier questions of the conversation. After `vitest -u`, read the difference like code.

const here = fileURLToPath(new URL('.', import.meta.url));
const article = fileURLToPath(new URL('../../corpus/articles/labour-leadership-rally.md', import.meta.url));
const known = await knownOf(buildLibrary([readArticleFile(article)]).articles);
const plain = { width: 100, strong: (text: string) => `*${text}*`, faint: (text: string) => text };

const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(cases.map((entry) => entry.name))('%s', async (name) => {
  const after = readFileSync(`${here}${name}/question.txt`, 'utf8').trim().split('\n');
  const question = after.pop() ?? '';
  const answer = await answerQuestion(known, { question, after });

  it('is answered as kept', async () => {
    await expect(printAnswer(answer, plain)).toMatchFileSnapshot(`${here}${name}/answer.txt`);
  });

  it('says only words of the article', () => {
    const passages = answer.kind === 'passages' ? answer.passages : answer.suggestion.closest;
    for (const passage of passages) {
      expect(passage.article.body.slice(passage.start, passage.end)).toBe(passage.text);
      for (const match of passage.matches)
        expect(match.start >= passage.start && match.end <= passage.end).toBe(true);
    }
  });
});

it('keeps the kinds of question that members ask', () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
});
