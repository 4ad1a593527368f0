// What Discord says about the bot over its REST interface, without a connection: for `npm run doctor`.
import { ApplicationFlags, PermissionFlagsBits, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { PERMISSION_REASONS, type Right, rightsFor } from './permissions.ts';
import { areRegistered } from './register.ts';
import { COMMANDS } from './registry.ts';

const rights = Object.keys(PERMISSION_REASONS) as Right[];

/** Channels of a server that its settings or discussions name, with what the bot has to do there. */
export type NamedChannels = {
  readonly guild: string;
  readonly channels: readonly { readonly id: string; readonly as: 'answer' | 'log' | 'moderators' }[];
};

type ServerFacts = { readonly id: string; readonly name: string; readonly lacks: readonly Right[] };

type ChannelFacts = {
  readonly guild: string;
  readonly channel: string;
  readonly as: NamedChannels['channels'][number]['as'];
  /** Null where the channel is gone, or cannot be seen. */
  readonly lacks: readonly Right[] | null;
};

export type Inspection = {
  readonly rest: REST;
  readonly application: {
    readonly id: string;
    readonly name: string;
    readonly bot: string;
    readonly intents: {
      readonly messageContent: boolean;
      readonly members: boolean;
      readonly presences: boolean;
    };
  };
  /** How far this machine's clock is ahead of Discord's, in milliseconds; null where Discord did not say. */
  readonly aheadMs: number | null;
};

const PATIENCE_MS = 5_000;
const PAGE = 200;
const MOST_PAGES = 50;

/** Who the token is. Rejects as `explainLogin` explains. */
export async function inspectApplication(api: string, token: string): Promise<Inspection> {
  let aheadMs: number | null = null;
  const rest: REST = new REST({
    api,
    timeout: PATIENCE_MS,
    retries: 1,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > PATIENCE_MS,
  }).setToken(token);
  const { makeRequest } = rest.options;
  rest.options.makeRequest = async (url, request) => {
    const response = await makeRequest(url, request);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) aheadMs = Date.now() - date;
    return response;
  };
  const { id, name, flags, bot } = APPLICATION.parse(await rest.get(Routes.currentApplication()));
  const has = (...either: readonly ApplicationFlags[]): boolean =>
    either.some((flag) => (flags & flag) !== 0);
  const intents = {
    messageContent: has(
      ApplicationFlags.GatewayMessageContent,
      ApplicationFlags.GatewayMessageContentLimited,
    ),
    members: has(ApplicationFlags.GatewayGuildMembers, ApplicationFlags.GatewayGuildMembersLimited),
    presences: has(ApplicationFlags.GatewayPresence, ApplicationFlags.GatewayPresenceLimited),
  };
  return { rest, application: { id, name, bot: bot.id, intents }, aheadMs };
}

export function commandsAreCurrent({ rest, application }: Inspection): Promise<boolean> {
  return areRegistered(rest, application.id, COMMANDS);
}

export type SessionLimit = z.infer<typeof GATEWAY>;

/** How often the bot may still log in. */
export async function sessionLimit({ rest }: Inspection): Promise<SessionLimit> {
  return GATEWAY.parse(await rest.get(Routes.gatewayBot()));
}

/** All servers, as far as `until` (on the clock of `performance.now()`) allows; `isAll` says whether it did. */
export async function inspectServers(
  { rest }: Inspection,
  until: number,
): Promise<{ readonly servers: readonly ServerFacts[]; readonly isAll: boolean }> {
  const servers: ServerFacts[] = [];
  for (let page = 0; page < MOST_PAGES && performance.now() < until; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), after: servers.at(-1)?.id ?? '0' });
    const read = GUILDS.parse(await rest.get(Routes.userGuilds(), { query }));
    servers.push(
      ...read.map(({ id, name, permissions }) => ({ id, name, lacks: lacking(BigInt(permissions), rights) })),
    );
    if (read.length < PAGE) return { servers, isAll: true };
  }
  return { servers, isAll: false };
}

/** Whether a server lets the bot have commands there: it was invited with the scope for it. */
export async function hasCommandScope({ rest, application }: Inspection, guild: string): Promise<boolean> {
  try {
    await rest.get(Routes.applicationGuildCommands(application.id, guild));
    return true;
  } catch (error) {
    if (statusOf(error) === 403) return false;
    throw error;
  }
}

/** What the bot may do in channels that a server named. */
export async function inspectChannels(
  { rest, application }: Inspection,
  { guild, channels }: NamedChannels,
): Promise<ChannelFacts[]> {
  const [server, member, list] = await Promise.all([
    rest.get(Routes.guild(guild)).then((data) => GUILD.parse(data)),
    rest.get(Routes.guildMember(guild, application.bot)).then((data) => MEMBER.parse(data)),
    rest.get(Routes.guildChannels(guild)).then((data) => z.array(CHANNEL).parse(data)),
  ]);
  const known = new Map(list.map((channel) => [channel.id, channel]));
  // The list has no threads.
  const find = async (id: string): Promise<Channel | null> =>
    known.get(id) ??
    (await rest.get(Routes.channel(id)).then(
      (data) => CHANNEL.parse(data),
      (error: unknown) => {
        if (statusOf(error) === 403 || statusOf(error) === 404) return null;
        throw error;
      },
    ));
  return Promise.all(
    channels.map(async ({ id, as }) => {
      const channel = await find(id);
      const isThread = channel !== null && THREADS.includes(channel.type);
      const ruling = isThread ? known.get(channel.parent_id ?? '') : channel;
      const needed =
        channel?.type === CATEGORY ? [] : rightsFor(as === 'answer' ? 'answer' : 'log', isThread);
      const lacks =
        channel === null ? null : lacking(permissionsIn(server, member, ruling ?? channel), needed);
      return { guild, channel: id, as, lacks };
    }),
  );
}

const ALL_RIGHTS = ~0n;
const CATEGORY = 4;
const THREADS: readonly number[] = [10, 11, 12];

/** In the order of https://discord.com/developers/docs/topics/permissions#permission-overwrites */
function permissionsIn(
  server: Server,
  { roles, user }: Member,
  { permission_overwrites: all = [] }: Channel,
): bigint {
  const own = server.roles.filter(({ id }) => id === server.id || roles.includes(id));
  let bits = own.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if (server.owner_id === user.id || (bits & PermissionFlagsBits.Administrator) !== 0n) return ALL_RIGHTS;
  const ofRoles = all.filter(({ id }) => id !== server.id && roles.includes(id));
  for (const some of [
    all.filter(({ id }) => id === server.id),
    ofRoles,
    all.filter(({ id }) => id === user.id),
  ]) {
    bits &= ~some.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    bits |= some.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  }
  return bits;
}

function lacking(bits: bigint, needed: readonly Right[]): Right[] {
  const isAdministrator = (bits & PermissionFlagsBits.Administrator) !== 0n;
  return isAdministrator ? [] : needed.filter((right) => (bits & PermissionFlagsBits[right]) === 0n);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error ? Number(error.status) : undefined;
}

const id = z.string().regex(/^\d+$/);
const APPLICATION = z.object({
  id,
  name: z.string(),
  flags: z.int().default(0),
  bot: z.object({ id }),
});
const GATEWAY = z.object({
  shards: z.int(),
  session_start_limit: z.object({ total: z.int(), remaining: z.int(), reset_after: z.int() }),
});
const GUILDS = z.array(z.object({ id, name: z.string(), permissions: z.string().regex(/^\d+$/) }));
const overwrite = z.object({ id, allow: z.string(), deny: z.string() });
const CHANNEL = z.object({
  id,
  type: z.int(),
  parent_id: id.nullish(),
  permission_overwrites: z.array(overwrite).optional(),
});
const GUILD = z.object({ id, owner_id: id, roles: z.array(z.object({ id, permissions: z.string() })) });
const MEMBER = z.object({ roles: z.array(id), user: z.object({ id }) });
type Channel = z.infer<typeof CHANNEL>;
type Server = z.infer<typeof GUILD>;
type Member = z.infer<typeof MEMBER>;
