// `/speakers`: who is quoted, how often and where.
import { quotedSpeakers } from '../../answer/said.ts';
import type { Article } from '../../article/article.ts';
import type { Action, Call, Command, Reply } from '../command.ts';
import { named, type Phrases } from '../language/language.ts';
import { articleInScope, SPEAKERS } from '../lookup-id.ts';
import { placeOf } from '../place-of.ts';
import { noSuchArticle } from '../render/notices.ts';
import { pageWanted } from '../render/pager.ts';
import { notice } from '../render/parts.ts';
import { speakersReply } from '../render/speakers.ts';
import type { PlaceCore, Services } from '../services.ts';
import { isLookupForCallerAlone } from '../visibility.ts';
import { EVERYWHERE } from '../installing.ts';
import { articleNamed, articleOption, completeLookup, privateOption, typedIn } from './lookup/scope.ts';

export const speakers: Command = {
  definition: {
    ...named(({ commands }) => commands.speakers),
    ...EVERYWHERE,
    options: [
      articleOption(({ commands }) => commands.speakers.article),
      privateOption(({ commands }) => commands.speakers.private),
    ],
  },
  asks: true,
  isPrivate: isLookupForCallerAlone,
  isLook: () => true,
  run: lookUp,
  complete: completeLookup,
};

/** A page of the same, or of an article whose button it is. */
export const speakersPage: Action = {
  name: SPEAKERS,
  shows: 'update',
  isLook: true,
  async run(press, services) {
    const { phrases } = press;
    const core = await services.at(placeOf(press));
    const [scope = '', at = ''] = press.argument.split(':');
    const article = articleInScope(scope, core.articles());
    const page = pageWanted(at, press.values);
    if (article === undefined || page === null) return notice(phrases.articles.stale);
    return replyOf(article, page, core, phrases);
  },
};

async function lookUp(call: Call, services: Services): Promise<Reply> {
  const { phrases } = call;
  const core = await services.at(placeOf(call));
  const article = articleNamed(call, core);
  if (article === undefined) return noSuchArticle(typedIn(call, 'article'), core.articles(), phrases);
  return replyOf(article, 0, core, phrases);
}

function replyOf(article: Article | null, page: number, core: PlaceCore, phrases: Phrases): Reply {
  const people = quotedSpeakers(core.said(article ?? undefined));
  return speakersReply({ people, article, page }, phrases);
}
