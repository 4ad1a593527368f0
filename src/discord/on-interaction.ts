// Commands, buttons, menus, forms and autocomplete: acknowledged first, then worked out, then shown.
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { NO_PINGS } from './client.ts';
import type { Deletion, Form, Reply } from './command.ts';
import { inTime } from './failures.ts';
import { callOf, phrasesOf, pressOf, sentForm } from './read-interaction.ts';
import { findAction, findCommand } from './registry.ts';
import { notice } from './render/parts.ts';
import type { Services } from './services.ts';

/** A button or a menu. */
type ComponentPress = Extract<RepliableInteraction, { componentType: unknown }>;

type CommandCall = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export async function runCommand(interaction: CommandCall, services: Services): Promise<void> {
  const command = findCommand(interaction.commandName);
  const call = callOf(interaction);
  const opening = command?.open?.(call, services) ?? null;
  if (opening !== null) return openForm(interaction, await inTime(opening));
  const isPrivate = command === undefined || command.isPrivate(call);
  await deferReply(interaction, isPrivate);
  const phrases = phrasesOf(interaction, isPrivate);
  await interaction.editReply(
    payload(
      command === undefined
        ? notice(phrases.notices.unknown)
        : await command.run({ ...call, phrases }, services),
    ),
  );
}

/** A custom_id that no action has is of an older version. */
export async function runComponent(interaction: ComponentPress, services: Services): Promise<void> {
  const { action, argument } = findAction(interaction.customId);
  const press = pressOf(interaction, argument);
  if (action === null) {
    await deferReply(interaction, interaction.guildId !== null);
    await interaction.editReply(payload(notice(press.phrases.notices.stale)));
    return;
  }
  if (action.shows === 'form')
    return openForm(interaction, await inTime(Promise.resolve(action.run(press, services))));
  const where = typeof action.shows === 'function' ? action.shows(press) : action.shows;
  const isPrivate = where === 'private' || (where === 'update' && press.onPrivate);
  if (where === 'update') await interaction.deferUpdate();
  else await deferReply(interaction, where === 'private' && interaction.guildId !== null);
  const phrases = phrasesOf(interaction, isPrivate);
  const outcome = await action.run({ ...press, phrases }, services);
  if ('posts' in outcome && outcome.posts !== undefined)
    try {
      await interaction.followUp(payload(outcome.posts));
    } catch (error) {
      action.unposted?.(press, services);
      throw error;
    }
  await show(interaction, outcome, where === 'update');
}

async function show(
  interaction: ComponentPress | ModalSubmitInteraction,
  outcome: Reply | Deletion,
  changesMessage: boolean,
): Promise<void> {
  if ('deletes' in outcome) await interaction.deleteReply();
  else if (changesMessage && outcome.isAside === true) await sayInstead(interaction, outcome);
  else await interaction.editReply(payload(outcome));
}

/** A form changes the message it was opened from; one opened by a command is answered with a new message. */
export async function runForm(interaction: ModalSubmitInteraction, services: Services): Promise<void> {
  const { action, argument } = findAction(interaction.customId);
  const sent = sentForm(interaction, argument);
  if (interaction.isFromMessage()) await interaction.deferUpdate();
  else await deferReply(interaction, interaction.guildId !== null);
  const reply =
    action === null || action.shows === 'form'
      ? notice(sent.phrases.notices.stale)
      : await action.run(sent, services);
  await show(interaction, reply, interaction.isFromMessage());
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

async function openForm(interaction: CommandCall | ComponentPress, answer: Form | Reply): Promise<void> {
  if ('modal' in answer) await interaction.showModal(answer.modal);
  else await sayInstead(interaction, answer);
}

async function deferReply(interaction: RepliableInteraction, isPrivate: boolean): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
}

type Payload = Required<Pick<InteractionEditReplyOptions, 'components' | 'allowedMentions'>> &
  Pick<InteractionEditReplyOptions, 'files'> & { readonly flags: MessageFlags.IsComponentsV2 };

function payload({ components, files = [] }: Reply): Payload {
  return {
    components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_PINGS,
    ...(files.length > 0 && {
      files: files.map(({ name, bytes, description }) => ({
        name,
        description,
        attachment: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      })),
    }),
  };
}
