// A place's articles: the list a page at a time, one in full, and what is said around removing one.
import type { ArticleEntry } from '../../library/article-store.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { counted, countLine, factLines, speakerLines } from './draft.ts';
import { inline } from './markdown.ts';
import { pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { titleOf } from './passage.ts';
import { articleLink, button, dangerButton, notice, reply, row, text } from './parts.ts';

const PAGE = 8;
const MAX_TITLE = 150;
const MAX_FACT = 80;
const MAX_NAMES = 600;

type Listed = {
  readonly entries: readonly ArticleEntry[];
  readonly defaultArticle: string | null;
  /** From 0; one that is not there any more shows the last. */
  readonly page: number;
  readonly limit: number;
};

export function listReply({ entries, defaultArticle, page, limit }: Listed, phrases: Phrases): Reply {
  if (entries.length === 0)
    return notice('There are no articles of your own here yet. Add one with `/library add`.');
  const pages = Math.ceil(entries.length / PAGE);
  const shown = pageWithin(page, pages);
  const paging: Paging = {
    page: shown,
    pages,
    id: (each) => `page:${each}`,
    about: (each) => entries[each * PAGE]?.title ?? '',
  };
  const lines = entries.slice(shown * PAGE, (shown + 1) * PAGE).map((entry, position) => {
    const facts = [entry.publisher, entry.date].flatMap((fact) =>
      fact === null ? [] : [inline(fact, MAX_FACT)],
    );
    const usual = entry.slug === defaultArticle ? ' · asked by default' : '';
    return [
      `${shown * PAGE + position + 1}\\. *${inline(entry.title, MAX_TITLE)}*${usual}`,
      `-# ${[...facts, countLine(entry)].join(' · ')}\n-# ${addedText(entry)}`,
    ].join('\n');
  });
  const heading = `### ${counted(entries.length, 'article')} of ${limit.toLocaleString('en')}`;
  return reply(
    text([[heading, ...pageLine(paging, phrases)].join(' · '), ...lines].join('\n')),
    ...pagerRows(paging, phrases),
  );
}

export function articleReply(
  entry: ArticleEntry,
  speakers: readonly string[],
  phrases: Phrases,
  saying = '',
): Reply {
  const names = Object.entries(entry.aliases).map(([name, others]) => `${name}: ${others.join(', ')}`);
  return reply(
    text(
      [
        ...(saying === '' ? [] : [saying]),
        `### ${titleOf(entry)}`,
        ...factLines(entry),
        `${countLine(entry)} · ${counted(entry.length, 'character')}`,
        ...speakerLines(speakers),
        ...(names.length === 0 ? [] : [`Other names: ${inline(names.join('; '), MAX_NAMES)}`]),
        `-# ${addedText(entry)} · short name ${inline(entry.slug, MAX_FACT)}`,
      ].join('\n'),
    ),
    ...row([
      button('Edit', `edit:${entry.id}`),
      dangerButton('Remove', `remove:${entry.id}`),
      ...articleLink(entry.url, phrases),
    ]),
  );
}

export function removeReply(entry: ArticleEntry): Reply {
  return reply(
    text(
      `### Remove ${titleOf(entry)}?\n${countLine(entry)}. Nobody here can ask about it then, and old answers from it no longer open.`,
    ),
    ...row([dangerButton('Remove', `removed:${entry.id}`), button('Cancel', 'cancel:')]),
  );
}

export function removedReply(id: string, entry: ArticleEntry, isLast: boolean): Reply {
  const last = isLast ? ' It was the last of your own, so the lent articles are asked again.' : '';
  return reply(
    text(`### Removed\n${titleOf(entry)} is no longer here.${last}\n-# *Undo* works for 15 minutes.`),
    ...row([button('Undo', `undo:${id}`)]),
  );
}

function addedText({ addedBy, addedAt }: ArticleEntry): string {
  return `added ${addedBy === null ? '' : `by <@${addedBy}> `}<t:${Math.floor(addedAt / 1000)}:d>`;
}
