// Which servers one process hears of: those of its shards, and when it may open a session for one.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ClientOptions } from 'discord.js';
import type { Share } from '../discussion/discussion-store.ts';
import type { Log } from './log.ts';

/** Shards of this process out of so many, or as many as Discord advises. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** Settles when a session may be opened at once in a bucket of Discord's; rejects when aborted. */
export type TakeTurn = (bucket: number, signal: AbortSignal) => Promise<void>;

const ASK_AGAIN_MS = 1_000;

export type Connecting = {
  /** The part of the client's options that is about shards. */
  readonly options: Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'>;
  /** Takes up the sessions that seem to be there anew, with what they missed; false before the first, and without turns. */
  reconnect(): boolean;
};

/** What @discordjs/ws has no public way to: a shard that leaves and comes back. `destroy` of the manager forgets its shards. */
type Manager = { readonly strategy: { readonly shards: ReadonlyMap<number, Shard> } };
type Shard = {
  readonly status: number;
  readonly connection: { readonly readyState: number } | null;
  destroy(options: { reason: string; recover: typeof RESUME }): Promise<void>;
};

/** Its `WebSocketShardStatus.Ready` and `WebSocketShardDestroyRecovery.Resume`, and `CLOSING` of its sockets. */
const READY = 3;
const RESUME = 1;
const CLOSING = 2;

/** Without turns, discord.js sees to this process alone. */
export function connecting(shards: Shards, takeTurn: TakeTurn | undefined, log: Log): Connecting {
  let manager: Manager | null = null;
  return {
    options: {
      ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
      ...(takeTurn !== undefined && {
        ws: {
          async buildIdentifyThrottler(made) {
            manager = made as unknown as Manager;
            const { session_start_limit: limit } = await made.fetchGatewayInformation();
            return {
              waitForIdentify: (shard, signal) =>
                takePatiently(() => takeTurn(shard % limit.max_concurrency, signal), signal, log),
            };
          },
        },
      }),
    },
    reconnect() {
      // A shard that was given up takes itself for ready. One that is connecting would lose its session if it left now,
      // and one that is leaving already would come back twice.
      for (const shard of manager?.strategy.shards.values() ?? [])
        if (shard.status === READY && shard.connection?.readyState !== CLOSING)
          void shard.destroy({ reason: 'anew', recover: RESUME });
      return manager !== null;
    },
  };
}

// discord.js would open the session all the same where this rejects.
async function takePatiently(take: () => Promise<void>, signal: AbortSignal, log: Log): Promise<void> {
  for (;;) {
    try {
      return await take();
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ error }, 'the turn to connect could not be taken; trying again');
      await sleep(ASK_AGAIN_MS, undefined, { signal });
    }
  }
}

/** The servers of a client that is logged in. */
export function shareOf({ ws, options }: Client): Share {
  return { shards: [...ws.shards.keys()], of: options.shardCount ?? 1 };
}

/** Whether a server's events come to this client. */
export function isOurs(guild: string, client: Client): boolean {
  const { shards, of } = shareOf(client);
  return shards.includes(shardOf(guild, of));
}

/** Which of `count` shards Discord sends a server's events to. */
export function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}
