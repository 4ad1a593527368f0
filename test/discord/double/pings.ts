// Who is notified by what the bot sends or edits: mentions in the text, `allowed_mentions`, and the author replied to.
import { Component, Flag, Permission } from './constants.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import { channelPermissions } from './permissions.ts';
import { flatten } from './validate-components.ts';
import type { Message, World } from './world.ts';

export type Ping = {
  readonly kind: 'user' | 'role' | 'everyone' | 'here' | 'replied user';
  /** The user or role; the server for @everyone and @here. */
  readonly id: string;
  readonly message: Message;
  readonly by: 'create' | 'edit';
  /** False where Discord would show the mention and notify nobody: an edit, an ephemeral, no right to mention. */
  readonly rings: boolean;
};

type Mentions = Pick<Message, 'mentions' | 'mentionedRoles' | 'mentionsEveryone'>;

/** All text of a message in which a mention can stand: embeds cannot mention. */
function mentionableText(content: string, components: readonly unknown[]): string {
  const displays = flatten(components).filter(({ type }) => type === Component.TextDisplay);
  return [content, ...displays.map((display) => asText(display['content']))].join('\n');
}

/**
 * What the message mentions under these `allowed_mentions`, and whom that pings. Absent ones allow everything, on an
 * edit too. Text in code marks counts as a mention: stricter than Discord, and nothing the bot sends may rely on it.
 */
export function resolveMentions(
  world: World,
  message: Message,
  allowed: unknown,
  by: Ping['by'],
): { mentions: Mentions; pings: Ping[] } {
  const text = mentionableText(message.content, message.components);
  const { guild } = message.channel;
  const canMentionAll =
    !!guild &&
    (channelPermissions(world, message.channel, message.author.id) & Permission.MentionEveryone) !== 0n;
  const heard = by === 'create' && message.ephemeralFor === undefined;
  const permits = permission(allowed);
  const pings: Ping[] = [];
  const mentions: Mentions = { mentions: [], mentionedRoles: [], mentionsEveryone: false };

  for (const id of idsIn(text, /<@!?(\d+)>/g)) {
    if (!world.users.has(id) || !permits('users', id)) continue;
    mentions.mentions.push(id);
    const present = guild ? guild.members.has(id) : message.channel.recipient?.id === id;
    if (id !== message.author.id) pings.push({ kind: 'user', id, message, by, rings: heard && present });
  }
  for (const id of idsIn(text, /<@&(\d+)>/g)) {
    const role = guild?.roles.get(id);
    if (!role || !permits('roles', id)) continue;
    mentions.mentionedRoles.push(id);
    pings.push({ kind: 'role', id, message, by, rings: heard && (role.mentionable || canMentionAll) });
  }
  for (const kind of ['everyone', 'here'] as const) {
    if (!guild || !text.includes(`@${kind}`) || !permits('everyone', guild.id)) continue;
    if (canMentionAll) mentions.mentionsEveryone = true;
    pings.push({ kind, id: guild.id, message, by, rings: heard && canMentionAll });
  }
  const replied =
    by === 'create' && message.replyTo ? world.messages.get(message.replyTo)?.author : undefined;
  if (replied && replied.id !== message.author.id && permits('replied_user', replied.id)) {
    if (!mentions.mentions.includes(replied.id)) mentions.mentions.push(replied.id);
    pings.push({ kind: 'replied user', id: replied.id, message, by, rings: heard });
  }
  return { mentions, pings };
}

/** Whether an edit makes Discord read the mentions anew. */
export function rereadsMentions(body: Data): boolean {
  return (
    body['content'] !== undefined ||
    body['components'] !== undefined ||
    Boolean(Number(body['flags']) & Flag.ComponentsV2)
  );
}

function permission(allowed: unknown) {
  return (kind: 'users' | 'roles' | 'everyone' | 'replied_user', id: string): boolean => {
    if (!isData(allowed)) return true;
    if (kind === 'replied_user') return allowed['replied_user'] === true;
    return asList(allowed['parse']).includes(kind) || asList(asData(allowed)[kind]).includes(id);
  };
}

function idsIn(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, id = '']) => id));
}
