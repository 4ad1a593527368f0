// What stands in the way of work on Discord, told apart by what to do about it.
import { DiscordAPIError, RESTJSONErrorCodes as Codes } from 'discord.js';

/** `later`: may work soon. `refused`: Discord takes it in no case, which is a bug or a rule of the server. */
export type Failing = 'channel-gone' | 'message-gone' | 'archived' | 'forbidden' | 'refused' | 'later';

export function failingOf(error: unknown): Failing {
  if (!(error instanceof DiscordAPIError)) return 'later';
  switch (error.code) {
    case Codes.UnknownChannel:
      return 'channel-gone';
    case Codes.UnknownMessage:
      return 'message-gone';
    case Codes.InvalidActionOnArchivedThread:
      return 'archived';
    case Codes.MissingAccess:
    case Codes.MissingPermissions:
    case Codes.ThreadLocked:
      return 'forbidden';
    default:
      return error.status === 429 || error.status === 401 || error.status >= 500 ? 'later' : 'refused';
  }
}
