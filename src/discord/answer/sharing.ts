// Posting what somebody sees alone: once, and only where they may write themselves.
import type { Action, Press, Reply } from '../command.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { staleAside } from './stale.ts';

/** `make` gives the message as it is once shared, with what it `posts`; or, as an aside, why it cannot be. */
export function sharing(
  name: string,
  make: (press: Press, services: Services) => Reply | Promise<Reply>,
): Action {
  return {
    name,
    shows: 'update',
    async run(press, services) {
      const { shared } = services;
      if (!press.onPrivate) return staleAside(press);
      if (!press.posts) return { ...notice(press.ownPhrases.notices.mayNotPost), isAside: true };
      const { posts, ...shown } = await make(press, services);
      if (posts === undefined || shared.find(press.message) !== null) return shown;
      // Nothing else runs between looking and noting, so that of two presses only one gets here.
      shared.note(true, press.message);
      return { ...shown, posts };
    },
    unposted: (press, { shared }) => shared.forget(press.message),
  };
}
