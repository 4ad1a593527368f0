// The commands of the terminal: finds the one that is asked for, runs it, and turns its failures into messages.
import { ArticleError } from '../article/parse-article.ts';
import type { TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { processTerminal } from './terminal.ts';

// Loaded one by one, so that a question does not wait for what it does not use.
const commands: Readonly<Record<string, () => Promise<TerminalCommand>>> = {
  ask: async () => (await import('./ask.ts')).ask,
  quotes: async () => (await import('./quotes.ts')).quotes,
  card: async () => (await import('./card.ts')).card,
  verify: async () => (await import('./verify.ts')).verify,
  rank: async () => (await import('./rank.ts')).rank,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  inspect: async () => (await import('./inspect.ts')).inspect,
  library: async () => (await import('./library.ts')).library,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./backup.ts')).restore,
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(
      `whosaid: no command “${name}”; the commands are ${Object.keys(commands).join(', ')}\n`,
    );
    return 2;
  }
  const command = await load();
  const terminal = processTerminal();
  if (args.includes('--help') || args.includes('-h')) {
    await terminal.write(`${usage(command)}\n`);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.warn(`${name}: ${error.message}\n${usage(command)}\n`);
      return 2;
    }
    if (isInput(error)) {
      terminal.warn(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

// By name, since the classes of settings and databases come with modules that most commands do without.
function isInput(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const names = ['ConfigError', 'StoreError'];
  return error instanceof InputError || error instanceof ArticleError || names.includes(error.name);
}

function usage(command: TerminalCommand): string {
  const [first = '', ...rest] = command.usage
    .split('\n')
    .map((line) => `npm run ${line.replace(' ', ' -- ')}`);
  return [`usage: ${first}`, ...rest.map((line) => `       ${line}`)].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
