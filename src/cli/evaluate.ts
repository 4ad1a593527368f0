// `evaluate`: scores on the project's own articles beside the recorded ones; status 1 on a drop.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from '../article/article.ts';
import { evaluate as score, type JudgedArticle, type Scores } from '../evaluation/evaluate.ts';
import type { Judged } from '../evaluation/findings.ts';
import { calibration } from '../evaluation/metrics.ts';
import { parseGoldClaims, parseGoldQuestions, parseGoldQuotations } from '../evaluation/judgments.ts';
import { scoreClaims } from '../evaluation/tally-claims.ts';
import { buildLibrary } from '../library/library.ts';
import { readArticleFolder } from '../store/article-folder.ts';
import { parseOptions, positiveInteger, type TerminalCommand } from './command.ts';
import { evaluateSet } from './evaluate-set.ts';
import { UsageError } from './failure.ts';
import { knownLibrary } from './known-library.ts';
import { locate, printable } from './terminal.ts';

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
evaluate --record     keeps the scores as the recorded ones
evaluate --set FOLDER [--every N] [--misses] [--ablate] [--after-unrelated]
                      scores a set that lies outside the project: docs.jsonl and questions.jsonl; every Nth document;
                      what the ranking loses without each of its features; each question behind one about something else`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      misses: { type: 'boolean', default: false },
      calibration: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      set: { type: 'string' },
      every: { type: 'string', default: '1' },
      ablate: { type: 'boolean', default: false },
      'after-unrelated': { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood`);
    if (values.set !== undefined) {
      await evaluateSet(
        {
          set: locate(terminal, values.set) ?? values.set,
          every: positiveInteger('every', values.every),
          ablates: values.ablate,
          isAfterUnrelated: values['after-unrelated'],
          showsMisses: values.misses,
        },
        terminal,
      );
      return 0;
    }
    if (values.ablate || values['after-unrelated'] || values.every !== '1')
      throw new UsageError('--ablate, --after-unrelated and --every go with --set');
    const judged = CORPORA.flatMap(readJudged);
    const know = (articles: readonly Article[]) => knownLibrary(articles, terminal);
    const { scores: ofArticles, misses, speakers, answers } = await score(judged, know);
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
