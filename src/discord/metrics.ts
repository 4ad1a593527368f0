// What is counted while the bot works, by type alone: `operations/` counts, and nobody does where no port is set for it.
// Nothing here names a server, a person or what anybody wrote.
import type { Check } from '../checking/check.ts';
import type { Refusal } from '../settings/may-ask.ts';
import type { Core, PlaceCore } from './services.ts';

/** How somebody speaks to the bot. */
export type Via = 'command' | 'menu' | 'button' | 'message';

/**
 * What somebody waits for: until Discord has the acknowledgement, for the library to be there, for the answer to be
 * found or the quotation to be checked, and until Discord has the reply.
 */
export type Stage = 'acknowledge' | 'library' | 'answer' | 'check' | 'reply';

/** How a call ended; `late` where it was gone, or answered already. */
export type Outcome = 'done' | 'late' | 'forbidden' | 'unreachable' | 'failure';

type GatewayEvent = 'ready' | 'resumed' | 'reconnecting' | 'disconnected' | 'error';

export type Metrics = {
  /** A question was put to the articles, and they answer it or not. */
  asked(via: Via, outcome: 'answered' | 'refused'): void;
  checked(verdict: Check['kind']): void;
  /** Somebody was not let ask. */
  turnedAway(why: Refusal['kind']): void;
  took(stage: Stage, ms: number): void;
  /** A call is over; `name` is that of a command or an action, one of those there are. */
  ended(name: string, outcome: Outcome, ms: number): void;
  /** Work of a discussion was done, put off, or failed. */
  worked(kind: string, outcome: 'done' | 'later' | 'failed'): void;
  gateway(event: GatewayEvent, shard: number): void;
  /** Discord answered a request. */
  requested(method: string, status: number, ms: number): void;
  /** A request had to wait; for what Discord limits. */
  limited(scope: 'global' | 'user' | 'shared'): void;
};

const nothing = (): void => {};

export const NO_METRICS: Metrics = {
  asked: nothing,
  checked: nothing,
  turnedAway: nothing,
  took: nothing,
  ended: nothing,
  worked: nothing,
  gateway: nothing,
  requested: nothing,
  limited: nothing,
};

/** The same promise, with a note of how long it took since `since`, on the clock of `performance.now()`. */
export async function timed<Value>(
  metrics: Metrics,
  stage: Stage,
  promise: Promise<Value>,
  since = performance.now(),
): Promise<Value> {
  const value = await promise;
  metrics.took(stage, performance.now() - since);
  return value;
}

/** The libraries, with a note of how long each takes to be there, to answer and to check. */
export function timedCore(core: Core, metrics: Metrics): Core {
  if (metrics === NO_METRICS) return core;
  // A place's library is the same object until it changes, and others go by that.
  const known = new WeakMap<PlaceCore, PlaceCore>();
  return {
    ...core,
    async at(place, isUrgent) {
      const found = await timed(metrics, 'library', core.at(place, isUrgent));
      const measured = known.get(found) ?? timedPlace(found, metrics);
      known.set(found, measured);
      return measured;
    },
  };
}

function timedPlace(core: PlaceCore, metrics: Metrics): PlaceCore {
  return {
    ...core,
    ask: (question) => {
      const since = performance.now();
      return timed(metrics, 'answer', Promise.resolve(core.ask(question)), since);
    },
    check(claim) {
      const since = performance.now();
      const checked = core.check(claim);
      metrics.took('check', performance.now() - since);
      return checked;
    },
  };
}
