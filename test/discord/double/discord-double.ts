// What a test can do with the double: the type, with a line on each verb. `double.ts` makes one.
import type { Choice } from './acting.ts';
import type { Builders } from './builders.ts';
import type { Call } from './call.ts';
import type { OptionValues } from './command-options.ts';
import type { Violation } from './core.ts';
import type { Data } from './data.ts';
import type { Identify, Resume } from './gateway.ts';
import type { ModalValues } from './modal-answers.ts';
import type { SendOptions } from './people.ts';
import type { Ping } from './pings.ts';
import type { Bucket, Failure } from './rate-limits.ts';
import type { ActOptions } from './reach.ts';
import type { LoggedRequest } from './rest.ts';
import type { Channel, Member, Message, Role, User } from './world.ts';

export type DoubleOptions = {
  /** Another for each double by default, so that a client left over from one cannot log in to the next. */
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
  /** Cuts every connection, and asks each shard that resumes twice, in the same breath, to reconnect. */
  hastenReconnect(): void;
  invalidateSession(resumable: boolean): void;
  closeGateway(code: number): void;
  /** Answers the next IDENTIFYs with this close code. */
  refuseIdentify(code: number, times?: number): void;
  /** Leaves heartbeats unanswered, so that the client must notice a dead connection. */
  swallowHeartbeats(swallow: boolean): void;
  /** Reads nothing more from who is connected, and so never says goodbye: a network that is gone. */
  deafen(): void;
  /** Brings every event twice from now on, or no longer. */
  repeatEvents(repeat: boolean): void;
  /** Sends any event, for what has no verb here, to the shard of that server, or to shard 0. */
  dispatch(event: string, data: Data, guildId?: string): void;

  /**
   * Lets go of requests, messages and interactions from before a moment, so that a long run fits into memory. What was
   * violated stays, and what can no longer be answered in time is counted now.
   */
  forget(before: number): void;

  close(): Promise<void>;
};
