// People, servers, channels, roles and the application as Discord writes them on the wire.
import { ChannelKind, CommandKind, HOLDS_POSTS, REQUIRES_TAG } from './constants.ts';
import { asText } from './data.ts';
import type { Data } from './data.ts';
import { channelPermissions, guildPermissions } from './permissions.ts';
import type { Attachment, Channel, Guild, Member, Role, User, World } from './world.ts';

export function userPayload(user: User): Data {
  return {
    id: user.id,
    username: user.name,
    global_name: user.bot ? null : user.displayName,
    discriminator: user.bot ? '0042' : '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  };
}

/** A member without its user, as messages carry it. */
export function memberPayload(member: Member): Data {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: member.roles,
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function fullMemberPayload(member: Member): Data {
  return { user: userPayload(member.user), ...memberPayload(member) };
}

/** A member as an interaction carries it: with the rights they have in that channel. */
export function actingMemberPayload(world: World, member: Member, channel: Channel): Data {
  return {
    ...fullMemberPayload(member),
    permissions: channelPermissions(world, channel, member.user.id).toString(),
  };
}

export function rolePayload(role: Role): Data {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.botId !== undefined,
    mentionable: role.mentionable,
    flags: 0,
    ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
  };
}

export function channelPayload(world: World, channel: Channel): Data {
  const { guild, thread, recipient } = channel;
  const base = {
    id: channel.id,
    type: channel.kind,
    last_message_id: channel.lastMessageId,
    flags: 0,
  };
  if (recipient) return { ...base, recipients: [userPayload(recipient)] };
  if (channel.kind === ChannelKind.GroupDm)
    return { ...base, name: channel.name, icon: null, owner_id: null, recipients: [] };
  const inGuild = {
    ...base,
    guild_id: guild?.id,
    name: channel.name,
    rate_limit_per_user: channel.slowmodeSeconds,
  };
  if (thread) {
    return {
      ...inGuild,
      parent_id: thread.parentId,
      owner_id: thread.ownerId,
      message_count: 0,
      member_count: thread.members.size,
      total_message_sent: 0,
      ...(thread.tags.length > 0 && { applied_tags: thread.tags }),
      thread_metadata: {
        archived: thread.archived,
        locked: thread.locked,
        auto_archive_duration: thread.autoArchiveMinutes,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
        create_timestamp: new Date(world.clock.now()).toISOString(),
        ...(channel.kind === ChannelKind.PrivateThread && { invitable: true }),
      },
    };
  }
  return {
    ...inGuild,
    ...(HOLDS_POSTS.includes(channel.kind) && {
      flags: channel.requiresTag ? REQUIRES_TAG : 0,
      available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
      default_reaction_emoji: null,
      default_sort_order: null,
    }),
    position: 0,
    parent_id: channel.categoryId,
    topic: channel.topic,
    nsfw: false,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
}

/** A server as `GET /guilds/:id` answers it. */
export function guildPayload(guild: Guild): Data {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}

/** A server as GUILD_CREATE brings it: with its visible channels and, without the members intent, the bot alone. */
export function guildCreatePayload(world: World, guild: Guild): Data {
  const seen = [...guild.channels.values()].filter(
    (channel) =>
      !channel.deleted && (!channel.thread || channelPermissions(world, channel, world.bot.id) !== 0n),
  );
  const self = guild.members.get(world.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: new Date(self?.joinedAt ?? world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: self ? [fullMemberPayload(self)] : [],
    channels: seen.filter(({ thread }) => !thread).map((channel) => channelPayload(world, channel)),
    threads: seen.filter(({ thread }) => thread).map((channel) => channelPayload(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function attachmentPayload(attachment: Attachment): Data {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.byteLength,
    url: attachment.url,
    proxy_url: attachment.url,
    ...(attachment.contentType !== undefined && { content_type: attachment.contentType }),
    ...(attachment.description !== undefined && { description: attachment.description }),
  };
}

export function emojiPayload(name: string): Data {
  const [text = '', id] = name.split(':');
  return id === undefined ? { id: null, name: text } : { id, name: text };
}

export function applicationPayload(world: World, flags = 0): Data {
  return {
    id: world.applicationId,
    name: world.bot.displayName,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    owner: userPayload(world.bot),
    team: null,
    bot: userPayload(world.bot),
    integration_types_config: { 0: {} },
  };
}

export function commandPayload(world: World, command: Data, guildIdOf: string | undefined): Data {
  const type = Number(command['type'] ?? CommandKind.Slash);
  return {
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    ...command,
    type,
    description: asText(command['description']),
    application_id: world.applicationId,
    ...(guildIdOf !== undefined && { guild_id: guildIdOf }),
  };
}

export function guildId(channel: Channel): { guild_id?: string } {
  return channel.guild ? { guild_id: channel.guild.id } : {};
}

/** The bot's rights in a channel, as an interaction states them. */
export function appPermissions(world: World, channel: Channel): string {
  return channelPermissions(world, channel, world.bot.id).toString();
}

export function memberHas(member: Member, bits: bigint): boolean {
  return !!member.guild && (guildPermissions(member.guild, member.user.id) & bits) === bits;
}
