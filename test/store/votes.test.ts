import { describe, expect, it } from 'vitest';
import { personPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseVotes } from '../../src/store/database-votes.ts';
import { HARBOUR, LIMITS, newArticle, VALLEY } from './articles.ts';
import { databases, KINDS } from './databases.ts';

const PIER = newArticle('pier');
const QUAY = newArticle('quay');

describe.each(KINDS)('votes on %s', (kind) => {
  const { open, fresh } = databases(kind);

  it('are counted by place and text, and outlive a restart', async () => {
    const address = await fresh();
    const first = databaseVotes(await open(address));
    expect(await first.votes(HARBOUR, PIER)).toEqual({ up: 0, down: 0 });
    await Promise.all(Array.from({ length: 20 }, () => first.cast(HARBOUR, PIER, { up: 1, down: 0 })));
    await first.cast(HARBOUR, PIER, { up: -1, down: 1 });
    await first.cast(VALLEY, PIER, { up: 0, down: 1 });
    await first.cast(HARBOUR, QUAY, { up: 1, down: 0 });
    const again = databaseVotes(await open(address));
    expect(await again.votes(HARBOUR, { body: PIER.body })).toEqual({ up: 19, down: 1 });
    expect(await again.votes(VALLEY, PIER)).toEqual({ up: 0, down: 1 });
    expect(await again.votes(HARBOUR, QUAY)).toEqual({ up: 1, down: 0 });
  });

  it('are never fewer than none', async () => {
    const votes = databaseVotes(await open());
    await votes.cast(HARBOUR, PIER, { up: -1, down: 1 });
    await votes.cast(HARBOUR, PIER, { up: -1, down: -3 });
    expect(await votes.votes(HARBOUR, PIER)).toEqual({ up: 0, down: 0 });
  });

  it('change nothing of the place, which need not be known before', async () => {
    const database = await open();
    const [articles, votes] = [databaseArticles(database), databaseVotes(database)];
    await votes.cast(VALLEY, PIER, { up: 1, down: 0 });
    expect(await articles.read(VALLEY)).toMatchObject({ revision: 0, articles: [] });
    await articles.add(HARBOUR, PIER, LIMITS);
    const before = await articles.revision(HARBOUR);
    await votes.cast(HARBOUR, PIER, { up: 1, down: 0 });
    expect(await articles.revision(HARBOUR)).toBe(before);
  });

  it('outlive a removal that is undone, and end with the next article', async () => {
    const database = await open();
    const [articles, votes] = [databaseArticles(database), databaseVotes(database)];
    await articles.add(HARBOUR, PIER, LIMITS);
    await votes.cast(HARBOUR, PIER, { up: 2, down: 0 });
    await articles.remove(HARBOUR, PIER.id);
    await articles.add(HARBOUR, { ...PIER, id: 'again' }, LIMITS);
    expect(await votes.votes(HARBOUR, PIER)).toEqual({ up: 2, down: 0 });
    await articles.remove(HARBOUR, 'again');
    await votes.cast(VALLEY, PIER, { up: 1, down: 0 });
    await articles.add(HARBOUR, QUAY, LIMITS);
    expect(await votes.votes(HARBOUR, PIER)).toEqual({ up: 0, down: 0 });
    expect(await votes.votes(VALLEY, PIER)).toEqual({ up: 1, down: 0 });
  });

  it('go with their place', async () => {
    const database = await open();
    const [articles, votes] = [databaseArticles(database), databaseVotes(database)];
    const own = personPlace('200000000000000009');
    await votes.cast(own, PIER, { up: 1, down: 0 });
    await votes.cast(VALLEY, PIER, { up: 1, down: 0 });
    await articles.forgetPerson('200000000000000009');
    await articles.noteLeft(VALLEY, 1);
    await articles.sweepLeft(2);
    expect(await votes.votes(own, PIER)).toEqual({ up: 0, down: 0 });
    expect(await votes.votes(VALLEY, PIER)).toEqual({ up: 0, down: 0 });
  });
});
