// How a test furnishes its Discord. What is added while a client is logged in reaches it as an event.
import type { Core } from './core.ts';
import { ChannelKind, Intent } from './constants.ts';
import type { PermissionName } from './constants.ts';
import { channelEvent, guildEvent } from './events.ts';
import { fullMemberPayload, guildCreatePayload, rolePayload } from './payloads.ts';
import { openThread } from './routes-channels.ts';
import {
  createChannel,
  createGuild,
  createMember,
  createRole,
  createUser,
  directChannel,
  permissionBits,
} from './world.ts';
import type { Channel, Guild, Member, Overwrite, Role, Tag } from './world.ts';

type Names = readonly PermissionName[];

/** Rights of a role or member in one channel, over those it has in the server. */
type OverwriteInput = {
  readonly of: Role | Member | 'everyone' | 'bot';
  readonly allow?: Names;
  readonly deny?: Names;
};

export type Builders = {
  /** A server the bot is in, with an owner, @everyone and the bot's own role; `bot` are the rights of that role. */
  addGuild(options?: { name?: string; everyone?: Names; bot?: Names; locale?: string }): Guild;
  addChannel(
    guild: Guild,
    options?: {
      name?: string;
      topic?: string;
      kind?: keyof typeof ChannelKind;
      category?: Channel;
      overwrites?: readonly OverwriteInput[];
      tags?: readonly Omit<Tag, 'id'>[];
      requiresTag?: boolean;
    },
  ): Channel;
  addRole(guild: Guild, options?: { name?: string; permissions?: Names; mentionable?: boolean }): Role;
  addMember(guild: Guild, options?: { name?: string; roles?: readonly Role[]; bot?: boolean }): Member;
  /** Somebody who shares no server with the bot. */
  addUser(options?: { name?: string }): Member;
  /** A member of one server as a member of another. */
  joins(member: Member, guild: Guild): Member;
  addThread(
    parent: Channel,
    owner: Member,
    options?: {
      name?: string;
      private?: boolean;
      locked?: boolean;
      archived?: boolean;
      tags?: readonly string[];
    },
  ): Channel;
  /** Adds somebody to a thread; the bot hears of a private one only then. */
  addToThread(thread: Channel, who: Member | 'bot'): void;
  /** The direct messages between this person and the bot. */
  directMessages(member: Member): Channel;
  /** Messages among people, in which the bot can be used by whoever installed it for themselves, and never is. */
  groupMessages(): Channel;
  owner(guild: Guild): Member;
  setOverwrites(channel: Channel, overwrites: readonly OverwriteInput[]): void;
  setRoles(member: Member, roles: readonly Role[]): void;
  deleteChannel(channel: Channel): void;
  deleteRole(guild: Guild, role: Role): void;
  /** The person takes no direct messages from now on: the bot gets 50007. */
  closeDirectMessages(member: Member): void;
  /** Throws the bot out of the server. */
  removeBot(guild: Guild): void;
};

export function createBuilders(core: Core): Builders {
  const { world } = core;
  const member = (guild: Guild, options: { name?: string; roles?: readonly Role[]; bot?: boolean }) => {
    const user = createUser(world, options.name ?? `Reader ${guild.members.size}`, options.bot);
    return welcome(
      guild,
      createMember(
        world,
        guild,
        user,
        (options.roles ?? []).map(({ id }) => id),
      ),
    );
  };
  const welcome = (guild: Guild, joined: Member) => {
    const data = { ...fullMemberPayload(joined), guild_id: guild.id };
    guildEvent(core, guild.id, 'GUILD_MEMBER_ADD', data, Intent.GuildMembers);
    return joined;
  };
  return {
    addGuild(options = {}) {
      const guild = createGuild(world, options);
      guildEvent(core, guild.id, 'GUILD_CREATE', guildCreatePayload(world, guild));
      return guild;
    },
    addChannel(guild, { name, topic, kind, category, overwrites, tags = [], requiresTag = false } = {}) {
      const channel = createChannel(world, {
        guild,
        ...(name !== undefined && { name }),
        ...(topic !== undefined && { topic }),
        ...(category !== undefined && { categoryId: category.id }),
        kind: ChannelKind[kind ?? 'Text'],
        overwrites: overwrites ? overwritesIn(core, guild, overwrites) : [],
        tags: tags.map((tag) => ({ ...tag, id: world.clock.snowflake() })),
        requiresTag,
      });
      channelEvent(core, channel, 'CREATE');
      return channel;
    },
    addRole(guild, { name = 'Role', permissions = [], mentionable = false } = {}) {
      const role = createRole(world, guild, name, permissions, { mentionable });
      guildEvent(core, guild.id, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role: rolePayload(role) });
      return role;
    },
    addMember: (guild, options = {}) => member(guild, options),
    addUser({ name = 'Stranger' } = {}) {
      const user = createUser(world, name);
      return { user, guild: undefined, roles: [], nick: null, joinedAt: core.clock.now() };
    },
    joins: (somebody, guild) => welcome(guild, createMember(world, guild, somebody.user, [])),
    addThread(parent, owner, options = {}) {
      const kind = options.private ? ChannelKind.PrivateThread : ChannelKind.PublicThread;
      const channel = openThread(core, parent, owner.user.id, {
        name: options.name ?? 'Thread',
        kind,
        tags: options.tags ?? [],
      });
      if (channel.thread) {
        channel.thread.locked = options.locked ?? false;
        channel.thread.archived = options.archived ?? false;
        if (options.locked || options.archived) channelEvent(core, channel, 'UPDATE');
      }
      return channel;
    },
    addToThread(thread, who) {
      thread.thread?.members.add(who === 'bot' ? world.bot.id : who.user.id);
      if (who === 'bot') channelEvent(core, thread, 'CREATE');
    },
    directMessages: (somebody) => directChannel(world, somebody.user),
    groupMessages: () => createChannel(world, { kind: ChannelKind.GroupDm, name: 'Friends' }),
    owner(guild) {
      const owner = guild.members.get(guild.ownerId);
      if (!owner) throw new Error(`${guild.name} has lost its owner`);
      return owner;
    },
    setOverwrites(channel, overwrites) {
      if (!channel.guild) throw new Error('direct messages have no overwrites');
      channel.overwrites = overwritesIn(core, channel.guild, overwrites);
      channelEvent(core, channel, 'UPDATE');
    },
    setRoles(somebody, roles) {
      somebody.roles = roles.map(({ id }) => id);
      if (!somebody.guild) return;
      const data = { ...fullMemberPayload(somebody), guild_id: somebody.guild.id };
      const intents = somebody.user === world.bot ? Intent.Guilds | Intent.GuildMembers : Intent.GuildMembers;
      guildEvent(core, somebody.guild.id, 'GUILD_MEMBER_UPDATE', data, intents);
    },
    deleteChannel(channel) {
      channel.deleted = true;
      channelEvent(core, channel, 'DELETE');
    },
    deleteRole(guild, role) {
      guild.roles.delete(role.id);
      for (const each of guild.members.values()) each.roles = each.roles.filter((id) => id !== role.id);
      guildEvent(core, guild.id, 'GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: role.id });
    },
    closeDirectMessages(somebody) {
      core.closedToDms.add(somebody.user.id);
    },
    removeBot(guild) {
      guild.botIsMember = false;
      guild.members.delete(world.bot.id);
      guildEvent(core, guild.id, 'GUILD_DELETE', { id: guild.id });
    },
  };
}

function overwritesIn(core: Core, guild: Guild, inputs: readonly OverwriteInput[]): Overwrite[] {
  return inputs.map(({ of, allow = [], deny = [] }) => {
    const id =
      of === 'everyone' ? guild.id : of === 'bot' ? core.world.bot.id : 'user' in of ? of.user.id : of.id;
    const type = of === 'bot' || (typeof of === 'object' && 'user' in of) ? 1 : 0;
    return { id, type, allow: permissionBits(allow), deny: permissionBits(deny) };
  });
}
