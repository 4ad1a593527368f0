// The pages of `/settings`: what is set in plain words, what changes it, what was changed last, and the history.
import { type APIButtonComponent, type APIComponentInContainer, ChannelType } from 'discord.js';
import type { ArticleEntry } from '../../library/article-store.ts';
import { type Changeable, MAX_COOLDOWN_SECONDS, MAX_NAMED, type Setting } from '../../settings/settings.ts';
import type { SettingsEntry } from '../../settings/settings-store.ts';
import type { Form, Reply } from '../command.ts';
import { LANGUAGES, type Phrases } from '../language/language.ts';
import type { Right } from '../permissions.ts';
import { form, input } from './forms.ts';
import { MAX_CHOICE, MAX_CHOICES, truncate } from './limits.ts';
import { channelMenu, menu, type MenuRow, roleMenu } from './menus.ts';
import { button, divider, mainButton, reply, row, text } from './parts.ts';
import { channelMention } from './refusal.ts';
import { fitted, valueText } from './setting-values.ts';

export const PAGES = ['answers', 'asking', 'log'] as const;
export type Page = (typeof PAGES)[number];

/** Values of menus for what is no article, and no language. */
export const ALL_ARTICLES = '*';
export const AUTOMATIC = '*';

/** The bot's rights in a channel: what it lacks there, null where the channel is gone. */
export type Check = {
  readonly where: 'here' | 'channel' | 'log';
  readonly channel: string;
  readonly lacks: readonly Right[] | null;
};

export type SettingsPage = {
  readonly page: Page;
  readonly values: Changeable;
  readonly version: number;
  /** The change that *Undo* takes back; null where there is none. */
  readonly last: SettingsEntry | null;
  readonly articles: readonly ArticleEntry[];
  /** Ids among the values that do not exist any more. */
  readonly gone: ReadonlySet<string>;
  readonly checks: readonly Check[];
  /** What has just been done, a line each. */
  readonly saying: readonly string[];
};

const SHOWN = 12;
const CHECKED = 5;
/** Characters of what has just been done. */
const MAX_SAYING = 1_800;

export function settingsReply(shown: SettingsPage, phrases: Phrases): Reply {
  const { settings: say } = phrases;
  const { page, saying, last } = shown;
  const parts = { answers: answersPart, asking: askingPart, log: logPart }[page](shown, phrases);
  return reply(
    ...(saying.length === 0 ? [] : [text(fitted(saying, MAX_SAYING, phrases)), divider()]),
    text([`### ${say.heading(say.pages[page])}`, ...parts.lines, ...goneLines(shown, phrases)].join('\n')),
    ...parts.rows.flatMap(labelled),
    ...row(parts.buttons),
    ...row([
      ...PAGES.filter((other) => other !== page).map((other) => button(say.pages[other], `setpage:${other}`)),
      ...(last === null
        ? []
        : [button(say.undo, `unset:${page}:${last.id}`), button(say.history, 'sethistory:0')]),
    ]),
  );
}

/** A menu with its name above it, which Discord shows in it only as long as nothing is chosen. */
function labelled(menuRow: MenuRow): APIComponentInContainer[] {
  const [select] = menuRow.components;
  const name = select !== undefined && 'placeholder' in select ? select.placeholder : undefined;
  return name === undefined ? [menuRow] : [text(`-# ${name}`), menuRow];
}

type Parts = {
  readonly lines: readonly string[];
  readonly rows: readonly MenuRow[];
  readonly buttons: readonly APIButtonComponent[];
};

function answersPart(shown: SettingsPage, phrases: Phrases): Parts {
  const { values, version, articles } = shown;
  const { settings: say } = phrases;
  const isPublic = values.visibility === 'public';
  // The one that is set has to be among those offered.
  const offered = articles
    .toSorted((a, b) => Number(b.slug === values.defaultArticle) - Number(a.slug === values.defaultArticle))
    .filter(({ slug }) => slug.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES - 1);
  return {
    lines: [
      ...valueLines(
        shown,
        ['visibility', 'defaultArticle', 'language', 'timeZone', 'memberCooldown', 'channelCooldown'],
        phrases,
      ),
      `-# ${say.mentions}`,
      ...(offered.length < articles.length ? [`-# ${say.moreArticles}`] : []),
    ],
    rows: [
      ...(articles.length === 0
        ? []
        : [
            menu(`set:defaultArticle:${version}`, say.choose.defaultArticle, [
              {
                label: phrases.ask.allArticles,
                value: ALL_ARTICLES,
                default: values.defaultArticle === null,
              },
              ...offered.map(({ title, slug }) => ({
                label: truncate(title.trim(), MAX_CHOICE) || slug,
                value: slug,
                default: slug === values.defaultArticle,
              })),
            ]),
          ]),
      menu(`set:language:${version}`, say.choose.language, [
        { label: say.automatic, value: AUTOMATIC, default: values.language === null },
        ...LANGUAGES.map(({ name, locale }) => ({
          label: name,
          value: locale,
          default: locale === values.language,
        })),
      ]),
    ],
    buttons: [
      mainButton(
        isPublic ? say.showOne : say.showAll,
        `set:visibility:${version}:${isPublic ? 'private' : 'public'}`,
      ),
      button(say.waits, `setwaits:${version}`),
    ],
  };
}

function askingPart(shown: SettingsPage, phrases: Phrases): Parts {
  const { values, version, gone } = shown;
  const { settings: say } = phrases;
  const there = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id));
  return {
    lines: [
      ...valueLines(shown, ['channels', 'askRoles', 'moderatorRole'], phrases),
      `-# ${say.covers}`,
      `-# ${say.exempt}`,
      `-# ${say.integrations}`,
    ],
    rows: [
      channelMenu(`set:channels:${version}`, say.choose.channels, there(values.channels), MAX_NAMED, [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.GuildForum,
        ChannelType.GuildMedia,
        ChannelType.GuildVoice,
        ChannelType.GuildStageVoice,
        ChannelType.GuildCategory,
      ]),
      roleMenu(`set:askRoles:${version}`, say.choose.askRoles, there(values.askRoles), MAX_NAMED),
      roleMenu(
        `set:moderatorRole:${version}`,
        say.choose.moderatorRole,
        there(values.moderatorRole === null ? [] : [values.moderatorRole]),
        1,
      ),
    ],
    buttons: gone.size === 0 ? [] : [button(say.clean, `setclean:${version}`)],
  };
}

function logPart(shown: SettingsPage, phrases: Phrases): Parts {
  const { values, version, gone, checks } = shown;
  const { settings: say } = phrases;
  const bad = checks.filter(({ where, lacks }) => where !== 'channel' || lacks?.length !== 0);
  const rest = bad.length - CHECKED;
  const log = values.logChannel === null || gone.has(values.logChannel) ? [] : [values.logChannel];
  return {
    lines: [
      ...valueLines(shown, ['logChannel'], phrases),
      `**${say.check}**`,
      ...bad.slice(0, CHECKED).map((check) => `- ${checkText(check, phrases)}`),
      ...(rest > 0 ? [`- ${say.moreChannels(rest)}`] : []),
    ],
    rows: [
      channelMenu(`set:logChannel:${version}`, say.choose.logChannel, log, 1, [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
      ]),
    ],
    buttons: gone.size === 0 ? [] : [button(say.clean, `setclean:${version}`)],
  };
}

export function checkText({ where, channel, lacks }: Check, { settings: say, rights }: Phrases): string {
  if (lacks === null) return say.goneChannel;
  const place = { here: say.here, channel: say.inChannel, log: say.inLog }[where](channelMention(channel));
  return lacks.length === 0
    ? say.mayAnswer(place)
    : say.lacks(
        place,
        lacks.map((right) => rights[right]),
      );
}

/** The form for the two waiting times. */
export function waitsForm(
  { memberCooldown, channelCooldown }: Pick<Changeable, 'memberCooldown' | 'channelCooldown'>,
  version: number,
  { settings: { waitsForm: say } }: Phrases,
): Form {
  const field = (name: string, label: string, seconds: number) =>
    input({
      name,
      label,
      description: say.about(MAX_COOLDOWN_SECONDS),
      value: String(seconds),
      max: 10,
      isRequired: true,
    });
  return form(`waits:${version}`, say.title, [
    field('member', say.member, memberCooldown),
    field('channel', say.channel, channelCooldown),
  ]);
}

function valueLines(
  { values, articles }: SettingsPage,
  settings: readonly Setting[],
  phrases: Phrases,
): string[] {
  return settings.map(
    (setting) =>
      `**${phrases.settings.names[setting]}**: ${valueText(setting, values, articles, phrases, SHOWN)}`,
  );
}

function goneLines({ values, gone }: SettingsPage, { settings: say }: Phrases): string[] {
  const named = {
    channels: values.channels,
    askRoles: values.askRoles,
    moderatorRole: [values.moderatorRole ?? ''],
    logChannel: [values.logChannel ?? ''],
  };
  return (Object.keys(named) as (keyof typeof named)[]).flatMap((setting) => {
    const count = named[setting].filter((id) => gone.has(id)).length;
    return count === 0 ? [] : [`⚠ ${say.gone(say.names[setting], count)}`];
  });
}
