// The bot's life: it logs in, hands every event to its handler, catches what goes wrong, and stops in good order.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, GatewayCloseCodes, type Interaction, type Message, Routes } from 'discord.js';
import type { DiscussionStore } from '../discussion/discussion-store.ts';
import type { Notices } from '../library/notices.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { apology, type Apology, apologyFor, isLate } from './apology.ts';
import { createClient } from './client.ts';
import { createConversations } from './conversations.ts';
import { type PlaceRecords, watchDepartures } from './departures.ts';
import { prepareDiscussions } from './discussion/start.ts';
import { createDownload } from './download.ts';
import { createHearing } from './hearing.ts';
import { phrasesFor } from './language/language.ts';
import type { Log } from './log.ts';
import { createRecord } from './log-channel.ts';
import { createMemories } from './memories.ts';
import { type Metrics, NO_METRICS, type Outcome, timedCore } from './metrics.ts';
import { runAutocomplete, runCommand, runComponent, runForm } from './on-interaction.ts';
import { answerMessage, phrasesOf, readMessage, sendReply } from './on-message.ts';
import { inviteLink } from './permissions.ts';
import { keepRegistered } from './registering.ts';
import { findAction, findCommand } from './registry.ts';
import { notice } from './render/parts.ts';
import { sayInstead } from './respond.ts';
import { serversOf } from './servers.ts';
import type { Core, Services } from './services.ts';
import { connecting, type Shards, shareOf, type TakeTurn } from './shards.ts';
import { watchSilence } from './silence.ts';
import { createUses } from './uses.ts';
import { type BotFigures, type BotState, watchClient } from './watch.ts';
import { createWork } from './work.ts';

export type BotOptions = {
  readonly token: string;
  /** Base address of Discord's REST interface. */
  readonly api: string;
  readonly core: Core;
  readonly settings: SettingsStore;
  readonly discussions: DiscussionStore;
  /** Where it is noted which servers the bot was taken from. */
  readonly places: PlaceRecords;
  readonly notices: Notices;
  /** As many as Discord advises where nothing is said. */
  readonly shards?: Shards;
  /** Where other processes open sessions, too, whose turn it is. */
  readonly takeTurn?: TakeTurn;
  readonly log: Log;
  /** Whether it asks for the privileged intent to read messages that do not speak to it; false by default. */
  readonly readsMessages?: boolean;
  /** Called when Discord has closed the connection for good; the error says why. */
  onLost(error: ConnectionLost): void;
  /** Nothing is counted by default. */
  readonly metrics?: Metrics;
  readonly now?: () => number;
  /** How long after its start another process may still have its shards; ten minutes by default. */
  readonly takeoverMs?: number;
};

export type Bot = {
  state(): BotState;
  figures(): BotFigures;
  /** Takes up its sessions anew, with what they missed; false where it cannot. */
  reconnect(): boolean;
  /**
   * Takes no more work, finishes what runs for up to `finishMs`, ten seconds by default, and closes the connection, for
   * which it waits as long again at most.
   */
  stop(finishMs?: number): Promise<void>;
};

const FINISH_MS = 10_000;
const TAKEOVER_MS = 10 * 60_000;
const FAREWELL_MS = 3_000;
/** Calls under way, beyond which a new one would wait for the others rather than be answered at once. */
const BUSY = 8;
/** How long a process on its way out leaves a call to another that may have the same shard. */
const SUCCESSOR_MS = 1_000;
/** How long Discord may take to say goodbye; supervisors end a program that does not end by itself. */
const GOODBYE_MS = 3_000;

/** Settles when the bot is ready; rejects as `login()` does. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log } = options;
  const now = options.now ?? Date.now;
  const metrics = options.metrics ?? NO_METRICS;
  const aloneFrom = now() + (options.takeoverMs ?? TAKEOVER_MS);
  const { options: shards, reconnect } = connecting(options.shards ?? 'auto', options.takeTurn, log);
  const client = createClient({ api: options.api }, options.readsMessages, { metrics, shards });
  const core = timedCore(options.core, metrics);
  const servers = serversOf(client);
  const work = createWork();
  const farewells = createWork();
  const discussing = prepareDiscussions({
    client,
    store: options.discussions,
    core,
    servers,
    settings: options.settings,
    work,
    metrics,
    log,
    now,
  });
  const memories = createMemories(now);
  const conversations = createConversations(now);
  const watch = watchClient({ client, rest: client.rest, metrics, work, memories, conversations, now });
  const services: Services = {
    ...core,
    ...memories,
    conversations,
    metrics,
    download: createDownload(options.api),
    notices: options.notices,
    settings: options.settings,
    discussions: discussing.desk,
    servers,
    uses: createUses(now),
    record: createRecord(servers, log),
    takesOver: () => now() < aloneFrom,
    isBusy: () => work.running > BUSY,
    now,
  };

  // The one catch of the shell: logged with what was called and where, and answered politely.
  const handle = (
    what: Origin,
    run: () => Promise<void>,
    apologise: (why: Apology) => Promise<void>,
  ): void => {
    const started = performance.now();
    const ended = (outcome: Outcome): void =>
      metrics.ended(what.command, outcome, performance.now() - started);
    const done = async (): Promise<void> => {
      try {
        await run();
        ended('done');
        log.info({ ...what, ms: Math.round(performance.now() - started) }, 'answered');
      } catch (error) {
        if (isLate(error)) {
          ended('late');
          return log.debug({ ...what, error }, 'the interaction was gone or already answered');
        }
        const why = apologyFor(error);
        ended(why);
        if (why === 'forbidden') log.warn({ ...what, error }, 'not allowed to answer there');
        else log.error({ ...what, error }, 'failed');
        await apologise(why).catch((again: unknown) =>
          log.warn({ ...what, error: again }, 'could not say so'),
        );
      }
    };
    // Once it stops, only apologies are made; new ones do not hold up what was begun before.
    (work.stopping ? farewells : work).track(done());
  };

  client.on(Events.MessageCreate, (message) => {
    if (work.stopping || !client.isReady()) return;
    discussing.noticed(message.channelId, message.id);
    const address = readMessage(message, client);
    if (address.kind === 'nothing') return;
    handle(
      originOf(message, address.kind),
      () => answerMessage(message, address, services),
      async (why) => {
        // Where it may not write, it cannot say so either.
        if (why !== 'forbidden') await sendReply(message, notice(phrasesOf(message).notices[why]));
      },
    );
  });

  client.on(Events.InteractionCreate, (interaction) => {
    const run = (): Promise<void> => runInteraction(interaction, services, work.stopping);
    const apologise = async (why: Apology): Promise<void> => {
      if (interaction.isRepliable()) await sayInstead(interaction, apology(interaction, why));
      if (interaction.isAutocomplete() && !interaction.responded) await interaction.respond([]);
    };
    handle(originOf(interaction, nameOf(interaction)), run, apologise);
  });

  client.on(Events.Error, (error) => log.error({ error }, 'the client reported an error'));
  client.on(Events.ShardError, (error) => log.warn({ error }, 'the connection reported an error'));
  client.on(Events.ShardReconnecting, () => {
    if (!work.stopping) log.info('reconnecting');
  });
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'resumed'));
  // discord.js gives up after these and would wait for ever; a supervisor can start a new process.
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (isLoggedIn) options.onLost(new ConnectionLost(code));
  });
  client.on(Events.Invalidated, () => options.onLost(new ConnectionLost(null)));

  const departures = watchDepartures({
    client,
    places: options.places,
    work,
    log,
    now,
  });

  let isLoggedIn = false;
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(options.token);
  isLoggedIn = true;
  const { application } = await ready;
  const share = shareOf(client);
  const invite = inviteLink(application.id);
  log.info({ guilds: client.guilds.cache.size, ...share, invite }, 'ready');
  // They are the same for all servers, so one process sees to them.
  const registering = share.shards.includes(0)
    ? await keepRegistered(client.rest, application.id, log)
    : { isDone: () => true, stop: () => {} };

  await options.notices.listen(createHearing({ client, services, wake: discussing.wake, log }));
  discussing.start();
  const silence = watchSilence({
    shards: watch.shards,
    reach: () => client.rest.get(Routes.gateway()),
    reconnect,
    onHang: () => options.onLost(new ConnectionLost(null)),
    log,
    now,
  });

  return {
    state: () => ({
      shards: watch.shards(),
      isRegistered: registering.isDone(),
      isStopping: work.stopping,
    }),
    figures: watch.figures,
    reconnect,
    async stop(finishMs = FINISH_MS) {
      departures.stop();
      silence.stop();
      registering.stop();
      const [left] = await Promise.all([work.finish(finishMs), discussing.stop(finishMs)]);
      if (left > 0) log.warn({ left }, 'stopped before all was answered');
      await Promise.race([
        client.destroy(),
        sleep(Math.min(GOODBYE_MS, finishMs), undefined, { ref: false }),
      ]);
      await farewells.finish(FAREWELL_MS);
    },
  };
}

/** Discord closed the connection and will not have it back, or it hangs; `code` is why, null where nobody said. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code: number | null;

  constructor(code: number | null) {
    super(`The connection to Discord is lost for good${code === null ? '' : ` (${code})`}`);
    this.code = code;
  }

  /** True where only the operator can mend it: a token taken back, an intent not granted. */
  get needsOperator(): boolean {
    return (
      this.code === GatewayCloseCodes.AuthenticationFailed ||
      this.code === GatewayCloseCodes.DisallowedIntents
    );
  }
}

type Origin = { readonly guild: string | null; readonly channel: string | null; readonly command: string };

function originOf(event: Message | Interaction, command: string): Origin {
  return { guild: event.guildId, channel: event.channelId, command };
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete())
    return findCommand(interaction.commandName) === undefined ? 'unknown' : interaction.commandName;
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return 'interaction';
  return findAction(interaction.customId).action?.name ?? 'button';
}

async function runInteraction(
  interaction: Interaction,
  services: Services,
  stopping: boolean,
): Promise<void> {
  if (interaction.isAutocomplete()) return runAutocomplete(interaction, services);
  if (stopping && interaction.isRepliable()) {
    await sleep(SUCCESSOR_MS);
    return void (await sayInstead(interaction, notice(phrasesFor(interaction.locale).notices.restarting)));
  }
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
    return runCommand(interaction, services);
  if (interaction.isMessageComponent()) return runComponent(interaction, services);
  if (interaction.isModalSubmit()) return runForm(interaction, services);
}
