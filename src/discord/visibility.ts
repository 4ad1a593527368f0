// Who sees an answer to a command: the caller alone, or everybody in the channel.
import type { Call } from './command.ts';

/**
 * Whether the answer is for the caller alone, as a command's `private` option has it. In a direct message everything is
 * private, and an ephemeral answer would be gone on the next start of Discord.
 */
export function isForCallerAlone(call: Call): boolean {
  return call.guild !== null && call.options['private'] === true;
}

/**
 * The same for what is looked up, which is for the caller alone unless the `private` option says no: it is read page by
 * page, and would move under the eyes of everybody else.
 */
export function isLookupForCallerAlone(call: Call): boolean {
  return call.guild !== null && call.options['private'] !== false;
}
