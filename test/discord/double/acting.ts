// What people do to the bot: commands, buttons, menus, modals. Each is refused where Discord's own app would not let
// them, and otherwise reaches the client as INTERACTION_CREATE.
import type { Call } from './call.ts';
import { checkChosen, descend, optionPayloads, resolveValue } from './command-options.ts';
import type { OptionValues } from './command-options.ts';
import type { Core } from './core.ts';
import { CommandKind, Component, InteractionKind } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { openInteraction } from './interactions.ts';
import { submission } from './modal-answers.ts';
import type { ModalValues } from './modal-answers.ts';
import { messagePayload } from './message-payload.ts';
import { available, commandData, deliver, mustSee } from './reach.ts';
import type { ActOptions } from './reach.ts';
import { buttonsOf, selectsOf } from './read-message.ts';
import { flatten } from './validate-components.ts';
import type { Channel, Member, Message, Role } from './world.ts';

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
    forcedPrivate: options.forcedPrivate ?? false,
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
    userInstalled: options.userInstalled ?? false,
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
    forcedPrivate: options.forcedPrivate ?? false,
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
    // Whoever presses it, the message is of the app as it was installed for its caller.
    userInstalled: core.interactions.get(asText(message.interaction?.['id']))?.userInstalled ?? false,
    forcedPrivate: options.forcedPrivate ?? false,
  });
  return deliver(core, interaction, { id: component?.['id'], ...data }, options);
}

function isFull(resolved: Data): boolean {
  return Object.keys(resolved).length > 0;
}
