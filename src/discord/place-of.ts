// Whose articles somebody who calls is asking: the server's, or in direct messages their own.
import { personPlace, type Place, serverPlace } from '../library/article-store.ts';
import type { Phrases } from './language/language.ts';

export type Caller = {
  /** Null in a direct message. */
  readonly guild: string | null;
  readonly channel: string;
  readonly person: string;
  /** Ids of the roles they have in the server, other than that of everybody. */
  readonly roles: readonly string[];
  /** Whether they may change what the place holds: Manage Messages in a server, and everybody in direct messages. */
  readonly manages: boolean;
  /** Whether they may change how the bot behaves: Manage Server, and everybody in direct messages. */
  readonly administers: boolean;
  /** Whether they may write in the channel themselves. */
  readonly posts: boolean;
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
