// Whatever is typed behind a command that only reads: it ends well, or says what is wrong.
import { Readable } from 'node:stream';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ArticleError } from '../../src/article/parse-article.ts';
import { ask } from '../../src/cli/ask.ts';
import { InputError, UsageError } from '../../src/cli/failure.ts';
import { inspect } from '../../src/cli/inspect.ts';
import { quotes } from '../../src/cli/quotes.ts';
import { rank } from '../../src/cli/rank.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { verify } from '../../src/cli/verify.ts';
import fc, { anyText, runs } from '../fuzz.ts';

const word = fc.oneof(
  fc.constantFrom(
    ...'--article --speaker --top --json --batch --documents --questions --check --number -- - -x --= --top=0 --top=99999999999'.split(
      ' ',
    ),
    '',
    '.',
    '..',
    '/',
    '/dev/null',
    '\0',
    'a\0b',
    '__proto__',
    'constructor',
    'labour-leadership-rally',
    '../package.json',
    'x'.repeat(10_000),
    '\u202Ewho said so?',
    'who said austerity is history?',
  ),
  anyText(40),
);

it('is done, or refused in words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-arguments-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(ask, quotes, verify, rank, inspect),
      fc.array(word, { maxLength: 5 }),
      anyText(200),
      async (command, args, input) => {
        let written = '';
        const terminal: Terminal = {
          input: Readable.from([Buffer.from(input)]),
          interactive: false,
          folders: [folder],
          width: 100,
          write: async (text) => void (written += text),
          warn: (text) => void (written += text),
          strong: (text) => text,
          faint: (text) => text,
          removed: (text) => text,
          added: (text) => text,
        };
        const status = await command.run(args, terminal).catch((error: unknown) => {
          const isSaid =
            error instanceof UsageError || error instanceof InputError || error instanceof ArticleError;
          if (!isSaid) throw error;
          return error.message;
        });
        expect(status === 0 || status === 1 || (typeof status === 'string' && status !== '')).toBe(true);
        if (status === 0 && !args.includes('--json')) expect(written).not.toContain('undefined');
      },
    ),
    runs(50),
  );
});
