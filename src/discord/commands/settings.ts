// `/settings`: how the bot answers in a server, seen and changed by who administers it.
import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { articleChoices, findArticle } from '../article-choices.ts';
import { type Changes, isTimeZone } from '../../settings/settings.ts';
import type { Choice, Command } from '../command.ts';
import { named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../render/limits.ts';
import { inline } from '../render/markdown.ts';
import { noSuchArticle } from '../render/notices.ts';
import { notice } from '../render/parts.ts';
import { ALL_ARTICLES } from '../render/settings.ts';
import { applyChanges } from './settings/change.ts';
import { showPage } from './settings/page.ts';

/** As the system writes it; null for UTC, which holds where nothing is set. */
function zoneNamed(given: string): string | null {
  const zone = new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  return zone === 'UTC' ? null : zone;
}

/** Zones whose names hold what is typed, in any order of its words. */
function zoneChoices(typed: string): Choice[] {
  const words = typed.toLowerCase().split(/[\s_/]+/);
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
    .filter((zone) => words.every((word) => zone.toLowerCase().includes(word)))
    .slice(0, MAX_CHOICES)
    .map((zone) => ({ name: zone.replaceAll('_', ' '), value: zone }));
}

export { SETTINGS_ACTIONS } from './settings/actions.ts';

export const settings: Command = {
  definition: {
    ...named(({ commands }) => commands.settings),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      named(({ commands }) => commands.settings.article),
      named(({ commands }) => commands.settings.timezone),
    ].map((option): APIApplicationCommandStringOption => ({
      ...option,
      type: ApplicationCommandOptionType.String,
      autocomplete: true,
      max_length: MAX_CHOICE,
    })),
  },
  isPrivate: () => true,
  async run(call, services) {
    const { guild, administers, phrases } = call;
    if (guild === null || !administers) return notice(phrases.settings.noRights);
    const zone = String(call.options['timezone'] ?? '').trim();
    const given = String(call.options['article'] ?? '').trim();
    if (given === '' && zone === '') return showPage(guild, call, 'answers', services);
    if (zone !== '' && !isTimeZone(zone)) return notice(phrases.settings.noZone(inline(zone, MAX_CHOICE)));
    const isAll = given === ALL_ARTICLES || given === phrases.ask.allArticles;
    const entries = given === '' ? [] : await services.shelves.list(placeOf(call));
    const article = isAll ? null : findArticle(given, entries);
    if (given !== '' && !isAll && article === null)
      return entries.length === 0 ? notice(phrases.notices.notOwn) : noSuchArticle(given, entries, phrases);
    const { version } = await services.settings.read(guild);
    const changes: Changes = {
      ...(given !== '' && { defaultArticle: article?.slug ?? null }),
      ...(zone !== '' && { timeZone: zoneNamed(zone) }),
    };
    return applyChanges(guild, call, changes, version, services);
  },
  async complete(option, typed, call, { shelves }) {
    if (!call.administers) return [];
    if (option === 'timezone') return zoneChoices(typed);
    const all = { name: call.phrases.ask.allArticles, value: ALL_ARTICLES };
    return [all, ...articleChoices(typed, await shelves.list(placeOf(call)))].slice(0, MAX_CHOICES);
  },
};
