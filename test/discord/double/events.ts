// Gateway events about messages, reactions, channels and threads: who gets them depends on intents and on what the
// bot may see.
import type { Core } from './core.ts';
import { Intent } from './constants.ts';
import type { Data } from './data.ts';
import { messageEventPayload } from './message-payload.ts';
import { channelPayload, emojiPayload, guildId, memberPayload, userPayload } from './payloads.ts';
import { may } from './permissions.ts';
import type { Channel, Member, Message } from './world.ts';

export function messageCreated(core: Core, message: Message): void {
  if (visibleToBot(core, message)) emit(core, message.channel, 'MESSAGE_CREATE', readBy(core, message));
}

export function messageChanged(core: Core, message: Message): void {
  if (visibleToBot(core, message)) emit(core, message.channel, 'MESSAGE_UPDATE', readBy(core, message));
}

export function messageDeleted(core: Core, message: Message): void {
  if (!visibleToBot(core, message)) return;
  emit(core, message.channel, 'MESSAGE_DELETE', {
    id: message.id,
    channel_id: message.channel.id,
    ...guildId(message.channel),
  });
}

export function reacted(core: Core, message: Message, member: Member, emoji: string, added: boolean): void {
  if (!visibleToBot(core, message)) return;
  const { channel } = message;
  const intents = channel.guild ? Intent.GuildMessageReactions : Intent.DirectMessageReactions;
  const data = {
    user_id: member.user.id,
    channel_id: channel.id,
    message_id: message.id,
    ...guildId(channel),
    emoji: emojiPayload(emoji),
    burst: false,
    type: 0,
    ...(added && member.guild && { member: { user: userPayload(member.user), ...memberPayload(member) } }),
    ...(added && { message_author_id: message.author.id }),
  };
  const event = added ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
  core.gateway.dispatch(event, data, { guildId: channel.guild?.id, intents });
}

/** CHANNEL_* or THREAD_*, by the kind of channel. */
export function channelEvent(core: Core, channel: Channel, what: 'CREATE' | 'UPDATE' | 'DELETE'): void {
  if (!channel.guild) return;
  if (channel.thread && !may(core.world, channel, core.world.bot.id, 'ViewChannel')) return;
  const event = `${channel.thread ? 'THREAD' : 'CHANNEL'}_${what}`;
  const data: Data = channelPayload(core.world, channel);
  if (channel.thread && what === 'CREATE') data['newly_created'] = true;
  core.gateway.dispatch(event, data, { guildId: channel.guild.id, intents: Intent.Guilds });
}

/** A message in an archived thread opens it again. */
export function wake(core: Core, channel: Channel): void {
  if (!channel.thread?.archived) return;
  channel.thread.archived = false;
  channelEvent(core, channel, 'UPDATE');
}

/** An event about a server itself. */
export function guildEvent(
  core: Core,
  id: string,
  event: string,
  data: Data,
  intents: number = Intent.Guilds,
): void {
  core.gateway.dispatch(event, data, { guildId: id, intents });
}

function readBy(core: Core, message: Message): (intents: number) => Data {
  return (intents) => messageEventPayload(core.world, message, (intents & Intent.MessageContent) !== 0);
}

function emit(core: Core, channel: Channel, event: string, data: Data | ((intents: number) => Data)): void {
  const intents = channel.guild ? Intent.GuildMessages : Intent.DirectMessages;
  core.gateway.dispatch(event, data, { guildId: channel.guild?.id, intents });
}

function visibleToBot(core: Core, message: Message): boolean {
  return (
    message.ephemeralFor === undefined && may(core.world, message.channel, core.world.bot.id, 'ViewChannel')
  );
}
