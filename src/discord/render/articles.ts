// A place's articles: the list a page at a time, one in full, and what is said around removing one.
import type { ArticleEntry } from '../../library/article-store.ts';
import type { Votes } from '../../library/vote-store.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { countLine, factLines, speakerLines } from './draft.ts';
import { inline } from './markdown.ts';
import { pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { titleOf } from './passage.ts';
import { articleLink, button, dangerButton, notice, reply, row, text } from './parts.ts';

const PAGE = 8;
const MAX_TITLE = 130;
const MAX_FACT = 80;
const MAX_NAMES = 600;

type Listed = {
  readonly entries: readonly ArticleEntry[];
  readonly defaultArticle: string | null;
  /** From 0; one that is not there any more shows the last. */
  readonly page: number;
  readonly limit: number;
  /** By id, of those that are not yet read by meaning: how much of each is. */
  readonly percents: ReadonlyMap<string, number>;
};

export function listReply(
  { entries, defaultArticle, page, limit, percents }: Listed,
  phrases: Phrases,
): Reply {
  const { library, notices } = phrases;
  if (entries.length === 0) return notice(notices.notOwn);
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
    const usual = entry.slug === defaultArticle ? ` · ${library.usual}` : '';
    return [
      `${shown * PAGE + position + 1}\\. *${inline(entry.title, MAX_TITLE)}*${usual}`,
      `-# ${[...facts, countLine(entry, phrases)].join(' · ')}`,
      `-# ${[addedText(entry, phrases), ...unreadText(percents.get(entry.id) ?? null, phrases)].join(' · ')}`,
    ].join('\n');
  });
  const foot = percents.size > 0 ? [`-# ${library.untilRead}`] : [];
  const heading = `### ${library.held(entries.length, limit)}`;
  return reply(
    text([[heading, ...pageLine(paging, phrases)].join(' · '), ...lines, ...foot].join('\n')),
    ...pagerRows(paging, phrases),
  );
}

type Details = {
  readonly entry: ArticleEntry;
  /** Names, who says most first. */
  readonly speakers: readonly string[];
  /** Null where they are not known. */
  readonly votes: Votes | null;
  /** How much of it is read by meaning; null where all is, or none will be. */
  readonly percent: number | null;
  /** What is said first, such as that it was changed; empty for nothing. */
  readonly saying: string;
};

export function articleReply({ entry, speakers, votes, percent, saying }: Details, phrases: Phrases): Reply {
  const hasVotes = votes !== null && votes.up + votes.down > 0;
  const { details, counts, buttons, library } = phrases;
  const names = Object.entries(entry.aliases).map(([name, others]) => `${name}: ${others.join(', ')}`);
  return reply(
    text(
      [
        ...(saying === '' ? [] : [saying]),
        `### ${titleOf(entry)}`,
        ...factLines(entry, phrases),
        `${countLine(entry, phrases)} · ${counts.characters(entry.length)}`,
        ...speakerLines(speakers, phrases),
        ...(hasVotes ? [phrases.votes.counts(votes.up, votes.down)] : []),
        ...(names.length === 0 ? [] : [details.otherNames(inline(names.join('; '), MAX_NAMES))]),
        `-# ${addedText(entry, phrases)} · ${details.shortName(inline(entry.slug, MAX_FACT))}`,
        ...unreadText(percent, phrases).map((part) => `-# ${part} · ${library.untilRead}`),
      ].join('\n'),
    ),
    ...row([
      button(buttons.edit, `edit:${entry.id}`),
      dangerButton(buttons.remove, `remove:${entry.id}`),
      ...articleLink(entry.url, phrases),
    ]),
  );
}

export function removeReply(entry: ArticleEntry, phrases: Phrases): Reply {
  const { library, buttons } = phrases;
  return reply(
    text(
      `### ${library.removeHeading(titleOf(entry))}\n${countLine(entry, phrases)}\n${library.removeWarning}`,
    ),
    ...row([dangerButton(buttons.remove, `removed:${entry.id}`), button(buttons.cancel, 'cancel:')]),
  );
}

export function removedReply(
  id: string,
  entry: ArticleEntry,
  isLast: boolean,
  { library, buttons }: Phrases,
): Reply {
  const last = isLast ? ` ${library.lastOwn}` : '';
  return reply(
    text(`### ${library.removed}\n${library.isRemoved(titleOf(entry))}${last}\n-# ${library.undoWorks}`),
    ...row([button(buttons.undo, `undo:${id}`)]),
  );
}

function unreadText(percent: number | null, { library }: Phrases): string[] {
  return percent === null ? [] : [library.beingRead(percent)];
}

/** Discord shows the date in the reader's own language. */
function addedText({ addedBy, addedAt }: ArticleEntry, { details }: Phrases): string {
  return details.added(addedBy === null ? null : `<@${addedBy}>`, `<t:${Math.floor(addedAt / 1000)}:d>`);
}
