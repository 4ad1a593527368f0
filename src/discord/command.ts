// What a command is, and what a button or a form does: functions from plain data to a reply, which is plain data too.
import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
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

/** A message that a command is called on. */
type TargetMessage = {
  readonly id: string;
  readonly author: string;
  readonly content: string;
  /** Names of the people it mentions, other than the bot, by their ids. */
  readonly names: ReadonlyMap<string, string>;
};

/** Somebody calls a command, or mentions the bot, which calls `ask`. */
export type Call = Caller & {
  /** Null where the command has none. */
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly files: Readonly<Record<string, HandedFile>>;
  /** The message a message command is called on; null for every other call. */
  readonly target: TargetMessage | null;
};

/** Somebody presses a button, chooses from a menu or sends a form. */
export type Press = Caller & {
  /** What follows the action's name in the custom_id; empty where nothing does. */
  readonly argument: string;
  /** Id of the message it is on; empty where there is none. */
  readonly message: string;
  /** What was chosen from the menu: values, or ids of roles, channels or people; empty for a button. */
  readonly values: readonly string[];
  /** Whether only the presser sees the message it is on; false where there is none. */
  readonly onPrivate: boolean;
  /** What was typed into the form, by field; empty for a button. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, HandedFile>>;
};

/** A file that goes with a reply; components name it as `attachment://` and its name. */
type ReplyFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, for those who cannot see it; at most 1,024 characters. */
  readonly description: string;
};

/** What is shown in answer, as Components V2. */
export type Reply = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly ReplyFile[];
  /** Where it would take the place of a message: said to the presser alone instead, and the message stays as it is. */
  readonly isAside?: boolean;
  /** What is posted in the channel first, for everybody. */
  readonly posts?: Reply;
  /** Called once it is shown to one person alone, with a way to change it for as long as Discord allows. */
  readonly onShown?: (change: (reply: Reply) => Promise<void>) => Promise<void>;
};

/** The message that was pressed goes away. */
export type Deletion = { readonly deletes: true };

/** A form that opens in answer. */
export type Form = { readonly modal: APIModalInteractionResponseCallbackData };

export type Choice = APIApplicationCommandOptionChoice<string>;

export type Command = {
  /** A slash command, or one on a message. */
  readonly definition:
    RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** True where it shows what articles say, which the server's settings allow or not. */
  readonly asks?: boolean;
  /** Whether only the caller sees the reply; Discord wants to know before it is made. */
  isPrivate(call: Call): boolean;
  /** Whether `run` changes nothing that is kept: then its reply is shown at once, unless it takes long. */
  isLook?(call: Call, services: Services): boolean | Promise<boolean>;
  run(call: Call, services: Services): Reply | Promise<Reply>;
  /** For a call that a form answers, the form, or why there is none; null for every other call. */
  open?(call: Call, services: Services): Promise<Form | Reply> | null;
  /** Choices for what somebody has typed into an option so far. */
  complete?(option: string, typed: string, call: Call, services: Services): Promise<readonly Choice[]>;
};

/** Where a reply to a press appears: in the place of its message, or as a new one for the presser or for everybody. */
type Where = 'update' | 'private' | 'public';

/**
 * What a button, a menu or a form does. `shows` is how, which Discord wants to know at once: where a reply appears, or
 * that a form opens. A form that was not opened from a message is answered with a new, private one.
 */
export type Action = {
  /** True where the argument begins with the id of something that a process holds in memory. */
  readonly isOfMemory?: boolean;
} & (
  | {
      readonly name: string;
      readonly shows: Where | ((press: Press) => Where);
      /** True where `run` changes nothing that is kept, as for commands. */
      readonly isLook?: boolean;
      run(press: Press, services: Services): Reply | Deletion | Promise<Reply | Deletion>;
      /** Called where what the reply `posts` could not be posted. */
      unposted?(press: Press, services: Services): void;
    }
  | {
      readonly name: string;
      readonly shows: 'form';
      run(press: Press, services: Services): Form | Reply | Promise<Form | Reply>;
    }
);
