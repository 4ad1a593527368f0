import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleText } from '../../src/article/article.ts';
import { articleFrom, plainArticle } from '../../src/article/parse-article.ts';
import type { NewArticle } from '../../src/library/article-store.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { createVectorKeeper, type VectorKeeperOptions } from '../../src/library/vector-keeper.ts';
import { SIZE } from '../../src/meaning/vectors.ts';
import { HARBOUR, newArticle, VALLEY } from '../store/articles.ts';
import { noting, vectorStore, VERSION } from './vectors.ts';

const NONE = buildLibrary([]);
const readLibrary = async (texts: readonly ArticleText[]) => buildLibrary(texts.map(articleFrom));

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await Promise.all(keepers.splice(0).map((keeper) => keeper.stop()));
  vi.useRealTimers();
});
const keepers: ReturnType<typeof createVectorKeeper>[] = [];

type Given = Pick<VectorKeeperOptions, 'store' | 'meaning'> & Partial<VectorKeeperOptions>;

/** A keeper that is stopped after the test, with what it gives to libraries and what failed. */
function keeperOver(given: Given) {
  const put: string[] = [];
  const failures: string[] = [];
  const keeper = createVectorKeeper({
    readLibrary,
    lent: NONE,
    put: (body) => put.push(body),
    onFailure: (error) => failures.push(String(error)),
    random: () => 0.5,
    ...given,
  });
  keepers.push(keeper);
  return { keeper, put, failures };
}

/** Lets all happen that waits for no clock. */
const settle = () => vi.advanceTimersByTimeAsync(0);
/** That an article made by `newArticle` has. */
const SENTENCES = 2;
const bodies = (articles: readonly NewArticle[]): string[] => articles.map(({ body }) => body);
const [OLD, PIER, QUAY] = ['old', 'pier', 'quay'].map((slug) => newArticle(slug)) as [
  NewArticle,
  NewArticle,
  NewArticle,
];

it('makes those of the articles that are lent, then of all that are kept, the newest first', async () => {
  const { store, rows } = vectorStore([OLD, PIER, QUAY]);
  const { models, given } = noting();
  const lent = plainArticle('lent', 'The pier burnt down. It rained.');
  const { put } = keeperOver({ store, meaning: models, lent: buildLibrary([lent]) });
  await settle();
  expect(put).toEqual([lent.body, ...bodies([QUAY, PIER, OLD])]);
  expect(given[0]).toEqual(['The pier burnt down.', 'It rained.']);
  expect([...rows.keys()]).toEqual(bodies([QUAY, PIER, OLD]));
  expect(rows.get(PIER.body)).toMatchObject({ version: VERSION, vectors: { length: SENTENCES * SIZE } });
});

it('looks when it is woken, and makes none of a text twice', async () => {
  const articles = [PIER];
  const { store } = vectorStore(articles);
  const { models, given } = noting();
  const { keeper, put } = keeperOver({ store, meaning: models });
  await settle();
  articles.push(QUAY, newArticle('again', { body: PIER.body }));
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(put).toEqual([PIER.body]);
  keeper.wake();
  keeper.wake();
  await settle();
  expect(put).toEqual([PIER.body, QUAY.body]);
  expect(given).toHaveLength(2);
});

it('takes an article that was added meanwhile next', async () => {
  const articles = [OLD, PIER];
  const { store } = vectorStore(articles);
  const { models } = noting(async () => void articles.splice(articles.length, 0, ...late.splice(0)));
  const late = [QUAY];
  const { put } = keeperOver({ store, meaning: models });
  await settle();
  expect(put).toEqual(bodies([PIER, QUAY, OLD]));
});

it('leaves to another process what that one has most likely seen to', async () => {
  const articles: NewArticle[] = [];
  const { store } = vectorStore(articles);
  const { models, given } = noting();
  const { keeper, put } = keeperOver({ store, meaning: models });
  await settle();
  articles.push(PIER, QUAY);
  keeper.lookSoon();
  await store.keep(QUAY.id, VERSION, new Int8Array(SIZE));
  await vi.advanceTimersByTimeAsync(29_999);
  expect(given).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(60_001);
  expect(put).toEqual([PIER.body]);
});

it('makes anew those of a text that is read into other sentences now, once', async () => {
  const { store, rows } = vectorStore([PIER]);
  await store.keep(PIER.id, VERSION, new Int8Array(5 * SIZE));
  const { models } = noting();
  const { keeper, put } = keeperOver({ store, meaning: models });
  for (let time = 0; time < 3; time++) {
    keeper.lookSoon([PIER.id]);
    await vi.advanceTimersByTimeAsync(90_000);
  }
  expect(put).toEqual([PIER.body]);
  expect(rows.get(PIER.body)?.vectors).toHaveLength(SENTENCES * SIZE);
});

it('shares the work with others on the same database', async () => {
  const articles = Array.from({ length: 200 }, (_, at) => newArticle(`n${at}`));
  const { store, rows } = vectorStore(articles);
  let state = 1;
  const random = (): number => (state = (state * 16_807) % 0x7fffffff) / 0x7fffffff;
  const processes = Array.from({ length: 8 }, (_, at) => {
    // Each as fast as the others, or nearly.
    const noted = noting(() => new Promise((resolve) => setTimeout(resolve, 1_000 + at)));
    keeperOver({ store, meaning: noted.models, random });
    return noted.given;
  });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(rows.size).toBe(200);
  const made = processes.map((given) => given.length);
  // Not 1,600, as it would be if each made all.
  expect(made.reduce((sum, count) => sum + count, 0)).toBeLessThan(320);
  expect(Math.max(...made)).toBeLessThan(60);
});

it('says how far it is', async () => {
  const { store } = vectorStore([OLD, PIER, { ...QUAY, place: VALLEY }]);
  const held = Promise.withResolvers<void>();
  const { models } = noting(() => held.promise);
  const { keeper } = keeperOver({ store, meaning: models });
  await settle();
  expect(await keeper.progress(VALLEY, 9)).toEqual({
    waiting: new Set([QUAY.id]),
    atHand: { id: QUAY.id, done: 1, of: SENTENCES },
  });
  expect(await keeper.progress(HARBOUR, 9)).toEqual({ waiting: new Set([OLD.id, PIER.id]), atHand: null });
  held.resolve();
  await settle();
  expect(await keeper.progress(HARBOUR, 9)).toEqual({ waiting: new Set(), atHand: null });
});

it('goes on with others after an article that fails, and tries it again later, at longer intervals', async () => {
  const { store } = vectorStore([OLD, PIER]);
  const { models, given } = noting();
  let fails = 3;
  const failing = {
    ...models,
    encodeSentences: async (...[sentences]: Parameters<typeof models.encodeSentences>) =>
      (sentences[0] ?? '').includes('pier') && fails-- > 0 ? null : models.encodeSentences(sentences),
  };
  const { put, failures } = keeperOver({ store, meaning: failing });
  await settle();
  expect(put).toEqual([OLD.body]);
  for (const [wait, count] of [
    [29_999, 1],
    [1, 2],
    [59_999, 2],
    [1, 3],
    [119_999, 3],
  ] as const) {
    await vi.advanceTimersByTimeAsync(wait);
    expect(failures).toHaveLength(count);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(put).toEqual(bodies([OLD, PIER]));
  expect(given).toHaveLength(2);
});

it('tries again later where the store does not answer, and at once when it is woken', async () => {
  const { store } = vectorStore([PIER]);
  const { models } = noting();
  let isDown = true;
  const shaky = {
    ...store,
    lacking: async (...args: Parameters<typeof store.lacking>) => {
      if (isDown) throw new Error('down');
      return store.lacking(...args);
    },
  };
  const { keeper, put, failures } = keeperOver({ store: shaky, meaning: models });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(failures.length).toBeGreaterThan(4);
  expect(failures.length).toBeLessThan(10);
  isDown = false;
  keeper.wake();
  await settle();
  expect(put).toEqual([PIER.body]);
});

it('makes nothing where the models do not work, and says why', async () => {
  const { store } = vectorStore([PIER]);
  const ready = Promise.reject(new Error('no such file'));
  const { models, given } = noting();
  const { put, failures } = keeperOver({ store, meaning: { ...models, ready } });
  await vi.advanceTimersByTimeAsync(29_999);
  expect([put, given, failures]).toEqual([[], [], ['Error: no such file']]);
});

it('forgets an article that failed and was removed', async () => {
  const articles = [PIER];
  const { store } = vectorStore(articles);
  const { models } = noting();
  const lacking = vi.fn<typeof store.lacking>(store.lacking);
  keeperOver({ store: { ...store, lacking }, meaning: { ...models, encodeSentences: async () => null } });
  await settle();
  articles.pop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(lacking.mock.calls.length).toBeLessThan(5);
});

it('stops at once, whatever the models are at', async () => {
  const { store, rows } = vectorStore([PIER]);
  const { models } = noting(() => new Promise(() => {}));
  const { keeper, failures } = keeperOver({ store, meaning: models });
  await settle();
  await keeper.stop();
  expect([rows.size, failures]).toEqual([0, []]);
});
