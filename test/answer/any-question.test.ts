// Whatever is asked of whatever is held: an answer is a slice of an article, or plainly none.
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';
import fc, { anyText, runs } from '../fuzz.ts';
import { fileURLToPath } from 'node:url';
import { hostileText } from '../discord/hostile.ts';

const { index } = buildLibrary(
  readArticleFolder(fileURLToPath(new URL('../../corpus/articles', import.meta.url))),
);
const WORDS =
  `who said what when where why how many much is was did the a not or and of about Corbyn Thompson she he it they
  “ ” ' " ? ! … — - ( ) @everyone <@1> 12 1,000 2016 £40m constructor __proto__ toString שלום 🙂 ﬁ Ⅻ`.split(
    /\s+/,
  );
const question = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  anyText(400),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  hostileText,
);

it('is answered with slices of the article, for any question and the ones before it', () => {
  const asked = fc.record({ question, previous: fc.array(question, { maxLength: 2 }), speaker: question });
  return fc.assert(
    fc.asyncProperty(asked, fc.boolean(), async ({ question: now, previous, speaker }, isNarrow) => {
      const answer = await answerQuestion(byWords(index), {
        question: now,
        after: previous,
        ...(isNarrow && { speaker }),
      });
      const passages = answer.kind === 'passages' ? answer.passages : answer.suggestion.closest;
      for (const { article, start, end, text } of passages) expect(article.body.slice(start, end)).toBe(text);
    }),
    runs(50),
  );
});

it('is answered with slices of any article', () => {
  return fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), question, async (texts, now) => {
      const article = plainArticle('any', texts.join('\n\n'));
      const library = buildLibrary([article]);
      for (const each of [now, `who said ${texts[0]?.slice(0, 200)}?`]) {
        const answer = await answerQuestion(byWords(library.index), { question: each });
        if (answer.kind !== 'passages') continue;
        for (const { start, end, text } of answer.passages) {
          expect(article.body.slice(start, end)).toBe(text);
          expect(text.trim()).not.toBe('');
        }
      }
    }),
    runs(25),
  );
});
