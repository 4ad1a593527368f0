// The polite sentences for when something cannot be done.
import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { articlesLike } from '../article-choices.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline } from './markdown.ts';
import { titleOf } from './passage.ts';
import { mainButton, notice, reply, row, text } from './parts.ts';

const LISTED = 8;
const MAX_GIVEN = 100;
const MAX_REASON = 600;

/** Somebody named an article that is not here, or what fits several. */
export function noSuchArticle(
  given: string,
  articles: readonly Pick<Article, 'title' | 'slug' | 'publisher'>[],
  { notices }: Phrases,
): Reply {
  const like = articlesLike(given, articles);
  const shown = like.length > 1 ? like : articles;
  const name = inline(given, MAX_GIVEN);
  const rest = shown.length - LISTED;
  return notice(
    [
      like.length > 1 ? notices.fitsSeveral(name) : notices.noSuchArticle(name),
      ...shown.slice(0, LISTED).map((article) => `- ${titleOf(article)}`),
      ...(rest > 0 ? [`- ${notices.andMore(rest)}`] : []),
      notices.chooseArticle,
    ].join('\n'),
  );
}

export const STALE_DRAFT_NOTICE: Reply = notice(
  'This draft is no longer there: drafts wait for 15 minutes, and not over a restart. Please add the article again with `/library add`.',
);

export const STALE_UNDO_NOTICE: Reply = notice(
  'That is too long ago to undo: it works for 15 minutes, and not over a restart. Please add the article again with `/library add`.',
);

export const STALE_FORM_NOTICE: Reply = notice(
  'What you typed is no longer there: it is held for 15 minutes, and not over a restart. Please use the command again.',
);

export const GONE_NOTICE: Reply = notice(
  'This article is no longer here; somebody has removed it. `/library list` shows what there is.',
);

export const BAD_ADDRESS_NOTICE: Reply = notice(
  'That is no web address; give one that begins with https:// or http://, or “none” to take it away. Nothing was changed.',
);

export const CANCELLED_NOTICE: Reply = notice('Nothing was changed.');

export const DISCARDED_NOTICE: Reply = notice('Discarded; nothing was kept.');

export const NOT_OWN_NOTICE: Reply = notice(
  'There are no articles of your own here yet. Add one with `/library add`.',
);

/** A source that no article can be made of; the reason names it. */
export function refusedNotice(reason: string): Reply {
  const end = /[.!?]$/.test(reason) ? '' : '.';
  return notice(`I cannot take that: ${inline(reason, MAX_REASON)}${end} Nothing was kept.`);
}

/** What is wrong in a form, with a way back to it as it was filled in. */
export function wrongReply(
  formId: string,
  problems: readonly string[],
  back: APIButtonComponent[] = [],
): Reply {
  return reply(
    text(
      ['### Nothing was changed yet', ...problems.slice(0, LISTED).map((problem) => `- ${problem}`)].join(
        '\n',
      ),
    ),
    ...row([mainButton('Try again', `again:${formId}`), ...back]),
  );
}
