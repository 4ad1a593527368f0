// Whether the bot works, and whether it takes calls: what supervisors ask.
import type { BotState } from '../discord/watch.ts';

export type Health = {
  readonly isUp: boolean;
  /** As it is served: which part is down, and nothing of where or what it is. */
  readonly report: {
    readonly status: 'up' | 'down';
    readonly gateway: { readonly status: 'up' | 'down'; readonly shards: number; readonly up: number };
    /** Seconds since Discord last sent anything, heartbeats included; null where it never has. */
    readonly lastEventSeconds: number | null;
    readonly database: { readonly status: 'up' | 'down' };
  };
};

export type Readiness = {
  readonly isReady: boolean;
  readonly report: {
    readonly status: 'ready' | 'not ready';
    readonly loggedIn: boolean;
    readonly commandsRegistered: boolean;
    readonly stopping: boolean;
  };
};

/** Heartbeats come at least every 45 seconds, so that a connection this silent is none. */
const SILENT_MS = 180_000;

/** `bot` is null until it has logged in. */
export function healthOf(bot: BotState | null, isDatabaseUp: boolean, now: number): Health {
  const shards = bot?.shards ?? [];
  const isHeard = (at: number | null): boolean => at !== null && now - at < SILENT_MS;
  const up = shards.filter(({ isUp, lastEventAt }) => isUp && isHeard(lastEventAt)).length;
  const heardAt = lastEventAt(shards);
  const silentMs = heardAt === null ? null : Math.max(0, now - heardAt);
  const isConnected = shards.length > 0 && up === shards.length;
  const isUp = isConnected && isDatabaseUp;
  return {
    isUp,
    report: {
      status: isUp ? 'up' : 'down',
      gateway: { status: isConnected ? 'up' : 'down', shards: shards.length, up },
      lastEventSeconds: silentMs === null ? null : Math.round(silentMs / 1_000),
      database: { status: isDatabaseUp ? 'up' : 'down' },
    },
  };
}

/** Of all shards, the latest; null where none has heard anything. */
export function lastEventAt(shards: BotState['shards']): number | null {
  return shards.reduce<number | null>(
    (latest, { lastEventAt: at }) => (at === null ? latest : Math.max(latest ?? at, at)),
    null,
  );
}

export function readinessOf(bot: BotState | null): Readiness {
  const isReady = bot !== null && bot.isRegistered && !bot.isStopping;
  return {
    isReady,
    report: {
      status: isReady ? 'ready' : 'not ready',
      loggedIn: bot !== null,
      commandsRegistered: bot?.isRegistered === true,
      stopping: bot?.isStopping === true,
    },
  };
}
