// What Discord says of a command, a button, a menu or a form, as plain data.
import {
  type Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Call, HandedFile, Press } from './command.ts';
import { type Phrases, phrasesFor } from './language/language.ts';
import type { Caller } from './place-of.ts';

type Asking = RepliableInteraction | AutocompleteInteraction;
type Component = Extract<RepliableInteraction, { componentType: unknown }>;
type Calling = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | AutocompleteInteraction;

/** What the bot says to the caller alone, or to everybody in the channel. */
export function phrasesOf({ locale, guildLocale }: Asking, isPrivate: boolean): Phrases {
  return phrasesFor(isPrivate ? locale : (guildLocale ?? locale));
}

export function callOf(interaction: Calling): Call {
  const isOnMessage = interaction.isMessageContextMenuCommand();
  const given = isOnMessage
    ? []
    : interaction.options.data.flatMap(({ options, ...option }) => options ?? [option]);
  return {
    ...callerOf(interaction),
    subcommand: isOnMessage ? null : interaction.options.getSubcommand(false),
    options: Object.fromEntries(given.flatMap(optionEntry)),
    files: Object.fromEntries(
      given.flatMap(({ name, attachment }) => (attachment ? [[name, handedFile(attachment)]] : [])),
    ),
    target: isOnMessage
      ? {
          id: interaction.targetMessage.id,
          author: interaction.targetMessage.author.id,
          content: interaction.targetMessage.content,
          names: new Map(
            interaction.targetMessage.mentions.users
              .filter(({ id }) => id !== interaction.client.user.id)
              .map(({ id, displayName }) => [id, displayName]),
          ),
        }
      : null,
  };
}

export function pressOf(interaction: Component, argument: string): Press {
  return {
    ...callerOf(interaction),
    argument,
    message: interaction.message.id,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    onPrivate: isPrivateMessage(interaction),
    fields: {},
    files: {},
  };
}

export function sentForm(interaction: ModalSubmitInteraction, argument: string): Press {
  const fields: Record<string, string> = {};
  const files: Record<string, HandedFile> = {};
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) fields[name] = field.value;
    const file = field.type === ComponentType.FileUpload ? field.attachments?.first() : undefined;
    if (file !== undefined) files[name] = handedFile(file);
  }
  return {
    ...callerOf(interaction),
    argument,
    message: interaction.isFromMessage() ? interaction.message.id : '',
    values: [],
    onPrivate: interaction.isFromMessage() && isPrivateMessage(interaction),
    fields,
    files,
  };
}

function callerOf(interaction: Asking): Caller {
  const { guildId, channelId, user } = interaction;
  const member = interaction.inCachedGuild() ? interaction.member : null;
  const isDirect = guildId === null;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const posting = interaction.channel?.isThread() === true ? SendMessagesInThreads : SendMessages;
  // Administrators can open a command to anybody, and a button can be pressed by whoever sees it. The rights to
  // manage must be the server's, as the library is: one in this channel alone is not enough.
  return {
    guild: guildId,
    channel: channelId ?? '',
    person: user.id,
    roles: member === null ? [] : [...member.roles.cache.keys()].filter((role) => role !== guildId),
    manages: isDirect || member?.permissions.has(PermissionFlagsBits.ManageMessages) === true,
    administers: isDirect || member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    posts: isDirect || interaction.memberPermissions?.has(posting) === true,
    phrases: phrasesOf(interaction, true),
    ownPhrases: phrasesOf(interaction, true),
    sharedPhrases: phrasesOf(interaction, false),
  };
}

function isPrivateMessage({ message }: { readonly message: Message }): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

function optionEntry({
  name,
  value,
}: Pick<CommandInteractionOption, 'name' | 'value'>): [string, string | number | boolean][] {
  return value === undefined ? [] : [[name, value]];
}

function handedFile({ name, url, size, contentType }: Attachment): HandedFile {
  return { name, url, size, mediaType: contentType };
}
