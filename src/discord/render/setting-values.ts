// What each setting is set to, and what changed, in plain words.
import type { ArticleEntry } from '../../library/article-store.ts';
import { type Changes, type Setting, settingsOf } from '../../settings/settings.ts';
import type { SettingsEntry } from '../../settings/settings-store.ts';
import { languageOf, type Phrases } from '../language/language.ts';
import { inline } from './markdown.ts';
import { channelMention, first, roleMention, timeMention } from './refusal.ts';

type Articles = readonly Pick<ArticleEntry, 'slug' | 'title'>[];

/** Of a list of channels or roles, in a line that tells of a change. */
const LISTED = 5;
const MAX_TITLE = 100;
/** More are never changed at once on the page. */
const MAX_CHANGES = 4;

/** A setting's value; `listed` is how many channels or roles are named. */
export function valueText(
  setting: Setting,
  values: Changes,
  articles: Articles,
  { settings: say }: Phrases,
  listed = LISTED,
): string {
  switch (setting) {
    case 'visibility':
      return values.visibility === 'public' ? say.forAll : say.forOne;
    case 'defaultArticle': {
      const { defaultArticle } = values;
      if (defaultArticle === null || defaultArticle === undefined) return say.allArticles;
      const article = articles.find(({ slug }) => slug === defaultArticle);
      return article === undefined ? say.goneArticle : `*${inline(article.title, MAX_TITLE)}*`;
    }
    case 'language': {
      const { language = null } = values;
      return language === null ? say.automatic : (languageOf(language)?.name ?? say.unknownLanguage);
    }
    case 'timeZone':
      return values.timeZone ?? 'UTC';
    case 'memberCooldown':
    case 'channelCooldown': {
      const seconds = values[setting] ?? 0;
      return seconds === 0 ? say.noWait : say.seconds(seconds);
    }
    case 'channels': {
      const { channels = [] } = values;
      return channels.length === 0
        ? say.everywhere
        : say.some(...first(channels.map(channelMention), listed));
    }
    case 'askRoles': {
      const { askRoles = [] } = values;
      return askRoles.length === 0
        ? say.everybody
        : say.withRole(...first(askRoles.map(roleMention), listed));
    }
    case 'moderatorRole': {
      const { moderatorRole = null } = values;
      return moderatorRole === null ? say.managers : say.managersAnd(roleMention(moderatorRole));
    }
    case 'logChannel': {
      const { logChannel = null } = values;
      return logChannel === null ? say.nowhere : channelMention(logChannel);
    }
  }
}

/** A line for each setting that changed: from what to what. */
export function changeLines(
  { before, after }: Pick<SettingsEntry, 'before' | 'after'>,
  articles: Articles,
  phrases: Phrases,
): string[] {
  const { settings: say } = phrases;
  const changed = settingsOf(after);
  const rest = changed.length - MAX_CHANGES;
  return [
    ...changed
      .slice(0, MAX_CHANGES)
      .map(
        (setting) =>
          `- ${say.change(
            say.names[setting],
            valueText(setting, before, articles, phrases),
            valueText(setting, after, articles, phrases),
          )}`,
      ),
    ...(rest > 0 ? [`- ${phrases.notices.andMore(rest)}`] : []),
  ];
}

/** Who made a change, as a mention that pings nobody. */
export function personText({ by }: SettingsEntry, { settings: say }: Phrases): string {
  return by === null ? say.somebody : `<@${by}>`;
}

export function whenText({ at }: SettingsEntry, style: 'R' | 'f' = 'R'): string {
  return timeMention(at, style);
}

/** As many of the lines as fit, and how many do not. */
export function fitted(lines: readonly string[], max: number, { notices }: Phrases): string {
  let length = 0;
  const shown = lines.filter((line) => (length += line.length + 1) <= max);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- ${notices.andMore(rest)}`] : [])].join('\n');
}
