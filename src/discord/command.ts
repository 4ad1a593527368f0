// What a command is: its definition for Discord, and a function from a call to a reply, both plain data.
import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Services } from './services.ts';

/** Somebody calls a command, or mentions the bot, which calls `ask`. */
export type Call = {
  /** Null in a direct message. */
  readonly guild: string | null;
  readonly channel: string;
  readonly person: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

/** What is shown in answer, as Components V2. */
export type Reply = { readonly components: readonly APIMessageTopLevelComponent[] };

export type Choice = APIApplicationCommandOptionChoice<string>;

export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the caller sees the reply; Discord wants to know before it is made. */
  isPrivate(call: Call): boolean;
  run(call: Call, services: Services): Reply | Promise<Reply>;
  /** Choices for what somebody has typed into an option so far. */
  complete?(option: string, typed: string, services: Services): readonly Choice[];
};
