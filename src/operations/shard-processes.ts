// One process for each shard of this machine, on discord.js's ShardingManager: started in turn, started anew when one
// dies, and stopped together.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { REST, type RESTGetAPIGatewayBotResult, Routes, type Shard, ShardingManager } from 'discord.js';
import type { Log } from '../discord/log.ts';
import type { Shards } from '../discord/shards.ts';

type Options = {
  /** The program each process runs, as `node` takes it. */
  readonly program: {
    readonly file: string;
    readonly flags: readonly string[];
    readonly args: readonly string[];
  };
  readonly token: string;
  /** Base address of Discord's REST interface. */
  readonly api: string;
  readonly shards: Shards;
  /** The exit status after which it is of no use to start a process again. */
  readonly isFinal: (status: number) => boolean;
  /** Called once when a process has ended for good; all the others are to be stopped. */
  readonly onFinal: (status: number) => void;
  readonly log: Log;
};

export type ShardProcesses = {
  /** Settles when every process has ended: in good order, or by force after `finishMs`. */
  stop(finishMs?: number): Promise<void>;
};

/** How long the next process waits for the one before to be ready, so that they do not all start at the same moment. */
const IN_TURN_MS = 4_000;
/** Waits before a process is started again, longer while it dies soon after each start. */
const AGAIN_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
const LIVED_MS = 60_000;
/** A little longer than a process takes to finish what it has begun. */
const FINISH_MS = 15_000;

/** Settles when all are started. Rejects as a REST client does where Discord cannot be asked how many. */
export async function startShardProcesses(options: Options): Promise<ShardProcesses> {
  const { program, token, log } = options;
  const { ids, count } = options.shards === 'auto' ? await advised(options.api, token) : options.shards;
  const manager = new ShardingManager(program.file, {
    token,
    totalShards: count,
    shardList: [...ids],
    // It would start them again at once, and for ever.
    respawn: false,
    execArgv: [...program.flags],
    shardArgs: [...program.args],
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<NonNullable<Shard['process']>>();

  const run = async (shard: Shard): Promise<void> => {
    const startedAt = performance.now();
    const child = await shard.spawn(-1);
    if (!('exitCode' in child)) return;
    running.add(child);
    if (signal.aborted) child.kill();
    await once(child, 'exit');
    running.delete(child);
    const status = child.exitCode ?? 1;
    if (signal.aborted) return;
    log.warn({ shard: shard.id, status: child.exitCode, killedBy: child.signalCode }, 'a process has ended');
    if (options.isFinal(status)) return options.onFinal(status);
    const lived = performance.now() - startedAt;
    failures.set(shard.id, lived >= LIVED_MS ? 0 : (failures.get(shard.id) ?? -1) + 1);
    await pause(AGAIN_MS[failures.get(shard.id) ?? 0] ?? AGAIN_MS.at(-1) ?? 0, signal);
    if (!signal.aborted) await run(shard);
  };
  const failures = new Map<number, number>();
  const runs: Promise<void>[] = [];

  const startAll = async (): Promise<void> => {
    log.info({ shards: ids, of: count }, 'starting a process for each shard');
    for (const id of ids) {
      if (signal.aborted) return;
      const shard = manager.createShard(id);
      const isUp = Promise.race([once(shard, 'ready', { signal }), once(shard, 'death', { signal })]);
      runs.push(run(shard));
      await Promise.race([isUp.catch(() => {}), pause(IN_TURN_MS, signal)]);
    }
  };
  const started = startAll();
  started.catch((error: unknown) => log.error({ error }, 'the processes could not all be started'));

  return {
    async stop(finishMs = FINISH_MS) {
      stopping.abort();
      for (const child of running) child.kill('SIGTERM');
      const late = setTimeout(() => {
        for (const child of running) child.kill('SIGKILL');
      }, finishMs);
      await started.catch(() => {});
      await Promise.allSettled(runs);
      clearTimeout(late);
    },
  };
}

/** As many shards as Discord advises, all on this machine. */
async function advised(api: string, token: string): Promise<Exclude<Shards, 'auto'>> {
  const rest = new REST({ api }).setToken(token);
  const { shards: count } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  return { ids: [...Array(count).keys()], count };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
