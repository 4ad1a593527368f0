// `/library`: what moderators do with their server's articles, and everybody with those of their direct messages.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
} from 'discord.js';
import { articleChoices } from '../article-choices.ts';
import type { Action, Call, Command, Reply } from '../command.ts';
import { named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE } from '../render/limits.ts';
import { titleOf } from '../render/passage.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { add, addArticle, addForm } from './library/add.ts';
import { again, cancel } from './library/again.ts';
import { edit, editAddress, edited, namedArticle, openEdit, showArticle } from './library/edit.ts';
import { change, changed, discard, keep, showDraft } from './library/keep.ts';
import { listArticles, page } from './library/list.ts';
import { managing } from './library/managing.ts';
import { askToRemove, remove, removed, undo } from './library/remove.ts';
import { setNoted } from './settings/change.ts';

const MAX_ADDRESS = 2_000;

export const library: Command = {
  definition: {
    ...named(({ commands }) => commands.library),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    options: [
      subcommand(
        ({ commands }) => commands.library.add,
        [
          {
            ...named(({ commands }) => commands.library.add.file),
            type: ApplicationCommandOptionType.Attachment,
          },
          {
            ...named(({ commands }) => commands.library.add.address),
            type: ApplicationCommandOptionType.String,
            max_length: MAX_ADDRESS,
          },
        ],
      ),
      subcommand(({ commands }) => commands.library.list),
      subcommand(
        ({ commands }) => commands.library.show,
        [article(({ commands }) => commands.library.show.article, true)],
      ),
      subcommand(
        ({ commands }) => commands.library.edit,
        [
          article(({ commands }) => commands.library.edit.article, true),
          {
            ...named(({ commands }) => commands.library.edit.address),
            type: ApplicationCommandOptionType.String,
            max_length: MAX_ADDRESS,
          },
        ],
      ),
      subcommand(
        ({ commands }) => commands.library.remove,
        [article(({ commands }) => commands.library.remove.article, true)],
      ),
      subcommand(
        ({ commands }) => commands.library.default,
        [article(({ commands }) => commands.library.default.article, false)],
      ),
    ],
  },
  // In a direct message an ephemeral answer would be gone on the next start of Discord.
  isPrivate: ({ direct }) => !direct,
  open(call, services) {
    if (!call.manages) return null;
    const hasAddress = call.options['address'] !== undefined;
    if (call.subcommand === 'edit') return hasAddress ? null : openEdit(call, services);
    const isEmpty = call.files['file'] === undefined && !hasAddress;
    return call.subcommand === 'add' && isEmpty ? Promise.resolve(addForm(call.phrases)) : null;
  },
  run,
  async complete(option, typed, call, { shelves }) {
    if (option !== 'article' || !call.manages) return [];
    return articleChoices(typed, await shelves.list(placeOf(call)));
  },
};

/** What the buttons and forms of `/library` do. */
export const LIBRARY_ACTIONS: readonly Action[] = [
  ...[add, keep, change, changed, showDraft, discard, page, edit, edited, remove, removed, undo].map(
    managing,
  ),
  // They give back what somebody typed to whoever typed it, and change nothing.
  again,
  cancel,
];

async function run(call: Call, services: Services): Promise<Reply> {
  if (!call.manages) return notice(call.phrases.notices.noRights);
  switch (call.subcommand) {
    case 'add':
      return addArticle(call, services);
    case 'list':
      return listArticles(call, services);
    case 'show':
      return showArticle(call, services);
    case 'edit':
      return editAddress(call, services);
    case 'remove':
      return askToRemove(call, services);
    case 'default':
      return setDefault(call, services);
    default:
      return notice(call.phrases.notices.unknown);
  }
}

async function setDefault(call: Call, services: Services): Promise<Reply> {
  const { library: say } = call.phrases;
  if (call.options['article'] === undefined) return withDefault(call, null, notice(say.asksAll), services);
  const entry = await namedArticle(call, services);
  if ('components' in entry) return entry;
  return withDefault(call, entry.slug, notice(say.asksOne(titleOf(entry))), services);
}

/** In a server it is one of the settings, with their history. */
async function withDefault(
  call: Call,
  defaultArticle: string | null,
  reply: Reply,
  services: Services,
): Promise<Reply> {
  if (call.guild !== null) return setNoted(call.guild, call, { defaultArticle }, reply, services);
  await services.shelves.setDefault(placeOf(call), defaultArticle);
  return reply;
}

type Words = Parameters<typeof named>[0];

function subcommand(
  words: Words,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return { ...named(words), type: ApplicationCommandOptionType.Subcommand, options };
}

function article(words: Words, required: boolean): APIApplicationCommandStringOption {
  return {
    ...named(words),
    type: ApplicationCommandOptionType.String,
    required,
    autocomplete: true,
    max_length: MAX_CHOICE,
  };
}
