import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type ArticleStore, personPlace, serverPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { type Database } from '../../src/store/database.ts';
import { HARBOUR, LIMITS, newArticle, VALLEY } from './articles.ts';
import { databases, KINDS } from './databases.ts';

// What every store of articles does, whatever it keeps them in.
describe.each(KINDS)('articles kept in %s', (kind) => {
  const { open } = databases(kind);
  const store = async (): Promise<ArticleStore> => databaseArticles(await open());
  const texts = (database: Database): Promise<number> =>
    database.read(
      async (db) =>
        (
          await db
            .selectFrom('texts')
            .select(sql<number>`count(*)`.as('count'))
            .executeTakeFirstOrThrow()
        ).count,
    );

  it('gives back what it was given, in the order it was added', async () => {
    const articles = await store();
    const pier = newArticle('pier', { addedAt: 2 });
    const bridge = newArticle('bridge', { addedAt: 1, addedBy: null, aliases: {}, publisher: null });
    expect(await articles.add(HARBOUR, pier, LIMITS)).toEqual({ kind: 'added' });
    expect(await articles.add(HARBOUR, bridge, LIMITS)).toEqual({ kind: 'added' });
    const expected = [bridge, pier].map((article) => ({ ...article, length: article.body.length }));
    expect((await articles.read(HARBOUR)).articles).toEqual(expected);
    expect(await articles.list(HARBOUR)).toEqual(
      expected.map(({ body, ...entry }) => ({ ...entry, length: body.length })),
    );
  });

  it('knows nothing of places that hold nothing', async () => {
    const articles = await store();
    const settings = { defaultArticle: null, maxArticles: null, maxLength: null };
    expect(await articles.read(HARBOUR)).toEqual({ revision: 0, settings, articles: [] });
    expect(await articles.revision(HARBOUR)).toBe(0);
    expect(await articles.settings(HARBOUR)).toEqual(settings);
    expect(await articles.edit(HARBOUR, 'none', newArticle('none'))).toBe(false);
    expect(await articles.remove(HARBOUR, 'none')).toBe(false);
  });

  it('keeps places apart', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    await articles.add(VALLEY, newArticle('pier'), LIMITS);
    expect(await articles.remove(VALLEY, pier.id)).toBe(false);
    expect(await articles.edit(VALLEY, pier.id, { ...pier, title: 'Changed' })).toBe(false);
    expect((await articles.list(HARBOUR)).map(({ title }) => title)).toEqual(['The pier']);
  });

  it('keeps a text once, and as long as somebody has it', async () => {
    const database = await open();
    const articles = databaseArticles(database);
    const [here, there] = [newArticle('pier'), newArticle('pier')];
    await articles.add(HARBOUR, here, LIMITS);
    await articles.add(VALLEY, there, LIMITS);
    expect(await texts(database)).toBe(1);
    await articles.remove(HARBOUR, here.id);
    expect((await articles.read(VALLEY)).articles).toHaveLength(1);
    await articles.remove(VALLEY, there.id);
    expect(await texts(database)).toBe(0);
  });

  it('takes the same article again without a second copy, as after a lost confirmation', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    expect(await articles.add(HARBOUR, pier, LIMITS)).toEqual({ kind: 'added' });
    expect(await articles.add(HARBOUR, pier, LIMITS)).toEqual({ kind: 'added' });
    expect(await articles.list(HARBOUR)).toHaveLength(1);
  });

  it('refuses a second article of the same text, or of the same short name', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    expect(await articles.add(HARBOUR, newArticle('quay', { body: pier.body }), LIMITS)).toMatchObject({
      kind: 'same-text',
      as: { id: pier.id },
    });
    expect(await articles.add(HARBOUR, newArticle('pier', { body: 'Another text.' }), LIMITS)).toEqual({
      kind: 'slug-taken',
    });
  });

  it('holds to the limits of number and length, the place’s own before those given', async () => {
    const articles = await store();
    const limits = { articles: 2, length: 50 };
    await articles.add(HARBOUR, newArticle('a', { body: 'x'.repeat(30) }), limits);
    expect(await articles.add(HARBOUR, newArticle('b', { body: 'y'.repeat(21) }), limits)).toEqual({
      kind: 'too-long',
      limit: 50,
      left: 20,
    });
    await articles.add(HARBOUR, newArticle('c', { body: 'z'.repeat(20) }), limits);
    expect(await articles.add(HARBOUR, newArticle('d', { body: '' }), limits)).toEqual({
      kind: 'too-many',
      limit: 2,
    });
    await articles.changeSettings(HARBOUR, { maxArticles: 3, maxLength: 51 });
    expect(await articles.add(HARBOUR, newArticle('e', { body: 'e' }), limits)).toEqual({ kind: 'added' });
  });

  it('does not pass its limit when several add at once', async () => {
    const database = await open();
    const articles = databaseArticles(database);
    const limits = { articles: 3, length: 10_000 };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) => articles.add(HARBOUR, newArticle(`n${at}`), limits)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(3);
    expect(await articles.list(HARBOUR)).toHaveLength(3);
  });

  it('raises the revision with each change of a place, and no other', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    const seen: number[] = [];
    const note = async (): Promise<unknown> => seen.push(await articles.revision(HARBOUR));
    await articles.add(HARBOUR, pier, LIMITS);
    await note();
    await articles.edit(HARBOUR, pier.id, { ...pier, title: 'Changed' });
    await note();
    await articles.changeSettings(HARBOUR, { defaultArticle: 'pier' });
    await note();
    await articles.forgetPerson(pier.addedBy ?? '');
    await note();
    await articles.remove(HARBOUR, pier.id);
    await note();
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
    await articles.add(VALLEY, newArticle('pier'), LIMITS);
    expect(await articles.revision(HARBOUR)).toBe(seen.at(-1));
  });

  it('changes facts and leaves the text', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    const facts = {
      title: 'New',
      publisher: null,
      author: 'Bo Tran',
      date: null,
      url: 'https://example.org/',
      language: null,
      aliases: { 'Bo Tran': ['B. T.', '“Bo”'] },
    };
    expect(await articles.edit(HARBOUR, pier.id, facts)).toBe(true);
    expect((await articles.read(HARBOUR)).articles).toEqual([
      { ...pier, ...facts, length: pier.body.length },
    ]);
  });

  it('forgets the default article with the article', async () => {
    const articles = await store();
    const pier = newArticle('pier');
    await articles.add(HARBOUR, pier, LIMITS);
    await articles.add(HARBOUR, newArticle('quay'), LIMITS);
    await articles.changeSettings(HARBOUR, { defaultArticle: 'pier' });
    expect((await articles.settings(HARBOUR)).defaultArticle).toBe('pier');
    await articles.remove(HARBOUR, pier.id);
    expect((await articles.settings(HARBOUR)).defaultArticle).toBeNull();
  });

  it('removes a place some time after it was left, and not one that was come back to', async () => {
    const database = await open();
    const articles = databaseArticles(database);
    await articles.add(HARBOUR, newArticle('pier'), LIMITS);
    await articles.add(VALLEY, newArticle('mill'), LIMITS);
    await articles.noteLeft(HARBOUR, 1_000);
    await articles.noteLeft(HARBOUR, 9_000);
    await articles.noteLeft(VALLEY, 1_000);
    await articles.noteLeft(VALLEY, null);
    await articles.noteLeft(serverPlace('3'), 1_000);
    expect(await articles.sweepLeft(1_000)).toBe(0);
    expect(await articles.sweepLeft(1_001)).toBe(1);
    expect(await articles.list(HARBOUR)).toEqual([]);
    expect(await articles.list(VALLEY)).toHaveLength(1);
    expect(await texts(database)).toBe(1);
  });

  it('removes what is held about a person, and nothing else', async () => {
    const articles = await store();
    const [ada, bo] = ['200000000000000001', '200000000000000002'];
    await articles.add(HARBOUR, newArticle('pier', { addedBy: ada }), LIMITS);
    await articles.add(HARBOUR, newArticle('quay', { addedBy: bo }), LIMITS);
    await articles.add(personPlace(ada), newArticle('diary', { addedBy: ada }), LIMITS);
    expect(await articles.heldAbout(ada)).toEqual({ added: 2, own: 1 });
    await articles.forgetPerson(ada);
    expect(await articles.heldAbout(ada)).toEqual({ added: 0, own: 0 });
    expect(await articles.list(personPlace(ada))).toEqual([]);
    expect((await articles.list(HARBOUR)).map(({ slug, addedBy }) => [slug, addedBy])).toEqual([
      ['pier', null],
      ['quay', bo],
    ]);
  });

  it('goes through all places', async () => {
    const articles = await store();
    for (const place of [VALLEY, HARBOUR]) await articles.add(place, newArticle('pier'), LIMITS);
    await articles.noteLeft(VALLEY, 1_000);
    expect(await articles.places(null, 1)).toEqual([{ place: HARBOUR, leftAt: null }]);
    expect(await articles.places(HARBOUR, 5)).toEqual([{ place: VALLEY, leftAt: 1_000 }]);
    expect(await articles.places(VALLEY, 5)).toEqual([]);
  });

  it('writes all or nothing', async () => {
    const database = await open();
    const articles = databaseArticles(database);
    const broken = { ...newArticle('pier'), title: null as unknown as string };
    await expect(articles.add(HARBOUR, broken, LIMITS)).rejects.toThrow();
    expect(await texts(database)).toBe(0);
    expect(await articles.revision(HARBOUR)).toBe(0);
  });
});
