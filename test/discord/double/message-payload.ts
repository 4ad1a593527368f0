// A message as Discord writes it on the wire, its content left out where the bot may not read it.
import type { Data } from './data.ts';
import { attachmentPayload, emojiPayload, guildId, memberPayload, userPayload } from './payloads.ts';
import type { Message, World } from './world.ts';

const CONTENT = ['embeds', 'attachments', 'components'] as const;

/** Whether the bot may read what the message says: its own, direct ones, and those that mention it as a user. */
function botMayRead(world: World, message: Message): boolean {
  const direct = message.channel.recipient !== undefined;
  return direct || message.author.id === world.bot.id || message.mentions.includes(world.bot.id);
}

/** `full` is for interactions, which bring content whoever wrote it, and for apps with the content intent. */
export function messagePayload(world: World, message: Message, full = false): Data {
  const { channel, author } = message;
  const payload: Data = {
    id: message.id,
    channel_id: channel.id,
    type: message.kind,
    author: userPayload(author),
    content: message.content,
    embeds: message.embeds,
    attachments: message.attachments.map(attachmentPayload),
    components: message.components,
    mentions: message.mentions.flatMap((id) => {
      const user = world.users.get(id);
      const member = channel.guild?.members.get(id);
      return user ? [{ ...userPayload(user), ...(member && { member: memberPayload(member) }) }] : [];
    }),
    mention_roles: message.mentionedRoles,
    mention_everyone: message.mentionsEveryone,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    pinned: message.pinned,
    flags: message.flags,
  };
  if (message.nonce !== undefined) payload['nonce'] = message.nonce;
  if (message.byWebhook) {
    payload['webhook_id'] = world.applicationId;
    payload['application_id'] = world.applicationId;
  }
  if (message.interaction) payload['interaction_metadata'] = message.interaction;
  if (message.reactions.size > 0) {
    payload['reactions'] = [...message.reactions].map(([name, users]) => ({
      count: users.size,
      count_details: { burst: 0, normal: users.size },
      me: users.has(world.bot.id),
      me_burst: false,
      burst_colors: [],
      emoji: emojiPayload(name),
    }));
  }
  if (message.replyTo !== undefined) {
    const target = world.messages.get(message.replyTo);
    payload['message_reference'] = {
      type: 0,
      message_id: message.replyTo,
      channel_id: channel.id,
      ...guildId(channel),
    };
    payload['referenced_message'] =
      target && !target.deleted ? withoutReference(messagePayload(world, target, full)) : null;
  }
  if (!full && !botMayRead(world, message)) {
    payload['content'] = '';
    for (const field of CONTENT) payload[field] = [];
  }
  return payload;
}

/** A message as an event: with the server and the author's membership beside it. */
export function messageEventPayload(world: World, message: Message, full: boolean): Data {
  const member = message.channel.guild?.members.get(message.author.id);
  return {
    ...messagePayload(world, message, full),
    channel_type: message.channel.kind,
    ...guildId(message.channel),
    ...(member && !message.byWebhook && { member: memberPayload(member) }),
  };
}

function withoutReference(payload: Data): Data {
  const { referenced_message: _, ...rest } = payload;
  return rest;
}
