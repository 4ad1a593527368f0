// A Discord on 127.0.0.1 for tests: the real client logs in, and meets Discord's own rules on what it sends.
import type { AddressInfo } from 'node:net';
import { autocomplete, messageCommand, press, select, slash, submitModal } from './acting.ts';
import type { ActOptions, Choice } from './acting.ts';
import { createBuilders } from './builders.ts';
import type { Builders } from './builders.ts';
import type { Call } from './call.ts';
import { createClock } from './clock.ts';
import type { OptionValues } from './command-options.ts';
import { Intent } from './constants.ts';
import { violate } from './core.ts';
import type { Core, Violation } from './core.ts';
import type { Data } from './data.ts';
import { Gateway } from './gateway.ts';
import type { Identify, Resume } from './gateway.ts';
import { unanswered } from './interactions.ts';
import type { ModalValues } from './modal-answers.ts';
import { guildCreatePayload, userPayload } from './payloads.ts';
import { memberDeletes, memberEdits, memberReacts, memberSends } from './people.ts';
import type { SendOptions } from './people.ts';
import type { Ping } from './pings.ts';
import { createRateLimits } from './rate-limits.ts';
import type { Bucket, Failure } from './rate-limits.ts';
import { createRestServer } from './rest.ts';
import type { LoggedRequest } from './rest.ts';
import { createWaiting } from './waiting.ts';
import { createWorld } from './world.ts';
import type { Channel, Member, Message, Role, User } from './world.ts';

export type DoubleOptions = {
  readonly token?: string;
  readonly botName?: string;
  /** Time in milliseconds since 1970; the machine's by default. `advance` moves it on either way. */
  readonly now?: () => number;
  readonly heartbeatIntervalMs?: number;
  /** What GET /gateway/bot recommends. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /** Discord's is 5000; 0, the default, lets a client identify as often as it likes. */
  readonly identifyWindowMs?: number;
  /** Privileged intents the application was granted; none by default. */
  readonly granted?: readonly ('GuildMembers' | 'GuildPresences' | 'MessageContent')[];
};

export type DiscordDouble = Builders & {
  /** For the client: `new Client({ rest: { api: discord.api } })`. */
  readonly api: string;
  readonly token: string;
  readonly bot: User;
  readonly applicationId: string;

  /** Everything the client sent over HTTP, in order. */
  readonly requests: readonly LoggedRequest[];
  readonly unknownRoutes: readonly string[];
  /** Everyone the bot notified, or tried to: should stay empty. */
  readonly pings: readonly Ping[];
  /** Everything Discord would refuse or the bot's promises forbid, what was left unanswered included. */
  readonly violations: readonly Violation[];
  readonly identifies: readonly Identify[];
  readonly resumes: readonly Resume[];
  readonly heartbeats: number;
  /** Connections with a live session. */
  readonly connections: number;
  readonly typings: readonly { readonly channel: Channel; readonly at: number }[];

  /** Moves the double's clock on, for the deadlines of 3 seconds and 15 minutes and the ids' time. */
  advance(ms: number): void;
  now(): number;

  memberSends(member: Member, channel: Channel, text: string, options?: SendOptions): Promise<Message>;
  memberEdits(message: Message, text: string): Promise<void>;
  memberDeletes(member: Member, message: Message): Promise<void>;
  memberReacts(member: Member, message: Message, emoji: string): Promise<void>;

  /** `/name sub command` with plain values; rejects when the app would not let this member send it. */
  slash(
    member: Member,
    channel: Channel,
    name: string,
    values?: OptionValues,
    options?: ActOptions,
  ): Promise<Call>;
  /** Types into an option and waits for what the client offers. */
  autocomplete(
    member: Member,
    channel: Channel,
    name: string,
    option: string,
    typed: string,
    others?: OptionValues,
    options?: ActOptions,
  ): Promise<readonly Choice[]>;
  messageCommand(member: Member, message: Message, name: string, options?: ActOptions): Promise<Call>;
  /** Presses the button of this custom id, or of this label. */
  press(
    member: Member,
    message: Message,
    target: string | { readonly label: string },
    options?: ActOptions,
  ): Promise<Call>;
  select(
    member: Member,
    message: Message,
    customId: string,
    chosen: readonly (string | Member | Role | Channel)[],
    options?: ActOptions,
  ): Promise<Call>;
  /** Fills in and sends the modal that this call opened. */
  submitModal(call: Call, values: ModalValues, options?: ActOptions): Promise<Call>;

  /**
   * The next message in the channel that this did not return before: visible to more than one person, not "thinking".
   * It may have been sent already.
   */
  nextMessage(channel: Channel, options?: { from?: 'bot' | 'anyone'; timeoutMs?: number }): Promise<Message>;
  /** Rejects if the bot writes or types in the channel within the time; 100 ms by default. */
  staysSilent(channel: Channel, forMs?: number): Promise<void>;
  /** A channel or thread by its id, such as a thread the client opened. */
  channel(id: string): Channel;
  /** Messages of a channel as everybody sees them, oldest first. */
  messagesIn(channel: Channel): Message[];
  /** The command of that name as the client registered it. */
  command(name: string, guildId?: string): Data | undefined;
  /** Waits for anything: asks again after every request, frame and change. */
  until<T>(what: string, look: () => T | undefined, timeoutMs?: number): Promise<T>;

  /** Makes the next calls of a route fail: `POST /channels/:channel/messages`, an exact path, or an expression. */
  fail(route: string | RegExp, failure: Failure): void;
  clearFailures(): void;
  /** Gives a route a bucket of its own that answers 429 once it is used up. */
  limit(route: string | RegExp, bucket: Bucket): void;

  /** Cuts every connection without a closing frame; sessions can be resumed. */
  dropConnections(): void;
  requestReconnect(): void;
  invalidateSession(resumable: boolean): void;
  closeGateway(code: number): void;
  /** Answers the next IDENTIFYs with this close code. */
  refuseIdentify(code: number, times?: number): void;
  /** Leaves heartbeats unanswered, so that the client must notice a dead connection. */
  swallowHeartbeats(swallow: boolean): void;
  /** Sends any event to every session, for what has no verb here. */
  dispatch(event: string, data: Data, guildId?: string): void;

  close(): Promise<void>;
};

export async function startDouble(options: DoubleOptions = {}): Promise<DiscordDouble> {
  const clock = createClock(options.now);
  const waiting = createWaiting();
  const world = createWorld(clock, options.botName ?? 'whosaid');
  const requests: LoggedRequest[] = [];
  const limits = createRateLimits();
  const token = options.token ?? 'loopback.token.of-the-double';
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
    invalidateSession: (resumable) => gateway.invalidateSessions(resumable),
    closeGateway: (code) => gateway.close(code),
    refuseIdentify: (code, times = 1) => gateway.refuseIdentify(code, times),
    swallowHeartbeats(swallow) {
      gateway.swallowHeartbeats = swallow;
    },
    dispatch: (event, data, guildId) => gateway.dispatch(event, data, { guildId, intents: 0 }),

    async close() {
      waiting.close();
      gateway.shutDown();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
