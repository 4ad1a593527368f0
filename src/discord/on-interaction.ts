// Slash commands, buttons and autocomplete: acknowledged first, then worked out, then shown.
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type InteractionEditReplyOptions,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { pressButton } from './buttons.ts';
import { NO_PINGS } from './client.ts';
import type { Call, Reply } from './command.ts';
import { findCommand } from './registry.ts';
import { UNKNOWN_NOTICE } from './render/notices.ts';
import type { Services } from './services.ts';

export async function runCommand(
  interaction: ChatInputCommandInteraction,
  services: Services,
): Promise<void> {
  const command = findCommand(interaction.commandName);
  const call = callOf(interaction);
  const hidden = command === undefined || command.isPrivate(call);
  await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(
    payload(command === undefined ? UNKNOWN_NOTICE : await command.run(call, services)),
  );
}

/** Answers whoever pressed; in a direct message there is nobody to hide it from, and what is hidden goes away. */
export async function runButton(interaction: ButtonInteraction, services: Services): Promise<void> {
  await interaction.deferReply(interaction.guildId === null ? {} : { flags: MessageFlags.Ephemeral });
  await interaction.editReply(payload(pressButton(interaction.customId, services)));
}

export async function runAutocomplete(
  interaction: AutocompleteInteraction,
  services: Services,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = findCommand(interaction.commandName)?.complete?.(name, value, services) ?? [];
  await interaction.respond(choices);
}

/** Says something to whoever called, in place of an answer, however far the call has come. */
export async function sayInstead(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  if (interaction.deferred || interaction.replied) await interaction.editReply(payload(reply));
  else
    await interaction.reply({
      components: reply.components,
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
      allowedMentions: NO_PINGS,
    });
}

function callOf(interaction: ChatInputCommandInteraction): Call {
  return {
    guild: interaction.guildId,
    channel: interaction.channelId,
    person: interaction.user.id,
    options: Object.fromEntries(interaction.options.data.flatMap(optionEntry)),
  };
}

function optionEntry({ name, value }: CommandInteractionOption): [string, string | number | boolean][] {
  return value === undefined ? [] : [[name, value]];
}

function payload({ components }: Reply): InteractionEditReplyOptions {
  return { components, flags: MessageFlags.IsComponentsV2, allowedMentions: NO_PINGS };
}
