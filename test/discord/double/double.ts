// A Discord on 127.0.0.1 for tests: the real client logs in, and meets Discord's own rules on what it sends.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { autocomplete, messageCommand, press, select, slash, submitModal } from './acting.ts';
import { createBuilders } from './builders.ts';
import { createClock } from './clock.ts';
import { Intent } from './constants.ts';
import { violate } from './core.ts';
import type { Core, Violation } from './core.ts';
import type { DiscordDouble, DoubleOptions } from './discord-double.ts';
import { Gateway } from './gateway.ts';
import { unanswered } from './interactions.ts';
import { guildCreatePayload, userPayload } from './payloads.ts';
import { memberDeletes, memberEdits, memberReacts, memberSends } from './people.ts';
import { createRateLimits } from './rate-limits.ts';
import { createRestServer } from './rest.ts';
import type { LoggedRequest } from './rest.ts';
import { createWaiting } from './waiting.ts';
import { createWorld } from './world.ts';
import type { Message } from './world.ts';

export async function startDouble(options: DoubleOptions = {}): Promise<DiscordDouble> {
  const clock = createClock(options.now);
  const waiting = createWaiting();
  const world = createWorld(clock, options.botName ?? 'whosaid');
  const requests: LoggedRequest[] = [];
  const limits = createRateLimits();
  const token = options.token ?? `loopback.${randomBytes(12).toString('hex')}`;
  const grantedIntents = (options.granted ?? []).reduce((bits, name) => bits | Intent[name], 0);
  const shards = {
    recommended: options.shards ?? 1,
    maxConcurrency: options.maxConcurrency ?? 1,
    remaining: 1_000,
  };
  const gateway = new Gateway({
    clock,
    token,
    grantedIntents,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    identifyWindowMs: options.identifyWindowMs ?? 0,
    maxConcurrency: shards.maxConcurrency,
    url: () => `${core.origin.replace('http', 'ws')}/gateway`,
    ready: (shard) => ({
      v: 10,
      user: userPayload(world.bot),
      guilds: guildsOf(shard).map(({ id }) => ({ id, unavailable: true })),
      session_type: 'normal',
      shard,
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    }),
    guilds: (shard) => guildsOf(shard).map((guild) => guildCreatePayload(world, guild)),
    misbehaved: (detail) => violate(core, 'gateway', detail),
    changed: () => waiting.changed(),
  });
  const guildsOf = ([id, count]: readonly [number, number]) =>
    [...world.guilds.values()].filter(
      (guild) => guild.botIsMember && Number((BigInt(guild.id) >> 22n) % BigInt(count)) === id,
    );
  const core: Core = {
    world,
    clock,
    waiting,
    gateway,
    token,
    grantedIntents,
    violations: [],
    pings: [],
    interactions: new Map(),
    interactionsByToken: new Map(),
    commands: new Map(),
    shown: [],
    typings: [],
    closedToDms: new Set(),
    looseFiles: new Map(),
    shards,
    origin: 'http://127.0.0.1',
  };
  const server = createRestServer(core, limits, requests);
  gateway.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  core.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handedOut = new Set<Message>();
  const isBots = (message: Message) => message.author === world.bot;

  return {
    ...createBuilders(core),
    api: `${core.origin}/api`,
    token,
    bot: world.bot,
    applicationId: world.applicationId,
    requests,
    pings: core.pings,
    typings: core.typings,
    identifies: gateway.identifies,
    resumes: gateway.resumes,
    get unknownRoutes() {
      return core.violations.filter(({ kind }) => kind === 'unknown route').map(({ detail }) => detail);
    },
    get violations() {
      const open = unanswered(core).map(({ detail }): Violation => ({ kind: 'unanswered', detail }));
      return [...core.violations, ...open];
    },
    get heartbeats() {
      return gateway.heartbeats;
    },
    get connections() {
      return gateway.connections;
    },
    advance(ms) {
      clock.advance(ms);
      waiting.changed();
    },
    now: () => clock.now(),

    memberSends: async (member, channel, text, sendOptions = {}) =>
      memberSends(core, member, channel, text, sendOptions),
    memberEdits: async (message, text) => memberEdits(core, message, text),
    memberDeletes: async (member, message) => memberDeletes(core, member, message),
    memberReacts: async (member, message, emoji) => memberReacts(core, member, message, emoji),
    slash: async (member, channel, name, values = {}, act = {}) =>
      slash(core, member, channel, name, values, act),
    autocomplete: (member, channel, name, option, typed, others = {}, act = {}) =>
      autocomplete(core, member, channel, name, option, typed, others, act),
    messageCommand: async (member, message, name, act = {}) =>
      messageCommand(core, member, message, name, act),
    press: async (member, message, target, act = {}) => press(core, member, message, target, act),
    select: async (member, message, customId, chosen, act = {}) =>
      select(core, member, message, customId, chosen, act),
    submitModal: (call, values, act = {}) => submitModal(core, call, values, act),

    async nextMessage(channel, { from = 'bot', timeoutMs = 5_000 } = {}) {
      const message = await waiting.until(`a message from ${from} in #${channel.name}`, timeoutMs, () =>
        core.shown.find(
          (one) =>
            one.channel === channel &&
            one.ephemeralFor === undefined &&
            !handedOut.has(one) &&
            (from === 'anyone' || isBots(one)),
        ),
      );
      handedOut.add(message);
      return message;
    },
    async staysSilent(channel, forMs = 100) {
      const signs = () =>
        core.shown.filter((one) => one.channel === channel && isBots(one)).length +
        core.typings.filter((one) => one.channel === channel).length;
      const before = signs();
      await new Promise((resolve) => setTimeout(resolve, forMs));
      if (signs() > before) throw new Error(`the bot was not silent in #${channel.name}`);
    },
    channel(id) {
      const channel = world.channels.get(id);
      if (!channel || channel.deleted) throw new Error(`there is no channel ${id}`);
      return channel;
    },
    messagesIn: (channel) =>
      core.shown.filter((one) => one.channel === channel && one.ephemeralFor === undefined && !one.deleted),
    command: (name, guildId) =>
      [...core.commands.values()].find((one) => one.guildId === guildId && one.definition['name'] === name)
        ?.definition,
    until: (what, look, timeoutMs = 5_000) => waiting.until(what, timeoutMs, look),

    fail: (route, failure) => limits.fail(route, failure),
    clearFailures: () => limits.clearFailures(),
    limit: (route, bucket) => limits.limit(route, bucket),

    dropConnections: () => gateway.drop(),
    requestReconnect: () => gateway.requestReconnect(),
    hastenReconnect: () => gateway.hastenReconnect(),
    invalidateSession: (resumable) => gateway.invalidateSessions(resumable),
    closeGateway: (code) => gateway.close(code),
    refuseIdentify: (code, times = 1) => gateway.refuseIdentify(code, times),
    swallowHeartbeats(swallow) {
      gateway.swallowHeartbeats = swallow;
    },
    deafen: () => gateway.deafen(),
    repeatEvents(repeat) {
      gateway.repeats = repeat;
    },
    dispatch: (event, data, guildId) => gateway.dispatch(event, data, { guildId, intents: 0 }),

    forget(before) {
      for (const { interaction, detail } of unanswered(core))
        if (interaction.createdAt < before) violate(core, 'unanswered', detail);
      for (const [id, { createdAt, token: key }] of core.interactions)
        if (createdAt < before) {
          core.interactions.delete(id);
          core.interactionsByToken.delete(key);
        }
      for (const message of world.messages.values())
        if (message.createdAt < before) {
          world.messages.delete(message.id);
          handedOut.delete(message);
        }
      keepFrom(requests, ({ at }) => at >= before);
      keepFrom(core.shown, ({ createdAt }) => createdAt >= before);
      keepFrom(core.typings, ({ at }) => at >= before);
      limits.forget(before);
      gateway.forget();
    },

    async close() {
      waiting.close();
      gateway.shutDown();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Takes off what stands before the first that is kept. */
function keepFrom<Item>(list: Item[], isKept: (item: Item) => boolean): void {
  const first = list.findIndex(isKept);
  list.splice(0, first < 0 ? list.length : first);
}
