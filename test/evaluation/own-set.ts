// The project's own articles and questions as a set, with the questions in their own words that they do not answer.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseGoldQuestions } from '../../src/evaluation/judgments.ts';
import type { QuestionSet, SetDocument, SetQuestion } from '../../src/evaluation/question-set.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';
import { slice } from '../../src/text/span.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function ownSet(): QuestionSet {
  const documents = new Map<string, SetDocument>();
  const questions: SetQuestion[] = [];
  for (const corpus of [join(ROOT, 'corpus'), join(ROOT, 'test', 'corpus')])
    for (const article of readArticleFolder(join(corpus, 'articles'))) {
      const { slug, title, body } = article;
      const sentences = article.sentences.map((sentence) => ({
        text: slice(body, sentence),
        p: sentence.paragraph,
      }));
      documents.set(slug, { id: slug, title, sentences });
      const file = join(corpus, 'questions', `${slug}.jsonl`);
      for (const { id, question, after = [], answers } of parseGoldQuestions(
        file,
        readFileSync(file, 'utf8'),
      )) {
        const gold = sentences.flatMap(({ text }, at) =>
          answers.some((answer) => answer.text === text) ? [at] : [],
        );
        questions.push({ id: `${slug} ${id}`, doc: slug, question, gold, after: [...after], answer: null });
      }
      const unanswerable = join(corpus, 'unanswerable', `${slug}.txt`);
      const lines = existsSync(unanswerable) ? readFileSync(unanswerable, 'utf8').split('\n') : [];
      for (const [at, line] of lines.entries())
        if (line.trim() !== '')
          questions.push({
            id: `${slug} none ${at}`,
            doc: slug,
            question: line.trim(),
            gold: [],
            after: [],
            answer: null,
          });
    }
  return { documents, questions };
}
