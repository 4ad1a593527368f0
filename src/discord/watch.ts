// What can be seen of a running bot from outside: whether it is connected, and how much it holds and has to do.
import { type Client, Events, Status } from 'discord.js';
import type { TwoQueues } from './client.ts';
import type { Conversations } from './conversations.ts';
import type { Memories } from './memories.ts';
import type { Metrics } from './metrics.ts';
import type { Work } from './work.ts';

export type ShardState = {
  readonly id: number;
  readonly isUp: boolean;
  /** Milliseconds; null before the first. */
  readonly pingMs: number | null;
  /** When Discord last sent anything, heartbeats included: milliseconds since 1970, null for never. */
  readonly lastEventAt: number | null;
};

export type BotState = {
  readonly shards: readonly ShardState[];
  /** Whether Discord has the list of commands. */
  readonly isRegistered: boolean;
  readonly isStopping: boolean;
};

/** How many of each are in memory, and how many wait; by name. */
export type BotFigures = {
  readonly caches: Readonly<Record<string, number>>;
  readonly queues: Readonly<Record<string, number>>;
};

export type Watch = {
  readonly shards: () => readonly ShardState[];
  readonly figures: () => BotFigures;
};

type Watched = {
  readonly client: Client;
  readonly rest: TwoQueues;
  readonly metrics: Metrics;
  readonly work: Work;
  readonly memories: Memories;
  readonly conversations: Conversations;
  readonly now: () => number;
};

/** Counts what the connection goes through, from now on. */
export function watchClient({ client, rest, metrics, work, memories, conversations, now }: Watched): Watch {
  const heardAt = new Map<number, number>();
  client.on(Events.Raw, (_: unknown, shard: number) => void heardAt.set(shard, now()));
  client.on(Events.ShardReady, (shard) => metrics.gateway('ready', shard));
  client.on(Events.ShardResume, (shard) => metrics.gateway('resumed', shard));
  client.on(Events.ShardReconnecting, (shard) => metrics.gateway('reconnecting', shard));
  client.on(Events.ShardDisconnect, (_, shard) => metrics.gateway('disconnected', shard));
  client.on(Events.ShardError, (_, shard) => metrics.gateway('error', shard));
  for (const queue of rest.queues)
    queue.on('rateLimited', ({ global, scope }) => metrics.limited(global ? 'global' : scope));
  return {
    shards: () =>
      client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => {
        const last = Math.max(heardAt.get(id) ?? -1, lastPingTimestamp);
        return {
          id,
          isUp: status === Status.Ready,
          pingMs: ping < 0 ? null : ping,
          lastEventAt: last < 0 ? null : last,
        };
      }),
    figures: () => ({
      caches: {
        servers: client.guilds.cache.size,
        channels: client.channels.cache.size,
        users: client.users.cache.size,
        members: client.guilds.cache.reduce((sum, { members }) => sum + members.cache.size, 0),
        conversations: conversations.size(),
        ...Object.fromEntries(Object.entries(memories).map(([name, memory]) => [name, memory.size()])),
      },
      queues: { calls: work.running, requests: rest.waiting },
    }),
  };
}
