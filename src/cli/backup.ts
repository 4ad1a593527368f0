// `backup` and `restore`: all that the bot keeps, as one file and back.
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type BackupContents, checkBackup, restoreBackup, writeBackup } from '../store/backup.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { locate, type Terminal } from './terminal.ts';
import { withDatabase } from './with-database.ts';

export const backup: TerminalCommand = {
  usage:
    'backup FILE    writes all that the bot keeps into one file, as of one moment; the bot may be running',

  async run(args, terminal) {
    const file = resolve(terminal.folders[0] ?? '.', oneFile(args, {}).file);
    const contents = await withDatabase((database, _, name) => {
      terminal.warn(`reading ${name}\n`);
      return writeBackup(database, file);
    });
    await terminal.write(`${file}: ${summary(contents)}\n`);
    return 0;
  },
};

export const restore: TerminalCommand = {
  usage: `restore FILE [--yes]    checks a backup and puts it in the place of all that the bot keeps; --yes does not ask
restore FILE --check    only checks it`,

  async run(args, terminal) {
    const { file: named, values } = oneFile(args, {
      yes: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    });
    const file = locate(terminal, named);
    if (file === undefined) throw new InputError(`${named}: does not exist; check the path`);
    const contents = await checkBackup(file);
    await terminal.write(`${file}: whole; ${summary(contents)}, of ${contents.created}\n`);
    if (values['check'] === true) return 0;
    return withDatabase(async (database, _, name) => {
      if (values['yes'] !== true && !(await isSure(terminal, name))) {
        terminal.warn('nothing was changed\n');
        return 1;
      }
      await restoreBackup(database, file);
      await terminal.write(`${name} now holds what the backup does\n`);
      return 0;
    });
  },
};

function oneFile(args: readonly string[], options: Parameters<typeof parseOptions>[1]) {
  const { positionals, values } = parseOptions(args, options);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('name one file');
  return { file, values };
}

async function isSure(terminal: Terminal, name: string): Promise<boolean> {
  if (!terminal.interactive)
    throw new InputError(`all that ${name} holds would be replaced; add --yes if that is what you want`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test(await lines.question(`Replace all that ${name} holds? Type yes: `));
  } finally {
    lines.close();
  }
}

function summary({ places, articles }: BackupContents): string {
  const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  return `${counted(articles, 'article')} of ${counted(places, 'server')}`;
}
