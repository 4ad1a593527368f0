// Routes for channels and threads: reading, changing, typing, opening a thread and joining it.
import { ChannelKind, Flag, HOLDS_POSTS } from './constants.ts';
import type { Core } from './core.ts';
import { asData, asList, asText, isData } from './data.ts';
import type { Data } from './data.ts';
import { Faults, refusals } from './errors.ts';
import { channelEvent, messageChanged } from './events.ts';
import { messagePayload } from './message-payload.ts';
import { botSends } from './messages.ts';
import { channelPayload } from './payloads.ts';
import { demand, may, sendingPermission } from './permissions.ts';
import type { Route, RouteAnswer, RouteCall } from './rest.ts';
import { channelOf, messageOf } from './routes-messages.ts';
import { createChannel } from './world.ts';
import type { Channel } from './world.ts';

const THREAD_PARENTS: readonly number[] = [ChannelKind.Text, ChannelKind.Announcement];
const ARCHIVE_AFTER: readonly unknown[] = [60, 1_440, 4_320, 10_080, undefined, null];

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    answer(call) {
      const channel = channelOf(call);
      demand(call.core.world, channel);
      return { data: channelPayload(call.core.world, channel) };
    },
  },
  { method: 'PATCH', path: '/channels/:channel', answer: change },
  {
    method: 'DELETE',
    path: '/channels/:channel',
    answer(call) {
      const channel = channelOf(call);
      demand(call.core.world, channel, channel.thread ? 'ManageThreads' : 'ManageChannels');
      channel.deleted = true;
      channelEvent(call.core, channel, 'DELETE');
      return { data: channelPayload(call.core.world, channel) };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    answer(call) {
      const channel = channelOf(call);
      demand(call.core.world, channel, sendingPermission(channel));
      call.core.typings.push({ channel, at: call.core.clock.now() });
      return undefined;
    },
  },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', answer: startFromMessage },
  { method: 'POST', path: '/channels/:channel/threads', answer: startThread },
  { method: 'PUT', path: '/channels/:channel/thread-members/@me', answer: (call) => join(call, true) },
  { method: 'DELETE', path: '/channels/:channel/thread-members/@me', answer: (call) => join(call, false) },
];

/** Opens a thread in the name of `ownerId` and tells the bot. */
export function openThread(
  core: Core,
  parent: Channel,
  ownerId: string,
  options: {
    id?: string;
    name: string;
    kind?: number;
    autoArchiveMinutes?: number;
    tags?: readonly string[];
  },
): Channel {
  const channel = createChannel(core.world, {
    ...(options.id !== undefined && { id: options.id }),
    ...(parent.guild && { guild: parent.guild }),
    kind: options.kind ?? ChannelKind.PublicThread,
    name: options.name,
    thread: {
      parentId: parent.id,
      ownerId,
      archived: false,
      locked: false,
      autoArchiveMinutes: options.autoArchiveMinutes ?? 1_440,
      members: new Set([ownerId]),
      tags: options.tags ?? [],
    },
  });
  channelEvent(core, channel, 'CREATE');
  return channel;
}

function startFromMessage(call: RouteCall): RouteAnswer {
  const { core, body } = call;
  const parent = channelOf(call);
  demand(core.world, parent, 'CreatePublicThreads');
  const message = messageOf(call);
  if (!THREAD_PARENTS.includes(parent.kind)) throw refusals.wrongChannelKind();
  if (core.world.channels.has(message.id)) throw refusals.threadExists();
  const thread = openThread(core, parent, core.world.bot.id, { id: message.id, ...threadForm(body) });
  message.flags |= Flag.HasThread;
  messageChanged(core, message);
  return { status: 201, data: channelPayload(core.world, thread) };
}

function startThread(call: RouteCall): RouteAnswer {
  const { core, body } = call;
  const parent = channelOf(call);
  if (HOLDS_POSTS.includes(parent.kind)) return startPost(call, parent);
  const kind = Number(asData(body)['type'] ?? ChannelKind.PrivateThread);
  demand(
    core.world,
    parent,
    kind === ChannelKind.PrivateThread ? 'CreatePrivateThreads' : 'CreatePublicThreads',
  );
  if (!THREAD_PARENTS.includes(parent.kind)) throw refusals.wrongChannelKind();
  const faults = new Faults();
  faults.choice(['type'], kind, [
    ChannelKind.AnnouncementThread,
    ChannelKind.PublicThread,
    ChannelKind.PrivateThread,
  ]);
  faults.throwIfAny();
  const thread = openThread(core, parent, core.world.bot.id, { kind, ...threadForm(body) });
  return { status: 201, data: channelPayload(core.world, thread) };
}

/** A post of a forum: a thread with its first message, whose id it has. */
function startPost(call: RouteCall, parent: Channel): RouteAnswer {
  const { core, body, uploads } = call;
  const { world } = core;
  const form = asData(body);
  demand(world, parent, 'SendMessages', ...(uploads.length > 0 ? (['AttachFiles'] as const) : []));
  const tags = asList(form['applied_tags']).map(asText);
  const faults = new Faults();
  const known = tags.map((id) => parent.tags.find((tag) => tag.id === id));
  if (tags.length > MOST_TAGS) faults.add(['applied_tags'], 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer.');
  if (known.includes(undefined)) faults.add(['applied_tags'], 'INVALID_TAG', 'Unknown tag.');
  if (form['type'] !== undefined) faults.add(['type'], 'UNKNOWN', 'A post has no type.');
  if (!isData(form['message'])) faults.required(['message']);
  faults.throwIfAny();
  const mayAll = may(world, parent, world.bot.id, 'ManageThreads');
  if (known.some((tag) => tag?.moderated === true) && !mayAll) throw refusals.missingPermissions();
  if (parent.requiresTag && tags.length === 0 && !mayAll) throw refusals.tagRequired();
  const id = world.clock.snowflake();
  const thread = openThread(core, parent, world.bot.id, { id, tags, ...threadForm(body) });
  const message = botSends(core, thread, form['message'], uploads, { id });
  return {
    status: 201,
    data: { ...channelPayload(world, thread), message: messagePayload(world, message) },
  };
}

const MOST_TAGS = 5;

function threadForm(body: unknown): { name: string; autoArchiveMinutes: number } {
  const form = asData(body);
  const faults = new Faults();
  faults.text(['name'], form['name'], 1, 100);
  faults.choice(['auto_archive_duration'], form['auto_archive_duration'], ARCHIVE_AFTER);
  faults.whole(['rate_limit_per_user'], form['rate_limit_per_user'], 0, 21_600);
  faults.throwIfAny();
  return { name: asText(form['name']), autoArchiveMinutes: Number(form['auto_archive_duration'] ?? 1_440) };
}

function change(call: RouteCall): RouteAnswer {
  const { core } = call;
  const channel = channelOf(call);
  const form = asData(call.body);
  const own = channel.thread?.ownerId === core.world.bot.id && form['locked'] === undefined;
  if (!channel.thread) demand(core.world, channel, 'ManageChannels');
  else if (!own) demand(core.world, channel, 'ManageThreads');
  const faults = new Faults();
  if (form['name'] !== undefined) faults.text(['name'], form['name'], 1, 100);
  faults.text(['topic'], form['topic'], 0, 1_024);
  faults.whole(['rate_limit_per_user'], form['rate_limit_per_user'], 0, 21_600);
  faults.boolean(['archived'], form['archived']);
  faults.boolean(['locked'], form['locked']);
  faults.choice(['auto_archive_duration'], form['auto_archive_duration'], ARCHIVE_AFTER);
  faults.throwIfAny();
  if (channel.thread?.archived && form['archived'] !== false) throw refusals.archivedThread();
  write(channel, form);
  channelEvent(core, channel, 'UPDATE');
  core.waiting.changed();
  return { data: channelPayload(core.world, channel) };
}

function write(channel: Channel, form: Data): void {
  if (typeof form['name'] === 'string') channel.name = form['name'];
  if (form['topic'] !== undefined) channel.topic = asText(form['topic']) || null;
  if (typeof form['rate_limit_per_user'] === 'number') channel.slowmodeSeconds = form['rate_limit_per_user'];
  if (!channel.thread) return;
  if (typeof form['archived'] === 'boolean') channel.thread.archived = form['archived'];
  if (typeof form['locked'] === 'boolean') channel.thread.locked = form['locked'];
  if (typeof form['auto_archive_duration'] === 'number') {
    channel.thread.autoArchiveMinutes = form['auto_archive_duration'];
  }
}

function join(call: RouteCall, inside: boolean): undefined {
  const channel = channelOf(call);
  const { bot } = call.core.world;
  if (!channel.thread) throw refusals.wrongChannelKind();
  if (inside && !may(call.core.world, channel, bot.id, 'ViewChannel')) throw refusals.missingAccess();
  if (inside) channel.thread.members.add(bot.id);
  else channel.thread.members.delete(bot.id);
}
