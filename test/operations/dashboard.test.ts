// The dashboard asks for the figures that there are, with the labels they have, and for each of ours.
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createPrometheus } from '../../src/operations/prometheus.ts';
import { type Family, parseFigures } from './figures.ts';

const panel = z.object({
  id: z.int(),
  title: z.string().min(1),
  type: z.enum(['row', 'timeseries', 'stat']),
  description: z.string().min(1).optional(),
  gridPos: z.object({ h: z.int(), w: z.int(), x: z.int(), y: z.int() }),
  targets: z.array(z.object({ refId: z.string(), expr: z.string().min(1) })).default([]),
});
const { panels, templating } = z
  .object({
    templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.string() })) }),
    panels: z.array(panel),
  })
  .parse(JSON.parse(readFileSync(new URL('../../docs/grafana.json', import.meta.url), 'utf8')));
const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

const NAME = /\b(?:whosaid|process|nodejs)_\w+/g;
const SELECTED = /\b((?:whosaid|process|nodejs)_\w+)\{([^}]*)\}/g;
const GROUPED = /\bby \(([^)]*)\)/g;
/** Prometheus adds it to all it reads. */
const ADDED = ['instance', 'le'];

let families: ReadonlyMap<string, Family> = new Map();

// Everything happens once, so that every label is there.
beforeAll(async () => {
  const { metrics, databaseWatch, text } = createPrometheus();
  metrics.asked('command', 'answered');
  metrics.checked('verbatim');
  metrics.turnedAway('cooldown');
  metrics.took('answer', 1);
  metrics.ended('ask', 'done', 1);
  metrics.worked('show-card', 'done');
  metrics.gateway('ready', 0);
  metrics.requested('GET', 200, 1);
  metrics.limited('user');
  databaseWatch.called('look', 'failed', 1);
  databaseWatch.retried();
  const shards = [{ id: 0, isUp: true, pingMs: 1, lastEventAt: 1 }];
  const bot = { shards, isRegistered: true, isStopping: false };
  families = parseFigures(
    await text({
      bot: { ...bot, caches: { servers: 1 }, queues: { calls: 1 } },
      isReady: true,
      isDatabaseUp: true,
      store: { articles: 1, articlesWaiting: 1, jobsDue: 0, oldestDueMs: 0 },
      libraries: { libraries: 1, bytes: 1 },
      librariesWanted: 0,
      meaning: { waiting: 1, encoded: 2, read: 3, notEncoded: 4, notRead: 5 },
      rerank: { reranked: 6, fellBack: 7 },
    }),
  );
});

/** The samples that a name in an expression stands for; none where there is no such figure. */
const samplesOf = (name: string) =>
  [...families.values()].flatMap(({ samples }) => samples.filter((sample) => sample.name === name));

it('asks for nothing that is not there', () => {
  const asked = [...expressions, ...templating.list.map(({ query }) => query)].flatMap(
    (expr) => expr.match(NAME) ?? [],
  );
  expect(asked.length).toBeGreaterThan(30);
  // Garbage may not have been collected yet, and is then not counted.
  const missing = asked.filter((name) => samplesOf(name).length === 0 && !name.startsWith('nodejs_gc_'));
  expect(missing).toEqual([]);
});

it('asks for labels that the figures have', () => {
  const wrong = expressions.flatMap((expr) => {
    const selected = [...expr.matchAll(SELECTED)];
    const grouped = [...expr.matchAll(GROUPED)].flatMap(([, labels = '']) => labels.split(', '));
    return selected.flatMap(([, name = '', matchers = '']) => {
      const known = [
        ...samplesOf(name).flatMap(({ labels }) => Object.keys(labels)),
        ...ADDED,
        ...(name.startsWith('nodejs_gc_') ? ['kind'] : []),
      ];
      const labels = [...matchers.split(',').map((matcher) => matcher.split(/[=!]/)[0] ?? ''), ...grouped];
      return labels.filter((label) => !known.includes(label)).map((label) => `${name}{${label}}`);
    });
  });
  expect(wrong).toEqual([]);
});

it('shows every figure of ours', () => {
  const ours = [...families.keys()].filter((name) => name.startsWith('whosaid_'));
  expect(ours.length).toBeGreaterThan(20);
  const shown = expressions.join('\n');
  expect(ours.filter((name) => !new RegExp(`\\b${name}(?:_bucket)?\\b`).test(shown))).toEqual([]);
});

it('has balanced expressions, a word on each panel, and no panel over another', () => {
  for (const expr of expressions) {
    expect(expr.split('(').length).toBe(expr.split(')').length);
    expect(expr.split('{').length).toBe(expr.split('}').length);
  }
  const shown = panels.filter(({ type }) => type !== 'row');
  expect(shown.filter(({ description }) => description === undefined)).toEqual([]);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});
