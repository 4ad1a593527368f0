// Routes about the bot itself, people and servers.
import { refusals } from './errors.ts';
import { Faults } from './errors.ts';
import { Intent, PRIVILEGED_INTENTS } from './constants.ts';
import { asData, asText, isSnowflake } from './data.ts';
import type { Core } from './core.ts';
import {
  applicationPayload,
  channelPayload,
  fullMemberPayload,
  guildPayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
import { guildPermissions } from './permissions.ts';
import type { Route } from './rest.ts';
import { directChannel } from './world.ts';
import type { Guild } from './world.ts';

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    auth: false,
    answer: ({ core }) => ({ data: { url: gatewayUrl(core) } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ core }) => ({
      data: {
        url: gatewayUrl(core),
        shards: core.shards.recommended,
        session_start_limit: {
          total: 1_000,
          remaining: core.shards.remaining,
          reset_after: 86_400_000,
          max_concurrency: core.shards.maxConcurrency,
        },
      },
    }),
  },
  { method: 'GET', path: '/users/@me', answer: ({ core }) => ({ data: userPayload(core.world.bot) }) },
  {
    method: 'GET',
    path: '/applications/@me',
    answer: ({ core }) => ({ data: applicationPayload(core.world, flagsOf(core.grantedIntents)) }),
  },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    answer: ({ core }) => ({ data: applicationPayload(core.world) }),
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer({ core, query }) {
      const after = BigInt(query.get('after') ?? 0);
      const joined = [...core.world.guilds.values()].filter(
        ({ id, botIsMember }) => botIsMember && BigInt(id) > after,
      );
      const page = joined.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      return {
        data: page.slice(0, Math.min(200, Number(query.get('limit') ?? 200))).map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          owner: false,
          permissions: guildPermissions(guild, core.world.bot.id).toString(),
          features: [],
        })),
      };
    },
  },
  {
    method: 'GET',
    path: '/users/:user',
    answer({ core, params }) {
      const user = core.world.users.get(params['user'] ?? '');
      if (!user) throw refusals.unknownUser();
      return { data: userPayload(user) };
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    answer({ core, body }) {
      const id = asData(body)['recipient_id'];
      const faults = new Faults();
      if (!isSnowflake(id)) faults.add(['recipient_id'], 'NUMBER_TYPE_COERCE', 'Value is not snowflake.');
      faults.throwIfAny();
      const user = core.world.users.get(asText(id));
      if (!user) throw refusals.unknownUser();
      if (user.bot) throw refusals.cannotMessageUser();
      return { data: channelPayload(core.world, directChannel(core.world, user)) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    answer: (call) => ({ data: guildPayload(guildOf(call.core, call.params)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    answer: (call) => ({ data: [...guildOf(call.core, call.params).roles.values()].map(rolePayload) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    answer({ core, params }) {
      const channels = [...guildOf(core, params).channels.values()];
      return {
        data: channels
          .filter(({ thread, deleted }) => !thread && !deleted)
          .map((one) => channelPayload(core.world, one)),
      };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members',
    answer({ core, params, query }) {
      const guild = guildOf(core, params);
      if (!(core.grantedIntents & PRIVILEGED_INTENTS & Intent.GuildMembers)) throw refusals.missingAccess();
      const limit = Number(query.get('limit') ?? 1);
      return { data: [...guild.members.values()].slice(0, limit).map(fullMemberPayload) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    answer({ core, params }) {
      const member = guildOf(core, params).members.get(params['user'] ?? '');
      if (!member)
        throw core.world.users.has(params['user'] ?? '') ? refusals.unknownMember() : refusals.unknownUser();
      return { data: fullMemberPayload(member) };
    },
  },
];

/** Of an application below a hundred servers, which needs no review: https://discord.com/developers/docs/resources/application */
function flagsOf(granted: number): number {
  return granted & Intent.MessageContent ? 1 << 19 : 0;
}

function gatewayUrl(core: Core): string {
  return `${core.origin.replace('http', 'ws')}/gateway`;
}

export function guildOf(core: Core, params: Readonly<Record<string, string>>): Guild {
  const guild = core.world.guilds.get(params['guild'] ?? '');
  if (!guild) throw refusals.unknownGuild();
  if (!guild.botIsMember) throw refusals.missingAccess();
  return guild;
}
