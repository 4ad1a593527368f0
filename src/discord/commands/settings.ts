// `/settings`: how the bot answers in a server, seen and changed by who administers it.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { articleChoices, findArticle } from '../article-choices.ts';
import type { Command } from '../command.ts';
import { named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../render/limits.ts';
import { noSuchArticle } from '../render/notices.ts';
import { notice } from '../render/parts.ts';
import { ALL_ARTICLES } from '../render/settings.ts';
import { applyChanges } from './settings/change.ts';
import { showPage } from './settings/page.ts';

export { SETTINGS_ACTIONS } from './settings/actions.ts';

export const settings: Command = {
  definition: {
    ...named(({ commands }) => commands.settings),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      {
        ...named(({ commands }) => commands.settings.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
    ],
  },
  isPrivate: () => true,
  async run(call, services) {
    const { guild, administers, phrases } = call;
    if (guild === null || !administers) return notice(phrases.settings.noRights);
    const given = String(call.options['article'] ?? '').trim();
    if (given === '') return showPage(guild, call, 'answers', services);
    const isAll = given === ALL_ARTICLES || given === phrases.ask.allArticles;
    const entries = await services.shelves.list(placeOf(call));
    const article = isAll ? null : findArticle(given, entries);
    if (!isAll && article === null)
      return entries.length === 0 ? notice(phrases.notices.notOwn) : noSuchArticle(given, entries, phrases);
    const { version } = await services.settings.read(guild);
    return applyChanges(guild, call, { defaultArticle: article?.slug ?? null }, version, services);
  },
  async complete(_, typed, call, { shelves }) {
    if (!call.administers) return [];
    const all = { name: call.phrases.ask.allArticles, value: ALL_ARTICLES };
    return [all, ...articleChoices(typed, await shelves.list(placeOf(call)))].slice(0, MAX_CHOICES);
  },
};
