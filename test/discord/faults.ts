// What Discord and the way to it do wrong, as the double can bring it on.
import type { DiscordDouble } from './double/discord-double.ts';
import type { Failure } from './double/rate-limits.ts';
import type { Channel, Guild } from './double/world.ts';

/** Requests in which the bot answers, as the double's `fail` takes them. */
export const ANSWERS: readonly (string | RegExp)[] = [
  'POST /channels/:channel/messages',
  /\/callback$/,
  /^PATCH \/webhooks\//,
];

export const FAILURES: readonly Failure[] = [
  { status: 429, retryAfter: 0.05 },
  { status: 429, retryAfter: 0.05, global: true },
  { status: 500 },
  { status: 502 },
  { status: 'reset' },
  { status: 'closed' },
  { status: 'garbage' },
  { status: 502, applied: true },
  { status: 'reset', applied: true },
];

/** A connection can break at any time, and the client comes back to its session. */
export const BREAKS: readonly ((discord: DiscordDouble) => void)[] = [
  (discord) => discord.dropConnections(),
  (discord) => discord.closeGateway(4_000),
  (discord) => discord.closeGateway(4_002),
];

/** The last two are said to a session, so to a client that has one. */
export const CLOSES: typeof BREAKS = [
  ...BREAKS,
  (discord) => discord.requestReconnect(),
  (discord) => discord.invalidateSession(true),
];

/** Events of what is not there, and in another order than they ought to come. */
export function sendStrangeEvents(discord: DiscordDouble, guild: Guild, channel: Channel): void {
  const events: [string, Record<string, unknown>][] = [
    ['MESSAGE_CREATE', { id: '9', channel_id: '8', guild_id: guild.id, author: { id: '7', username: 'x' } }],
    ['MESSAGE_UPDATE', { id: '5', channel_id: '6', guild_id: guild.id }],
    ['MESSAGE_DELETE', { id: '1', channel_id: '2', guild_id: guild.id }],
    ['THREAD_DELETE', { id: '3', guild_id: guild.id, parent_id: channel.id, type: 11 }],
    ['THREAD_MEMBERS_UPDATE', { id: '3', guild_id: guild.id, member_count: 1 }],
    ['CHANNEL_UPDATE', { id: '4', guild_id: guild.id, type: 0, name: 'nowhere' }],
    ['GUILD_DELETE', { id: '10' }],
    ['GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: '11' }],
    [
      'INTERACTION_CREATE',
      { id: '12', application_id: discord.applicationId, type: 99, token: 't', version: 1 },
    ],
    ['SOMETHING_NEW', {}],
  ];
  for (const [event, data] of events) discord.dispatch(event, data, guild.id);
}
