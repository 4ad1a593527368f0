// What the bot says of itself: help, and the polite sentences for when something cannot be done.
import type { Article } from '../../article/article.ts';
import type { Reply } from '../command.ts';
import { titleOf } from './passage.ts';
import { notice, reply, text } from './parts.ts';

const LISTED = 5;

export function helpReply(articles: readonly Article[]): Reply {
  const rest = articles.length - LISTED;
  const titles = articles.slice(0, LISTED).map((article) => `- ${titleOf(article)}`);
  return reply(
    text(
      [
        '### Ask, and the article answers',
        'I answer with the article’s own words and say who said them. Three ways to ask:',
        '- mention me with your question, or reply to one of my answers with the ping left on',
        '- use `/ask`: it can keep to one speaker’s words, and answer for you alone',
        '- send me a direct message',
        'A follow-up such as “and what did she say about the money?” works for ten minutes.',
      ].join('\n'),
    ),
    ...(titles.length === 0
      ? [text('There is no article to ask about yet.')]
      : [text(['**You can ask about**', ...titles, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n'))]),
  );
}

export const ROLE_MENTION_NOTICE: Reply = notice(
  'You mentioned my role, and Discord does not show me the text of such a message. Mention me as a user, or use `/ask`.',
);

export const EMPTY_QUESTION_NOTICE: Reply = notice('There is no question in that. Try it in a few words.');

export const STALE_NOTICE: Reply = notice(
  'This answer is too old: the article has changed since, or is no longer here. Please ask again.',
);

export const UNKNOWN_NOTICE: Reply = notice('I do not know that one any more. `/help` lists what I can do.');

export const FAILURE_NOTICE: Reply = notice(
  'Something went wrong on my side, and I have made a note of it. Please try again in a moment.',
);

export const RESTARTING_NOTICE: Reply = notice('I am just restarting. Please try again in a minute.');
