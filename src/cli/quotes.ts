// `quotes`: who says what in a text, as JSON lines or for people.
import { z } from 'zod';
import type { Article } from '../article/article.ts';
import { plainArticle } from '../article/parse-article.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import type { Attribution } from '../quotation/quotation.ts';
import { slice } from '../text/span.ts';
import { runBatch } from './batch.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { UsageError } from './failure.ts';
import { printQuotations } from './print.ts';
import { findArticle } from './sources.ts';

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export const quotes: TerminalCommand = {
  usage: `quotes [--json] FILE|SLUG
quotes --json --batch FILE|-    one {"id","text"} a line in, one {"id","quotes"} a line out`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
    });
    if (values.batch !== undefined) {
      if (positionals.length > 0)
        throw new UsageError(`--batch reads texts from its file, not “${positionals[0]}”`);
      return runBatch(terminal, values.batch, line, ({ id, text }) =>
        quotesJson(id, plainArticle(String(id), text)),
      );
    }
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('name one article');
    const article = findArticle(terminal, name);
    await terminal.write(
      values.json
        ? `${JSON.stringify(quotesJson(article.slug, article))}\n`
        : printQuotations(article, attributeSpeakers(article), terminal),
    );
    return 0;
  },
};

function quotesJson(id: string | number, article: Article): object {
  const { attributions } = attributeSpeakers(article);
  return { id, quotes: attributions.map((attribution) => quoteJson(article, attribution)) };
}

function quoteJson(article: Article, attribution: Attribution): object {
  const { quotation, speaker, mention, cue } = attribution;
  return {
    start: quotation.start,
    end: quotation.end,
    text: slice(article.body, quotation),
    type: quotation.type,
    speaker: speaker?.name ?? null,
    mention: mention === null ? '' : slice(article.body, mention),
    mentionStart: mention?.start ?? null,
    mentionEnd: mention?.end ?? null,
    role: speaker?.role ?? null,
    rule: attribution.rule,
    confidence: attribution.confidence,
    group: quotation.group,
    cue: cue === null ? null : slice(article.body, cue),
  };
}
