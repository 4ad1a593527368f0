// The library of many servers, in a process of its own: filled once, then started and asked as a bot would.
import type { ArticleText } from '../../src/article/article.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { type Place, serverPlace } from '../../src/library/article-store.ts';
import { createLibraries } from '../../src/library/libraries.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { createWorkshop, type Workshop } from '../../src/library/workshop.ts';
import { hashOf, rowOf } from '../../src/store/article-rows.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { newArticle } from '../store/articles.ts';
import { answerParent } from './child.ts';
import { type LibraryTask, type LibraryTimes } from './library-figures.ts';
import { type Latency, memoryInUse, percentile } from './measure.ts';
import { ARTICLES_EACH, makeNotices } from './notices.ts';
import { articleCharacters } from './quotation-texts.ts';

const BUDGET_BYTES = 256 * 2 ** 20;
const QUESTIONS = [
  'Who said it was a mistake?',
  'What did she say about the money?',
  'How many people were there?',
  'When did it happen?',
  'Why was the vote put off?',
  'Who is the chair of the council?',
];

await answerParent<LibraryTask, LibraryTimes | null>(async (task) => {
  if (task.kind === 'ask') return ask(task);
  const database = await openDatabase(task.address);
  await fill(database, task.servers);
  await database.close();
  return null;
});

async function ask({ address, servers, active, characters }: LibraryTask): Promise<LibraryTimes> {
  const database = await openDatabase(address);
  const store = databaseArticles(database);
  const workshop = createWorkshop();
  const { readLibrary } = workshop;
  const libraries = createLibraries({
    store,
    lent: buildLibrary([]),
    readLibrary,
    budgetBytes: BUDGET_BYTES,
  });
  // A bot that starts goes through the places it knows, to see which of them it was taken away from.
  let after: Place | null = null;
  do after = (await store.places(after, 500)).at(-1)?.place ?? null;
  while (after !== null);
  const startMs = performance.now();

  const step = Math.max(1, Math.floor(servers / active));
  const places = Array.from({ length: active }, (_, at) => placeOf(at * step));
  const time = async (place: Place, question: string): Promise<number> => {
    const start = performance.now();
    await answerQuestion(byWords((await libraries.at(place)).index), { question });
    return performance.now() - start;
  };
  const cold: number[] = [];
  for (const [at, place] of places.entries())
    cold.push(await time(place, QUESTIONS[at % QUESTIONS.length] ?? ''));
  const warm: number[] = [];
  for (let round = 0; round < 5; round++)
    for (const [at, place] of places.entries())
      warm.push(await time(place, QUESTIONS[(at + round) % QUESTIONS.length] ?? ''));
  const memory = memoryInUse();
  const large = await readLarge(workshop, characters);
  await workshop.close();
  await database.close();
  return { startMs, cold: latency(cold), warm: latency(warm), ...memory, ...large };
}

async function readLarge({ readLibrary }: Workshop, characters: number) {
  const COUNT = 20;
  const body = articleCharacters(characters / COUNT);
  const texts = Array.from({ length: COUNT }, (_, at) => plainText(`large-${at}`, body));
  let last = performance.now();
  let waitMs = 0;
  // Wants a turn every millisecond, as something that is to be answered would.
  const turn = setInterval(() => {
    const now = performance.now();
    waitMs = Math.max(waitMs, now - last - 1);
    last = now;
  }, 1);
  const start = performance.now();
  await readLibrary(texts);
  const largeMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(turn);
  return { largeMs, waitMs };
}

function plainText(slug: string, body: string): ArticleText {
  const none = { publisher: null, author: null, date: null, url: null, language: null, aliases: {} };
  return { slug, title: slug, ...none, body };
}

function latency(times: readonly number[]): Latency {
  return { questions: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

function placeOf(server: number): Place {
  return serverPlace(String(100_000_000_000_000_000n + BigInt(server)));
}

// Straight into the tables: adding them one by one, as moderators do, would take a quarter of an hour.
async function fill(database: Database, servers: number): Promise<void> {
  const noticesOf = makeNotices();
  const BATCH = 50;
  for (let first = 0; first < servers; first += BATCH)
    await database.write(async (db) => {
      const numbers = Array.from({ length: Math.min(BATCH, servers - first) }, (_, at) => first + at);
      const settings = { default_article: null, max_articles: null, max_length: null, left_at: null };
      await db
        .insertInto('places')
        .values(numbers.map((server) => ({ place: placeOf(server), revision: ARTICLES_EACH, ...settings })))
        .execute();
      const articles = numbers.flatMap((server) =>
        noticesOf(server).map((text, at) => {
          const hash = hashOf(text.body);
          const kept = newArticle(text.slug, { ...text, addedBy: null, addedAt: 1_900_000_000_000 + at });
          return { text: { hash, body: text.body }, row: rowOf(placeOf(server), hash, kept) };
        }),
      );
      await db
        .insertInto('texts')
        .values(articles.map(({ text }) => text))
        .execute();
      await db
        .insertInto('articles')
        .values(articles.map(({ row }) => row))
        .execute();
    });
}
