// The connection to Discord: what the bot hears, what it keeps in memory, and that nothing it sends pings.
import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  REST,
  SnowflakeUtil,
  type InternalRequest,
  type MessageMentionOptions,
  type RESTOptions,
} from 'discord.js';
import { type Metrics, NO_METRICS } from './metrics.ts';
import { requestAgain } from './request-again.ts';

/** On every send and edit: an edit without it lets Discord read the mentions anew. */
export const NO_PINGS: MessageMentionOptions = { parse: [], repliedUser: false };

const KEPT_USERS = 200;
const KEPT_MEMBERS = 20;
const SWEEP_SECONDS = 1_800;
/** Every call that is answered has a queue of its own, which discord.js would keep for an hour. */
const QUEUE_SWEEP_MS = 60_000;
/** Direct messages after which those channels are let go in which nobody has written for a while. */
const SWEPT_AFTER = 100;
const SILENT_MS = 2 * 60 * 1_000;

type ClientParts = {
  readonly metrics?: Metrics;
  /** Those of `connecting`. */
  readonly shards?: Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'>;
};

/**
 * `rest` overrides the settings of the REST client, the address of the interface above all. With `readsMessages` the bot
 * asks for the privileged intent to read messages that do not speak to it.
 */
export function createClient(
  rest: Partial<RESTOptions>,
  readsMessages = false,
  { metrics = NO_METRICS, shards = {} }: ClientParts = {},
): Client & { readonly rest: TwoQueues } {
  const client = new Client({
    ...shards,
    intents: [
      // None of these is privileged: messages that mention the bot and direct ones carry their content without.
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it the first direct message of a channel not seen before would be dropped.
    partials: [Partials.Channel],
    allowedMentions: NO_PINGS,
    failIfNotExists: false,
    // All that is sent is in Discord's own spelling already; discord.js would look through every key of it.
    jsonTransformer: (data) => data,
    rest: { makeRequest: requestAgain(), handlerSweepInterval: QUEUE_SWEEP_MS, ...rest },
    // By default these grow with everybody who writes. Nothing here reads a message or a person a second time.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMessageManager: 0,
      DMMessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      AutoModerationRuleManager: 0,
      UserManager: { maxSize: KEPT_USERS, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: KEPT_MEMBERS,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      users: { interval: SWEEP_SECONDS, filter: () => (user) => user.id !== user.client.user.id },
      guildMembers: {
        interval: SWEEP_SECONDS,
        filter: () => (member) => member.id !== member.client.user.id,
      },
    },
  });
  client.rest.clearHandlerSweeper();
  client.rest.clearHashSweeper();
  sweepDirectMessages(client);
  return Object.assign(client, { rest: new TwoQueues(counted(client.rest.options, metrics)) });
}

/** discord.js keeps the channel of everybody who ever wrote directly, and no setting of its own lets them go. */
function sweepDirectMessages(client: Client): void {
  let heard = 0;
  client.on(Events.MessageCreate, ({ channel }) => {
    if (!channel.isDMBased()) return;
    heard += 1;
    if (heard % SWEPT_AFTER !== 0) return;
    // What is being answered is younger.
    const since = SnowflakeUtil.timestampFrom(channel.lastMessageId ?? channel.id) - SILENT_MS;
    client.channels.cache.sweep(
      (each) => each.isDMBased() && SnowflakeUtil.timestampFrom(each.lastMessageId ?? each.id) < since,
    );
  });
}

/** The same, with a note of each request that Discord answers. */
function counted(options: RESTOptions, metrics: Metrics): RESTOptions {
  if (metrics === NO_METRICS) return options;
  return {
    ...options,
    async makeRequest(url, request) {
      const since = performance.now();
      const response = await options.makeRequest(url, request);
      metrics.requested(request.method ?? 'GET', response.status, performance.now() - since);
      return response;
    },
  };
}

/**
 * What answers a call goes by the call’s own token, and Discord does not count it among the 50 requests that a bot may
 * make in a second. discord.js does, so that calls would wait for one another where many come at once.
 */
export class TwoQueues extends REST {
  readonly #answers: REST;
  #waiting = 0;

  constructor(options: Partial<RESTOptions>) {
    super(options);
    this.#answers = new REST({ ...options, globalRequestsPerSecond: Infinity });
  }

  /** Requests that Discord has not answered yet, those included that have to wait for their turn. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Both, each of which reports only on its own requests. */
  get queues(): readonly REST[] {
    return [this, this.#answers];
  }

  override async queueRequest(request: InternalRequest): ReturnType<REST['queueRequest']> {
    this.#waiting += 1;
    try {
      return await (request.auth === false
        ? this.#answers.queueRequest(request)
        : super.queueRequest(request));
    } finally {
      this.#waiting -= 1;
    }
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper();
    this.#answers.clearHandlerSweeper();
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper();
    this.#answers.clearHashSweeper();
  }
}
