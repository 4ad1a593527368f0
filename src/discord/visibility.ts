// Who sees an answer to a command: the caller alone, or everybody in the channel.
import type { Call } from './command.ts';

/**
 * Whether the answer is for the caller alone: as the command's `private` option has it, and otherwise as the server's
 * settings do. In a direct message everything is private, and an ephemeral answer would be gone on the next start of
 * Discord.
 */
export function isForCallerAlone({ direct, options, settings }: Call): boolean {
  if (direct) return false;
  const given = options['private'];
  return typeof given === 'boolean' ? given : settings.visibility === 'private';
}

/**
 * The same for what is looked up, which is for the caller alone unless the `private` option says no: it is read page by
 * page, and would move under the eyes of everybody else.
 */
export function isLookupForCallerAlone({ direct, options }: Call): boolean {
  return !direct && options['private'] !== false;
}
