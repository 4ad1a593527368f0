// How Discord hears of a call: that a reply comes and then the reply, or the reply at once, or a form.
import {
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { NO_PINGS } from './client.ts';
import type { Deletion, Form, Reply } from './command.ts';
import { timed } from './metrics.ts';
import type { Services } from './services.ts';

/** A button or a menu. */
export type ComponentPress = Extract<RepliableInteraction, { componentType: unknown }>;

export type CommandCall = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** In place of a message or as a new one, for the caller alone or for everybody. */
export type As = 'update' | 'private' | 'public';

/** Fills in the reply that Discord was told of, or takes the message away. */
export async function show(
  interaction: CommandCall | ComponentPress | ModalSubmitInteraction,
  outcome: Reply | Deletion,
  changesMessage: boolean,
  { metrics }: Services,
): Promise<void> {
  if ('deletes' in outcome) return void (await interaction.deleteReply());
  const isAside = changesMessage && outcome.isAside === true;
  const sending = isAside ? sayInstead(interaction, outcome) : interaction.editReply(payload(outcome));
  const shown = await timed<Message | null>(metrics, 'reply', sending);
  // Only what one person sees is followed up for them.
  if (outcome.onShown !== undefined && shown?.flags.has(MessageFlags.Ephemeral) === true)
    await outcome.onShown(async (next) => {
      await interaction.webhook.editMessage(shown.id, payload(next));
    });
}

/** Says something to whoever called, in place of an answer, however far the call has come. */
export async function sayInstead(interaction: RepliableInteraction, reply: Reply): Promise<Message | null> {
  const aside = {
    components: reply.components,
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: NO_PINGS,
  } as const;
  // Only a deferred reply says whether it is ephemeral. A deferred update is of a message whose buttons stay of use.
  const changesMessage = interaction.deferred && interaction.ephemeral === null;
  if (changesMessage) return interaction.followUp(aside);
  if (interaction.deferred || interaction.replied) return interaction.editReply(payload(reply));
  await interaction.reply(aside);
  return null;
}

/** Opens the form, or says why there is none. */
export async function openForm(
  interaction: CommandCall | ComponentPress,
  answer: Form | Reply,
  since: number,
  { metrics }: Services,
): Promise<void> {
  const sending: Promise<unknown> =
    'modal' in answer ? interaction.showModal(answer.modal) : sayInstead(interaction, answer);
  await timed(metrics, 'acknowledge', sending, since);
}

/** The first word that Discord hears of the call is the reply itself. */
export async function showAtOnce(
  interaction: CommandCall | ComponentPress,
  reply: Reply,
  as: As,
  since: number,
  { metrics }: Services,
): Promise<void> {
  const { flags, ...rest } = payload(reply);
  const shown: Promise<unknown> =
    as === 'update' && interaction.isMessageComponent()
      ? interaction.update({ ...rest, flags })
      : interaction.reply({ ...rest, flags: as === 'private' ? flags | MessageFlags.Ephemeral : flags });
  await Promise.all([timed(metrics, 'acknowledge', shown, since), timed(metrics, 'reply', shown)]);
}

/** Tells Discord that an answer will come, in place of the message or in one of its own, and for whom. */
export async function acknowledge(
  interaction: CommandCall | ComponentPress | ModalSubmitInteraction,
  as: As,
  since: number,
  { metrics }: Services,
): Promise<void> {
  const sending =
    as === 'update' && !interaction.isCommand()
      ? interaction.deferUpdate()
      : interaction.deferReply(as === 'private' ? { flags: MessageFlags.Ephemeral } : {});
  await timed<unknown>(metrics, 'acknowledge', sending, since);
}

type Payload = Required<Pick<InteractionEditReplyOptions, 'components' | 'allowedMentions'>> &
  Pick<InteractionEditReplyOptions, 'files'> & { readonly flags: MessageFlags.IsComponentsV2 };

export function payload({ components, files = [] }: Reply): Payload {
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
