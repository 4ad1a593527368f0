// Things held for a quarter of an hour for the person who made them, such as a draft: never more than fits, never on
// disk, and gone with a restart.
import { randomBytes } from 'node:crypto';

export const HELD_MS = 15 * 60 * 1000;

export type ShortMemory<Value> = {
  /** Holds a value and gives the id it is found by again. */
  hold(person: string, value: Value, bytes: number): string;
  /** Null where it is gone, or somebody else's. */
  find(id: string, person: string): Value | null;
  /** Puts another value in the place of one that is still held; as large as the one before where nothing is said. */
  replace(id: string, value: Value, bytes?: number): void;
  forget(id: string): void;
  clear(): void;
  /** Forgets all that a person made; gives how much it was. */
  forgetPerson(person: string): number;
  /** How much of a person is held, or how much of it counts. */
  count(person: string, counts?: (value: Value) => boolean): number;
  /** How much is held in all. */
  size(): number;
  all(): readonly (readonly [id: string, value: Value])[];
};

export type Room = { readonly things: number; readonly thingsOfOne: number; readonly bytes: number };

type Held<Value> = {
  readonly person: string;
  readonly value: Value;
  readonly bytes: number;
  readonly until: number;
};

export function createShortMemory<Value>(room: Room, now: () => number): ShortMemory<Value> {
  // A Map keeps the order in which keys came, so its first key is the oldest.
  const held = new Map<string, Held<Value>>();
  const of = (person: string): string[] =>
    [...held].filter(([, each]) => each.person === person).map(([id]) => id);
  const drop = (): void => {
    for (const [id, { until }] of held) if (until <= now()) held.delete(id);
  };
  const makeRoom = (person: string, bytes: number): void => {
    for (const id of of(person).slice(0, Math.max(0, of(person).length - room.thingsOfOne + 1)))
      held.delete(id);
    let taken = [...held.values()].reduce((sum, each) => sum + each.bytes, 0);
    for (const [id, oldest] of held) {
      if (held.size < room.things && taken + bytes <= room.bytes) return;
      held.delete(id);
      taken -= oldest.bytes;
    }
  };
  return {
    hold(person, value, bytes) {
      drop();
      makeRoom(person, bytes);
      const id = randomBytes(12).toString('base64url');
      held.set(id, { person, value, bytes, until: now() + HELD_MS });
      return id;
    },
    find(id, person) {
      drop();
      const found = held.get(id);
      return found?.person === person ? found.value : null;
    },
    replace(id, value, bytes) {
      const found = held.get(id);
      if (found !== undefined) held.set(id, { ...found, value, bytes: bytes ?? found.bytes });
    },
    forget: (id) => void held.delete(id),
    clear: () => held.clear(),
    forgetPerson(person) {
      const ids = of(person);
      for (const id of ids) held.delete(id);
      return ids.length;
    },
    count(person, counts = () => true) {
      drop();
      return [...held.values()].filter((each) => each.person === person && counts(each.value)).length;
    },
    size: () => held.size,
    all: () => [...held].map(([id, { value }]) => [id, value] as const),
  };
}
