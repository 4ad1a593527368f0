// What people do without the bot's help: write, edit, delete, react. The bot hears of it as far as it may.
import { fileOf } from './command-options.ts';
import type { FileInput } from './command-options.ts';
import type { Core } from './core.ts';
import { messageChanged, messageCreated, reacted, wake } from './events.ts';
import { addMessage, removeMessage, show } from './messages.ts';
import { may, sendingPermission } from './permissions.ts';
import { resolveMentions } from './pings.ts';
import type { Channel, Member, Message } from './world.ts';

export type SendOptions = {
  readonly replyTo?: Message | string;
  /** Whether a reply mentions the author it answers; the app does so unless told otherwise. */
  readonly mentionAuthor?: boolean;
  readonly attachments?: readonly FileInput[];
};

/** `<@bot>` in the text stands for a mention of the bot, `<@&bot>` for one of its role. */
export function memberSends(
  core: Core,
  member: Member,
  channel: Channel,
  text: string,
  options: SendOptions,
): Message {
  const { id, name } = member.user;
  const permission = sendingPermission(channel);
  if (!may(core.world, channel, id, permission)) throw new Error(`${name} may not send in #${channel.name}`);
  if (channel.thread?.locked && !may(core.world, channel, id, 'ManageThreads'))
    throw new Error(`#${channel.name} is locked`);
  wake(core, channel);
  const { replyTo } = options;
  const attachments = (options.attachments ?? []).map((file) => fileOf(core, channel, file));
  const message = addMessage(core, channel, member.user, {
    content: spelledOut(core, channel, text),
    attachments,
    ...(replyTo !== undefined && { replyTo: typeof replyTo === 'string' ? replyTo : replyTo.id }),
  });
  mention(core, message, options.mentionAuthor ?? true);
  show(core, message);
  messageCreated(core, message);
  return message;
}

export function memberEdits(core: Core, message: Message, text: string): void {
  message.content = spelledOut(core, message.channel, text);
  message.editedAt = core.clock.now();
  message.edits += 1;
  mention(core, message, message.replyTo !== undefined && message.mentions.length > 0);
  messageChanged(core, message);
}

export function memberDeletes(core: Core, member: Member, message: Message): void {
  const own = message.author.id === member.user.id;
  if (!own && !may(core.world, message.channel, member.user.id, 'ManageMessages')) {
    throw new Error(`${member.user.name} may not delete the message`);
  }
  removeMessage(core, message);
}

export function memberReacts(core: Core, member: Member, message: Message, emoji: string): void {
  const users = message.reactions.get(emoji) ?? new Set<string>();
  message.reactions.set(emoji, users.add(member.user.id));
  reacted(core, message, member, emoji, true);
}

function spelledOut(core: Core, channel: Channel, text: string): string {
  const role = [...(channel.guild?.roles.values() ?? [])].find(({ botId }) => botId === core.world.bot.id);
  return text.replaceAll('<@bot>', `<@${core.world.bot.id}>`).replaceAll('<@&bot>', `<@&${role?.id ?? '0'}>`);
}

/** People's pings are theirs to answer for: only what the message mentions is kept. */
function mention(core: Core, message: Message, author: boolean): void {
  const allowed = { parse: ['users', 'roles', 'everyone'], replied_user: author };
  Object.assign(message, resolveMentions(core.world, message, allowed, 'create').mentions);
}
