// Who may do what where: role permissions, channel overwrites and threads, in Discord's order.
import { ChannelKind, Permission } from './constants.ts';
import type { PermissionName } from './constants.ts';
import { refusals } from './errors.ts';
import type { Channel, Guild, World } from './world.ts';

const ALL = Object.values(Permission).reduce((bits, bit) => bits | bit, 0n);
const IN_DIRECT_MESSAGES =
  ALL &
  ~(
    Permission.Administrator |
    Permission.ManageChannels |
    Permission.ManageGuild |
    Permission.ManageMessages |
    Permission.ManageRoles |
    Permission.ManageThreads |
    Permission.ModerateMembers
  );

export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL;
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) bits |= guild.roles.get(id)?.permissions ?? 0n;
  return bits & Permission.Administrator ? ALL : bits;
}

export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  const { guild } = channel;
  // The bot is never in messages between people.
  if (channel.kind === ChannelKind.GroupDm) return userId === world.bot.id ? 0n : IN_DIRECT_MESSAGES;
  if (!guild) return channel.recipient?.id === userId || userId === world.bot.id ? IN_DIRECT_MESSAGES : 0n;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  let bits = guildPermissions(guild, userId);
  if (bits === ALL) return ALL;
  const { overwrites } = (channel.thread && world.channels.get(channel.thread.parentId)) ?? channel;
  const apply = (allow: bigint, deny: bigint) => (bits = (bits & ~deny) | allow);
  const everyone = overwrites.find((overwrite) => overwrite.id === guild.id);
  if (everyone) apply(everyone.allow, everyone.deny);
  const ofRoles = overwrites.filter(({ id, type }) => type === 0 && member.roles.includes(id));
  apply(
    ofRoles.reduce((all, { allow }) => all | allow, 0n),
    ofRoles.reduce((all, { deny }) => all | deny, 0n),
  );
  const own = overwrites.find(({ id, type }) => type === 1 && id === userId);
  if (own) apply(own.allow, own.deny);
  const hidden =
    channel.kind === ChannelKind.PrivateThread &&
    !channel.thread?.members.has(userId) &&
    !(bits & Permission.ManageThreads);
  return bits & Permission.ViewChannel && !hidden ? bits : 0n;
}

export function may(world: World, channel: Channel, userId: string, name: PermissionName): boolean {
  return (channelPermissions(world, channel, userId) & Permission[name]) !== 0n;
}

/** The permission that sending needs here: threads have one of their own. */
export function sendingPermission(channel: Channel): PermissionName {
  return channel.thread ? 'SendMessagesInThreads' : 'SendMessages';
}

/** Refuses the bot with 50001 where it cannot see the channel, with 50013 where it sees it but may not do this. */
export function demand(world: World, channel: Channel, ...names: readonly PermissionName[]): void {
  if (!may(world, channel, world.bot.id, 'ViewChannel')) throw refusals.missingAccess();
  for (const name of names) if (!may(world, channel, world.bot.id, name)) throw refusals.missingPermissions();
}
