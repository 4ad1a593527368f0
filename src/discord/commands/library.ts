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
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE } from '../render/limits.ts';
import { titleOf } from '../render/passage.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { add, ADD_FORM, addArticle } from './library/add.ts';
import { again, cancel } from './library/again.ts';
import { edit, editAddress, edited, namedArticle, openEdit, showArticle } from './library/edit.ts';
import { change, changed, discard, keep, showDraft } from './library/keep.ts';
import { listArticles, page } from './library/list.ts';
import { managing } from './library/managing.ts';
import { askToRemove, remove, removed, undo } from './library/remove.ts';

const MAX_ADDRESS = 2_000;

export const library: Command = {
  definition: {
    name: 'library',
    description: 'The articles that can be asked about here',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    options: [
      subcommand('add', 'Add an article: a file, a web address, or with neither a text you paste', [
        {
          name: 'file',
          description: 'A text or markdown file, or another kind I can read; up to 8 MB',
          type: ApplicationCommandOptionType.Attachment,
        },
        {
          name: 'address',
          description: 'Where the article is on the web, such as https://example.org/article',
          type: ApplicationCommandOptionType.String,
          max_length: MAX_ADDRESS,
        },
      ]),
      subcommand('list', 'All articles, with who added them and when'),
      subcommand('show', 'One article: its details, and who is quoted in it', [article('Which one', true)]),
      subcommand('edit', 'Change an article’s title, author, publisher, date and other names of people', [
        article('Which one', true),
        {
          name: 'address',
          description: 'Change only its web address; “none” takes it away',
          type: ApplicationCommandOptionType.String,
          max_length: MAX_ADDRESS,
        },
      ]),
      subcommand('remove', 'Remove an article; asks first', [article('Which one', true)]),
      subcommand('default', 'Ask one article where a question names none, or all of them', [
        article('Which one; leave it out for all of them', false),
      ]),
    ],
  },
  // In a direct message an ephemeral answer would be gone on the next start of Discord.
  isPrivate: (call) => call.guild !== null,
  open(call, services) {
    if (!call.manages) return null;
    const hasAddress = call.options['address'] !== undefined;
    if (call.subcommand === 'edit') return hasAddress ? null : openEdit(call, services);
    const isEmpty = call.files['file'] === undefined && !hasAddress;
    return call.subcommand === 'add' && isEmpty ? Promise.resolve(ADD_FORM) : null;
  },
  run,
  async complete(option, typed, call, { shelves }) {
    if (option !== 'article' || !call.manages) return [];
    return articleChoices(typed, await shelves.list(placeOf(call)));
  },
};

/** What the buttons and forms of `/library` do. */
export const LIBRARY_ACTIONS: readonly Action[] = [
  ...[add, again, keep, change, changed, showDraft, discard, page, edit, edited, remove, removed, undo].map(
    managing,
  ),
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
  const place = placeOf(call);
  if (call.options['article'] === undefined) {
    await services.shelves.setDefault(place, null);
    return notice('A question that names no article is asked of all of them now.');
  }
  const entry = await namedArticle(call, services);
  if ('components' in entry) return entry;
  await services.shelves.setDefault(place, entry.slug);
  return notice(
    `A question that names no article is asked of ${titleOf(entry)} now. \`/ask\` can still name another, or all.`,
  );
}

function subcommand(
  name: string,
  description: string,
  options: NonNullable<APIApplicationCommandSubcommandOption['options']> = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

function article(description: string, required: boolean): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'article',
    description,
    required,
    autocomplete: true,
    max_length: MAX_CHOICE,
  };
}
