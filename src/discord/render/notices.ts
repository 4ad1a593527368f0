// The polite sentences for when something cannot be done.
import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { articlesLike } from '../article-choices.ts';
import type { Reply } from '../command.ts';
import { inline } from './markdown.ts';
import { titleOf } from './passage.ts';
import { mainButton, notice, reply, row, text } from './parts.ts';

const LISTED = 8;
const MAX_GIVEN = 100;
const MAX_REASON = 600;

export const ROLE_MENTION_NOTICE: Reply = notice(
  'You mentioned my role, and Discord does not show me the text of such a message. Mention me as a user, or use `/ask`.',
);

export const EMPTY_QUESTION_NOTICE: Reply = notice('There is no question in that. Try it in a few words.');

export const STALE_NOTICE: Reply = notice(
  'This answer is too old: the article has changed since, or is no longer here. Please ask again.',
);

/** Somebody named an article that is not here, or what fits several. */
export function noSuchArticle(
  given: string,
  articles: readonly Pick<Article, 'title' | 'slug' | 'publisher'>[],
): Reply {
  const like = articlesLike(given, articles);
  const shown = like.length > 1 ? like : articles;
  const name = `“${inline(given, MAX_GIVEN)}”`;
  const rest = shown.length - LISTED;
  return notice(
    [
      like.length > 1
        ? `${name} fits more than one article here:`
        : `There is no article ${name} here. There are:`,
      ...shown.slice(0, LISTED).map((article) => `- ${titleOf(article)}`),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
      'Choose one from the list that appears while you type.',
    ].join('\n'),
  );
}

export const UNKNOWN_NOTICE: Reply = notice('I do not know that one any more. `/help` lists what I can do.');

export const FAILURE_NOTICE: Reply = notice(
  'Something went wrong on my side, and I have made a note of it. Please try again in a moment.',
);

export const UNREACHABLE_NOTICE: Reply = notice(
  'The library cannot be reached just now. Please try again in a minute.',
);

export const RESTARTING_NOTICE: Reply = notice('I am just restarting. Please try again in a minute.');

export const NO_RIGHTS_NOTICE: Reply = notice(
  'Only people with the right *Manage Messages* look after this server’s articles. Anybody can ask them: `/help` lists them.',
);

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
