// `/library list`: a place's articles, a page at a time.
import type { Action, Reply } from '../../command.ts';
import { type Caller, placeOf } from '../../place-of.ts';
import { listReply } from '../../render/articles.ts';
import { pageWanted } from '../../render/pager.ts';
import type { Services } from '../../services.ts';
import { unreadPercents } from '../../unread.ts';

export async function listArticles(caller: Caller, services: Services, page = 0): Promise<Reply> {
  const place = placeOf(caller);
  const { shelves } = services;
  const [entries, { defaultArticle }, limits] = await Promise.all([
    shelves.list(place),
    shelves.settings(place),
    shelves.limits(place),
  ]);
  const percents = await unreadPercents(place, entries.length, services);
  return listReply({ entries, defaultArticle, page, limit: limits.articles, percents }, caller.phrases);
}

/** Another page of the list; works after a restart. */
export const page: Action = {
  name: 'page',
  shows: 'update',
  run: (press, services) => listArticles(press, services, pageWanted(press.argument, press.values) ?? 0),
};
