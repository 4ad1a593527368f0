// What can be seen of the bot from outside, put together: where a port is set, health and figures are served there.
import type { HealthAddress } from '../config.ts';
import type { Bot } from '../discord/bot.ts';
import { type Metrics, NO_METRICS } from '../discord/metrics.ts';
import type { Libraries } from '../library/libraries.ts';
import type { Workshop } from '../library/workshop.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { Reranker } from '../meaning/rerank.ts';
import { storeFigures } from '../store/database-figures.ts';
import type { Database, DatabaseWatch } from '../store/database.ts';
import { healthOf, readinessOf } from './health.ts';
import { json, serveHealth } from './health-server.ts';
import { remembered } from './remembered.ts';

export type Operations = {
  /** Where it listens; null for nowhere. */
  readonly port: number | null;
  readonly metrics: Metrics;
  /** Undefined where nothing is counted. */
  readonly databaseWatch?: DatabaseWatch;
  /** Shows these from now on. */
  watch(parts: Parts): void;
  close(): Promise<void>;
};

type Parts = {
  readonly database?: Pick<Database, 'look' | 'probe'>;
  readonly libraries?: Pick<Libraries, 'held'>;
  readonly workshop?: Pick<Workshop, 'waiting'>;
  readonly meaning?: Pick<Meaning, 'version' | 'load'>;
  readonly reranker?: Pick<Reranker, 'load'>;
  /** Once it has logged in. */
  readonly bot?: Pick<Bot, 'state' | 'figures'>;
};

const PROBED_MS = 1_000;
const COUNTED_MS = 15_000;
const PATIENCE_MS = 2_000;

/** Serves from now on; counts and serves nothing where the address is null. Throws ConfigError where it may not listen. */
export async function startOperations(
  address: HealthAddress | null,
  now: () => number = Date.now,
): Promise<Operations> {
  if (address === null) return { port: null, metrics: NO_METRICS, watch() {}, close: async () => {} };
  // Loaded only now, since nobody needs it otherwise.
  const { createPrometheus } = await import('./prometheus.ts');
  const prometheus = createPrometheus();
  let parts: Parts = {};
  const database = (): Pick<Database, 'look' | 'probe'> => {
    if (parts.database === undefined) throw new Error('there is no database yet');
    return parts.database;
  };
  const probed = remembered(
    async () =>
      database()
        .probe()
        .then(() => true),
    PROBED_MS,
    PATIENCE_MS,
  );
  const counted = remembered(
    async () => storeFigures(database(), now(), parts.meaning?.version ?? null),
    COUNTED_MS,
    PATIENCE_MS,
  );
  const isDatabaseUp = async (): Promise<boolean> =>
    parts.database !== undefined && (await probed()) === true;
  const state = () => parts.bot?.state() ?? null;

  const server = await serveHealth(address, {
    '/healthz': async () => {
      const { isUp, report } = healthOf(state(), await isDatabaseUp(), now());
      return json(isUp ? 200 : 503, report);
    },
    '/readyz': async () => {
      const { isReady, report } = readinessOf(state());
      return json(isReady ? 200 : 503, report);
    },
    '/metrics': async () => {
      const isUp = await isDatabaseUp();
      const body = await prometheus.text({
        bot: parts.bot === undefined ? null : { ...parts.bot.state(), ...parts.bot.figures() },
        isReady: readinessOf(state()).isReady,
        isDatabaseUp: isUp,
        store: isUp ? await counted() : null,
        libraries: parts.libraries?.held() ?? null,
        meaning: parts.meaning?.load() ?? null,
        rerank: parts.reranker?.load() ?? null,
        librariesWanted: parts.workshop?.waiting() ?? null,
      });
      return { status: 200, type: prometheus.contentType, body };
    },
  });
  return {
    port: server.port,
    metrics: prometheus.metrics,
    databaseWatch: prometheus.databaseWatch,
    watch: (more) => void (parts = { ...parts, ...more }),
    close: server.close,
  };
}
