import { describe, expect, it, vi } from 'vitest';
import type { ArticleText } from '../../src/article/article.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { type Place, serverPlace, type Shelf } from '../../src/library/article-store.ts';
import { createLibraries, type LibrariesOptions } from '../../src/library/libraries.ts';
import { buildLibrary, type Library, type ReadLibrary, type Wish } from '../../src/library/library.ts';
import { articleFrom } from '../../src/article/parse-article.ts';
import { sentenceVectors, SIZE } from '../../src/meaning/vectors.ts';
import { newArticle } from '../store/articles.ts';
import { VERSION } from './vectors.ts';

const LENT = buildLibrary([plainArticle('lent', 'The pier burnt down on Monday.')]);
const [HARBOUR, VALLEY, MOOR] = ['1', '2', '3'].map((id) => serverPlace(id)) as [Place, Place, Place];

async function readAtOnce(texts: readonly ArticleText[]): Promise<Library> {
  return buildLibrary(texts.map(articleFrom));
}

/** Libraries over shelves that a test changes, with every reading of one written down. */
function over(
  shelves: Record<string, string[]>,
  budgetBytes = 1e9,
  readLibrary: ReadLibrary = readAtOnce,
  more: Pick<LibrariesOptions, 'vectors' | 'now'> = {},
) {
  const read: string[] = [];
  const revisions: Record<string, number> = {};
  const shelf = (place: Place): Shelf => ({
    revision: revisions[place] ?? 0,
    settings: { defaultArticle: null, maxArticles: null, maxLength: null },
    articles: (shelves[place] ?? []).map((slug) => {
      const article = newArticle(slug, { id: slug });
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
    ...more,
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

describe('vectors', () => {
  /** Sentences that an article of a shelf has, and their bytes. */
  const SENTENCES = 2;
  const vectors = (first: number, sentences = SENTENCES): Int8Array =>
    new Int8Array(sentences * SIZE).fill(first);

  /** Libraries beside a store of vectors, by id, that a test changes; with each look at it and each complaint. */
  function beside(kept: Record<string, Int8Array>, shelves: Record<string, string[]>, budgetBytes?: number) {
    const looks: (readonly string[])[] = [];
    const complaints: (readonly string[])[] = [];
    const clock = { now: 0, isDown: false };
    const all = over(shelves, budgetBytes, undefined, {
      vectors: {
        version: VERSION,
        store: {
          async of(ids, version) {
            expect(version).toBe(VERSION);
            looks.push(ids);
            if (clock.isDown) throw new Error('down');
            return new Map(ids.flatMap((id) => (kept[id] === undefined ? [] : [[id, kept[id]] as const])));
          },
        },
        onLacking: (misfits) => complaints.push(misfits),
      },
      now: () => clock.now,
    });
    /** The first byte of each article's vectors. */
    const firsts = async (place: Place): Promise<(number | undefined)[]> =>
      (await all.libraries.at(place)).vectors.map((own) => own?.bytes[0]);
    return { ...all, looks, complaints, clock, firsts };
  }

  it('come with a library from the store, each with its article', async () => {
    const { libraries, firsts, complaints } = beside(
      { pier: vectors(1), quay: vectors(2) },
      { [HARBOUR]: ['pier', 'quay'] },
    );
    expect(await firsts(HARBOUR)).toEqual([1, 2]);
    expect((await libraries.at(HARBOUR)).vectors[1]).toEqual(sentenceVectors(vectors(2)));
    expect(complaints).toEqual([]);
  });

  it('are missing where there are none, and are filled in when they are made', async () => {
    const kept = { quay: vectors(2) };
    const { libraries, firsts, complaints } = beside(kept, {
      [HARBOUR]: ['pier', 'quay'],
      [VALLEY]: ['pier'],
    });
    const library = await libraries.at(HARBOUR);
    expect([await firsts(HARBOUR), await firsts(VALLEY)]).toEqual([[undefined, 2], [undefined]]);
    expect(complaints).toEqual([[], []]);
    libraries.put(newArticle('pier').body, vectors(1));
    expect([await firsts(HARBOUR), await firsts(VALLEY)]).toEqual([[1, 2], [1]]);
    expect(await libraries.at(HARBOUR)).toBe(library);
  });

  it('that another process made are looked for now and then', async () => {
    const kept: Record<string, Int8Array> = {};
    const { firsts, looks, clock } = beside(kept, { [HARBOUR]: ['pier', 'quay'] });
    await firsts(HARBOUR);
    kept['pier'] = vectors(1);
    clock.now = 59_999;
    expect(await firsts(HARBOUR)).toEqual([undefined, undefined]);
    expect(looks).toHaveLength(1);
    clock.now = 60_000;
    await Promise.all([firsts(HARBOUR), firsts(HARBOUR)]);
    expect(looks).toHaveLength(2);
    expect(await firsts(HARBOUR)).toEqual([1, undefined]);
    kept['quay'] = vectors(2);
    clock.now = 120_000;
    await firsts(HARBOUR);
    expect(await firsts(HARBOUR)).toEqual([1, 2]);
    clock.now = 999_999;
    await firsts(HARBOUR);
    expect(looks).toEqual([['quay', 'pier'], ['quay', 'pier'], ['quay']]);
  });

  it('of other sentences than are read now are not used, and are asked for anew', async () => {
    const { libraries, firsts, complaints } = beside(
      { pier: vectors(1, 7), quay: vectors(2) },
      { [HARBOUR]: ['pier', 'quay'] },
    );
    expect(await firsts(HARBOUR)).toEqual([undefined, 2]);
    expect(complaints).toEqual([['pier']]);
    libraries.put(newArticle('pier').body, vectors(1, 7));
    expect(await firsts(HARBOUR)).toEqual([undefined, 2]);
  });

  it('are not read again from the store when an article is added', async () => {
    const kept = { pier: vectors(1), quay: vectors(2), mill: vectors(3) };
    const { firsts, looks, change } = beside(kept, { [HARBOUR]: ['pier', 'quay'] });
    await firsts(HARBOUR);
    change(HARBOUR, ['mill', 'quay', 'pier']);
    expect(await firsts(HARBOUR)).toEqual([3, 2, 1]);
    expect(looks).toEqual([['quay', 'pier'], ['mill']]);
  });

  it('count as memory, made or not', async () => {
    const without = over({ [HARBOUR]: ['pier'] });
    await without.libraries.at(HARBOUR);
    const { libraries, firsts } = beside({}, { [HARBOUR]: ['pier'] });
    await firsts(HARBOUR);
    const bytes = libraries.held().bytes;
    expect(bytes - without.libraries.held().bytes).toBe(SENTENCES * (SIZE + 48 + 4));
    libraries.put(newArticle('pier').body, vectors(1));
    expect(libraries.held().bytes).toBe(bytes);
  });

  it('are left out where there is no room, of the oldest articles first', async () => {
    const kept = { pier: vectors(1), quay: vectors(2), mill: vectors(3) };
    const all = beside(kept, { [HARBOUR]: ['pier', 'quay', 'mill'] });
    await all.firsts(HARBOUR);
    const room = all.libraries.held().bytes - 1;
    const { firsts, libraries, clock, looks } = beside(kept, { [HARBOUR]: ['pier', 'quay', 'mill'] }, room);
    expect(await firsts(HARBOUR)).toEqual([undefined, 2, 3]);
    libraries.put(newArticle('pier').body, vectors(1));
    clock.now = 60_000;
    expect(await firsts(HARBOUR)).toEqual([undefined, 2, 3]);
    expect(looks).toHaveLength(1);
    expect(libraries.held().bytes).toBeLessThanOrEqual(room);
  });

  it('keep nobody waiting whose store does not give them just now', async () => {
    const { firsts, clock } = beside({ pier: vectors(1) }, { [HARBOUR]: ['pier'] });
    clock.isDown = true;
    expect(await firsts(HARBOUR)).toEqual([undefined]);
    clock.isDown = false;
    clock.now = 60_000;
    await firsts(HARBOUR);
    expect(await firsts(HARBOUR)).toEqual([1]);
  });

  it('of the articles that are lent are filled in for all who borrow them', async () => {
    const { libraries, change } = beside({}, {});
    const before = await libraries.at(HARBOUR);
    libraries.put('The pier burnt down on Monday.', vectors(5, 1));
    expect(before.vectors.map((own) => own?.bytes[0])).toEqual([5]);
    expect((await libraries.at(VALLEY)).vectors).toBe(before.vectors);
    change(HARBOUR, ['pier']);
    expect((await libraries.at(HARBOUR)).vectors).toEqual([null]);
  });
});
