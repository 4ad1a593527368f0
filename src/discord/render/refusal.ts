// Why a question is not taken, and where, by whom or when it is.
import type { Refusal } from '../../settings/may-ask.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { notice } from './parts.ts';

const LISTED = 10;

export function refusalNotice(refusal: Refusal, { refusal: say }: Phrases): Reply {
  switch (refusal.kind) {
    case 'wrong-channel':
      return notice(say.wrongChannel(...first(refusal.channels.map(channelMention))));
    case 'missing-role':
      return notice(say.missingRole(...first(refusal.roles.map(roleMention))));
    case 'cooldown': {
      const when = timeMention(refusal.until, 'R');
      return notice(refusal.of === 'member' ? say.memberCooldown(when) : say.channelCooldown(when));
    }
  }
}

/** Some of many for a line of text, and how many are left. */
export function first(all: readonly string[], max = LISTED): [shown: readonly string[], rest: number] {
  return [all.slice(0, max), Math.max(0, all.length - max)];
}

export function channelMention(id: string): string {
  return `<#${id}>`;
}

export function roleMention(id: string): string {
  return `<@&${id}>`;
}

/** A moment in each reader's own time: how far away it is, or date and time. It is never shown as over too early. */
export function timeMention(ms: number, style: 'R' | 'f'): string {
  return `<t:${Math.ceil(ms / 1_000)}:${style}>`;
}
