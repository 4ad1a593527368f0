// What Discord refused, and what is said to whoever called where something went wrong.
import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import type { Reply } from './command.ts';
import { isUnreachable } from './failures.ts';
import { phrasesFor } from './language/language.ts';
import { rightsFor } from './permissions.ts';
import { notice } from './render/parts.ts';

/** What is said where something went wrong. */
export type Apology = 'failure' | 'unreachable' | 'forbidden';

/** Discord takes an answer to a call also where the bot may write nothing else. */
export function apology({ locale, appPermissions, channel }: Interaction, why: Apology): Reply {
  const { notices, rights, server } = phrasesFor(locale);
  if (why !== 'forbidden') return notice(notices[why]);
  const lacks = rightsFor('answer', channel?.isThread() === true).filter(
    (right) => !appPermissions.has(right),
  );
  return notice(server.forbidden(lacks.map((right) => rights[right])));
}

export function apologyFor(error: unknown): Apology {
  if (isForbidden(error)) return 'forbidden';
  return isUnreachable(error) ? 'unreachable' : 'failure';
}

/** Whether the call was gone or answered already, or its message removed. */
export function isLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
      // Somebody removed the message meanwhile, perhaps with the button under it.
      error.code === RESTJSONErrorCodes.UnknownMessage)
  );
}

function isForbidden(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.MissingPermissions)
  );
}
