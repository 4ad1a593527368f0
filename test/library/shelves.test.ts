import { expect, it } from 'vitest';
import { articleFrom } from '../../src/article/parse-article.ts';
import type { ArticleText } from '../../src/article/article.ts';
import type { ArticleStore, KeptArticle, NewArticle } from '../../src/library/article-store.ts';
import { buildLibrary, ReadingError } from '../../src/library/library.ts';
import { createShelves, type Draft, type Shelves } from '../../src/library/shelves.ts';
import { createSourceReader } from '../../src/library/source-reader.ts';
import { HARBOUR } from '../store/articles.ts';

const READER = createSourceReader({ readsWeb: false });
const readLibrary = async (texts: readonly ArticleText[]) => buildLibrary(texts.map(articleFrom));

/** Shelves over a store that only notes what it is given, under slugs that are not among `taken`. */
function shelves(
  taken: readonly string[] = [],
  onKept = (): void => {},
): { shelves: Shelves; added: NewArticle[] } {
  const added: NewArticle[] = [];
  const store = {
    add: async (_: unknown, article: NewArticle) => {
      if (taken.includes(article.slug)) return { kind: 'slug-taken' };
      added.push(article);
      return { kind: 'added' };
    },
  } as unknown as ArticleStore;
  const limits = { articles: 5, length: 10_000 };
  return {
    shelves: createShelves({ store, reader: READER, readLibrary, limits, onKept, now: () => 7 }),
    added,
  };
}

async function drafted(on: Shelves, text: string, name = 'pier.txt'): Promise<Draft> {
  const draft = await on.draft({ name, bytes: Buffer.from(text) });
  if (draft.kind === 'refused') throw new Error(draft.reason.kind);
  return draft;
}

const PIER =
  '“The pier stays shut,” said harbour master Ada Okafor.\n\n“For good,” she added.\n\n“Why?” asked Bo Tran.';

it('shows what was understood before anything is kept', async () => {
  const { shelves: on, added } = shelves();
  const draft = await drafted(on, PIER);
  expect(draft).toMatchObject({ quotations: 3, speakers: ['Ada Okafor', 'Bo Tran'] });
  expect(added).toEqual([]);
});

it('keeps a draft under a short name that is free', async () => {
  const { shelves: on, added } = shelves(['pier', 'pier-2']);
  expect(await on.keep(HARBOUR, await drafted(on, PIER), '9')).toEqual({ kind: 'added', slug: 'pier-3' });
  expect(added).toMatchObject([{ slug: 'pier-3', addedBy: '9', addedAt: 7, quotations: 3, speakers: 2 }]);
});

it('tells of each article that was kept, and of none that was not', async () => {
  const kept: number[] = [];
  const { shelves: on, added } = shelves(['pier'], () => kept.push(added.length));
  await on.keep(HARBOUR, await drafted(on, PIER), '9');
  expect(kept).toEqual([1]);
  const store = { add: async () => ({ kind: 'too-many', limit: 1 }) } as unknown as ArticleStore;
  const limits = { articles: 1, length: 1 };
  const full = createShelves({ store, reader: READER, readLibrary, limits, onKept: () => kept.push(0) });
  await full.keep(HARBOUR, await drafted(on, PIER), '9');
  expect(kept).toEqual([1]);
});

it('reads a draft again when its facts change, since other names make other people', async () => {
  const { shelves: on } = shelves();
  const draft = await drafted(on, `${PIER}\n\n“Never,” said Addie.`);
  expect(draft.speakers).toEqual(['Ada Okafor', 'Bo Tran', 'Addie']);
  const aliases = { 'Ada Okafor': ['Addie'] };
  const changed = await on.withFacts(draft, { ...draft.read.article, title: 'Shut', aliases });
  expect(changed.speakers).toEqual(['Ada Okafor', 'Bo Tran']);
  expect(changed.read.article.title).toBe('Shut');
});

it('lets a short name that was made from the title follow it, and no other', async () => {
  const { shelves: on } = shelves();
  const named = await drafted(on, `# The pier is shut\n\n${PIER}`, 'minutes-of-may.md');
  const renamed = await on.withFacts(named, { ...named.read.article, title: 'Never again' });
  expect(renamed.read.article.slug).toBe('minutes-of-may');
  const draft = await drafted(on, `# The pier is shut\n\n${PIER}`, 'text.md');
  expect(draft.read.article.slug).toBe('the-pier-is-shut');
  const changed = await on.withFacts(draft, { ...draft.read.article, title: 'Never again' });
  expect(changed.read.article.slug).toBe('never-again');
});

it('puts an article back as it was, under a new id', async () => {
  const { shelves: on, added } = shelves();
  await on.keep(HARBOUR, await drafted(on, PIER), '9');
  const [kept] = added as KeptArticle[];
  if (kept === undefined) throw new Error('nothing was kept');
  await on.putBack(HARBOUR, kept);
  const { id, ...rest } = kept;
  expect(added[1]).toMatchObject(rest);
  expect(added[1]?.id).not.toBe(id);
});

it('refuses what cannot be read, with the reason', async () => {
  const { shelves: on } = shelves();
  expect(
    await on.draft({ name: 'a.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) }),
  ).toEqual({ kind: 'refused', reason: { kind: 'picture', format: 'PNG' }, file: 'a.png' });
  expect(await on.draftPage('https://example.org/')).toMatchObject({
    kind: 'refused',
    reason: { kind: 'web-off' },
  });
  const store = {} as ArticleStore;
  const tooMuch = createShelves({
    store,
    reader: READER,
    readLibrary: () => Promise.reject(new ReadingError({ kind: 'understood-too-slowly' })),
    limits: { articles: 1, length: 1 },
  });
  expect(await tooMuch.draft({ name: 'a.txt', bytes: Buffer.from(PIER) })).toEqual({
    kind: 'refused',
    reason: { kind: 'understood-too-slowly' },
    file: 'a',
  });
});
