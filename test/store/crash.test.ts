import { describe, expect, it } from 'vitest';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { HARBOUR } from './articles.ts';
import { databases, KINDS } from './databases.ts';
import { runKeeper } from './run-keeper.ts';

// Real processes, really killed.
describe.each(KINDS)('a process that keeps articles in %s', (kind) => {
  const { fresh, open } = databases(kind);

  it('has kept what it said it kept when it is killed the instant after', { timeout: 60_000 }, async () => {
    const address = await fresh();
    for (let round = 1; round <= 4; round++) {
      const keeper = runKeeper(address, ['add', '1000', '2000']);
      await keeper.printed(round * 3);
      keeper.process.kill('SIGKILL');
      await keeper.ended;
      expect(keeper.lines.length).toBeGreaterThanOrEqual(round * 3);
      const { articles } = await databaseArticles(await open(address)).read(HARBOUR);
      const kept = new Map(articles.map((article) => [article.slug, article]));
      expect(keeper.lines.filter((slug) => !kept.has(slug))).toEqual([]);
      // Nothing is there by halves, not even what it was about to confirm.
      for (const { body, length } of articles) expect(body).toHaveLength(length);
      for (const { body } of articles) expect(body.endsWith('Word. ')).toBe(true);
    }
  });

  it('may start together with others on a database that is not there yet', { timeout: 60_000 }, async () => {
    const address = await fresh();
    const keepers = Array.from({ length: 4 }, () => runKeeper(address, ['add', '5']));
    const ends = await Promise.all(keepers.map(({ ended }) => ended));
    expect(ends).toEqual(keepers.map(() => ({ status: 0, errors: '' })));
    const articles = databaseArticles(await open(address));
    expect(await articles.list(HARBOUR)).toHaveLength(20);
    expect(await articles.revision(HARBOUR)).toBe(20);
  });
});
