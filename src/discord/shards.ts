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

/** The part of the client's options that is about shards; without turns, discord.js sees to this process alone. */
export function shardOptions(
  shards: Shards,
  takeTurn: TakeTurn | undefined,
  log: Log,
): Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'> {
  return {
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    ...(takeTurn !== undefined && {
      ws: {
        async buildIdentifyThrottler(manager) {
          const { session_start_limit: limit } = await manager.fetchGatewayInformation();
          return {
            waitForIdentify: (shard, signal) =>
              takePatiently(() => takeTurn(shard % limit.max_concurrency, signal), signal, log),
          };
        },
      },
    }),
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
