// Whose articles somebody who calls is asking: the server's, or their own in direct messages and where the bot is theirs
// alone.
import { personPlace, type Place, serverPlace } from '../library/article-store.ts';
import type { ServerSettings } from '../settings/settings.ts';
import type { Phrases } from './language/language.ts';
import type { Via } from './metrics.ts';

export type Caller = {
  readonly via: Via;
  /** Null in a direct message, and where only the caller has installed the bot. */
  readonly guild: string | null;
  /** Whether it is a direct message to the bot: nobody else reads it, and it should stay. */
  readonly direct: boolean;
  readonly channel: string;
  /** Ids of what the channel lies in: a thread's channel, a channel's category. */
  readonly within: readonly string[];
  readonly person: string;
  /** Ids of the roles they have in the server, other than that of everybody. */
  readonly roles: readonly string[];
  /** Whether they may change what the place holds: Manage Messages or the moderators' role, and everybody their own. */
  readonly manages: boolean;
  /** Whether they may change how the bot behaves: Manage Server, and everybody for themselves. */
  readonly administers: boolean;
  /** Whether they may write in the channel themselves. */
  readonly posts: boolean;
  /** What the server's administrators decided; what holds from the start where there is no server. */
  readonly settings: ServerSettings;
  /** What the bot says, in the language of whoever will read it. */
  readonly phrases: Phrases;
  /** The same in the caller's own language, for what is said to them alone. */
  readonly ownPhrases: Phrases;
  /** The same in the language of the place, for what everybody there will read. */
  readonly sharedPhrases: Phrases;
};

export function placeOf({ guild, person }: Pick<Caller, 'guild' | 'person'>): Place {
  return guild === null ? personPlace(person) : serverPlace(guild);
}
