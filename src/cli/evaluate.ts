// `evaluate`: scores on the project's own articles beside the recorded ones; status 1 on a drop.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Ablation, ablate } from '../evaluation/ablate.ts';
import { evaluate as score, type JudgedArticle, type Scores } from '../evaluation/evaluate.ts';
import type { Judged } from '../evaluation/findings.ts';
import { calibration } from '../evaluation/metrics.ts';
import { parseGoldClaims, parseGoldQuestions, parseGoldQuotations } from '../evaluation/judgments.ts';
import { scoreClaims } from '../evaluation/tally-claims.ts';
import { buildLibrary } from '../library/library.ts';
import { readArticleFolder } from '../store/article-folder.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { UsageError } from './failure.ts';
import { printable } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// The shipped articles, and those written only to be measured on.
const CORPORA = [join(ROOT, 'corpus'), join(ROOT, 'test', 'corpus')];
const CLAIMS = join(ROOT, 'test', 'corpus', 'claims.jsonl');
const RECORD = join(ROOT, 'corpus', 'scores.json');
// Scores are recorded with three decimals.
const TOLERANCE = 0.0006;

const record = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)));

export const evaluate: TerminalCommand = {
  usage: `evaluate              scores beside the recorded ones; status 1 when one dropped
evaluate --misses     every case that went wrong, too
evaluate --calibration how often a confidence is right
evaluate --ablate     what the ranking loses without each of its signals
evaluate --record     keeps the scores as the recorded ones`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      misses: { type: 'boolean', default: false },
      calibration: { type: 'boolean', default: false },
      ablate: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood`);
    const judged = CORPORA.flatMap(readJudged);
    if (values.ablate) {
      await terminal.write(ablationTable(ablate(judged)));
      return 0;
    }
    const { scores: ofArticles, misses, speakers, answers } = score(judged);
    const { index } = buildLibrary(judged.map(({ article }) => article));
    const claims = parseGoldClaims(CLAIMS, readFileSync(CLAIMS, 'utf8'));
    const scores = new Map([...ofArticles, ['claims', scoreClaims(index, claims, { misses })]]);
    if (values.misses)
      for (const miss of misses)
        await terminal.write(
          printable(`${miss.where}\n  expected: ${miss.expected}\n  got:      ${miss.got}`) + '\n',
        );
    if (values.calibration) {
      await terminal.write(calibrationTable('speaker', speakers));
      await terminal.write(calibrationTable('answer', answers));
      return 0;
    }
    const recorded = existsSync(RECORD) ? record.parse(JSON.parse(readFileSync(RECORD, 'utf8'))) : {};
    await terminal.write(table(scores, recorded));
    if (values.record) {
      writeFileSync(RECORD, `${JSON.stringify(rounded(scores), null, 2)}\n`);
      return 0;
    }
    const dropped = drops(scores, recorded);
    for (const drop of dropped) terminal.warn(`${drop}\n`);
    return dropped.length === 0 ? 0 : 1;
  },
};

function readJudged(corpus: string): JudgedArticle[] {
  return readArticleFolder(join(corpus, 'articles')).map((article) => {
    const quotations = join(corpus, 'quotations', `${article.slug}.json`);
    const questions = join(corpus, 'questions', `${article.slug}.jsonl`);
    return {
      article,
      quotations: parseGoldQuotations(quotations, readFileSync(quotations, 'utf8')).quotations,
      questions: parseGoldQuestions(questions, readFileSync(questions, 'utf8')),
    };
  });
}

type Recorded = z.infer<typeof record>;

function table(scores: ReadonlyMap<string, Scores>, recorded: Recorded): string {
  const lines: string[] = [];
  for (const [slug, figures] of scores) {
    lines.push(slug);
    for (const [name, value] of Object.entries(figures)) {
      const before = recorded[slug]?.[name];
      const change = before === undefined ? 'not recorded' : `recorded ${percent(before)}`;
      lines.push(`  ${name.padEnd(26)} ${percent(value)}   ${change}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const EDGES = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95];

function calibrationTable(what: string, judged: readonly Judged[]): string {
  const rows = calibration(judged, EDGES).map(
    ({ from, to, count, meanConfidence, right }) =>
      `  ${from.toFixed(2)}–${to.toFixed(2)}  ${String(count).padStart(5)}  ${percent(meanConfidence)}  ${percent(right)}`,
  );
  return [`${what}: confidence, cases, mean confidence, right`, ...rows, ''].join('\n');
}

/** Points gained or lost, signal by signal: what costs most to be without comes first. */
function ablationTable({ questions, whole, without }: Ablation): string {
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}`;
  const points = (value: number): string => `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}`;
  const rows = without
    .toSorted((a, b) => a.change.mrr - b.change.mrr)
    .map(({ signal, change: { top1, top3, mrr } }) =>
      row(`  without ${signal}`, [top1, top3, mrr].map(points)),
    );
  return [
    row(`the ranking alone, ${questions} questions`, ['top 1', 'top 3', 'MRR']),
    row('  all signals', [whole.top1, whole.top3, whole.mrr].map(percent)),
    ...rows,
    '',
  ].join('\n');
}

function drops(scores: ReadonlyMap<string, Scores>, recorded: Recorded): string[] {
  return Object.entries(recorded).flatMap(([slug, figures]) =>
    Object.entries(figures).flatMap(([name, before]) => {
      const now = scores.get(slug)?.[name];
      if (now === undefined) return [`${slug}: ${name} is recorded but no longer measured`];
      return now < before - TOLERANCE
        ? [`${slug}: ${name} dropped from ${percent(before)} to ${percent(now)}`]
        : [];
    }),
  );
}

function rounded(scores: ReadonlyMap<string, Scores>): Recorded {
  return Object.fromEntries(
    [...scores].map(([slug, figures]) => [
      slug,
      Object.fromEntries(
        Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
      ),
    ]),
  );
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`.padStart(6);
}
