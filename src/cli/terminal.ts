// What a command of the terminal may touch: where it reads, where it writes, how wide and colourful it may be.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters, styleText } from 'node:util';

export type Terminal = {
  readonly input: Readable;
  readonly interactive: boolean;
  /** Folders that relative paths are tried against, in order. */
  readonly folders: readonly string[];
  readonly width: number;
  /** Resolves when the text has been taken; a closed pipe is no error. */
  write(text: string): Promise<void>;
  warn(text: string): void;
  strong(text: string): string;
  faint(text: string): string;
  /** Colours for what is gone and what is new, which say nothing that the text does not. */
  removed(text: string): string;
  added(text: string): string;
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read has had enough, as `head` does.
    if (error.code === 'EPIPE') process.exit(0);
    stderr.write(`standard output cannot be written: ${error.message}\n`);
    process.exit(1);
  });
  const style = (format: 'bold' | 'dim' | 'red' | 'green', text: string): string =>
    styleText(format, text, { stream: stdout, validateStream: true });
  const colourful = style('bold', 'x') !== 'x';
  return {
    input: stdin,
    interactive: stdin.isTTY && stdout.isTTY,
    folders: [...new Set([process.env['INIT_CWD'] ?? process.cwd(), process.cwd()])],
    width: Math.min(stdout.columns ?? 100, 100),
    // A failure ends the process above; nothing is left to reject.
    write: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    warn: (text) => stderr.write(text),
    strong: colourful ? (text) => style('bold', text) : (text) => `*${text}*`,
    faint: (text) => style('dim', text),
    removed: (text) => style('red', text),
    added: (text) => style('green', text),
  };
}

/** Text of others as a terminal may show it: no escape sequences, no control characters but the line end. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return stripVTControlCharacters(text).replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}

/** Where a path that the caller wrote leads; undefined where nothing is there. */
export function locate(terminal: Terminal, path: string): string | undefined {
  return terminal.folders.map((folder) => resolve(folder, path)).find((candidate) => existsSync(candidate));
}

/** The lines of a file, or of standard input for “-”, as they come. */
export function readLines(terminal: Terminal, file: string): AsyncIterable<string> {
  const input = file === '-' ? terminal.input : createReadStream(locate(terminal, file) ?? file, 'utf8');
  return linesOf(input);
}

async function* linesOf(input: Readable): AsyncGenerator<string> {
  // readline alone would swallow the stream's error.
  const failure = new Promise<never>((_, reject) => input.once('error', reject));
  failure.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done === true) return;
    yield next.value;
  }
}
