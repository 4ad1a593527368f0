// What people do to the bot: commands, buttons, menus, modals. Each is refused where Discord's own app would not let
// them, and otherwise reaches the client as INTERACTION_CREATE.
import { createCall } from './call.ts';
import type { Call } from './call.ts';
import { checkChosen, descend, optionPayloads, resolveValue } from './command-options.ts';
import type { OptionValues } from './command-options.ts';
import type { Command, Core } from './core.ts';
import { CommandKind, Component, InteractionKind } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { openInteraction } from './interactions.ts';
import type { Interaction } from './interactions.ts';
import { submission } from './modal-answers.ts';
import type { ModalValues } from './modal-answers.ts';
import {
  actingMemberPayload,
  appPermissions,
  applicationPayload,
  channelPayload,
  memberHas,
  messagePayload,
  userPayload,
} from './payloads.ts';
import { may } from './permissions.ts';
import { buttonsOf, selectsOf } from './read-message.ts';
import { commandsFor } from './routes-commands.ts';
import { kindOf } from './validate-command.ts';
import { flatten } from './validate-components.ts';
import type { Channel, Member, Message, Role } from './world.ts';

export type ActOptions = {
  /** Language of the person's app. */
  readonly locale?: string;
  /** The app is installed for the person, not the server: at most five follow-ups. */
  readonly userInstalled?: boolean;
  /** As after an administrator opened the command to more people than `default_member_permissions` says. */
  readonly openedByAdmin?: boolean;
};

export type Choice = { readonly name: string; readonly value: string | number };

export function slash(
  core: Core,
  member: Member,
  channel: Channel,
  name: string,
  values: OptionValues,
  options: ActOptions,
): Call {
  const [first = '', ...path] = name.split(' ');
  const command = available(core, member, channel, first, CommandKind.Slash, options);
  const { options: definitions, wrap } = descend(command.definition, path);
  const resolved: Data = {};
  const payloads = wrap(optionPayloads(core, channel, definitions, values, resolved));
  const interaction = openInteraction(core, InteractionKind.Command, member, channel, {
    command: { name, kind: CommandKind.Slash },
    userInstalled: options.userInstalled ?? false,
  });
  return deliver(
    core,
    interaction,
    { ...commandData(command), options: payloads, ...(isFull(resolved) && { resolved }) },
    options,
  );
}

export async function autocomplete(
  core: Core,
  member: Member,
  channel: Channel,
  name: string,
  option: string,
  typed: string,
  others: OptionValues,
  options: ActOptions,
): Promise<readonly Choice[]> {
  const [first = '', ...path] = name.split(' ');
  const command = available(core, member, channel, first, CommandKind.Slash, options);
  const { options: definitions, wrap } = descend(command.definition, path);
  const definition = definitions.find((one) => one['name'] === option);
  if (definition?.['autocomplete'] !== true) throw new Error(`/${name} completes no option ${option}`);
  const payloads = wrap(
    optionPayloads(core, channel, definitions, { ...others, [option]: typed }, {}, option),
  );
  const interaction = openInteraction(core, InteractionKind.Autocomplete, member, channel, {
    command: { name, kind: CommandKind.Slash },
    completing: Number(definition['type']),
  });
  return deliver(core, interaction, { ...commandData(command), options: payloads }, options).choices();
}

export function messageCommand(
  core: Core,
  member: Member,
  target: Message,
  name: string,
  options: ActOptions,
): Call {
  const { channel } = target;
  const command = available(core, member, channel, name, CommandKind.Message, options);
  mustSee(core, member, target);
  const interaction = openInteraction(core, InteractionKind.Command, member, channel, {
    command: { name, kind: CommandKind.Message },
    userInstalled: options.userInstalled ?? false,
    target,
  });
  const messages = { [target.id]: messagePayload(core.world, target, true) };
  return deliver(
    core,
    interaction,
    { ...commandData(command), target_id: target.id, resolved: { messages } },
    options,
  );
}

/** `target` is a custom id, or the label that is read on the button. */
export function press(
  core: Core,
  member: Member,
  message: Message,
  target: string | { readonly label: string },
  options: ActOptions,
): Call {
  mustSee(core, member, message);
  const wanted = typeof target === 'string' ? target : target.label;
  const buttons = buttonsOf(message);
  const button = buttons.find((one) => (typeof target === 'string' ? one.customId : one.label) === wanted);
  if (!button)
    throw new Error(
      `no button ${wanted}; there are: ${buttons.map(({ label }) => label).join(', ') || 'none'}`,
    );
  if (button.disabled) throw new Error(`the button ${wanted} is disabled`);
  if (button.customId === undefined) throw new Error(`the button ${wanted} is a link`);
  const data = { component_type: Component.Button, custom_id: button.customId };
  return useComponent(core, member, message, data, options);
}

/** Chooses in the menu `customId`; a string menu takes its options' values. */
export function select(
  core: Core,
  member: Member,
  message: Message,
  customId: string,
  chosen: readonly (string | Member | Role | Channel)[],
  options: ActOptions,
): Call {
  mustSee(core, member, message);
  const menu = selectsOf(message).find((one) => one['custom_id'] === customId);
  if (!menu) throw new Error(`no menu ${customId} on the message`);
  if (menu['disabled'] === true) throw new Error(`the menu ${customId} is disabled`);
  const resolved: Data = {};
  const values = chosen.map((value) => resolveValue(core, message.channel, value, resolved));
  checkChosen(menu, values);
  const data = {
    component_type: menu['type'],
    custom_id: customId,
    values,
    ...(isFull(resolved) && { resolved }),
  };
  return useComponent(core, member, message, data, options);
}

/** Sends the modal that `call` opened, filled with `values` by custom id. */
export async function submitModal(
  core: Core,
  call: Call,
  values: ModalValues,
  options: ActOptions,
): Promise<Call> {
  await call.modal();
  const { modal, source } = call.interaction;
  if (!modal) throw new Error('no modal was opened');
  const resolved: Data = {};
  const components = submission(
    core,
    call.channel,
    asList(modal['components']).map(asData),
    values,
    resolved,
  );
  const interaction = openInteraction(core, InteractionKind.Modal, call.member, call.channel, {
    source,
    openedBy: call.interaction,
    userInstalled: call.interaction.userInstalled,
  });
  const data = { custom_id: modal['custom_id'], components, ...(isFull(resolved) && { resolved }) };
  return deliver(core, interaction, data, options);
}

function useComponent(core: Core, member: Member, message: Message, data: Data, options: ActOptions): Call {
  const component = flatten(message.components).find((one) => one['custom_id'] === data['custom_id']);
  const interaction = openInteraction(core, InteractionKind.Component, member, message.channel, {
    source: message,
  });
  return deliver(core, interaction, { id: component?.['id'], ...data }, options);
}

function deliver(core: Core, interaction: Interaction, data: Data, options: ActOptions): Call {
  const { world } = core;
  const { member, channel, source } = interaction;
  const { guild } = channel;
  if (core.gateway.sessions === 0) throw new Error('no client is logged in to hear of it');
  const person = guild
    ? { member: actingMemberPayload(world, guild.members.get(member.user.id) ?? member, channel) }
    : { user: userPayload(member.user) };
  const payload: Data = {
    id: interaction.id,
    application_id: applicationPayload(world)['id'],
    type: interaction.kind,
    token: interaction.token,
    version: 1,
    ...(guild && {
      guild_id: guild.id,
      guild: { id: guild.id, locale: guild.locale, features: [] },
      guild_locale: guild.locale,
    }),
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions: appPermissions(world, channel) },
    ...person,
    locale: options.locale ?? 'en-US',
    app_permissions: appPermissions(world, channel),
    entitlements: [],
    authorizing_integration_owners: interaction.metadata['authorizing_integration_owners'],
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
    data,
    ...(source && { message: messagePayload(world, source, true) }),
  };
  core.gateway.dispatch('INTERACTION_CREATE', payload, { guildId: guild?.id, intents: 0 });
  return createCall(core, interaction);
}

function available(
  core: Core,
  member: Member,
  channel: Channel,
  name: string,
  kind: number,
  options: ActOptions,
): Command {
  const candidates = commandsFor(core, channel.guild?.id).filter((one) => kindOf(one.definition) === kind);
  const command = candidates.find((one) => one.definition['name'] === name);
  if (!command) {
    const names = candidates.map(({ definition }) => asText(definition['name'])).join(', ') || 'none';
    throw new Error(`no command ${name} is registered; there are: ${names}`);
  }
  const { contexts, default_member_permissions: rights } = command.definition;
  const context = channel.guild ? 0 : 1;
  if (Array.isArray(contexts) && !contexts.includes(context)) {
    throw new Error(`${name} is not offered ${context === 0 ? 'in servers' : 'in direct messages'}`);
  }
  if (channel.guild) {
    if (!may(core.world, channel, member.user.id, 'ViewChannel'))
      throw new Error(`${member.user.name} cannot see #${channel.name}`);
    if (!may(core.world, channel, member.user.id, 'UseApplicationCommands')) {
      throw new Error(`${member.user.name} may not use commands in #${channel.name}`);
    }
    const needed = typeof rights === 'string' ? BigInt(rights) : undefined;
    const barred = needed !== undefined && (needed === 0n || !memberHas(member, needed));
    if (
      barred &&
      channel.guild.ownerId !== member.user.id &&
      !memberHas(member, 1n << 3n) &&
      !options.openedByAdmin
    ) {
      throw new Error(
        `${name} is hidden from ${member.user.name}: it needs the permissions ${String(rights)}`,
      );
    }
  } else if (channel.recipient?.id !== member.user.id) {
    throw new Error(`${member.user.name} is not in that direct message`);
  }
  return command;
}

function mustSee(core: Core, member: Member, message: Message): void {
  const { name, id } = member.user;
  if (message.deleted) throw new Error('the message was deleted');
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== id) {
    throw new Error(`${name} cannot see the message: it is ephemeral to somebody else`);
  }
  if (!may(core.world, message.channel, id, 'ViewChannel'))
    throw new Error(`${name} cannot see #${message.channel.name}`);
}

function commandData(command: Command): Data {
  const { id, name } = command.definition;
  return {
    id,
    name,
    type: kindOf(command.definition),
    ...(command.guildId !== undefined && { guild_id: command.guildId }),
  };
}

function isFull(resolved: Data): boolean {
  return Object.keys(resolved).length > 0;
}
