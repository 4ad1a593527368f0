// What Discord says of a command, a button, a menu or a form, as plain data.
import {
  type Attachment,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Channel,
  type CommandInteractionOption,
  ComponentType,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { ServerSettings } from '../settings/settings.ts';
import type { Call, HandedFile, Press } from './command.ts';
import { languageOf, type Phrases, phrasesFor } from './language/language.ts';
import type { Caller } from './place-of.ts';

type Asking = RepliableInteraction | AutocompleteInteraction;
type Component = Extract<RepliableInteraction, { componentType: unknown }>;
type Calling = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | AutocompleteInteraction;

/** What a ticked box gives; one that is not gives nothing. */
const TICKED = 'yes';

/** What the bot says to the caller alone, or to everybody in the channel. */
export function phrasesOf(
  { locale, guildLocale }: Asking,
  isPrivate: boolean,
  { language }: Pick<ServerSettings, 'language'>,
): Phrases {
  if (isPrivate) return phrasesFor(locale);
  return languageOf(language) ?? phrasesFor(guildLocale ?? locale);
}

/**
 * The server whose articles and settings count. None does in direct messages, nor where only the caller has installed
 * the bot, unless it is a member there: its moderators' settings hold for everybody.
 */
export function guildOf({ guildId, client, authorizingIntegrationOwners }: Asking): string | null {
  if (guildId === null) return null;
  const isInstalled = authorizingIntegrationOwners.guildId === guildId;
  return isInstalled || client.guilds.cache.has(guildId) ? guildId : null;
}

/** Ids of what a channel lies in: a thread's channel, a channel's category. */
export function within(channel: Channel | null): string[] {
  if (channel === null || channel.isDMBased()) return [];
  const { parentId, parent } = channel;
  return [parentId, channel.isThread() ? parent?.parentId : null].filter((id) => typeof id === 'string');
}

export function callOf(interaction: Calling, settings: ServerSettings): Call {
  const isOnMessage = interaction.isMessageContextMenuCommand();
  const given = isOnMessage
    ? []
    : interaction.options.data.flatMap(({ options, ...option }) => options ?? [option]);
  return {
    ...callerOf(interaction, settings, isOnMessage ? 'menu' : 'command'),
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

export function pressOf(interaction: Component, argument: string, settings: ServerSettings): Press {
  return {
    ...callerOf(interaction, settings, 'button'),
    argument,
    message: interaction.message.id,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    onPrivate: isPrivateMessage(interaction),
    fields: {},
    files: {},
  };
}

export function sentForm(
  interaction: ModalSubmitInteraction,
  argument: string,
  settings: ServerSettings,
): Press {
  const fields: Record<string, string> = {};
  const files: Record<string, HandedFile> = {};
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) fields[name] = field.value;
    if (field.type === ComponentType.Checkbox && field.value) fields[name] = TICKED;
    const file = field.type === ComponentType.FileUpload ? field.attachments?.first() : undefined;
    if (file !== undefined) files[name] = handedFile(file);
  }
  return {
    ...callerOf(interaction, settings, 'button'),
    argument,
    message: interaction.isFromMessage() ? interaction.message.id : '',
    values: [],
    onPrivate: interaction.isFromMessage() && isPrivateMessage(interaction),
    fields,
    files,
  };
}

function callerOf(interaction: Asking, settings: ServerSettings, via: Caller['via']): Caller {
  const { guildId, channelId, user, context } = interaction;
  const guild = guildOf(interaction);
  const member = interaction.inCachedGuild() ? interaction.member : null;
  const isOwn = guild === null;
  const roles = member === null ? rolesOutside(interaction) : [...member.roles.cache.keys()];
  const isModerator = settings.moderatorRole !== null && roles.includes(settings.moderatorRole);
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const posting = interaction.channel?.isThread() === true ? SendMessagesInThreads : SendMessages;
  // Administrators can open a command to anybody, and a button can be pressed by whoever sees it. The rights to
  // manage must be the server's, as the library is: one in this channel alone is not enough.
  return {
    via,
    guild,
    direct: guildId === null && context !== InteractionContextType.PrivateChannel,
    channel: channelId ?? '',
    within: within(interaction.channel),
    person: user.id,
    roles: roles.filter((role) => role !== guildId),
    manages: isOwn || isModerator || member?.permissions.has(PermissionFlagsBits.ManageMessages) === true,
    administers: isOwn || member?.permissions.has(PermissionFlagsBits.ManageGuild) === true,
    posts: guildId === null || interaction.memberPermissions?.has(posting) === true,
    settings,
    phrases: phrasesOf(interaction, true, settings),
    ownPhrases: phrasesOf(interaction, true, settings),
    sharedPhrases: phrasesOf(interaction, false, settings),
  };
}

/** Of a server that the bot is no member of, which Discord tells of all the same. */
function rolesOutside({ member }: Asking): readonly string[] {
  return member !== null && Array.isArray(member.roles) ? member.roles : [];
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
