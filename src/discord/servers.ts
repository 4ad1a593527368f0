// What the bot knows of its servers: their channels and roles, what it may do there, and a way to write there.
import { ChannelFlags, type Client, MessageFlags, PermissionFlagsBits, SnowflakeUtil } from 'discord.js';
import { NO_PINGS } from './client.ts';
import type { Reply } from './command.ts';
import { type Right, rightsFor } from './permissions.ts';

export type Servers = {
  /** Discord's name of the server's language; empty where it is not known. */
  locale(guild: string): string;
  hasChannel(guild: string, channel: string): boolean;
  hasRole(guild: string, role: string): boolean;
  /** Which rights the bot lacks in a channel; null where there is none of that id. A category lacks nothing. */
  lacks(guild: string, channel: string, what: 'answer' | 'log'): readonly Right[] | null;
  /**
   * Where a new thread beside a channel goes: into it, or into what a thread is in. `tags` are those that a post there
   * is given; null where it would be no post of a forum.
   */
  threadsOf(
    guild: string,
    channel: string,
  ): { readonly parent: string; readonly tags: readonly string[] | null };
  /** Whether everybody in the server can see a channel. */
  isOpen(guild: string, channel: string): boolean;
  /** A member's name where it is known just now, and else their id. */
  nameOf(guild: string, person: string): string;
  /** Writes without a sound. Rejects where it cannot. */
  post(guild: string, channel: string, reply: Reply): Promise<void>;
};

export function serversOf(client: Client): Servers {
  const channelOf = (guild: string, channel: string) => {
    const found = client.channels.cache.get(channel);
    return found !== undefined && !found.isDMBased() && found.guildId === guild ? found : undefined;
  };
  return {
    locale: (guild) => client.guilds.cache.get(guild)?.preferredLocale ?? '',
    hasChannel: (guild, channel) => channelOf(guild, channel) !== undefined,
    hasRole: (guild, role) => client.guilds.cache.get(guild)?.roles.cache.has(role) === true,
    lacks(guild, channel, what) {
      const found = channelOf(guild, channel);
      if (found === undefined) return null;
      if (!found.isTextBased()) return [];
      const me = found.guild.members.me;
      const rights = me === null ? null : found.permissionsFor(me);
      return rightsFor(what, found.isThread()).filter((right) => rights?.has(right) !== true);
    },
    threadsOf(guild, channel) {
      const found = channelOf(guild, channel);
      const parent = found?.isThread() === true ? found.parent : found;
      if (parent === null || parent === undefined) return { parent: channel, tags: null };
      if (!parent.isThreadOnly()) return { parent: parent.id, tags: null };
      const given = found?.isThread() === true ? found.appliedTags : [];
      const free = parent.availableTags.filter(({ moderated }) => !moderated).map(({ id }) => id);
      const own = given.filter((tag) => free.includes(tag));
      const needed = parent.flags.has(ChannelFlags.RequireTag) ? free.slice(0, 1) : [];
      return { parent: parent.id, tags: own.length > 0 ? own : needed };
    },
    isOpen(guild, channel) {
      const found = channelOf(guild, channel);
      return found?.permissionsFor(found.guild.roles.everyone)?.has(PermissionFlagsBits.ViewChannel) === true;
    },
    nameOf(guild, person) {
      const member = client.guilds.cache.get(guild)?.members.cache.get(person);
      return member?.displayName ?? client.users.cache.get(person)?.displayName ?? person;
    },
    async post(guild, channel, { components }) {
      const found = channelOf(guild, channel);
      if (found === undefined || !found.isSendable()) throw new Error('there is no such channel to write in');
      await found.send({
        components,
        flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressNotifications],
        allowedMentions: NO_PINGS,
        nonce: SnowflakeUtil.generate().toString(),
        enforceNonce: true,
      });
    },
  };
}
