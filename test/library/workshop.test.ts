import { afterAll, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';
import { articleFrom } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { createWorkshop } from '../../src/library/workshop.ts';
import { fileURLToPath } from 'node:url';
import type { ArticleText } from '../../src/article/article.ts';

const FOLDER = fileURLToPath(new URL('../corpus/articles', import.meta.url));
const texts = readArticleFolder(FOLDER).map((article): ArticleText => {
  const { slug, title, publisher, author, date, url, language, aliases, body } = article;
  return { slug, title, publisher, author, date, url, language, aliases, body };
});
/** Reads everything in a thread, so small as it may be. */
const workshop = createWorkshop({ atOnce: 0 });
afterAll(() => workshop.close());

it('reads in a thread what would have been read here, article by article', async () => {
  const here = buildLibrary(texts.map(articleFrom));
  const there = await workshop.readLibrary(texts);
  expect(there.articles).toEqual(here.articles);
  const questions = ['Who said it was a mistake?', 'What did she say about the money?', 'When was the vote?'];
  for (const question of questions) {
    const answers = await Promise.all(
      [here, there].map(({ index }) => answerQuestion(byWords(index), { question })),
    );
    expect(answers[1]).toEqual(answers[0]);
  }
});

it('leaves the event loop to others meanwhile', async () => {
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await workshop.readLibrary(texts);
  isDone = true;
  // Read here, it would be a handful.
  expect(turns).toBeGreaterThan(100);
});

it('reads small libraries here, and leaves the event loop to others after each article', async () => {
  const here = createWorkshop({ atOnce: Infinity });
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const some = texts.slice(0, 4);
  const libraries = await Promise.all([some, some, some].map((each) => here.readLibrary(each)));
  isDone = true;
  const whole = buildLibrary(some.map(articleFrom));
  for (const { articles } of libraries) expect(articles).toEqual(whole.articles);
  expect(turns).toBeGreaterThanOrEqual(3 * some.length);
  await here.close();
});

it('reads small libraries in turn, the urgent ones first, and each of them', async () => {
  const here = createWorkshop({ atOnce: Infinity });
  const done: string[] = [];
  const wishes = ['first', 'second', 'third', 'typed', 'last'].map((name) => ({
    name,
    isUrgent: name === 'typed',
  }));
  const readings = wishes.map(async (wish) => {
    await here.readLibrary(texts.slice(0, 2), wish);
    done.push(wish.name);
  });
  expect(here.waiting()).toBe(4);
  // Somebody types who waits for the same as a question does.
  for (const wish of wishes) if (wish.name === 'third') wish.isUrgent = true;
  await Promise.all(readings);
  expect(done).toEqual(['first', 'third', 'typed', 'second', 'last']);
  expect(here.waiting()).toBe(0);
  await here.close();
});

it('goes on with small libraries after one that cannot be read', async () => {
  const here = createWorkshop({ atOnce: Infinity });
  const broken = [{ ...texts[0], body: { length: 1 } }] as unknown as ArticleText[];
  const [failed, read] = await Promise.allSettled(
    [broken, texts.slice(0, 1)].map((each) => here.readLibrary(each)),
  );
  expect(failed).toMatchObject({ status: 'rejected' });
  expect(read).toMatchObject({ status: 'fulfilled', value: { articles: [{}] } });
  await here.close();
});

it('reads several libraries at once', async () => {
  const sizes = await Promise.all(
    [1, 2, 3, 4].map(async (count) => (await workshop.readLibrary(texts.slice(0, count))).articles.length),
  );
  expect(sizes).toEqual([1, 2, 3, 4]);
});

it('reads none from nothing', async () => {
  expect((await workshop.readLibrary([])).articles).toEqual([]);
});

it.each([
  ['time', { megabytes: 1_024, ms: 2_500 }, 'takes too long to read; hand over a shorter part'],
  ['memory', { megabytes: 40, ms: 60_000 }, 'takes too much memory to read; hand over a shorter part'],
])('gives up on a text that needs more %s than it may, and reads the next', async (_, limits, message) => {
  const small = createWorkshop({ atOnce: 0, limits });
  const [text] = texts;
  if (text === undefined) throw new Error('there are no texts');
  const huge = { ...text, body: '“We go,” said Ada Okafor of Harrow. '.repeat(300_000) };
  await expect(small.readLibrary([huge])).rejects.toThrow(message);
  const after = await small.readLibrary([{ ...text, body: 'Ada left.' }]);
  expect(after.articles).toHaveLength(1);
  await small.close();
});
