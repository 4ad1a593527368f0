// Which article is looked up in, and the options that say so.
import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from 'discord.js';
import type { Article } from '../../../article/article.ts';
import { articleChoices, findArticle } from '../../article-choices.ts';
import type { Call, Command } from '../../command.ts';
import { named } from '../../language/language.ts';
import type { Phrases } from '../../language/language.ts';
import { placeOf } from '../../place-of.ts';
import { MAX_CHOICE } from '../../render/limits.ts';
import type { PlaceCore } from '../../services.ts';
import { speakerChoices } from '../../speaker-choices.ts';

type Option = { readonly name: string; readonly description: string };

export function articleOption(pick: (phrases: Phrases) => Option): APIApplicationCommandBasicOption {
  return {
    ...named(pick),
    type: ApplicationCommandOptionType.String,
    autocomplete: true,
    max_length: MAX_CHOICE,
  };
}

export function privateOption(pick: (phrases: Phrases) => Option): APIApplicationCommandBasicOption {
  return { ...named(pick), type: ApplicationCommandOptionType.Boolean };
}

/** What was typed or chosen for an option, without white space around it; empty where it was left out. */
export function typedIn(call: Call, option: string): string {
  return String(call.options[option] ?? '').trim();
}

/** The article that was named, null for all of them; undefined where none here goes by the name. */
export function articleNamed(call: Call, core: PlaceCore): Article | null | undefined {
  const given = typedIn(call, 'article');
  return given === '' ? null : (findArticle(given, core.articles()) ?? undefined);
}

/** What Discord offers while somebody types an article, or a speaker of the one that is named. */
export const completeLookup: NonNullable<Command['complete']> = async (option, typed, call, services) => {
  const core = await services.at(placeOf(call), true);
  if (option === 'article') return articleChoices(typed, core.articles());
  if (option !== 'speaker') return [];
  const article = articleNamed(call, core) ?? undefined;
  return speakerChoices(typed, core.speakers(article), (name) => core.speakersLike(name, article));
};
