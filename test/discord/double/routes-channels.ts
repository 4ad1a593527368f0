// Routes for channels and threads: reading, changing, typing, opening a thread and joining it.
import { ChannelKind, Flag } from './constants.ts';
import type { Core } from './core.ts';
import { asData, asText } from './data.ts';
import type { Data } from './data.ts';
import { Faults, refusals } from './errors.ts';
import { channelEvent, messageChanged } from './events.ts';
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
  options: { id?: string; name: string; kind?: number; autoArchiveMinutes?: number },
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
