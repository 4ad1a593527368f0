// A message in a channel or a direct one: if it speaks to the bot, it is answered with a reply.
import { type Client, type Message, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../settings/settings.ts';
import { type Addressed, addressed, type IncomingMessage } from './address.ts';
import { NO_PINGS } from './client.ts';
import type { Call, Reply } from './command.ts';
import { answer } from './commands/ask.ts';
import { askIn, openHere } from './discussion/desk.ts';
import { answersIn } from '../settings/may-ask.ts';
import { admit, isToldOf } from './gate.ts';
import { languageOf, type Phrases, phrasesFor } from './language/language.ts';
import { timed } from './metrics.ts';
import { within } from './read-interaction.ts';
import { help } from './registry.ts';
import { notice } from './render/parts.ts';
import { refusalNotice } from './render/refusal.ts';
import type { Services } from './services.ts';

/**
 * Somebody sees that it is at work where an answer takes longer than this. Most do not, and each such request would count
 * among the fifty that Discord lets a bot make in a second.
 */
const LONG_MS = 250;

/** What the message asks of the bot. */
export function readMessage(message: Message, client: Client<true>): Addressed {
  return addressed(plain(message, client), client.user.id);
}

export async function answerMessage(
  message: Message,
  address: Exclude<Addressed, { kind: 'nothing' }>,
  services: Services,
): Promise<void> {
  // Before anything is waited for: few members are kept, and this one may be gone by then, as may the channel.
  const callOf = readCall(message, address);
  const { guildId, channel } = message;
  const call = callOf(guildId === null ? DEFAULT_SETTINGS : (await services.settings.read(guildId)).settings);
  const { phrases } = call;
  // Where it is not to answer, the moderators want it to be quiet; `/help` says where it does.
  if (!answersIn(call.settings, [call.channel, ...call.within])) return;
  const refusal = address.kind === 'question' ? admit(call, services) : null;
  if (refusal !== null) {
    if (isToldOf(refusal, call, services)) await sendReply(message, refusalNotice(refusal, phrases));
    return;
  }
  if (address.kind === 'role-mention') return sendReply(message, notice(phrases.notices.roleMention));
  if (address.kind === 'help') return sendReply(message, await help.run(call, services));
  const discussion = await openHere(call, services);
  if (discussion !== null) {
    // Who is blocked is nobody else's business, and everybody reads what is said here.
    if (discussion.rules.blockedMembers.includes(call.person) && !call.manages) return;
    const question = String(call.options['question'] ?? '');
    return sendReply(
      message,
      await askIn(discussion, call, { question, isNamed: false, name: `message ${message.id}` }, services),
    );
  }
  // Where it may not be shown the answer may not be sent, and that is reported.
  const typing = setTimeout(() => {
    if (channel.isSendable()) channel.sendTyping().catch(() => {});
  }, LONG_MS);
  try {
    const reply = await answer(call, services, 'everybody');
    await timed(services.metrics, 'reply', sendReply(message, reply));
  } finally {
    clearTimeout(typing);
  }
}

/** What the bot says where the message is: in the server's language, which Discord tells of no person's. */
export function phrasesOf(
  message: Message,
  { language }: Pick<ServerSettings, 'language'> = DEFAULT_SETTINGS,
): Phrases {
  return languageOf(language) ?? phrasesFor(message.guild?.preferredLocale ?? '');
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

function readCall(message: Message, address: Addressed): (settings: ServerSettings) => Call {
  const { guildId, member } = message;
  const roles = [...(member?.roles.cache.keys() ?? [])].filter((role) => role !== guildId);
  const managesMessages = member?.permissions.has(PermissionFlagsBits.ManageMessages) === true;
  const isDirect = guildId === null;
  const around = within(message.channel);
  const spoken = (settings: ServerSettings) => {
    const phrases = phrasesOf(message, settings);
    return { phrases, ownPhrases: phrases, sharedPhrases: phrases };
  };
  return (settings) => ({
    via: 'message',
    guild: guildId,
    direct: isDirect,
    channel: message.channelId,
    within: around,
    person: message.author.id,
    roles,
    manages:
      isDirect ||
      managesMessages ||
      (settings.moderatorRole !== null && roles.includes(settings.moderatorRole)),
    // A message changes no settings.
    administers: false,
    posts: true,
    settings,
    ...spoken(settings),
    subcommand: null,
    options: address.kind === 'question' ? { question: address.question } : {},
    files: {},
    target: null,
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
