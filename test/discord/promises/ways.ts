// Every way to call the bot, one like another: made ready first, so that something can happen before it is done.
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command } from '../../../src/discord/command.ts';
import { COMMANDS } from '../../../src/discord/registry.ts';
import type { Call } from '../double/call.ts';
import type { OptionValues } from '../double/command-options.ts';
import type { ActOptions } from '../double/reach.ts';
import type { Channel, Member } from '../double/world.ts';
import { ACTION_ROWS, COMMAND_ROWS, type Found, type Right } from './rows.ts';
import { carrier, ends, forge, opening, quiet, sendForm, type Stage } from './stage.ts';

/** As if an administrator had opened every command to everybody. */
const OPENED: ActOptions = { openedByAdmin: true };

export type Way = {
  /** What it is, for whoever reads of a failure. */
  readonly name: string;
  readonly right: Right;
  readonly isOwners: boolean;
  /** True where it is about what somebody holds. */
  readonly holds: boolean;
  /** True where it is about the person who does it, wherever that is. */
  readonly isPersonal: boolean;
  /** Makes all ready in a channel; what it gives then does it. */
  ready(on: Stage, who: Member, channel: Channel, found?: Found): Promise<() => Promise<Call>>;
  /** What the bot has written, for a button, a menu or a form. */
  find?(on: Stage): Promise<Found>;
};

type Option = {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly { readonly value: string | number }[];
  readonly max_value?: number;
};

export type Leaf = {
  readonly name: string;
  readonly command: Command;
  readonly options: readonly Option[];
};

/** Every command as it is typed, its subcommands one by one. */
export const LEAVES: readonly Leaf[] = COMMANDS.flatMap((command): Leaf[] => {
  const { definition } = command;
  const options: readonly Option[] = 'options' in definition ? (definition.options ?? []) : [];
  const nested = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return nested.length === 0
    ? [{ name: definition.name, command, options }]
    : nested.map(({ name, options: inner }) => ({
        name: `${definition.name} ${name}`,
        command,
        options: inner ?? [],
      }));
});

export const ACTION_WAYS: readonly Way[] = Object.entries(ACTION_ROWS).map(([name, row]) => ({
  name,
  right: row.right,
  isOwners: row.isOwners ?? false,
  holds: row.holds ?? false,
  isPersonal: row.isPersonal ?? false,
  find: row.find,
  async ready(on, who, channel, found) {
    const { customId, values, fields, isPrivate } = found ?? (await row.find(on));
    if (fields !== undefined) {
      const opened = await opening(on, who, channel);
      return () => sendForm(on, opened, customId, fields);
    }
    const message = await carrier(on, who, channel, isPrivate);
    return () => forge(on, who, message, customId, values);
  },
}));

export const COMMAND_WAYS: readonly Way[] = LEAVES.flatMap(({ name, command }): Way[] => {
  const row = COMMAND_ROWS[name];
  return (row?.ways ?? []).map((values) => ({
    name: `/${name} ${Object.keys(values).join(' ')}`,
    right: row?.right ?? 'anybody',
    isOwners: false,
    holds: false,
    isPersonal: false,
    ready: (on, who, channel) => readyCommand(on, command, name, who, channel, values),
  }));
});

/** Makes a command ready: for one on a message, the message. */
export async function readyCommand(
  on: Stage,
  { definition }: Command,
  name: string,
  who: Member,
  channel: Channel,
  values: OptionValues,
  content = 'who said “The harbour needs plan 100 at once”?',
): Promise<() => Promise<Call>> {
  const { discord } = on;
  if (definition.type !== ApplicationCommandType.Message)
    return () => discord.slash(who, channel, name, values, OPENED);
  await quiet(on);
  const before = on.ended();
  const target = await discord.memberSends(who, channel, content);
  // A direct message is a question by itself.
  if (channel.guild === undefined) await ends(on, before);
  return () => discord.messageCommand(who, target, name);
}

export type Completion = { readonly leaf: Leaf; readonly option: string; readonly right: Right };

/** Every option that is completed while somebody types. */
export const COMPLETIONS: readonly Completion[] = LEAVES.flatMap((leaf) =>
  leaf.options
    .filter(({ autocomplete }) => autocomplete === true)
    .map(({ name }) => ({ leaf, option: name, right: COMMAND_ROWS[leaf.name]?.right ?? 'anybody' })),
);

/** Whether Discord offers a command in direct messages. */
export function isOfferedInDirect({ definition }: Command): boolean {
  const { contexts } = definition;
  return contexts === undefined || contexts === null || contexts.includes(1);
}
