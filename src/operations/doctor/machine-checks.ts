// What the machine gives: Node, memory, the articles that are lent, the database, and the port of health and figures.
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { ArticleError } from '../../article/parse-article.ts';
import { type Config, ConfigError, type HealthAddress } from '../../config.ts';
import { type Meaning, startMeaning } from '../../meaning/meaning.ts';
import { readArticleFolder } from '../../store/article-folder.ts';
import { type DatabaseFacts, inspectDatabase } from '../../store/inspect-database.ts';
import { StoreError } from '../../store/store-error.ts';
import { serveHealth } from '../health-server.ts';
import { counted, type Finding, findings, messageOf } from './finding.ts';

/** What to do about what keeps the bot from starting, where the message says how. */
const START = 'Mend this first: the bot does not start without it.';
const NODE = 24;
const MEGABYTE = 1024 * 1024;
/** A database grows, and SQLite needs room for its log beside it. */
const SCARCE_BYTES = 200 * MEGABYTE;
const SLOW_MS = 100;
/** Beside the libraries there is all the rest of the program. */
const FOR_LIBRARIES = 0.6;
const PATIENCE_MS = 2_000;
const MOST_PROBLEMS = 20;

export function checkNode(version = process.versions.node): Finding {
  const { good, mend } = findings('node');
  return Number.parseInt(version, 10) >= NODE
    ? good(`Node ${version}`)
    : mend(`this is Node ${version}; ${NODE} or newer is needed`, 'Start through npm, which brings its own.');
}

export function checkMemory(
  { libraryBytes }: Pick<Config, 'libraryBytes'>,
  memory = Math.min(totalmem(), process.constrainedMemory() || Infinity),
  heap = getHeapStatistics().heap_size_limit,
): Finding {
  const { good, note, mend } = findings('memory');
  const asked = Math.round(libraryBytes / MEGABYTE);
  const has = Math.round(memory / MEGABYTE);
  if (libraryBytes > memory * FOR_LIBRARIES)
    return mend(
      `LIBRARY_MEGABYTES is ${asked}, and this machine has ${has} MB for everything`,
      `Set it to ${Math.floor(has / 4)} or less.`,
    );
  if (libraryBytes > heap * FOR_LIBRARIES)
    return note(
      `LIBRARY_MEGABYTES is ${asked}, and Node takes ${Math.round(heap / MEGABYTE)} MB at most`,
      `Start with NODE_OPTIONS=--max-old-space-size=${Math.ceil(asked / FOR_LIBRARIES)}, or set it lower.`,
    );
  return good(`${asked} MB for articles, of ${has} MB that there are`);
}

export function checkCorpus(folder: string): Finding[] {
  const { good, note, mend } = findings('articles');
  try {
    const articles = readArticleFolder(folder);
    return articles.length === 0
      ? [
          note(
            `${folder} holds no article`,
            'Servers without articles of their own are lent none; put some there.',
          ),
        ]
      : [good(`${counted(articles.length, 'article')} in ${folder}, all of them readable`)];
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const problems = error.message.split('\n');
    const rest = problems.length - MOST_PROBLEMS;
    return [
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => mend(problem, START)),
      ...(rest > 0 ? [mend(`${counted(rest, 'more problem')} in ${folder}`, 'Mend those above first.')] : []),
    ];
  }
}

/** Whether the models work here; the bot answers without them, too. */
export async function checkMeaning(
  { readsMeaning }: Pick<Config, 'readsMeaning'>,
  start: () => Meaning = startMeaning,
): Promise<Finding> {
  const { good, note } = findings('meaning');
  if (!readsMeaning) return good('MEANING is off: answers go by words');
  const since = performance.now();
  const meaning = start();
  try {
    await meaning.ready;
    const vector = await meaning.encodeQuestion({ question: 'Who said so?', after: [] });
    if (vector === null) throw new Error(meaning.failure() ?? 'they give no answer');
    return good(`the models answer, ${Math.ceil(performance.now() - since)} ms after their start`);
  } catch (error) {
    return note(
      `the models do not work: ${messageOf(error)}`,
      'Answers go by words until they do. Run `npm ci` again; where that does not help, set MEANING=off.',
    );
  } finally {
    await meaning.close();
  }
}

/** What was found, and whether the tables are there as this version has them. */
export async function checkDatabase({
  database,
}: Pick<Config, 'database'>): Promise<{ readonly found: Finding[]; readonly isCurrent: boolean }> {
  const { mend } = findings('database');
  try {
    const facts = await inspectDatabase(database);
    const isCurrent = facts.isThere && facts.schema === facts.knownSchema;
    return { found: [aboutTables(facts), ...aboutRoom(facts)], isCurrent };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { found: [mend(messageOf(error), START)], isCurrent: false };
  }
}

function aboutTables({ name, isThere, schema, knownSchema, version, latencyMs }: DatabaseFacts): Finding {
  const { good, mend } = findings('database');
  if (!isThere) return good(`${name} is not there yet; the bot makes it`);
  if (schema > knownSchema)
    return mend(
      `${name} was written by a newer whosaid (schema ${schema}, this one knows ${knownSchema})`,
      'Start that version, or restore a backup of this one.',
    );
  const facts = [
    ...(version === null ? [] : [`PostgreSQL ${version}`]),
    `schema ${schema}${schema < knownSchema ? `, brought to ${knownSchema} at the next start` : ''}`,
    'can be written',
    ...(version === null || latencyMs === null ? [] : [`answers in ${Math.ceil(latencyMs)} ms`]),
  ];
  return good(`${name}: ${facts.join(', ')}`);
}

function aboutRoom({ name, version, latencyMs, freeBytes }: DatabaseFacts): Finding[] {
  const { note } = findings('database');
  const isSlow = version !== null && latencyMs !== null && latencyMs > SLOW_MS;
  const isScarce = freeBytes !== null && freeBytes < SCARCE_BYTES;
  return [
    ...(isSlow
      ? [
          note(
            `${name} takes ${Math.round(latencyMs)} ms to answer`,
            'Each answer waits for it; run the two close together.',
          ),
        ]
      : []),
    ...(isScarce
      ? [
          note(
            `only ${Math.floor(freeBytes / MEGABYTE)} MB are free on the database’s disk`,
            'Make some room.',
          ),
        ]
      : []),
  ];
}

/** Whether the port is free, or the bot itself is what listens there. */
export async function checkPort(address: HealthAddress | null): Promise<Finding[]> {
  const { good, mend } = findings('health port');
  if (address === null)
    return [good('off; HEALTH_PORT=9464 would serve health and figures to this machine alone')];
  const where = `${address.host}:${address.port}`;
  try {
    await (await serveHealth(address, {})).close();
    return [good(`${where} is free`)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const status = await readiness(address);
    return status === null
      ? [mend(messageOf(error), START)]
      : [good(`a bot serves its health at ${where}, and is ${status}`)];
  }
}

const READINESS = z.object({ status: z.enum(['ready', 'not ready']), loggedIn: z.boolean() });

async function readiness({ host, port }: HealthAddress): Promise<string | null> {
  const here =
    host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host;
  try {
    const response = await fetch(`http://${here}:${port}/readyz`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return READINESS.parse(await response.json()).status;
  } catch {
    return null;
  }
}
