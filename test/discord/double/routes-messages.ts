// Routes for messages and reactions, as the bot user and under its permissions.
import type { Core } from './core.ts';
import { HOLDS_POSTS, Intent } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { Faults, refusals } from './errors.ts';
import { messageChanged, reacted, wake } from './events.ts';
import { botEdits, botSends, removeMessage, storedMessage } from './messages.ts';
import { messagePayload } from './message-payload.ts';
import { userPayload } from './payloads.ts';
import { demand, may, sendingPermission } from './permissions.ts';
import type { Route, RouteAnswer, RouteCall } from './rest.ts';
import type { Channel, Message } from './world.ts';

/** “In the past few minutes”, says Discord. */
const NONCE_KEPT_MS = 3 * 60_000;

const MESSAGES = '/channels/:channel/messages';
const ONE = `${MESSAGES}/:message`;
const REACTION = `${ONE}/reactions/:emoji`;

export const routes: readonly Route[] = [
  { method: 'GET', path: MESSAGES, answer: list },
  { method: 'POST', path: MESSAGES, answer: send },
  {
    method: 'GET',
    path: ONE,
    answer(call) {
      const channel = channelOf(call);
      demand(call.core.world, channel, 'ReadMessageHistory');
      return { data: payload(call.core, messageOf(call)) };
    },
  },
  {
    method: 'PATCH',
    path: ONE,
    answer(call) {
      demand(call.core.world, channelOf(call));
      const message = messageOf(call);
      if (message.author.id !== call.core.world.bot.id) throw refusals.notYourMessage();
      return { data: messagePayload(call.core.world, botEdits(call.core, message, call.body, call.uploads)) };
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    answer(call) {
      demand(call.core.world, channelOf(call));
      const message = messageOf(call);
      if (message.author.id !== call.core.world.bot.id)
        demand(call.core.world, message.channel, 'ManageMessages');
      removeMessage(call.core, message);
      return undefined;
    },
  },
  { method: 'POST', path: `${MESSAGES}/bulk-delete`, answer: removeMany },
  { method: 'PUT', path: `${MESSAGES}/pins/:message`, answer: (call) => pin(call, true) },
  { method: 'DELETE', path: `${MESSAGES}/pins/:message`, answer: (call) => pin(call, false) },
  {
    method: 'PUT',
    path: `${REACTION}/@me`,
    answer(call) {
      const message = reactable(call, 'AddReactions');
      const emoji = checkedEmoji(call);
      const users = message.reactions.get(emoji) ?? new Set();
      message.reactions.set(emoji, users.add(call.core.world.bot.id));
      announce(call, message, emoji, true);
      return undefined;
    },
  },
  {
    method: 'DELETE',
    path: `${REACTION}/@me`,
    answer: (call) => unreact(call, reactable(call), call.core.world.bot.id),
  },
  {
    method: 'DELETE',
    path: `${REACTION}/:user`,
    answer: (call) => unreact(call, reactable(call, 'ManageMessages'), call.params['user'] ?? ''),
  },
  {
    method: 'DELETE',
    path: `${ONE}/reactions`,
    answer(call) {
      reactable(call, 'ManageMessages').reactions.clear();
      return undefined;
    },
  },
  {
    method: 'GET',
    path: REACTION,
    answer(call) {
      const users = reactable(call).reactions.get(checkedEmoji(call)) ?? [];
      return { data: [...users].flatMap((id) => call.core.world.users.get(id) ?? []).map(userPayload) };
    },
  },
];

/** The channel of the address, 10003 when there is none. */
export function channelOf({ core, params }: Pick<RouteCall, 'core' | 'params'>): Channel {
  const channel = core.world.channels.get(params['channel'] ?? '');
  if (!channel || channel.deleted) throw refusals.unknownChannel();
  if (channel.guild && !channel.guild.botIsMember) throw refusals.missingAccess();
  return channel;
}

/** The message of the address; an ephemeral one exists only behind its interaction's token. */
export function messageOf(call: Pick<RouteCall, 'core' | 'params'>): Message {
  const message = storedMessage(call.core, channelOf(call), call.params['message']);
  if (message.ephemeralFor !== undefined) throw refusals.unknownMessage();
  return message;
}

function pin(call: RouteCall, pinned: boolean): undefined {
  demand(call.core.world, channelOf(call), 'PinMessages');
  const message = messageOf(call);
  message.pinned = pinned;
  messageChanged(call.core, message);
}

/** Up to 100 messages at once, none older than two weeks. */
function removeMany(call: RouteCall): undefined {
  const { core } = call;
  const channel = channelOf(call);
  demand(core.world, channel, 'ManageMessages');
  const ids = asList(asData(call.body)['messages']).map(asText);
  const faults = new Faults();
  if (ids.length < 2 || ids.length > 100) {
    faults.add(['messages'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 2 and 100 in length.');
  }
  faults.throwIfAny();
  const messages = ids
    .flatMap((id) => core.world.messages.get(id) ?? [])
    .filter((one) => one.channel === channel);
  if (messages.some(({ createdAt }) => core.clock.now() - createdAt > 14 * 86_400_000))
    throw refusals.tooOld();
  for (const message of messages) removeMessage(core, message);
}

function list(call: RouteCall): RouteAnswer {
  const { core, query } = call;
  const channel = channelOf(call);
  demand(core.world, channel);
  const limit = Number(query.get('limit') ?? 50);
  const faults = new Faults();
  faults.whole(['limit'], limit, 1, 100);
  faults.throwIfAny();
  if (!may(core.world, channel, core.world.bot.id, 'ReadMessageHistory')) return { data: [] };
  const newestFirst = [...core.world.messages.values()]
    .filter(
      (message) => message.channel === channel && !message.deleted && message.ephemeralFor === undefined,
    )
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  const bound = (key: string) => (query.has(key) ? BigInt(query.get(key) ?? 0) : undefined);
  const [before, after, around] = [bound('before'), bound('after'), bound('around')];
  let chosen = newestFirst;
  if (before !== undefined) chosen = newestFirst.filter(({ id }) => BigInt(id) < before);
  if (after !== undefined) chosen = newestFirst.filter(({ id }) => BigInt(id) > after).slice(-limit);
  if (around !== undefined) {
    const at = newestFirst.findIndex(({ id }) => BigInt(id) <= around);
    chosen = newestFirst.slice(Math.max(0, at - Math.floor(limit / 2)));
  }
  return { data: chosen.slice(0, limit).map((message) => payload(core, message)) };
}

function send(call: RouteCall): RouteAnswer {
  const { core, body, uploads } = call;
  const { world } = core;
  const channel = channelOf(call);
  if (HOLDS_POSTS.includes(channel.kind)) throw refusals.noTextChannel();
  demand(
    world,
    channel,
    sendingPermission(channel),
    ...(uploads.length > 0 ? (['AttachFiles'] as const) : []),
  );
  if (channel.recipient && core.closedToDms.has(channel.recipient.id)) throw refusals.cannotMessageUser();
  if (channel.thread?.locked && !may(world, channel, world.bot.id, 'ManageThreads'))
    throw channel.thread.archived ? refusals.archivedThread() : refusals.lockedThread();
  const replyTo = repliedTo(core, channel, body);
  const { nonce } = asData(body);
  const known = asData(body)['enforce_nonce'] === true ? sameNonce(core, channel, nonce) : undefined;
  if (known) return { data: messagePayload(world, known) };
  const message = botSends(core, channel, body, uploads, {
    ...(replyTo !== undefined && { replyTo }),
    ...((typeof nonce === 'string' || typeof nonce === 'number') && { nonce }),
  });
  wake(core, channel);
  return { data: messagePayload(world, message) };
}

/** Over HTTP the content intent counts as soon as the application has it. */
function payload(core: Core, message: Message): Data {
  return messagePayload(core.world, message, (core.grantedIntents & Intent.MessageContent) !== 0);
}

function repliedTo(core: Core, channel: Channel, body: unknown): string | undefined {
  const reference = asData(asData(body)['message_reference']);
  const id = asText(reference['message_id']);
  if (id === '') return undefined;
  const target = core.world.messages.get(id);
  if (target && target.channel === channel && !target.deleted && target.ephemeralFor === undefined) {
    if (!may(core.world, channel, core.world.bot.id, 'ReadMessageHistory'))
      throw refusals.replyNeedsHistory();
    return id;
  }
  if (reference['fail_if_not_exists'] === false) return undefined;
  const faults = new Faults();
  faults.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  faults.throwIfAny();
  return undefined;
}

/** The bot's own message of the past few minutes, which Discord then gives back in the place of a second one. */
function sameNonce(core: Core, channel: Channel, nonce: unknown): Message | undefined {
  return [...core.world.messages.values()].find(
    (message) =>
      message.channel === channel &&
      message.author === core.world.bot &&
      message.nonce === nonce &&
      core.clock.now() - message.createdAt < NONCE_KEPT_MS,
  );
}

function reactable(call: RouteCall, ...permissions: ('AddReactions' | 'ManageMessages')[]): Message {
  demand(call.core.world, channelOf(call), 'ReadMessageHistory', ...permissions);
  return messageOf(call);
}

function checkedEmoji({ params }: RouteCall): string {
  const emoji = params['emoji'] ?? '';
  if (!/^\p{RGI_Emoji}$/v.test(emoji) && !/^\w+:\d{17,20}$/.test(emoji)) throw refusals.unknownEmoji();
  return emoji;
}

function unreact(call: RouteCall, message: Message, userId: string): undefined {
  const emoji = checkedEmoji(call);
  const users = message.reactions.get(emoji);
  users?.delete(userId);
  if (users?.size === 0) message.reactions.delete(emoji);
  announce(call, message, emoji, false);
}

function announce({ core }: RouteCall, message: Message, emoji: string, added: boolean): void {
  const self = message.channel.guild?.members.get(core.world.bot.id);
  const who = self ?? { user: core.world.bot, guild: undefined, roles: [], nick: null, joinedAt: 0 };
  reacted(core, message, who, emoji, added);
  core.waiting.changed();
}
