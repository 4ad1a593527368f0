// The servers, channels, people and messages the double knows, as plain records, and their builders.
import type { Clock } from './clock.ts';
import { ChannelKind, EVERYONE_BY_DEFAULT, Permission } from './constants.ts';
import type { PermissionName } from './constants.ts';
import type { Data } from './data.ts';

export type User = { readonly id: string; name: string; displayName: string; readonly bot: boolean };

/** Somebody: `guild` is the server they belong to, undefined for a person met only in direct messages. */
export type Member = {
  readonly user: User;
  readonly guild: Guild | undefined;
  roles: string[];
  nick: string | null;
  readonly joinedAt: number;
};

export type Role = {
  readonly id: string;
  name: string;
  permissions: bigint;
  mentionable: boolean;
  position: number;
  /** The role that Discord makes for a bot: `<@&id>` of it is not a mention of the bot. */
  readonly botId: string | undefined;
};

export type Overwrite = { readonly id: string; readonly type: 0 | 1; allow: bigint; deny: bigint };

export type Thread = {
  readonly parentId: string;
  readonly ownerId: string;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  readonly members: Set<string>;
  /** Ids of a post's tags. */
  readonly tags: readonly string[];
};

/** What posts of a forum are sorted by; one that is moderated is given by who manages threads alone. */
export type Tag = { readonly id: string; readonly name: string; readonly moderated: boolean };

export type Channel = {
  readonly id: string;
  readonly kind: number;
  readonly guild: Guild | undefined;
  name: string;
  topic: string | null;
  slowmodeSeconds: number;
  overwrites: Overwrite[];
  readonly thread: Thread | undefined;
  /** Of a forum, and whether each post needs one of them. */
  readonly tags: readonly Tag[];
  readonly requiresTag: boolean;
  /** Id of the category it lies in. */
  readonly categoryId: string | null;
  /** The person at the other end of a direct message. */
  readonly recipient: User | undefined;
  /** Of those everybody can see. */
  lastMessageId: string | null;
  deleted: boolean;
};

export type Guild = {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  locale: string;
  /** False once the bot was thrown out. */
  botIsMember: boolean;
};

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
  readonly url: string;
  description?: string | undefined;
};

export type Message = {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly kind: number;
  content: string;
  embeds: Data[];
  components: Data[];
  attachments: Attachment[];
  flags: number;
  mentions: string[];
  mentionedRoles: string[];
  mentionsEveryone: boolean;
  readonly replyTo: string | undefined;
  readonly createdAt: number;
  editedAt: number | undefined;
  /** How often the bot or its author changed it after it became visible. */
  edits: number;
  readonly reactions: Map<string, Set<string>>;
  readonly nonce: string | number | undefined;
  /** The interaction it answers, as Discord describes it in `interaction_metadata`. */
  readonly interaction: Data | undefined;
  readonly byWebhook: boolean;
  /** Whose eyes it is for, when it is ephemeral. */
  readonly ephemeralFor: string | undefined;
  /** "The bot is thinking": made by a deferred reply, filled by the first edit or follow-up. */
  loading: boolean;
  pinned: boolean;
  deleted: boolean;
};

export type World = {
  readonly clock: Clock;
  readonly bot: User;
  readonly applicationId: string;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
};

export function createWorld(clock: Clock, botName: string): World {
  const bot: User = { id: clock.snowflake(), name: botName, displayName: botName, bot: true };
  return {
    clock,
    bot,
    // Another id than the bot user's, as for Discord's oldest applications: it shows up a client that mixes them.
    applicationId: clock.snowflake(),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
  };
}

export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | Permission[name], 0n);
}

export function createUser(world: World, name: string, bot = false): User {
  const user: User = { id: world.clock.snowflake(), name: name.toLowerCase(), displayName: name, bot };
  world.users.set(user.id, user);
  return user;
}

export function createGuild(
  world: World,
  options: {
    name?: string;
    everyone?: readonly PermissionName[];
    bot?: readonly PermissionName[];
    locale?: string;
  },
): Guild {
  const owner = createUser(world, 'Owner');
  const id = world.clock.snowflake();
  const guild: Guild = {
    id,
    name: options.name ?? 'Reading room',
    ownerId: owner.id,
    roles: new Map(),
    members: new Map(),
    channels: new Map(),
    locale: options.locale ?? 'en-US',
    botIsMember: true,
  };
  const everyone = permissionBits(options.everyone ?? EVERYONE_BY_DEFAULT);
  guild.roles.set(id, role(id, '@everyone', everyone, 0));
  world.guilds.set(id, guild);
  createMember(world, guild, owner, []);
  const botRole = createRole(world, guild, world.bot.displayName, options.bot ?? [], { botId: world.bot.id });
  createMember(world, guild, world.bot, [botRole.id]);
  return guild;
}

export function createRole(
  world: World,
  guild: Guild,
  name: string,
  permissions: readonly PermissionName[],
  options: { mentionable?: boolean; botId?: string } = {},
): Role {
  const bits = permissionBits(permissions);
  const made = role(
    world.clock.snowflake(),
    name,
    bits,
    guild.roles.size,
    options.mentionable,
    options.botId,
  );
  guild.roles.set(made.id, made);
  return made;
}

export function createMember(world: World, guild: Guild, user: User, roles: readonly string[]): Member {
  const member: Member = { user, guild, roles: [...roles], nick: null, joinedAt: world.clock.now() };
  guild.members.set(user.id, member);
  return member;
}

export function createChannel(
  world: World,
  options: {
    id?: string;
    kind?: number;
    guild?: Guild;
    name?: string;
    topic?: string;
    overwrites?: Overwrite[];
    thread?: Thread;
    tags?: readonly Tag[];
    requiresTag?: boolean;
    categoryId?: string;
    recipient?: User;
  },
): Channel {
  const channel: Channel = {
    id: options.id ?? world.clock.snowflake(),
    kind: options.kind ?? ChannelKind.Text,
    guild: options.guild,
    name: options.name ?? 'general',
    topic: options.topic ?? null,
    slowmodeSeconds: 0,
    overwrites: options.overwrites ?? [],
    thread: options.thread,
    tags: options.tags ?? [],
    requiresTag: options.requiresTag ?? false,
    categoryId: options.categoryId ?? null,
    recipient: options.recipient,
    lastMessageId: null,
    deleted: false,
  };
  world.channels.set(channel.id, channel);
  options.guild?.channels.set(channel.id, channel);
  return channel;
}

export function directChannel(world: World, user: User): Channel {
  for (const channel of world.channels.values()) if (channel.recipient?.id === user.id) return channel;
  return createChannel(world, { kind: ChannelKind.Dm, recipient: user, name: '' });
}

function role(
  id: string,
  name: string,
  permissions: bigint,
  position: number,
  mentionable = false,
  botId?: string,
): Role {
  return { id, name, permissions, mentionable, position, botId };
}
