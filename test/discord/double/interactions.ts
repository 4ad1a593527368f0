// The life of an interaction: acknowledged once and within 3 seconds, then editable and followed up for 15 minutes.
import { randomBytes } from 'node:crypto';
import type { Core } from './core.ts';
import {
  ACKNOWLEDGE_WITHIN_MS,
  Callback,
  Flag,
  InteractionKind,
  MessageKind,
  OptionKind,
  TOKEN_LASTS_MS,
} from './constants.ts';
import { CommandKind } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { Faults, refusals } from './errors.ts';
import { messageCreated } from './events.ts';
import { addMessage, botEdits, botSends, removeMessage, storedMessage } from './messages.ts';
import type { Draft } from './messages.ts';
import { messagePayload } from './message-payload.ts';
import { userPayload } from './payloads.ts';
import { checkChoices } from './validate-command.ts';
import type { Upload } from './validate-message.ts';
import { checkModal } from './validate-modal.ts';
import type { Channel, Member, Message } from './world.ts';

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly kind: number;
  readonly createdAt: number;
  readonly member: Member;
  readonly channel: Channel;
  readonly command: { readonly name: string; readonly kind: number } | undefined;
  /** The message whose component was used, also for a modal opened from there. */
  readonly source: Message | undefined;
  /** Type of the option being completed. */
  readonly completing: number | undefined;
  /** Used in a server where the app is only installed for the person: five follow-ups. */
  readonly userInstalled: boolean;
  /** Discord shows every answer to the caller alone, whatever the client asks for. */
  readonly forcedPrivate: boolean;
  readonly metadata: Data;
  acknowledgedAt: number | undefined;
  acknowledgedWith: number | undefined;
  /** The response: its own message, or the source when that is updated. */
  original: Message | undefined;
  /** Set once there is something to read, not just "thinking". */
  answered: boolean;
  modal: Data | undefined;
  choices: Data[] | undefined;
  readonly followups: Message[];
};

const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [InteractionKind.Command]: [Callback.Reply, Callback.DeferReply, Callback.Modal],
  [InteractionKind.Component]: [
    Callback.Reply,
    Callback.DeferReply,
    Callback.DeferUpdate,
    Callback.Update,
    Callback.Modal,
  ],
  [InteractionKind.Autocomplete]: [Callback.Choices],
  [InteractionKind.Modal]: [Callback.Reply, Callback.DeferReply],
};

export function openInteraction(
  core: Core,
  kind: number,
  member: Member,
  channel: Channel,
  options: {
    command?: Interaction['command'];
    source?: Message | undefined;
    completing?: number;
    userInstalled?: boolean;
    forcedPrivate?: boolean;
    openedBy?: Interaction;
    target?: Message;
  },
): Interaction {
  const id = core.clock.snowflake();
  const owners = channel.guild && !options.userInstalled ? { 0: channel.guild.id } : { 1: member.user.id };
  const interaction: Interaction = {
    id,
    token: randomBytes(48).toString('base64url'),
    kind,
    createdAt: core.clock.now(),
    member,
    channel,
    command: options.command,
    source: options.source,
    completing: options.completing,
    userInstalled: options.userInstalled ?? false,
    forcedPrivate: options.forcedPrivate ?? false,
    metadata: {
      id,
      type: kind,
      user: userPayload(member.user),
      authorizing_integration_owners: channel.guild || options.userInstalled ? owners : { 0: '0' },
      ...(kind === InteractionKind.Component &&
        options.source && { interacted_message_id: options.source.id }),
      ...(options.openedBy && { triggering_interaction_metadata: options.openedBy.metadata }),
      ...(options.target && { target_message_id: options.target.id }),
    },
    acknowledgedAt: undefined,
    acknowledgedWith: undefined,
    original: undefined,
    answered: false,
    modal: undefined,
    choices: undefined,
    followups: [],
  };
  core.interactions.set(id, interaction);
  core.interactionsByToken.set(interaction.token, interaction);
  return interaction;
}

/** POST /interactions/:id/:token/callback; returns the body of a `with_response` answer. */
export function acknowledge(
  core: Core,
  id: string,
  token: string,
  callback: unknown,
  uploads: readonly Upload[],
): Data {
  const interaction = core.interactions.get(id);
  const now = core.clock.now();
  if (!interaction || interaction.token !== token) throw refusals.unknownInteraction();
  if (interaction.acknowledgedAt !== undefined) throw refusals.alreadyAcknowledged();
  if (now - interaction.createdAt > ACKNOWLEDGE_WITHIN_MS) throw refusals.unknownInteraction();
  const { type, data } = asData(callback);
  checkType(interaction, type);
  const needsChannel = type !== Callback.Choices && type !== Callback.Modal;
  if (needsChannel && interaction.channel.deleted) throw refusals.unknownChannel();
  respond(core, interaction, Number(type), data, uploads);
  interaction.acknowledgedAt = now;
  interaction.acknowledgedWith = Number(type);
  core.waiting.changed();
  const { original } = interaction;
  return {
    interaction: {
      id,
      type: interaction.kind,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: original.loading,
        response_message_ephemeral: original.ephemeralFor !== undefined,
      }),
    },
    ...(original &&
      type !== Callback.DeferUpdate && {
        resource: { type, message: messagePayload(core.world, original, true) },
      }),
  };
}

function checkType(interaction: Interaction, type: unknown): void {
  const allowed = [...(ALLOWED[interaction.kind] ?? [])];
  if (interaction.kind === InteractionKind.Modal && interaction.source)
    allowed.push(Callback.DeferUpdate, Callback.Update);
  const faults = new Faults();
  faults.choice(['type'], type, allowed);
  faults.throwIfAny();
}

function respond(
  core: Core,
  interaction: Interaction,
  type: number,
  data: unknown,
  uploads: readonly Upload[],
): void {
  const { channel, source } = interaction;
  const flags = Number(asData(data)['flags'] ?? 0);
  const ephemeral = (flags & Flag.Ephemeral) !== 0 || interaction.forcedPrivate;
  if (type === Callback.Reply) {
    interaction.original = botSends(core, channel, data, uploads, draft(interaction, ephemeral));
    interaction.answered = true;
  } else if (type === Callback.DeferReply) {
    if ((flags & ~Flag.Ephemeral) !== 0) {
      const faults = new Faults();
      faults.add(
        ['data', 'flags'],
        'BITFIELD_INVALID',
        'Only the ephemeral flag may be set on a deferred reply.',
      );
      faults.throwIfAny();
    }
    interaction.original = addMessage(core, channel, core.world.bot, {
      ...draft(interaction, ephemeral),
      loading: true,
    });
    messageCreated(core, interaction.original);
  } else if (type === Callback.DeferUpdate) {
    interaction.original = source;
  } else if (type === Callback.Update && source) {
    interaction.original = botEdits(core, source, data ?? {}, uploads);
    interaction.answered = true;
  } else if (type === Callback.Choices) {
    const choices = asList(asData(data)['choices']);
    const faults = new Faults();
    checkChoices(faults, ['data'], choices, interaction.completing ?? OptionKind.String);
    faults.throwIfAny();
    interaction.choices = choices.map(asData);
  } else if (type === Callback.Modal) {
    checkModal(data);
    interaction.modal = data;
  }
}

function draft(interaction: Interaction, ephemeral: boolean): Draft {
  const { kind, command, source, metadata, member } = interaction;
  return {
    kind:
      kind === InteractionKind.Command
        ? command?.kind === CommandKind.Slash
          ? MessageKind.SlashCommand
          : MessageKind.ContextMenuCommand
        : source
          ? MessageKind.Reply
          : MessageKind.Default,
    ...(source && kind !== InteractionKind.Command && { replyTo: source.id }),
    ...(ephemeral && { ephemeralFor: member.user.id }),
    interaction: metadata,
    byWebhook: true,
  };
}

/** The interaction behind a webhook address; refused before it is acknowledged, after 15 minutes, and without its channel. */
export function interactionOfWebhook(core: Core, applicationId: string, token: string): Interaction {
  if (applicationId !== core.world.applicationId) throw refusals.unknownWebhook();
  const interaction = core.interactionsByToken.get(token);
  if (!interaction || core.clock.now() - interaction.createdAt > TOKEN_LASTS_MS)
    throw refusals.invalidWebhookToken();
  if (interaction.acknowledgedAt === undefined) throw refusals.unknownWebhook();
  if (interaction.channel.deleted) throw refusals.unknownChannel();
  return interaction;
}

/** POST /webhooks/:app/:token. After a deferred reply the first follow-up fills it instead of adding a message. */
export function followUp(
  core: Core,
  interaction: Interaction,
  body: unknown,
  uploads: readonly Upload[],
): Message {
  if (interaction.original?.loading) return editResponse(core, interaction, '@original', body, uploads);
  if (interaction.userInstalled && interaction.followups.length >= 5) throw refusals.tooManyFollowups();
  const ephemeral = (Number(asData(body)['flags'] ?? 0) & Flag.Ephemeral) !== 0 || interaction.forcedPrivate;
  const { replyTo: _, ...rest } = draft(interaction, ephemeral);
  const { original } = interaction;
  const reply = original ? { kind: MessageKind.Reply, replyTo: original.id } : { kind: MessageKind.Default };
  const message = botSends(core, interaction.channel, body, uploads, { ...rest, ...reply });
  interaction.followups.push(message);
  core.waiting.changed();
  return message;
}

export function responseMessage(core: Core, interaction: Interaction, id: string): Message {
  const message = id === '@original' ? interaction.original : storedMessage(core, interaction.channel, id);
  const own = message && (message === interaction.original || interaction.followups.includes(message));
  if (!message || !own || message.deleted) throw refusals.unknownMessage();
  return message;
}

export function editResponse(
  core: Core,
  interaction: Interaction,
  id: string,
  body: unknown,
  uploads: readonly Upload[],
): Message {
  const message = botEdits(core, responseMessage(core, interaction, id), body, uploads);
  if (message === interaction.original) interaction.answered = true;
  core.waiting.changed();
  return message;
}

export function deleteResponse(core: Core, interaction: Interaction, id: string): void {
  removeMessage(core, responseMessage(core, interaction, id));
}

/** Interactions the client left hanging, judged by the clock as it stands. */
export function unanswered(core: Core): { interaction: Interaction; detail: string }[] {
  const now = core.clock.now();
  return [...core.interactions.values()].flatMap((interaction) => {
    const age = now - interaction.createdAt;
    const name = `${interaction.command?.name ?? asText(interaction.metadata['id'])} of ${interaction.member.user.name}`;
    if (interaction.acknowledgedAt === undefined && age > ACKNOWLEDGE_WITHIN_MS) {
      return [{ interaction, detail: `${name} was not acknowledged within 3 s` }];
    }
    if (interaction.original?.loading && !interaction.original.deleted && age > TOKEN_LASTS_MS) {
      return [{ interaction, detail: `${name} was deferred and never answered` }];
    }
    return [];
  });
}
