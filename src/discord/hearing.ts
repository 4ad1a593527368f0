// What this process does on hearing what another has done: what it held in memory about somebody is forgotten, and work
// for its own servers is begun.
import type { Client } from 'discord.js';
import type { Hear } from '../library/notices.ts';
import type { Log } from './log.ts';
import type { Services } from './services.ts';
import { isOurs } from './shards.ts';

type Options = {
  readonly client: Client;
  readonly services: Services;
  /** There may be work. */
  readonly wake: () => void;
  readonly log: Log;
};

export function createHearing({ client, services, wake, log }: Options): Hear {
  return (notice) => {
    if (notice === null) {
      // Somebody may have asked to be forgotten: nobody's is kept rather than theirs too long.
      log.info('out of touch with other processes for a moment; what was held in memory is let go');
      forgetEverybody(services);
      wake();
    } else if (notice.kind === 'forget') forgetPerson(notice.person, services);
    else if (notice.kind === 'work') {
      const guild = /^server:(\d+)$/.exec(notice.place)?.[1];
      if (guild !== undefined && isOurs(guild, client)) wake();
    }
  };
}

/** Lets go of all that is held in memory about a person. */
export function forgetPerson(person: string, services: Services): void {
  const { conversations, drafts, removals, forms, claims, discussions } = services;
  conversations.forgetPerson(person);
  for (const memory of [drafts, removals, forms, claims]) memory.forgetPerson(person);
  // What somebody else removed and may yet put back must not bring the person's id along.
  for (const [id, removal] of removals.all())
    if (removal.article.addedBy === person)
      removals.replace(id, { ...removal, article: { ...removal.article, addedBy: null } });
  discussions.told.forgetPerson(person);
  discussions.forget();
}

function forgetEverybody({ conversations, drafts, removals, forms, claims, discussions }: Services): void {
  for (const memory of [conversations, drafts, removals, forms, claims, discussions.told]) memory.clear();
  discussions.forget();
}
