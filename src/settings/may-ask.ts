// Whether somebody may ask now, where they are: by the server's settings, and by when they and others asked last.
import type { ServerSettings } from './settings.ts';

export type Asker = {
  /** The channel, and what it lies in: a thread's channel, a channel's category. */
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  /** Looks after the articles: asks without a role and without waiting, but not in another channel. */
  readonly isModerator: boolean;
};

/** When the person asked last in this server, and when anybody did in this channel; null for never. Milliseconds. */
export type RecentUses = { readonly member: number | null; readonly channel: number | null };

export type Refusal =
  | { readonly kind: 'wrong-channel'; readonly channels: readonly string[] }
  | { readonly kind: 'missing-role'; readonly roles: readonly string[] }
  /** Until when it lasts, in milliseconds since 1970, and for whom. */
  | { readonly kind: 'cooldown'; readonly of: 'member' | 'channel'; readonly until: number };

/** Whether the bot answers in a channel at all, given by its id and the ids of what it lies in. */
export function answersIn({ channels }: ServerSettings, ids: readonly string[]): boolean {
  return channels.length === 0 || channels.some((channel) => ids.includes(channel));
}

/** Null where they may. */
export function mayAsk(
  settings: ServerSettings,
  asker: Asker,
  recent: RecentUses,
  now: number,
): Refusal | null {
  const { channels, askRoles } = settings;
  if (!answersIn(settings, asker.channels)) return { kind: 'wrong-channel', channels };
  if (asker.isModerator) return null;
  if (askRoles.length > 0 && !askRoles.some((role) => asker.roles.includes(role)))
    return { kind: 'missing-role', roles: askRoles };
  const ends = [
    { of: 'member', until: endOf(recent.member, settings.memberCooldown) },
    { of: 'channel', until: endOf(recent.channel, settings.channelCooldown) },
  ] as const;
  // Whoever has waited for the sooner one should not be told to wait again.
  const last = ends[1].until > ends[0].until ? ends[1] : ends[0];
  return last.until > now ? { kind: 'cooldown', ...last } : null;
}

function endOf(use: number | null, seconds: number): number {
  return use === null ? 0 : use + seconds * 1_000;
}
