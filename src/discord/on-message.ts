// A message in a channel or a direct one: if it speaks to the bot, it is answered with a reply.
import { type Client, type Message, MessageFlags, MessageType } from 'discord.js';
import { type Addressed, addressed, type IncomingMessage } from './address.ts';
import { NO_PINGS } from './client.ts';
import type { Call, Reply } from './command.ts';
import { answer } from './commands/ask.ts';
import { help } from './commands/help.ts';
import { type Phrases, phrasesFor } from './language/language.ts';
import { notice } from './render/parts.ts';
import type { Services } from './services.ts';

/** What the message asks of the bot. */
export function readMessage(message: Message, client: Client<true>): Addressed {
  return addressed(plain(message, client), client.user.id);
}

export async function answerMessage(
  message: Message,
  address: Exclude<Addressed, { kind: 'nothing' }>,
  services: Services,
): Promise<void> {
  const phrases = phrasesOf(message);
  if (address.kind === 'role-mention') return sendReply(message, notice(phrases.notices.roleMention));
  const call: Call = {
    guild: message.guildId,
    channel: message.channelId,
    person: message.author.id,
    roles: [...(message.member?.roles.cache.keys() ?? [])].filter((role) => role !== message.guildId),
    // A message changes nothing.
    manages: false,
    administers: false,
    posts: true,
    phrases,
    ownPhrases: phrases,
    sharedPhrases: phrases,
    subcommand: null,
    options: address.kind === 'question' ? { question: address.question } : {},
    files: {},
    target: null,
  };
  if (address.kind === 'help') return sendReply(message, await help.run(call, services));
  // Shows at once that somebody is at it. Where it may not be shown the answer may not be sent, and that is reported.
  if (message.channel.isSendable()) message.channel.sendTyping().catch(() => {});
  await sendReply(message, await answer(call, services, 'everybody'));
}

/** What the bot says where the message is: in the server's language, which Discord tells of no person's. */
export function phrasesOf(message: Message): Phrases {
  return phrasesFor(message.guild?.preferredLocale ?? '');
}

/** Replies to the message, once: Discord drops a second one with the same nonce, as a repeated request would send. */
export async function sendReply(message: Message, { components }: Reply): Promise<void> {
  await message.reply({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_PINGS,
    nonce: message.id,
    enforceNonce: true,
  });
}

function plain(message: Message, client: Client<true>): IncomingMessage {
  const { mentions, type } = message;
  const typed = type === MessageType.Default || type === MessageType.Reply;
  return {
    content: message.content,
    automatic: message.author.bot || message.webhookId !== null || !typed,
    direct: message.guildId === null,
    mentionsBot: mentions.users.has(client.user.id),
    mentionsBotRole: mentions.roles.some((role) => role.tags?.botId === client.user.id),
    followsBot: isFollowUp(message, client),
    names: new Map(mentions.users.map((user) => [user.id, user.displayName])),
  };
}

/** In a thread that the bot opened, whoever speaks to nobody else speaks to the bot. */
function isFollowUp({ channel, mentions, type }: Message, { user }: Client<true>): boolean {
  const isOurs = channel.isThread() && channel.ownerId === user.id;
  const isToOthers = mentions.users.size > 0 || mentions.roles.size > 0 || mentions.everyone;
  const repliesToOthers = type === MessageType.Reply && mentions.repliedUser?.id !== user.id;
  return isOurs && !isToOthers && !repliesToOthers;
}
