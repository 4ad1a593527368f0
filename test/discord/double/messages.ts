// Making, changing and removing messages, with the accounts kept of each: pings, events, order of appearance.
import { violate } from './core.ts';
import type { Core } from './core.ts';
import { Flag, MessageKind } from './constants.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import { refusals } from './errors.ts';
import { messageChanged, messageCreated, messageDeleted } from './events.ts';
import { rereadsMentions, resolveMentions } from './pings.ts';
import type { Ping } from './pings.ts';
import { flatten } from './validate-components.ts';
import { checkMessage } from './validate-message.ts';
import type { Upload } from './validate-message.ts';
import type { Attachment, Channel, Message, User } from './world.ts';

const MAY_SET = Flag.SuppressEmbeds | Flag.SuppressNotifications | Flag.ComponentsV2;

export type Draft = {
  /** A thread's, for the first message of a post. */
  readonly id?: string;
  readonly content?: string;
  readonly attachments?: Attachment[];
  readonly kind?: number;
  readonly replyTo?: string;
  readonly interaction?: Data;
  readonly byWebhook?: boolean;
  readonly ephemeralFor?: string;
  readonly nonce?: string | number;
  readonly loading?: boolean;
};

/** Puts a message into the world and tells nobody yet. */
export function addMessage(core: Core, channel: Channel, author: User, draft: Draft): Message {
  const message: Message = {
    id: draft.id ?? core.clock.snowflake(),
    channel,
    author,
    kind: draft.kind ?? (draft.replyTo === undefined ? MessageKind.Default : MessageKind.Reply),
    content: draft.content ?? '',
    embeds: [],
    components: [],
    attachments: draft.attachments ?? [],
    flags: (draft.ephemeralFor === undefined ? 0 : Flag.Ephemeral) | (draft.loading ? Flag.Loading : 0),
    mentions: [],
    mentionedRoles: [],
    mentionsEveryone: false,
    replyTo: draft.replyTo,
    createdAt: core.clock.now(),
    editedAt: undefined,
    edits: 0,
    reactions: new Map(),
    nonce: draft.nonce,
    interaction: draft.interaction,
    byWebhook: draft.byWebhook ?? false,
    ephemeralFor: draft.ephemeralFor,
    loading: draft.loading ?? false,
    pinned: false,
    deleted: false,
  };
  core.world.messages.set(message.id, message);
  if (message.ephemeralFor === undefined) channel.lastMessageId = message.id;
  return message;
}

/** The bot sends: checked, written down, counted for pings, announced. */
export function botSends(
  core: Core,
  channel: Channel,
  body: unknown,
  uploads: readonly Upload[],
  draft: Draft,
): Message {
  checkMessage(body, uploads);
  noteEphemeralFlag(core, body, draft.ephemeralFor !== undefined);
  const message = addMessage(core, channel, core.world.bot, draft);
  write(core, message, body, uploads);
  account(core, message, body, 'create');
  show(core, message);
  messageCreated(core, message);
  return message;
}

/** The bot changes a message; filling a deferred reply for the first time counts as sending it. */
export function botEdits(core: Core, message: Message, body: unknown, uploads: readonly Upload[]): Message {
  checkMessage(body, uploads, message);
  noteEphemeralFlag(core, body, message.ephemeralFor !== undefined);
  const filling = message.loading;
  write(core, message, body, uploads);
  if (filling) {
    message.loading = false;
    message.flags &= ~Flag.Loading;
  } else {
    message.edits += 1;
    message.editedAt = core.clock.now();
  }
  if (rereadsMentions(body)) account(core, message, body, filling ? 'create' : 'edit');
  if (filling) show(core, message);
  messageChanged(core, message);
  core.waiting.changed();
  return message;
}

export function removeMessage(core: Core, message: Message): void {
  message.deleted = true;
  messageDeleted(core, message);
  core.waiting.changed();
}

/** Puts a message in the row of those somebody can see. */
export function show(core: Core, message: Message): void {
  core.shown.push(message);
  core.waiting.changed();
}

export function storedMessage(core: Core, channel: Channel, id: string | undefined): Message {
  const message = core.world.messages.get(id ?? '');
  if (!message || message.channel !== channel || message.deleted) throw refusals.unknownMessage();
  return message;
}

/** A file that a member or the bot attaches; its bytes are served from the double's own address. */
export function addAttachment(
  core: Core,
  channel: Channel,
  file: Omit<Attachment, 'id' | 'url'>,
): Attachment {
  const id = core.clock.snowflake();
  return {
    ...file,
    id,
    url: `${core.origin}/attachments/${channel.id}/${id}/${encodeURIComponent(file.filename)}`,
  };
}

function write(core: Core, message: Message, body: Data, uploads: readonly Upload[]): void {
  if (body['attachments'] !== undefined && body['attachments'] !== null) {
    const kept = asList(body['attachments']).map((value) => asData(value)['id']);
    message.attachments = message.attachments.filter(({ id }) => kept.includes(id));
  }
  for (const { field, name, type, bytes } of uploads) {
    const entry = asList(body['attachments'])
      .map(asData)
      .find(({ id }) => `files[${String(id)}]` === field);
    const description = entry && typeof entry['description'] === 'string' ? entry['description'] : undefined;
    const file = { filename: name, contentType: type === '' ? undefined : type, bytes, description };
    message.attachments.push(addAttachment(core, message.channel, file));
  }
  if (body['content'] !== undefined) message.content = asText(body['content']).trim();
  if (body['embeds'] !== undefined) {
    message.embeds = asList(linked(message, body['embeds'])).map((embed) => ({
      type: 'rich',
      ...asData(embed),
    }));
  }
  if (body['components'] !== undefined) {
    message.components = asList(linked(message, body['components'])).map(asData);
    numberComponents(message.components);
  }
  const flags = Number(body['flags'] ?? 0) & MAY_SET;
  message.flags |= flags;
}

/** A copy with every `attachment://name` replaced by the address of that attachment. */
function linked(message: Message, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => linked(message, item));
  if (isData(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, linked(message, item)]));
  if (typeof value !== 'string' || !value.startsWith('attachment://')) return value;
  const name = value.slice('attachment://'.length);
  return message.attachments.find(({ filename }) => filename === name)?.url ?? value;
}

function numberComponents(components: readonly Data[]): void {
  const all = flatten(components);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component['id'] !== undefined && component['id'] !== 0) continue;
    while (taken.has(next)) next += 1;
    component['id'] = next;
    taken.add(next);
  }
}

function account(core: Core, message: Message, body: Data, by: Ping['by']): void {
  const { mentions, pings } = resolveMentions(core.world, message, body['allowed_mentions'], by);
  Object.assign(message, mentions);
  core.pings.push(...pings);
  for (const { kind, id } of pings) {
    violate(
      core,
      'ping',
      `the ${by} of message ${message.id} pings ${kind} ${id}: ${JSON.stringify(message.content)}`,
    );
  }
}

/** The flag is only heard where the message is made; elsewhere a client that sets it leaks what it meant to hide. */
function noteEphemeralFlag(core: Core, body: Data, ephemeral: boolean): void {
  if ((Number(body['flags'] ?? 0) & Flag.Ephemeral) !== 0 && !ephemeral) {
    violate(core, 'privacy', 'a message was sent as ephemeral where Discord makes it public');
  }
}
