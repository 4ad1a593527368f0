// What every part of the double shares: the world, the clock, and the books on what the client did.
import type { Clock } from './clock.ts';
import type { Data } from './data.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interactions.ts';
import type { Ping } from './pings.ts';
import type { Waiting } from './waiting.ts';
import type { Attachment, Channel, Message, World } from './world.ts';

export type Violation = {
  readonly kind:
    | 'invalid payload'
    | 'acknowledged late'
    | 'acknowledged twice'
    | 'unanswered'
    | 'refused'
    | 'unknown route'
    | 'ping'
    | 'privacy'
    | 'gateway';
  readonly detail: string;
  /** Discord's JSON code, where it refused a call. */
  readonly code?: number;
};

export type Command = {
  readonly id: string;
  readonly guildId: string | undefined;
  definition: Data;
};

export type Core = {
  readonly world: World;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly gateway: Gateway;
  readonly token: string;
  /** Privileged intents the application was granted, as bits. */
  readonly grantedIntents: number;
  readonly violations: Violation[];
  readonly pings: Ping[];
  readonly interactions: Map<string, Interaction>;
  readonly interactionsByToken: Map<string, Interaction>;
  readonly commands: Map<string, Command>;
  /** Messages in the order they became visible to somebody. */
  readonly shown: Message[];
  readonly typings: { readonly channel: Channel; readonly at: number }[];
  /** People who take no direct messages. */
  readonly closedToDms: Set<string>;
  /** Files handed to commands and modals, which belong to no message. */
  readonly looseFiles: Map<string, Attachment>;
  readonly shards: { recommended: number; maxConcurrency: number; remaining: number };
  /** `http://127.0.0.1:PORT`, known once it listens. */
  origin: string;
};

export function violate(core: Core, kind: Violation['kind'], detail: string, code?: number): void {
  core.violations.push({ kind, detail, ...(code !== undefined && { code }) });
}
