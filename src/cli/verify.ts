// `verify`: is this what was said? One quotation, or every quotation of a message.
import { checkQuotation } from '../checking/check-quotation.ts';
import { LONGEST_MESSAGE, quotationsOfMessage } from '../checking/message-quotations.ts';
import { buildLibrary } from '../library/library.ts';
import { checkJson } from './check-json.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { printCheck } from './print-check.ts';
import { corpusArticles, distinct, findArticle } from './sources.ts';
import type { Terminal } from './terminal.ts';

export const verify: TerminalCommand = {
  usage: `verify [--speaker NAME] [--article SLUG|FILE]... [--json] "WORDS"
verify [--article SLUG|FILE]... [--json] -    every quotation of the message on standard input`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      article: { type: 'string', multiple: true, default: [] },
      speaker: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const isMessage = positionals.join(' ') === '-' || (positionals.length === 0 && !terminal.interactive);
    if (!isMessage && positionals.length === 0) throw new UsageError('the words to check are missing');
    const claims = isMessage
      ? quotationsOfMessage(await readMessage(terminal)).map(({ quote, speaker }) => ({
          quote,
          speaker: values.speaker ?? speaker ?? undefined,
        }))
      : [{ quote: positionals.join(' '), speaker: values.speaker }];
    const named = values.article.map((name) => findArticle(terminal, name));
    const { index } = buildLibrary(named.length > 0 ? distinct(named) : corpusArticles());
    const checks = claims.map((claim) => checkQuotation(index, claim));
    if (values.json)
      for (const check of checks) await terminal.write(`${JSON.stringify(checkJson(check))}\n`);
    else if (checks.length === 0) await terminal.write('There is no quotation in it.\n');
    else await terminal.write(checks.map((check) => printCheck(check, terminal, isMessage)).join('\n'));
    return 0;
  },
};

/** All of standard input. Throws InputError when it is no message but a book. */
async function readMessage(terminal: Terminal): Promise<string> {
  let message = '';
  for await (const chunk of terminal.input.setEncoding('utf8')) {
    message += String(chunk);
    if (message.length > LONGEST_MESSAGE)
      throw new InputError(
        `standard input: longer than ${LONGEST_MESSAGE.toLocaleString('en')} characters; check a part at a time`,
      );
  }
  return message;
}
