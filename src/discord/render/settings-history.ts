// The history of a server's settings, a page at a time.
import type { ArticleEntry } from '../../library/article-store.ts';
import type { SettingsEntry } from '../../settings/settings-store.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { button, reply, row, text } from './parts.ts';
import { changeLines, fitted, personText, whenText } from './setting-values.ts';

const HISTORY_PAGE = 8;
const MAX_HISTORY = 3_600;

/** All changes that are remembered, a page of them at a time, from 0; one that is not there shows the last. */
export function historyReply(
  entries: readonly SettingsEntry[],
  page: number,
  articles: readonly ArticleEntry[],
  phrases: Phrases,
): Reply {
  const { settings: say } = phrases;
  const pages = Math.max(1, Math.ceil(entries.length / HISTORY_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const lines = entries.slice(at * HISTORY_PAGE, (at + 1) * HISTORY_PAGE).flatMap((entry) => {
    const heading = entry.undoes === null ? say.entry : say.entryUndone;
    return [
      heading(whenText(entry, 'f'), personText(entry, phrases)),
      ...changeLines(entry, articles, phrases),
    ];
  });
  return reply(
    text(`### ${say.historyHeading(at + 1, pages)}`),
    text(fitted(lines.length === 0 ? [say.noChanges] : lines, MAX_HISTORY, phrases)),
    ...row([
      button(say.back, 'setpage:answers'),
      ...(at > 0 ? [button(say.newer, `sethistory:${at - 1}`)] : []),
      ...(at < pages - 1 ? [button(say.older, `sethistory:${at + 1}`)] : []),
    ]),
  );
}
