// When people asked last, where a server makes them wait, and what they were told about it: in memory only, and never
// more than fits.
import type { RecentUses } from '../settings/may-ask.ts';
import { MAX_COOLDOWN_SECONDS } from '../settings/settings.ts';

export type Uses = {
  recent(guild: string, person: string, channel: string): RecentUses;
  note(guild: string, person: string, channel: string): void;
  /** Whether something is still to be said: true once, and then not before a moment in milliseconds since 1970. */
  isFirst(what: string, until: number): boolean;
};

/** Kept at once of each kind; the oldest goes first. */
export const MAX_USES = 10_000;

export function createUses(now: () => number): Uses {
  const members = createTimes(now);
  const channels = createTimes(now);
  const said = createTimes(now);
  return {
    recent: (guild, person, channel) => ({
      member: members.get(`${guild}/${person}`),
      channel: channels.get(`${guild}/${channel}`),
    }),
    note(guild, person, channel) {
      members.set(`${guild}/${person}`, now());
      channels.set(`${guild}/${channel}`, now());
    },
    isFirst(what, until) {
      if ((said.get(what) ?? 0) > now()) return false;
      said.set(what, until);
      return true;
    },
  };
}

function createTimes(now: () => number) {
  // A Map keeps the order in which keys came, so its first key is the oldest.
  const times = new Map<string, number>();
  return {
    get: (key: string): number | null => times.get(key) ?? null,
    set(key: string, time: number): void {
      times.delete(key);
      times.set(key, time);
      for (const [oldest, at] of times) {
        if (times.size <= MAX_USES && now() - at < MAX_COOLDOWN_SECONDS * 1_000) return;
        times.delete(oldest);
      }
    },
  };
}
