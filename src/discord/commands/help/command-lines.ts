// A command as a line of help: how it is called and what it does, in its own words.
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command } from '../../command.ts';
import type { Phrases } from '../../language/language.ts';

type Texts = Partial<Record<string, string | null>> | null | undefined;

/** A line for a command, or for each of its subcommands. */
export function commandLines({ definition }: Command, phrases: Phrases): string[] {
  const name = localized(definition.name, definition.name_localizations, phrases);
  if (definition.type === ApplicationCommandType.Message) return [phrases.help.onMessage(name)];
  if (!('description' in definition)) return [];
  const subcommands = (definition.options ?? []).filter(
    ({ type }) => type === ApplicationCommandOptionType.Subcommand,
  );
  const described = subcommands.length === 0 ? [definition] : subcommands;
  return described.map((each) => {
    const called =
      each === definition ? name : `${name} ${localized(each.name, each.name_localizations, phrases)}`;
    return phrases.help.command(called, localized(each.description, each.description_localizations, phrases));
  });
}

// Discord names some languages with their country, as in “es-ES”.
function localized(text: string, texts: Texts, { locale }: Phrases): string {
  const others = Object.entries(texts ?? {});
  const [, own] = others.find(([key]) => key === locale || key.split('-')[0] === locale) ?? [];
  return own ?? text;
}
