// Composition root of the bot: settings → articles → libraries → Discord, or the terminal where there is no token.
import { ArticleError } from './article/parse-article.ts';
import { type Config, ConfigError, loadEnvironment, readConfig } from './config.ts';
import { explainLogin } from './discord/failures.ts';
import { createLog, type Log, redact } from './discord/log.ts';
import { createLibraries } from './library/libraries.ts';
import { buildLibrary } from './library/library.ts';
import { createShelves } from './library/shelves.ts';
import { createSourceReader } from './library/source-reader.ts';
import { createWorkshop } from './library/workshop.ts';
import { startOperations } from './operations/operations.ts';
import { readArticleFolder } from './store/article-folder.ts';
import { databaseArticles } from './store/database-articles.ts';
import { databaseDiscussions } from './store/database-discussions.ts';
import { databaseSettings } from './store/database-settings.ts';
import { databaseVotes } from './store/database-votes.ts';
import { openDatabase } from './store/database.ts';
import { StoreError } from './store/store-error.ts';

/** The operator has to mend something; a supervisor need not try again. It is EX_CONFIG of sysexits.h. */
const EXIT_CONFIG = 78;
/** Something else went wrong; another start may work. */
const EXIT_FAILURE = 1;

const [task = 'start', ...args] = process.argv.slice(2);

try {
  if (task === 'doctor') process.exit(await examine(args));
  const config = readConfig(loadEnvironment());
  if (task === 'register') await register(config);
  else if (config.discordToken === null) await startChat(config.corpus);
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
  const lent = buildLibrary(readArticleFolder(config.corpus));
  const operations = await startOperations(config.health);
  const database = await openDatabase(config.database, undefined, operations.databaseWatch);
  const store = databaseArticles(database);
  const workshop = createWorkshop();
  const { readLibrary } = workshop;
  const libraries = createLibraries({ store, lent, readLibrary, budgetBytes: config.libraryBytes });
  operations.watch({ database, libraries, workshop });
  const reader = createSourceReader(config);
  const shelves = createShelves({ store, reader, readLibrary, limits: config.limits });
  // Loaded only now, since the terminal has no use for it and it takes a while.
  const [{ startBot }, { libraryCore }] = await Promise.all([
    import('./discord/bot.ts'),
    import('./discord/library-core.ts'),
  ]);
  const close = async (): Promise<void> => {
    await workshop.close();
    await database.close();
    await operations.close();
  };
  let stop = close;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Once: a second signal ends the process at once.
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void stop().finally(() => process.exit(0));
    });
  }
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'a bug: the process ends');
    process.exit(EXIT_FAILURE);
  });

  log.info({ lent: lent.articles.length, database: database.kind, health: config.health }, 'starting');
  try {
    const bot = await startBot({
      token,
      api: config.discordApi,
      core: libraryCore(libraries, shelves, databaseVotes(database)),
      settings: databaseSettings(database),
      discussions: databaseDiscussions(database),
      places: store,
      readsMessages: config.readsMessages,
      metrics: operations.metrics,
      log,
      onLost: (error) => {
        log.fatal({ error }, 'disconnected');
        process.exit(error.needsOperator ? EXIT_CONFIG : EXIT_FAILURE);
      },
    });
    operations.watch({ bot });
    stop = () => bot.stop().finally(close);
  } catch (error) {
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

function logOf(config: Config, token: string): Log {
  return createLog(config.logLevel, [token], (line) => process.stderr.write(line));
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
