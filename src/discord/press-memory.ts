// What was pressed already, so that a second press does not count again: in memory only, never more than fits.
import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

export type PressMemory<Value> = {
  find(...of: readonly string[]): Value | null;
  note(value: Value, ...of: readonly string[]): void;
  forget(...of: readonly string[]): void;
  /** How much is held in all. */
  size(): number;
};

/** Holds a value for each message, or for each message and person; no id can be read back from it. */
export function createPressMemory<Value extends {}>(most: number): PressMemory<Value> {
  const secret = randomBytes(32);
  const held = new LRUCache<string, Value>({ max: most });
  const key = (of: readonly string[]): string =>
    createHmac('sha256', secret).update(of.join('/')).digest('base64').slice(0, 22);
  return {
    find: (...of) => held.get(key(of)) ?? null,
    note: (value, ...of) => void held.set(key(of), value),
    forget: (...of) => void held.delete(key(of)),
    size: () => held.size,
  };
}
