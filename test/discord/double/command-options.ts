// A test's plain values as the options of a command, held to the definition the client registered.
import type { Core } from './core.ts';
import { Component, OptionKind } from './constants.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import { addAttachment } from './messages.ts';
import {
  appPermissions,
  attachmentPayload,
  channelPayload,
  memberPayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
import { channelPermissions } from './permissions.ts';
import type { Attachment, Channel, Member, Role } from './world.ts';

/** A file somebody hands over; text is sent as UTF-8. */
export type FileInput = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly contentType?: string;
};

type OptionValue = string | number | boolean | Member | Role | Channel | FileInput;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

/** Finds the options of `/name sub command`; throws when there is no such subcommand or one is missing. */
export function descend(
  definition: Data,
  path: readonly string[],
): { options: Data[]; wrap(values: Data[]): Data[] } {
  const name = asText(definition['name']);
  const options = asList(definition['options']).map(asData);
  const nested = options.filter(
    ({ type }) => type === OptionKind.Subcommand || type === OptionKind.SubcommandGroup,
  );
  const [next, ...rest] = path;
  if (next === undefined) {
    if (nested.length > 0)
      throw new Error(`${name} needs one of: ${nested.map((one) => asText(one['name'])).join(', ')}`);
    return { options, wrap: (values) => values };
  }
  const found = nested.find((option) => option['name'] === next);
  if (!found) throw new Error(`${name} has no subcommand ${next}`);
  const inner = descend(found, rest);
  return {
    options: inner.options,
    wrap: (values) => [{ name: next, type: found['type'], options: inner.wrap(values) }],
  };
}

export function optionPayloads(
  core: Core,
  channel: Channel,
  options: readonly Data[],
  values: OptionValues,
  resolved: Data,
  completing?: string,
): Data[] {
  for (const name of Object.keys(values)) {
    if (!options.some((option) => option['name'] === name)) throw new Error(`there is no option ${name}`);
  }
  return options.flatMap((option) => {
    const name = asText(option['name']);
    const value = values[name];
    if (value === undefined) {
      if (option['required'] === true && completing === undefined)
        throw new Error(`the option ${name} is required`);
      return [];
    }
    const type = Number(option['type']);
    if (name === completing) return [{ name, type, value: String(value), focused: true }];
    return [{ name, type, value: wireValue(core, channel, option, value, resolved) }];
  });
}

function wireValue(
  core: Core,
  channel: Channel,
  option: Data,
  value: OptionValue,
  resolved: Data,
): string | number | boolean {
  const name = asText(option['name']);
  const wrong = (wanted: string) =>
    new Error(`the option ${name} takes ${wanted}, not ${JSON.stringify(String(value))}`);
  const type = Number(option['type']);
  const choices = asList(option['choices']).map((choice) => asData(choice)['value']);
  if (choices.length > 0 && !choices.includes(value)) throw wrong(`one of ${JSON.stringify(choices)}`);
  switch (type) {
    case OptionKind.String: {
      if (typeof value !== 'string') throw wrong('text');
      const { min_length: min = 0, max_length: max = 6_000 } = option;
      if (value.length < Number(min) || value.length > Number(max))
        throw wrong(`${String(min)}–${String(max)} characters`);
      return value;
    }
    case OptionKind.Integer:
    case OptionKind.Number: {
      if (typeof value !== 'number' || (type === OptionKind.Integer && !Number.isInteger(value)))
        throw wrong('a number');
      const { min_value: min = -Infinity, max_value: max = Infinity } = option;
      if (value < Number(min) || value > Number(max)) throw wrong(`${String(min)}–${String(max)}`);
      return value;
    }
    case OptionKind.Boolean:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case OptionKind.Attachment:
      if (!isFile(value)) throw wrong('a file');
      return resolveFile(core, channel, value, resolved).id;
    case OptionKind.User:
      if (!isMember(value)) throw wrong('a member');
      return resolveMember(core, channel, value, resolved);
    case OptionKind.Channel: {
      const kinds = asList(option['channel_types']);
      if (!isChannel(value) || (kinds.length > 0 && !kinds.includes(value.kind))) throw wrong('a channel');
      return resolveChannel(core, value, resolved);
    }
    case OptionKind.Role:
      if (!isRole(value)) throw wrong('a role');
      return resolveRole(value, resolved);
    default:
      if (isMember(value)) return resolveMember(core, channel, value, resolved);
      if (isRole(value)) return resolveRole(value, resolved);
      throw wrong('a member or a role');
  }
}

/** What a select menu or a modal's field sends for a chosen thing; texts stay what they are. */
export function resolveValue(
  core: Core,
  channel: Channel,
  value: string | Member | Role | Channel | FileInput,
  resolved: Data,
): string {
  if (typeof value === 'string') return value;
  if (isFile(value)) return resolveFile(core, channel, value, resolved).id;
  if (isMember(value)) return resolveMember(core, channel, value, resolved);
  return isRole(value) ? resolveRole(value, resolved) : resolveChannel(core, value, resolved);
}

/** Refuses what the menu would not let its reader choose. */
export function checkChosen(menu: Data, values: readonly string[]): void {
  const min = Number(menu['min_values'] ?? 1);
  const max = Number(menu['max_values'] ?? 1);
  if (values.length < min || values.length > max)
    throw new Error(`the menu takes ${min}–${max} values, not ${values.length}`);
  if (menu['type'] !== Component.StringSelect && menu['options'] === undefined) return;
  const offered = asList(menu['options']).map((option) => asData(option)['value']);
  for (const value of values) {
    if (!offered.includes(value))
      throw new Error(`the menu does not offer ${value}; it offers: ${offered.join(', ')}`);
  }
}

export function fileOf(core: Core, channel: Channel, file: FileInput): Attachment {
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  return addAttachment(core, channel, { filename: file.name, contentType: file.contentType, bytes });
}

function resolveFile(core: Core, channel: Channel, file: FileInput, resolved: Data): Attachment {
  const attachment = fileOf(core, channel, file);
  core.looseFiles.set(attachment.id, attachment);
  put(resolved, 'attachments', attachment.id, attachmentPayload(attachment));
  return attachment;
}

function resolveMember(core: Core, channel: Channel, member: Member, resolved: Data): string {
  const { id } = member.user;
  put(resolved, 'users', id, userPayload(member.user));
  const inGuild = channel.guild?.members.get(id);
  if (inGuild) {
    const permissions = channelPermissions(core.world, channel, id).toString();
    put(resolved, 'members', id, { ...memberPayload(inGuild), permissions });
  }
  return id;
}

function resolveRole(role: Role, resolved: Data): string {
  put(resolved, 'roles', role.id, rolePayload(role));
  return role.id;
}

function resolveChannel(core: Core, channel: Channel, resolved: Data): string {
  const permissions = appPermissions(core.world, channel);
  put(resolved, 'channels', channel.id, { ...channelPayload(core.world, channel), permissions });
  return channel.id;
}

function put(resolved: Data, group: string, id: string, payload: Data): void {
  const known = resolved[group];
  if (isData(known)) known[id] = payload;
  else resolved[group] = { [id]: payload };
}

function isFile(value: unknown): value is FileInput {
  return isData(value) && 'content' in value && typeof value['name'] === 'string';
}

function isMember(value: unknown): value is Member {
  return isData(value) && isData(value['user']);
}

function isRole(value: unknown): value is Role {
  return isData(value) && typeof value['permissions'] === 'bigint';
}

function isChannel(value: unknown): value is Channel {
  return isData(value) && typeof value['kind'] === 'number';
}
