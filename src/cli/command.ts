// A command of the terminal, as the dispatcher sees it.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './failure.ts';
import type { Terminal } from './terminal.ts';

export type TerminalCommand = {
  /** How to call it, shown with --help and on wrong usage. */
  readonly usage: string;
  /** Runs to the end and gives the exit status. Throws UsageError, InputError or ArticleError. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
};

/** `parseArgs` with a UsageError in place of Node's TypeError. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      message.replace(/\. To specify a positional.*$/s, '').replace(/^./, (c) => c.toLowerCase()),
    );
  }
}

/** A whole number of at least 1 from an option’s text. */
export function positiveInteger(option: string, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1) throw new UsageError(`--${option} takes a whole number from 1, not “${text}”`);
  return value;
}
