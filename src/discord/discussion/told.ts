// Askers who are told what becomes of their question where they asked it, as long as Discord lets the bot change what it
// said to them: in memory only. Afterwards they see it among their questions.
import { LRUCache } from 'lru-cache';
import type { Discussion, Outcome } from '../../discussion/discussion.ts';

type Tell = (outcome: Outcome, discussion: Discussion) => Promise<void>;

export type Told = {
  /** From now on, and also what came before this was called. */
  follow(discussion: string, question: number, person: string, tell: Tell): Promise<void>;
  tell(discussion: Discussion, question: number, outcome: Outcome): Promise<void>;
  forgetPerson(person: string): void;
  clear(): void;
};

/** A little less than Discord's quarter of an hour. */
const TOLD_MS = 14.5 * 60 * 1_000;
const MOST = 2_000;

type Held = {
  readonly person: string;
  readonly tell: Tell | null;
  readonly last: { readonly outcome: Outcome; readonly discussion: Discussion } | null;
};

export function createTold(now: () => number): Told {
  const held = new LRUCache<string, Held>({ max: MOST, ttl: TOLD_MS, perf: { now } });
  return {
    async follow(discussion, question, person, tell) {
      const key = `${discussion}/${question}`;
      const last = held.get(key)?.last ?? null;
      held.set(key, { person, tell, last: null });
      // To wait is what they were told just now.
      if (last !== null && last.outcome.kind !== 'waiting' && last.outcome.kind !== 'held-back')
        await tell(last.outcome, last.discussion);
    },
    async tell(discussion, question, outcome) {
      const key = `${discussion.id}/${question}`;
      const { tell = null, person = '' } = held.get(key) ?? {};
      if (tell === null) held.set(key, { person, tell, last: { outcome, discussion } });
      else await tell(outcome, discussion);
    },
    forgetPerson(person) {
      for (const [key, each] of held.entries()) if (each.person === person) held.delete(key);
    },
    clear: () => held.clear(),
  };
}
