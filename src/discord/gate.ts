// Whether a question is taken: by the server's settings, from whoever asks, where they are.
import { mayAsk, type Refusal } from '../settings/may-ask.ts';
import type { Caller } from './place-of.ts';
import type { Services } from './services.ts';

/** How long nobody is told again why a message of theirs was not answered. */
const TOLD_MS = 10 * 60 * 1_000;

/** Why it is not; null where it is, which counts as a use. Nothing stands in the way outside of servers. */
export function admit(caller: Caller, { uses, metrics, now }: Services): Refusal | null {
  const { guild, channel, within, person, roles, manages, settings } = caller;
  if (guild === null) return null;
  const asker = { channels: [channel, ...within], roles, isModerator: manages };
  const refusal = mayAsk(settings, asker, uses.recent(guild, person, channel), now());
  if (refusal !== null) metrics.turnedAway(refusal.kind);
  const waits = settings.memberCooldown > 0 || settings.channelCooldown > 0;
  if (refusal === null && waits && !manages) uses.note(guild, person, channel);
  return refusal;
}

/** Whether somebody who wrote a message is told why it is not answered, which everybody there reads: once in a while. */
export function isToldOf(refusal: Refusal, caller: Caller, { uses, now }: Services): boolean {
  const until = refusal.kind === 'cooldown' ? refusal.until : now() + TOLD_MS;
  return uses.isFirst(`${caller.channel}/${caller.person}/${refusal.kind}`, until);
}
