// The way from a person to the bot: who may use which command where, who sees which message, and the
// INTERACTION_CREATE that results.
import { createCall } from './call.ts';
import type { Call } from './call.ts';
import { ChannelKind, Permission } from './constants.ts';
import type { Command, Core } from './core.ts';
import { asList, asText } from './data.ts';
import type { Data } from './data.ts';
import type { Interaction } from './interactions.ts';
import { messagePayload } from './message-payload.ts';
import { actingMemberPayload, appPermissions, channelPayload, memberHas, userPayload } from './payloads.ts';
import { may } from './permissions.ts';
import { commandsFor } from './routes-commands.ts';
import { kindOf } from './validate-command.ts';
import type { Channel, Member, Message } from './world.ts';

export type ActOptions = {
  /** Language of the person's app. */
  readonly locale?: string;
  /** The app is installed for the person, not the server: at most five follow-ups. */
  readonly userInstalled?: boolean;
  /** Discord shows the answer to the caller alone, as it does for a user-installed app in many servers. */
  readonly forcedPrivate?: boolean;
  /** As after an administrator opened the command to more people than `default_member_permissions` says. */
  readonly openedByAdmin?: boolean;
};

export function deliver(core: Core, interaction: Interaction, data: Data, options: ActOptions): Call {
  const { world } = core;
  const { member, channel, source } = interaction;
  const { guild } = channel;
  if (core.gateway.sessions === 0) throw new Error('no client is logged in to hear of it');
  const person = guild
    ? { member: actingMemberPayload(world, guild.members.get(member.user.id) ?? member, channel) }
    : { user: userPayload(member.user) };
  const payload: Data = {
    id: interaction.id,
    application_id: world.applicationId,
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
    context: contextOf(channel),
    attachment_size_limit: 10 * 1024 * 1024,
    data,
    ...(source && { message: messagePayload(world, source, true) }),
  };
  core.gateway.dispatch('INTERACTION_CREATE', payload, { guildId: guild?.id, intents: 0 });
  return createCall(core, interaction);
}

export function available(
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
  const context = contextOf(channel);
  if (Array.isArray(contexts) && !contexts.includes(context)) {
    throw new Error(`${name} is not offered ${context === 0 ? 'in servers' : 'in direct messages'}`);
  }
  const installed = options.userInstalled === true ? 1 : 0;
  if (installed === 1 && !asList(command.definition['integration_types'] ?? [0]).includes(installed))
    throw new Error(`${name} is not offered to people who installed the app for themselves`);
  if (installed === 0 && (channel.guild?.botIsMember === false || context === 2))
    throw new Error(`${name} is not offered: the app is not installed there`);
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
      !memberHas(member, Permission.Administrator) &&
      !options.openedByAdmin
    ) {
      throw new Error(
        `${name} is hidden from ${member.user.name}: it needs the permissions ${String(rights)}`,
      );
    }
  } else if (context !== 2 && channel.recipient?.id !== member.user.id) {
    throw new Error(`${member.user.name} is not in that direct message`);
  }
  return command;
}

/** Discord's number for whose messages they are: a server's, the bot's with somebody, or other people's. */
function contextOf({ guild, kind }: Channel): 0 | 1 | 2 {
  if (guild) return 0;
  return kind === ChannelKind.GroupDm ? 2 : 1;
}

export function mustSee(core: Core, member: Member, message: Message): void {
  const { name, id } = member.user;
  if (message.deleted) throw new Error('the message was deleted');
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== id) {
    throw new Error(`${name} cannot see the message: it is ephemeral to somebody else`);
  }
  if (!may(core.world, message.channel, id, 'ViewChannel'))
    throw new Error(`${name} cannot see #${message.channel.name}`);
}

export function commandData(command: Command): Data {
  const { id, name } = command.definition;
  return {
    id,
    name,
    type: kindOf(command.definition),
    ...(command.guildId !== undefined && { guild_id: command.guildId }),
  };
}
