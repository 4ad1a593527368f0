// Composition root of the bot: settings → articles → libraries → Discord, or the terminal where there is no token.
import { fileURLToPath } from 'node:url';
import { ArticleError } from './article/parse-article.ts';
import { type Config, ConfigError, loadEnvironment, readConfig } from './config.ts';
import { explainLogin, isGivenUp } from './discord/failures.ts';
import { createLog, type Log, redact } from './discord/log.ts';
import { createLibraries } from './library/libraries.ts';
import { buildLibrary } from './library/library.ts';
import { createShelves } from './library/shelves.ts';
import { createSourceReader } from './library/source-reader.ts';
import { createVectorKeeper, type VectorKeeper } from './library/vector-keeper.ts';
import { createWorkshop } from './library/workshop.ts';
import { startMeaning } from './meaning/meaning.ts';
import { createReranker, type Reranker } from './meaning/rerank.ts';
import { startOperations } from './operations/operations.ts';
import { readArticleFolder } from './store/article-folder.ts';
import { databaseArticles } from './store/database-articles.ts';
import { databaseDiscussions } from './store/database-discussions.ts';
import { databaseSettings } from './store/database-settings.ts';
import { databaseVectors } from './store/database-vectors.ts';
import { databaseVotes } from './store/database-votes.ts';
import { openDatabase } from './store/database.ts';
import { identifyTurns } from './store/identify-turns.ts';
import { databaseNotices } from './store/notices.ts';
import { StoreError } from './store/store-error.ts';

/** The operator has to mend something; a supervisor need not try again. It is EX_CONFIG of sysexits.h. */
const EXIT_CONFIG = 78;
/** Something else went wrong; another start may work. */
const EXIT_FAILURE = 1;

/** The task of a process that another one started for a shard. */
const WORKER = 'worker';

const [task = 'start', ...args] = process.argv.slice(2);

try {
  if (task === 'doctor') process.exit(await examine(args));
  const isWorker = task === WORKER;
  const config = readConfig(loadEnvironment(), isWorker);
  if (task === 'register') await register(config);
  else if (config.discordToken === null) await startChat(config.corpus);
  else if (config.sharding === 'process' && !isWorker) await startProcesses(config, config.discordToken);
  else await startDiscord(config, config.discordToken);
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof ArticleError || error instanceof StoreError))
    throw error;
  exit(EXIT_CONFIG, `whosaid cannot start:\n${error.message}`);
}

async function startChat(corpus: string): Promise<void> {
  const [{ chat }, { processTerminal }] = await Promise.all([
    import('./cli/chat.ts'),
    import('./cli/terminal.ts'),
  ]);
  process.exitCode = await chat(processTerminal(), corpus);
}

async function startDiscord(config: Config, token: string): Promise<void> {
  const log = logOf(config, token);
  const { shards } = config;
  const lent = buildLibrary(readArticleFolder(config.corpus));
  const operations = await startOperations(config.health);
  const database = await openDatabase(config.database, undefined, operations.databaseWatch);
  const store = databaseArticles(database);
  const workshop = createWorkshop();
  const { readLibrary } = workshop;
  const meaning = config.readsMeaning ? startMeaning() : null;
  meaning?.ready.catch((error: Error) => log.warn({}, `answers go by words: ${error.message}`));
  const reranker = rerankerOf(config, log);
  let keeper: VectorKeeper | null = null;
  const vectors = databaseVectors(database);
  const libraries = createLibraries({
    store,
    lent,
    readLibrary,
    budgetBytes: config.libraryBytes,
    ...(meaning !== null && {
      vectors: {
        store: vectors,
        version: meaning.version,
        onLacking: (misfits: readonly string[]) => keeper?.lookSoon(misfits),
      },
    }),
  });
  if (meaning !== null)
    keeper = createVectorKeeper({
      store: vectors,
      meaning,
      readLibrary,
      lent,
      put: (body, made) => libraries.put(body, made),
      onFailure(error) {
        // That the models do not work is said once.
        if (meaning.failure() === null) log.warn({ error }, 'not read by meaning, tried again later');
      },
    });
  operations.watch({
    database,
    libraries,
    workshop,
    ...(meaning !== null && { meaning }),
    ...(reranker !== null && { reranker }),
  });
  const reader = createSourceReader(config);
  const { limits } = config;
  const shelves = createShelves({ store, reader, readLibrary, limits, onKept: () => keeper?.wake() });
  // Loaded only now, since the terminal has no use for it and it takes a while.
  const [{ startBot }, { libraryCore }] = await Promise.all([
    import('./discord/bot.ts'),
    import('./discord/library-core.ts'),
  ]);
  const notices = databaseNotices(database);
  const turns = identifyTurns(database);
  const close = async (): Promise<void> => {
    await Promise.all([keeper?.stop(), workshop.close(), notices.close(), turns.close()]);
    await meaning?.close();
    await database.close();
    await operations.close();
  };
  await notices.listen((notice) => {
    void libraries.heard(notice);
    if (notice === null || notice.kind === 'library') keeper?.lookSoon();
  });
  // A process that ends while its models load may end as if it had crashed.
  const leave = (status: number): void =>
    void Promise.resolve(meaning?.close()).finally(() => process.exit(status));
  let stop = close;
  let reconnect = (): boolean => false;
  onSignal(log, () => stop());
  process.on('uncaughtException', (error) => {
    if (isGivenUp(error) && reconnect())
      return log.warn({}, 'discord.js gave up a connection: taken up anew');
    log.fatal({ error }, 'a bug: the process ends');
    leave(EXIT_FAILURE);
  });

  log.info({ lent: lent.articles.length, database: database.kind, health: config.health }, 'starting');
  try {
    const bot = await startBot({
      token,
      api: config.discordApi,
      core: libraryCore(libraries, shelves, databaseVotes(database), { meaning, keeper, reranker }),
      settings: databaseSettings(database),
      discussions: databaseDiscussions(database),
      places: store,
      notices,
      shards,
      takeTurn: turns.take,
      readsMessages: config.readsMessages,
      metrics: operations.metrics,
      log,
      onLost: (error) => {
        log.fatal({ error }, 'disconnected');
        leave(error.needsOperator ? EXIT_CONFIG : EXIT_FAILURE);
      },
    });
    operations.watch({ bot });
    reconnect = bot.reconnect;
    stop = () => bot.stop().finally(close);
  } catch (error) {
    await meaning?.close();
    failToStart(error, token);
  }
}

async function examine(args: readonly string[]): Promise<number> {
  const [{ doctor }, { processTerminal }] = await Promise.all([
    import('./operations/doctor/doctor.ts'),
    import('./cli/terminal.ts'),
  ]);
  return doctor(args, process.env, processTerminal());
}

/** One process for each shard, each of which does what `startDiscord` does. */
async function startProcesses(config: Config, token: string): Promise<void> {
  const log = logOf(config, token);
  const { startShardProcesses } = await import('./operations/shard-processes.ts');
  try {
    const processes = await startShardProcesses({
      program: { file: fileURLToPath(import.meta.url), flags: process.execArgv, args: [WORKER] },
      token,
      api: config.discordApi,
      shards: config.shards,
      isFinal: (status) => status === EXIT_CONFIG,
      onFinal: (status) => void processes.stop().finally(() => process.exit(status)),
      log,
    });
    onSignal(log, () => processes.stop());
  } catch (error) {
    failToStart(error, token);
  }
}

/** Stops on the first signal; the same signal once more ends the process at once. */
function onSignal(log: Log, stop: () => Promise<void>): void {
  let isStopping = false;
  const stopFor = (why: string): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal: why }, 'stopping');
    void stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopFor(signal));
  // Whoever started this process for a shard is gone, and will start another.
  process.once('disconnect', () => stopFor('disconnect'));
  if (process.send !== undefined && !process.connected) stopFor('disconnect');
}

async function register(config: Config): Promise<void> {
  const token = config.discordToken;
  if (token === null) throw new ConfigError('DISCORD_TOKEN is needed to register commands; put it into .env');
  const { registerOnce } = await import('./discord/register.ts');
  try {
    const outcome = await registerOnce(config.discordApi, token);
    process.stdout.write(`commands ${outcome}\n`);
  } catch (error) {
    failToStart(error, token);
  }
}

function rerankerOf({ rerank }: Config, log: Log): Reranker | null {
  if (rerank === null) return null;
  const onFailure = (why: string): void => log.warn({}, `passages keep their own order: ${why}`);
  return createReranker({ ...rerank, onFailure });
}

function logOf(config: Config, token: string): Log {
  const secrets = [token, config.rerank?.key ?? ''];
  return createLog(config.logLevel, secrets, (line) => process.stderr.write(line));
}

function failToStart(error: unknown, token: string): never {
  const { message, needsOperator } = explainLogin(error);
  return exit(
    needsOperator ? EXIT_CONFIG : EXIT_FAILURE,
    `whosaid cannot start:\n${redact(message, [token])}`,
  );
}

function exit(status: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
