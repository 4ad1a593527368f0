// Slash commands, buttons, forms and autocomplete: acknowledged first, then worked out, then shown.
import {
  type Attachment,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type InteractionEditReplyOptions,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import { pressButton } from './buttons.ts';
import { NO_PINGS } from './client.ts';
import type { Call, Form, HandedFile, Press, Reply } from './command.ts';
import { inTime } from './failures.ts';
import { type Caller, placeOf } from './place-of.ts';
import { findAction, findCommand } from './registry.ts';
import { STALE_NOTICE, UNKNOWN_NOTICE } from './render/notices.ts';
import type { Services } from './services.ts';

export async function runCommand(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const command = findCommand(interaction.commandName);
  const call = callOf(interaction);
  const opening = command?.open?.(call, services) ?? null;
  if (opening !== null) return openForm(interaction, await inTime(opening));
  const hidden = command === undefined || command.isPrivate(call);
  await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(
    payload(command === undefined ? UNKNOWN_NOTICE : await command.run(call, services)),
  );
}

/** A button of an answer answers whoever pressed; every other one changes its message or opens a form. */
export async function runButton(interaction: ButtonInteraction, services: Services): Promise<void> {
  const { action, argument } = findAction(interaction.customId);
  if (action === null) {
    await deferPrivately(interaction);
    const core = await services.at(placeOf(callerOf(interaction)));
    await interaction.editReply(payload(pressButton(interaction.customId, core)));
    return;
  }
  const press: Press = { ...callerOf(interaction), argument, fields: {}, files: {} };
  if (action.shows === 'form')
    return openForm(interaction, await inTime(Promise.resolve(action.run(press, services))));
  await interaction.deferUpdate();
  await interaction.editReply(payload(await action.run(press, services)));
}

/** A form changes the message it was opened from; one opened by a command is answered with a new message. */
export async function runForm(interaction: ModalSubmitInteraction, services: Services): Promise<void> {
  const { action, argument } = findAction(interaction.customId);
  if (interaction.isFromMessage()) await interaction.deferUpdate();
  else await deferPrivately(interaction);
  const reply =
    action?.shows === 'update'
      ? await action.run({ ...callerOf(interaction), argument, ...filledIn(interaction) }, services)
      : STALE_NOTICE;
  await interaction.editReply(payload(reply));
}

export async function runAutocomplete(
  interaction: AutocompleteInteraction,
  services: Services,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const call = callOf(interaction);
  const offered = findCommand(interaction.commandName)?.complete?.(name, value, call, services) ?? [];
  await interaction.respond(await inTime(Promise.resolve(offered)));
}

/** Says something to whoever called, in place of an answer, however far the call has come. */
export async function sayInstead(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  const aside = {
    components: reply.components,
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: NO_PINGS,
  } as const;
  // Only a deferred reply says whether it is ephemeral. A deferred update is of a message whose buttons stay of use.
  const changesMessage = interaction.deferred && interaction.ephemeral === null;
  if (changesMessage) await interaction.followUp(aside);
  else if (interaction.deferred || interaction.replied) await interaction.editReply(payload(reply));
  else await interaction.reply(aside);
}

async function openForm(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  answer: Form | Reply,
): Promise<void> {
  if ('modal' in answer) await interaction.showModal(answer.modal);
  else await sayInstead(interaction, answer);
}

// In a direct message there is nobody to hide it from, and what is hidden goes away.
async function deferPrivately(interaction: RepliableInteraction): Promise<void> {
  await interaction.deferReply(interaction.guildId === null ? {} : { flags: MessageFlags.Ephemeral });
}

function callerOf(interaction: RepliableInteraction | AutocompleteInteraction): Caller {
  const { guildId, channelId, user } = interaction;
  return {
    guild: guildId,
    channel: channelId ?? '',
    person: user.id,
    // Administrators can open a command to anybody, and a button can be pressed by whoever sees it. The right must
    // be the server's, as the library is: one in this channel alone is not enough.
    manages:
      guildId === null ||
      (interaction.inCachedGuild() && interaction.member.permissions.has(PermissionFlagsBits.ManageMessages)),
  };
}

function callOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Call {
  const given = interaction.options.data.flatMap(({ options, ...option }) => options ?? [option]);
  return {
    ...callerOf(interaction),
    subcommand: interaction.options.getSubcommand(false),
    options: Object.fromEntries(given.flatMap(optionEntry)),
    files: Object.fromEntries(
      given.flatMap(({ name, attachment }) => (attachment ? [[name, handedFile(attachment)]] : [])),
    ),
  };
}

function optionEntry({
  name,
  value,
}: Pick<CommandInteractionOption, 'name' | 'value'>): [string, string | number | boolean][] {
  return value === undefined ? [] : [[name, value]];
}

function filledIn(interaction: ModalSubmitInteraction): Pick<Press, 'fields' | 'files'> {
  const fields: Record<string, string> = {};
  const files: Record<string, HandedFile> = {};
  for (const [name, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput) fields[name] = field.value;
    const file = field.type === ComponentType.FileUpload ? field.attachments?.first() : undefined;
    if (file !== undefined) files[name] = handedFile(file);
  }
  return { fields, files };
}

function handedFile({ name, url, size, contentType }: Attachment): HandedFile {
  return { name, url, size, mediaType: contentType };
}

function payload({ components }: Reply): InteractionEditReplyOptions {
  return { components, flags: MessageFlags.IsComponentsV2, allowedMentions: NO_PINGS };
}
