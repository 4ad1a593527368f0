// What a command is, and what a button or a form does: functions from plain data to a reply, which is plain data too.
import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Caller } from './place-of.ts';
import type { Services } from './services.ts';

/** A file that somebody handed over; its bytes are still with Discord. */
export type HandedFile = {
  readonly name: string;
  readonly url: string;
  readonly size: number;
  readonly mediaType: string | null;
};

/** Somebody calls a command, or mentions the bot, which calls `ask`. */
export type Call = Caller & {
  /** Null where the command has none. */
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly files: Readonly<Record<string, HandedFile>>;
};

/** Somebody presses a button or sends a form. */
export type Press = Caller & {
  /** What follows the action's name in the custom_id; empty where nothing does. */
  readonly argument: string;
  /** What was typed into the form, by field; empty for a button. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, HandedFile>>;
};

/** What is shown in answer, as Components V2. */
export type Reply = { readonly components: readonly APIMessageTopLevelComponent[] };

/** A form that opens in answer. */
export type Form = { readonly modal: APIModalInteractionResponseCallbackData };

export type Choice = APIApplicationCommandOptionChoice<string>;

export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the caller sees the reply; Discord wants to know before it is made. */
  isPrivate(call: Call): boolean;
  run(call: Call, services: Services): Reply | Promise<Reply>;
  /** For a call that a form answers, the form, or why there is none; null for every other call. */
  open?(call: Call, services: Services): Promise<Form | Reply> | null;
  /** Choices for what somebody has typed into an option so far. */
  complete?(option: string, typed: string, call: Call, services: Services): Promise<readonly Choice[]>;
};

/**
 * What a button or a form does. `shows` is how, which Discord wants to know at once: the message it is on changes, or
 * a form opens. A form that was not opened from a message is answered with a new one.
 */
export type Action =
  | {
      readonly name: string;
      readonly shows: 'update';
      run(press: Press, services: Services): Reply | Promise<Reply>;
    }
  | {
      readonly name: string;
      readonly shows: 'form';
      run(press: Press, services: Services): Form | Reply | Promise<Form | Reply>;
    };
