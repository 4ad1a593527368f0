// What Discord refused, and what is said to whoever called where something went wrong.
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type Interaction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Reply } from './command.ts';
import { isUnreachable } from './failures.ts';
import { phrasesFor } from './language/language.ts';
import { rightsFor } from './permissions.ts';
import { notice } from './render/parts.ts';

/** What is said where something went wrong. */
export type Apology = 'failure' | 'unreachable' | 'forbidden';

const LATE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  // Of an interaction, a quarter of an hour after it.
  RESTJSONErrorCodes.InvalidWebhookToken,
  // Somebody removed the message meanwhile, perhaps with the button under it, or the whole channel.
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
];

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

/** Whether the call was gone or answered already, or its message or its channel removed: there is nobody to tell. */
export function isLate(error: unknown): boolean {
  // A message’s channel that is gone is not even asked for.
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.ChannelNotCached;
  return error instanceof DiscordAPIError && LATE.includes(error.code);
}

function isForbidden(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.MissingAccess || error.code === RESTJSONErrorCodes.MissingPermissions)
  );
}
