// `/help`: how to ask, the articles there are, and where they come from.
import type { Article } from '../../article/article.ts';
import type { Reply } from '../command.ts';
import { titleOf } from './passage.ts';
import { reply, text } from './parts.ts';

const LISTED = 10;

type Shown = {
  readonly articles: readonly Article[];
  readonly isLent: boolean;
  readonly defaultArticle: string | null;
  readonly isDirect: boolean;
};

export function helpReply(shown: Shown): Reply {
  return reply(
    text(
      [
        '### Ask, and the article answers',
        'I answer with the article’s own words and say who said them. Three ways to ask:',
        '- mention me with your question, or reply to one of my answers with the ping left on',
        '- use `/ask`: it can keep to one article or one speaker’s words, and answer for you alone',
        '- send me a direct message',
        'A follow-up such as “and what did she say about the money?” works for ten minutes.',
      ].join('\n'),
    ),
    text([...articleLines(shown), ...ownLines(shown)].join('\n')),
    text('-# `/privacy` shows what I hold about you, and deletes it.'),
  );
}

function articleLines({ articles, defaultArticle }: Shown): string[] {
  if (articles.length === 0) return ['There is no article to ask about yet.'];
  const rest = articles.length - LISTED;
  const usual = articles.find(({ slug }) => slug === defaultArticle);
  // The one that is asked by default must not be among those left out.
  const listed = usual === undefined ? articles : [usual, ...articles.filter((other) => other !== usual)];
  const titles = listed
    .slice(0, LISTED)
    .map((article) => `- ${titleOf(article)}${article === usual ? ' (asked unless you name another)' : ''}`);
  return ['**You can ask about**', ...titles, ...(rest > 0 ? [`- and ${rest} more`] : [])];
}

function ownLines({ articles, isLent, isDirect }: Shown): string[] {
  if (!isLent) return [];
  const only = articles.length === 0 ? '' : 'These are only lent: ';
  const line = isDirect
    ? 'you have no articles of your own here yet; add some with `/library add`.'
    : 'this server has no articles of its own yet; a moderator can add some with `/library add`.';
  return [only === '' ? line.replace(/^./, (letter) => letter.toUpperCase()) : `${only}${line}`];
}
