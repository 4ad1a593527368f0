// What is said of a button whose answer is too old: to the presser alone, and the message stays.
import type { Press, Reply } from '../command.ts';
import { notice } from '../render/parts.ts';

export function staleAside({ ownPhrases }: Pick<Press, 'ownPhrases'>): Reply {
  return { ...notice(ownPhrases.notices.stale), isAside: true };
}
