// A process of its own that keeps articles: `keeper.ts URL|FILE add COUNT` prints each slug once it is kept;
// `keeper.ts URL|FILE open` prints “open” once the database is.
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { HARBOUR, newArticle } from './articles.ts';

const [where = '', what, count = '1', size = '100'] = process.argv.slice(2);

try {
  const database = await openDatabase(
    where.startsWith('postgres:') ? { kind: 'postgres', url: where } : { kind: 'sqlite', file: where },
  );
  if (what === 'open') process.stdout.write('open\n');
  const articles = databaseArticles(database);
  for (let at = 0; what === 'add' && at < Number(count); at++) {
    const body = `${at} of ${process.pid}. ${'Word. '.repeat(Number(size))}`;
    const slug = `a${process.pid}-${at}`;
    await articles.add(HARBOUR, newArticle(slug, { body }), { articles: 1e6, length: 1e9 });
    process.stdout.write(`${slug}\n`);
  }
  await database.close();
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
