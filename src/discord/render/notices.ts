// The polite sentences for when something cannot be done.
import type { Article } from '../../article/article.ts';
import type { Reply } from '../command.ts';
import { inline } from './markdown.ts';
import { titleOf } from './passage.ts';
import { notice } from './parts.ts';

const LISTED = 8;
const MAX_GIVEN = 100;

export const ROLE_MENTION_NOTICE: Reply = notice(
  'You mentioned my role, and Discord does not show me the text of such a message. Mention me as a user, or use `/ask`.',
);

export const EMPTY_QUESTION_NOTICE: Reply = notice('There is no question in that. Try it in a few words.');

export const STALE_NOTICE: Reply = notice(
  'This answer is too old: the article has changed since, or is no longer here. Please ask again.',
);

/** Somebody named an article that is not here, or a part of several titles. */
export function noSuchArticle(given: string, articles: readonly Pick<Article, 'title'>[]): Reply {
  const rest = articles.length - LISTED;
  return notice(
    [
      `“${inline(given, MAX_GIVEN)}” is not one article here. Choose one from the list that appears while you type.`,
      ...(articles.length === 0 ? ['There is none yet.'] : ['There are:']),
      ...articles.slice(0, LISTED).map((article) => `- ${titleOf(article)}`),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
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
