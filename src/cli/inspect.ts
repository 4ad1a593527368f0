// `inspect`: how an article was understood: sentences, speakers with their mentions, quotations with their rule.
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/parse-article.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import type { ReportedSpeech } from '../quotation/quotation.ts';
import { slice } from '../text/span.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { UsageError } from './failure.ts';
import { printQuotations, speakerLine, type Style } from './print.ts';
import { corpusArticles, findArticle } from './sources.ts';
import { printable } from './terminal.ts';

export const inspect: TerminalCommand = {
  usage: `inspect FILE|SLUG      sentences, speakers, quotations and the rule behind each
inspect [FILE|SLUG]... --check    only read the articles, all of the corpus by default, and report every problem`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, { check: { type: 'boolean', default: false } });
    if (values.check) {
      const articles =
        positionals.length === 0
          ? corpusArticles()
          : readAll(positionals, (name) => findArticle(terminal, name));
      for (const article of articles)
        await terminal.write(`${summary(article, attributeSpeakers(article))}\n`);
      return 0;
    }
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('name one article');
    const article = findArticle(terminal, name);
    await terminal.write(report(article, attributeSpeakers(article), terminal));
    return 0;
  },
};

/** Reads every one before it complains, so that all problems come together. */
function readAll(names: readonly string[], read: (name: string) => Article): Article[] {
  const articles: Article[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      articles.push(read(name));
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new ArticleError(problems.join('\n'));
  return articles;
}

function summary(article: Article, speech: ReportedSpeech): string {
  return (
    `${article.slug}: ${article.paragraphs.length} paragraphs, ${article.sentences.length} sentences, ` +
    `${speech.attributions.length} quotations, ${speech.speakers.length} speakers`
  );
}

function report(article: Article, speech: ReportedSpeech, style: Style): string {
  const lines = [summary(article, speech), '', style.strong('Sentences')];
  for (const { index, paragraph, start, end } of article.sentences)
    lines.push(
      `${index}  paragraph ${paragraph + 1}  ${start}–${end}  ${printable(article.body.slice(start, end))}`,
    );
  lines.push('', style.strong('Speakers'));
  for (const speaker of speech.speakers) {
    lines.push(`${printable(speakerLine(speaker))} (${speaker.kind})`);
    const mentions = speaker.mentions.map(
      (span) => `“${printable(slice(article.body, span))}” ${span.start}`,
    );
    lines.push(style.faint(`  ${mentions.join(' → ')}`));
  }
  lines.push('', style.strong('Quotations'), printQuotations(article, speech, style));
  return lines.join('\n');
}
