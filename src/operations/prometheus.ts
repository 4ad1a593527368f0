// What is counted, in the form that Prometheus reads. Labels have few values, each of the program's own: no server, no
// person, nothing that anybody typed.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../discord/metrics.ts';
import type { BotFigures, BotState } from '../discord/watch.ts';
import type { MeaningLoad } from '../meaning/meaning.ts';
import type { RerankLoad } from '../meaning/rerank.ts';
import type { StoreFigures } from '../store/database-figures.ts';
import type { DatabaseWatch } from '../store/database.ts';
import { lastEventAt } from './health.ts';

/** What is looked up each time somebody reads the figures; null for what is not known just now. */
type Figures = {
  readonly bot: (BotState & BotFigures) | null;
  readonly isReady: boolean;
  readonly isDatabaseUp: boolean;
  readonly store: StoreFigures | null;
  readonly libraries: { readonly libraries: number; readonly bytes: number } | null;
  readonly librariesWanted: number | null;
  readonly meaning: MeaningLoad | null;
  readonly rerank: RerankLoad | null;
};

export type Prometheus = {
  readonly metrics: Metrics;
  readonly databaseWatch: DatabaseWatch;
  readonly contentType: string;
  text(figures: Figures): Promise<string>;
};

const WAIT_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15];
const QUICK_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createPrometheus(): Prometheus {
  const registry = new Registry();
  const all = define(registry);
  const {
    questions,
    checks,
    turnedAway,
    calls,
    callSeconds,
    stageSeconds,
    jobs,
    gatewayEvents,
    requests,
    requestSeconds,
    limits,
    databaseSeconds,
    databaseFailures,
    databaseRetries,
  } = all;
  collectDefaultMetrics({ register: registry });
  // A rate can be told from the first one on where there was a nought before it.
  for (const via of ['command', 'menu', 'button', 'message'])
    for (const outcome of ['answered', 'refused']) questions.inc({ via, outcome }, 0);
  for (const scope of ['global', 'user', 'shared']) limits.inc({ scope }, 0);
  for (const call of ['look', 'read', 'write']) databaseFailures.inc({ call }, 0);

  return {
    contentType: registry.contentType,
    metrics: {
      asked: (via, outcome) => questions.inc({ via, outcome }),
      checked: (verdict) => checks.inc({ verdict }),
      turnedAway: (reason) => turnedAway.inc({ reason }),
      took: (stage, ms) => stageSeconds.observe({ stage }, ms / 1_000),
      ended(name, outcome, ms) {
        calls.inc({ name, outcome });
        callSeconds.observe({ outcome }, ms / 1_000);
      },
      worked: (kind, outcome) => jobs.inc({ kind, outcome }),
      gateway: (event, shard) => gatewayEvents.inc({ event, shard }),
      requested(method, status, ms) {
        requests.inc({ method, status });
        requestSeconds.observe({ method }, ms / 1_000);
      },
      limited: (scope) => limits.inc({ scope }),
    },
    databaseWatch: {
      called(call, outcome, ms) {
        databaseSeconds.observe({ call }, ms / 1_000);
        if (outcome === 'failed') databaseFailures.inc({ call });
      },
      retried: () => databaseRetries.inc(),
    },
    text(figures) {
      show(all, figures);
      return registry.metrics();
    },
  };
}

type Defined = ReturnType<typeof define>;

/** All that is ours. Dashboards and alerts go by these names and labels. */
function define(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter<Label>({ name: `whosaid_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge<Label>({ name: `whosaid_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram<Label>({ name: `whosaid_${name}`, help, labelNames, buckets, registers });

  return {
    questions: counter('questions_total', 'Questions put to the articles', ['via', 'outcome']),
    checks: counter('checks_total', 'Quotations checked', ['verdict']),
    turnedAway: counter('turned_away_total', 'Calls not taken because of a server’s settings', ['reason']),
    calls: counter('calls_total', 'Calls by command or button, and how they ended', ['name', 'outcome']),
    callSeconds: histogram('call_seconds', 'From a call to its end', ['outcome'], WAIT_BUCKETS),
    stageSeconds: histogram('stage_seconds', 'What a caller waits for', ['stage'], QUICK_BUCKETS),
    jobs: counter('discussion_jobs_total', 'Work that discussions asked for', ['kind', 'outcome']),

    gatewayEvents: counter('gateway_events_total', 'What connections went through', ['event', 'shard']),
    gatewayUp: gauge('gateway_up', '1 where a shard is connected', ['shard']),
    gatewayPing: gauge('gateway_ping_seconds', 'Last heartbeat and its answer', ['shard']),
    lastEvent: gauge('gateway_last_event_timestamp_seconds', 'When Discord last sent anything'),
    requests: counter('discord_requests_total', 'Requests Discord answered', ['method', 'status']),
    requestSeconds: histogram('discord_request_seconds', 'Answers of Discord', ['method'], WAIT_BUCKETS),
    limits: counter('discord_rate_limits_total', 'Requests that had to wait', ['scope']),

    cacheEntries: gauge('cache_entries', 'What is held in memory', ['cache']),
    libraryBytes: gauge('library_bytes', 'About how much memory libraries take'),
    queueLength: gauge('queue_length', 'What waits or is under way', ['queue']),
    oldestJob: gauge('oldest_job_seconds', 'How long the oldest work of a discussion has been due'),

    articles: gauge('articles', 'Articles that servers and people keep'),
    articlesWaiting: gauge('articles_waiting', 'Articles that are not read by meaning yet'),
    withoutModel: counter('without_model_total', 'Questions for which a model had no time', ['model']),
    reranked: counter('reranked_total', 'Questions whose passages a reranker was to order', ['outcome']),
    databaseUp: gauge('database_up', '1 where the database answers'),
    databaseSeconds: histogram('database_seconds', 'Calls of the database', ['call'], QUICK_BUCKETS),
    databaseFailures: counter('database_failures_total', 'Calls that failed for good', ['call']),
    databaseRetries: counter('database_retries_total', 'Calls tried again'),
    ready: gauge('ready', '1 where calls are taken'),
  };
}

/** Sets what was looked up. */
function show(
  {
    gatewayUp,
    gatewayPing,
    lastEvent,
    cacheEntries,
    libraryBytes,
    queueLength,
    oldestJob,
    articles,
    articlesWaiting,
    withoutModel,
    reranked,
    databaseUp,
    ready,
  }: Defined,
  { bot, isReady, isDatabaseUp, store, libraries, librariesWanted, meaning, rerank }: Figures,
): void {
  for (const each of [gatewayUp, gatewayPing, cacheEntries, queueLength]) each.reset();
  for (const { id, isUp, pingMs } of bot?.shards ?? []) {
    gatewayUp.set({ shard: id }, Number(isUp));
    if (pingMs !== null) gatewayPing.set({ shard: id }, pingMs / 1_000);
  }
  lastEvent.set((lastEventAt(bot?.shards ?? []) ?? 0) / 1_000);
  for (const [cache, entries] of Object.entries(bot?.caches ?? {})) cacheEntries.set({ cache }, entries);
  for (const [queue, length] of Object.entries(bot?.queues ?? {})) queueLength.set({ queue }, length);
  cacheEntries.set({ cache: 'libraries' }, libraries?.libraries ?? 0);
  libraryBytes.set(libraries?.bytes ?? 0);
  queueLength.set({ queue: 'libraries' }, librariesWanted ?? 0);
  queueLength.set({ queue: 'jobs' }, store?.jobsDue ?? Number.NaN);
  oldestJob.set((store?.oldestDueMs ?? Number.NaN) / 1_000);
  articles.set(store?.articles ?? Number.NaN);
  articlesWaiting.set(store?.articlesWaiting ?? Number.NaN);
  // Counted elsewhere since the start.
  withoutModel.reset();
  withoutModel.inc({ model: 'encoder' }, meaning?.notEncoded ?? 0);
  withoutModel.inc({ model: 'reader' }, meaning?.notRead ?? 0);
  reranked.reset();
  reranked.inc({ outcome: 'reranked' }, rerank?.reranked ?? 0);
  reranked.inc({ outcome: 'fell_back' }, rerank?.fellBack ?? 0);
  queueLength.set({ queue: 'models' }, meaning?.waiting ?? 0);
  databaseUp.set(Number(isDatabaseUp));
  ready.set(Number(isReady));
}
