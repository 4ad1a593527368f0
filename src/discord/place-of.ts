// Whose articles somebody who calls is asking: the server's, or in direct messages their own.
import { personPlace, type Place, serverPlace } from '../library/article-store.ts';

export type Caller = {
  /** Null in a direct message. */
  readonly guild: string | null;
  readonly channel: string;
  readonly person: string;
  /** Whether they may change what the place holds: Manage Messages in a server, and everybody in direct messages. */
  readonly manages: boolean;
};

export function placeOf({ guild, person }: Pick<Caller, 'guild' | 'person'>): Place {
  return guild === null ? personPlace(person) : serverPlace(guild);
}
