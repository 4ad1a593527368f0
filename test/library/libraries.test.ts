import { expect, it, vi } from 'vitest';
import type { ArticleText } from '../../src/article/article.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { type Place, serverPlace, type Shelf } from '../../src/library/article-store.ts';
import { createLibraries } from '../../src/library/libraries.ts';
import { buildLibrary, type Library, type ReadLibrary, type Wish } from '../../src/library/library.ts';
import { articleFrom } from '../../src/article/parse-article.ts';
import { newArticle } from '../store/articles.ts';

const LENT = buildLibrary([plainArticle('lent', 'The pier burnt down on Monday.')]);
const [HARBOUR, VALLEY, MOOR] = ['1', '2', '3'].map((id) => serverPlace(id)) as [Place, Place, Place];

async function readAtOnce(texts: readonly ArticleText[]): Promise<Library> {
  return buildLibrary(texts.map(articleFrom));
}

/** Libraries over shelves that a test changes, with every reading of one written down. */
function over(shelves: Record<string, string[]>, budgetBytes = 1e9, readLibrary: ReadLibrary = readAtOnce) {
  const read: string[] = [];
  const revisions: Record<string, number> = {};
  const shelf = (place: Place): Shelf => ({
    revision: revisions[place] ?? 0,
    settings: { defaultArticle: null, maxArticles: null, maxLength: null },
    articles: (shelves[place] ?? []).map((slug) => {
      const article = newArticle(slug);
      return { ...article, length: article.body.length };
    }),
  });
  const libraries = createLibraries({
    store: {
      revision: async (place) => revisions[place] ?? 0,
      read: async (place) => {
        read.push(place);
        await new Promise((resolve) => setImmediate(resolve));
        return shelf(place);
      },
    },
    lent: LENT,
    readLibrary,
    budgetBytes,
  });
  const change = (place: Place, slugs: string[]): void => {
    shelves[place] = slugs;
    revisions[place] = (revisions[place] ?? 0) + 1;
  };
  const slugs = async (place: Place): Promise<string[]> =>
    (await libraries.at(place)).articles.map(({ article }) => article.slug);
  return { libraries, read, change, slugs };
}

it('reads a library once, however many ask for it at once', async () => {
  const { libraries, read } = over({ [HARBOUR]: ['pier', 'quay'] });
  const found = await Promise.all(Array.from({ length: 5 }, () => libraries.at(HARBOUR)));
  expect(new Set(found).size).toBe(1);
  expect(found[0]?.articles.map(({ article }) => article.slug)).toEqual(['pier', 'quay']);
  expect(await libraries.at(HARBOUR)).toBe(found[0]);
  expect(read).toEqual([HARBOUR]);
});

it('makes a library that waits urgent when somebody wants it at once', async () => {
  const wishes = new Map<string, Wish>();
  const isRead = Promise.withResolvers<void>();
  const readLibrary: ReadLibrary = async (texts, wish) => {
    if (wish !== undefined) wishes.set(texts[0]?.slug ?? '', wish);
    await isRead.promise;
    return buildLibrary(texts.map(articleFrom));
  };
  const { libraries } = over({ [HARBOUR]: ['pier'], [VALLEY]: ['mill'] }, 1e9, readLibrary);
  const asked = [libraries.at(HARBOUR), libraries.at(VALLEY, true)];
  await vi.waitUntil(() => wishes.size === 2);
  const urgent = (): string[] => [...wishes].filter(([, { isUrgent }]) => isUrgent).map(([slug]) => slug);
  expect(urgent()).toEqual(['mill']);
  asked.push(libraries.at(HARBOUR, true));
  await vi.waitUntil(() => urgent().length === 2);
  asked.push(libraries.at(HARBOUR));
  isRead.resolve();
  await Promise.all(asked);
});

it('notices what others changed', async () => {
  const { change, slugs } = over({ [HARBOUR]: ['pier'] });
  expect(await slugs(HARBOUR)).toEqual(['pier']);
  change(HARBOUR, ['pier', 'mill']);
  expect(await slugs(HARBOUR)).toEqual(['pier', 'mill']);
  change(HARBOUR, []);
  expect(await slugs(HARBOUR)).toEqual(['lent']);
});

it('lends articles to places that hold none, and says so', async () => {
  const { libraries, change } = over({});
  expect(await libraries.at(HARBOUR)).toMatchObject({ isLent: true, articles: LENT.articles });
  change(HARBOUR, ['pier']);
  expect(await libraries.at(HARBOUR)).toMatchObject({ isLent: false });
});

it('drops those that were asked longest ago when there is no more room', async () => {
  const one = over({ [HARBOUR]: ['pier'] });
  await one.libraries.at(HARBOUR);
  const room = one.libraries.held().bytes * 2;
  const shelves = { [HARBOUR]: ['pier'], [VALLEY]: ['mill'], [MOOR]: ['bird'] };
  const { libraries, read } = over(shelves, room);
  for (const place of [HARBOUR, VALLEY, HARBOUR, MOOR, HARBOUR, VALLEY]) await libraries.at(place);
  expect(read).toEqual([HARBOUR, VALLEY, MOOR, VALLEY]);
  expect(libraries.held().libraries).toBe(2);
  expect(libraries.held().bytes).toBeLessThanOrEqual(room);
});

it('answers from a library that is larger than all the room there is', async () => {
  const { slugs, libraries } = over({ [HARBOUR]: ['pier', 'quay'] }, 100);
  expect(await slugs(HARBOUR)).toEqual(['pier', 'quay']);
  expect(libraries.held().bytes).toBeLessThanOrEqual(100);
});

it('holds no more places than fit, and one library for all that are lent theirs', async () => {
  const { libraries } = over({});
  const places = Array.from({ length: 20_500 }, (_, at) => serverPlace(String(at + 10)));
  const found = await Promise.all(places.map((place) => libraries.at(place)));
  expect(new Set(found).size).toBe(1);
  expect(libraries.held().libraries).toBe(20_000);
});
