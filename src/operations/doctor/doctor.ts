// `npm run doctor`: looks at everything the bot needs, says what is wrong and what to do, and changes nothing.
import { wrap } from '../../cli/print.ts';
import { printable, type Terminal } from '../../cli/terminal.ts';
import { redact } from '../../discord/log.ts';
import { type Finding, findings, messageOf, statusOf } from './finding.ts';
import {
  checkCorpus,
  checkDatabase,
  checkMeaning,
  checkMemory,
  checkNode,
  checkPort,
} from './machine-checks.ts';
import { checkReranker } from './rerank-check.ts';
import { checkSettings } from './settings-checks.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE = `usage: npm run doctor [-- --json]
  Checks settings, token, intents, servers, database and articles, and says what to do. It changes nothing.
  Exit status: 0 all is well, 1 something may work at another time, 78 somebody has to mend something.`;

/** Nothing takes longer, whatever hangs. */
const TIME_MS = 60_000;

/** Looks, prints and gives the exit status. `envFile` is where settings may stand beside the environment. */
export async function doctor(
  args: readonly string[],
  environment: Environment,
  terminal: Pick<Terminal, 'write' | 'warn' | 'width' | 'strong' | 'faint' | 'removed'>,
  envFile = '.env',
): Promise<number> {
  const unknown = args.find((arg) => !['--json', '--help', '-h'].includes(arg));
  if (unknown !== undefined) {
    terminal.warn(`doctor: there is no ${printable(unknown)}\n${USAGE}\n`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    await terminal.write(`${USAGE}\n`);
    return 0;
  }
  const isJson = args.includes('--json');
  const settings = checkSettings(environment, envFile);
  const { discordToken, rerank } = settings.config;
  const hide = (text: string): string => redact(text, [discordToken ?? '', rerank?.key ?? '']);
  const found: Finding[] = [];
  for await (const finding of examine(settings, AbortSignal.timeout(TIME_MS))) {
    found.push(finding);
    if (!isJson) await terminal.write(hide(lines(finding, terminal)));
  }
  const status = statusOf(found);
  const report = isJson
    ? JSON.stringify({ isWell: status === 0, status, findings: found }, null, 2)
    : `\n${terminal.strong(summary(found))}`;
  await terminal.write(`${hide(report)}\n`);
  return status;
}

async function* examine(
  { found, config }: ReturnType<typeof checkSettings>,
  limit: AbortSignal,
): AsyncGenerator<Finding> {
  yield checkNode();
  yield* found;
  yield checkMemory(config);
  yield* checkCorpus(config.corpus);
  yield* await unlessLate(
    'meaning',
    limit,
    checkMeaning(config).then((finding) => [finding]),
  );
  yield* await unlessLate('reranker', limit, checkReranker(config.rerank));
  let hasDatabase = false;
  const database = checkDatabase(config).then(({ found: stored, isCurrent }) => {
    hasDatabase = isCurrent;
    return stored;
  });
  yield* await unlessLate('database', limit, database);
  const isWrong = (name: string): boolean => found.some(({ says }) => says.startsWith(`${name} `));
  if (!isWrong('HEALTH_PORT') && !isWrong('HEALTH_HOST'))
    yield* await unlessLate('health port', limit, checkPort(config.health));
  const { discordToken: token } = config;
  if (token !== null) {
    // Loaded only now, since it takes a while and is not always needed.
    const { checkDiscord } = await import('./discord-checks.ts');
    yield* await unlessLate('Discord', limit, checkDiscord({ ...config, token, hasDatabase }));
  } else if (!isWrong('DISCORD_TOKEN')) yield noToken();
}

function noToken(): Finding {
  return findings('token').note(
    'there is none: the terminal is all it can do (`npm start`, `npm run ask`)',
    'For Discord: discord.com/developers → your application → Bot → Reset Token, then DISCORD_TOKEN= in .env.',
  );
}

async function unlessLate(
  check: string,
  limit: AbortSignal,
  looking: Promise<Finding[]>,
): Promise<Finding[]> {
  const { later } = findings(check);
  const late = Promise.withResolvers<Finding[]>();
  const stop = (): void =>
    late.resolve([later('takes too long to answer', 'Try again; if that lasts, look there.')]);
  limit.addEventListener('abort', stop, { once: true });
  if (limit.aborted) stop();
  try {
    return await Promise.race([looking, late.promise]);
  } catch (error) {
    return [
      later(`could not be looked at: ${messageOf(error)}`, 'This is a bug of the doctor; please report it.'),
    ];
  } finally {
    limit.removeEventListener('abort', stop);
  }
}

const SIGNS = { good: '✓ ok     ', note: '! note   ', mend: '✗ problem', later: '✗ problem' } as const;
const COLUMN = 12;

function lines(
  { check, verdict, says, todo }: Finding,
  terminal: Pick<Terminal, 'width' | 'faint' | 'removed'>,
): string {
  const head = `${SIGNS[verdict]}  ${check.padEnd(COLUMN)} `;
  const margin = ' '.repeat(head.length);
  const width = Math.max(30, terminal.width - head.length);
  const [first = '', ...rest] = wrap(printable(says), width);
  const paint = {
    good: terminal.faint,
    note: (text: string) => text,
    mend: terminal.removed,
    later: terminal.removed,
  };
  const todos = todo === null ? [] : wrap(`→ ${printable(todo)}`, width);
  return [
    `${paint[verdict](head)}${first}`,
    ...[...rest, ...todos].map((line) => `${margin}${line}`),
    '',
  ].join('\n');
}

function summary(found: readonly Finding[]): string {
  const problems = found.filter(({ verdict }) => verdict === 'mend' || verdict === 'later').length;
  const notes = found.filter(({ verdict }) => verdict === 'note').length;
  const noted = notes === 0 ? '' : `, ${notes} to look at`;
  if (problems === 0) return `All is well${noted}.`;
  return `${problems === 1 ? '1 problem' : `${problems} problems`}${noted}. Each → says what to do.`;
}
