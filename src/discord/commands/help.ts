// `/help`, and what a bare mention gets: a short tour, a page for each thing to do. Which commands there are is read from
// the registry, so that no page can name one that is gone or leave out a new one.
import type { Article } from '../../article/article.ts';
import type { Action, Command, Reply } from '../command.ts';
import { EVERYWHERE } from '../installing.ts';
import { english } from '../language/english.ts';
import { named } from '../language/language.ts';
import { type Caller, placeOf } from '../place-of.ts';
import { helpReply, type Section } from '../render/help.ts';
import type { PlaceCore, Services } from '../services.ts';
import { type Example, exampleFrom } from './help/example.ts';
import { commandLines } from './help/command-lines.ts';

/** The pages in order, and the commands on each; those that no page has are on the last. */
const PAGES: readonly (readonly [Section, readonly string[]])[] = [
  ['start', ['help']],
  ['ask', ['ask', english.commands.answerThis.name]],
  ['lookUp', ['said', 'speakers', 'article']],
  ['check', ['check', english.commands.checkQuotes.name]],
  ['discuss', ['discussion']],
  ['moderators', ['library', 'settings']],
  ['privacy', ['privacy']],
  ['more', []],
];

type Help = { readonly help: Command; readonly helpPage: Action };

/** The command and its menu; `commands` is every command there is, this one included. */
export function helpAbout(commands: () => readonly Command[]): Help {
  const show = async (caller: Caller, services: Services, wanted: string): Promise<Reply> => {
    const { phrases } = caller;
    const manages = caller.manages || caller.administers;
    const core = await services.at(placeOf(caller));
    const { isLent, defaultArticle } = core;
    const articles = core.articles();
    const usual = articles.find(({ slug }) => slug === defaultArticle);
    const there = pagesOf(commands()).filter(([name]) => manages || name !== 'moderators');
    const [section, on] = there.find(([name]) => name === wanted) ?? ['start', []];
    return helpReply(
      {
        section,
        sections: there.map(([name]) => name),
        // Members take part in a discussion by its card; its commands are for moderators.
        lines:
          section === 'discuss' && !manages ? [] : on.flatMap((command) => commandLines(command, phrases)),
        example: await exampleOf(core, usual),
        isLent,
        isByWords: services.reading?.isByWords() ?? false,
        defaultArticle,
        articles,
        isDirect: caller.guild === null,
        settings: caller.settings,
      },
      phrases,
    );
  };
  return {
    help: {
      definition: { ...named((phrases) => phrases.commands.help), ...EVERYWHERE },
      isPrivate: ({ direct }) => !direct,
      run: (call, services) => show(call, services, 'start'),
    },
    helpPage: {
      name: 'help',
      // Everybody sees what a mention got; whoever turns its pages gets their own.
      shows: (press) => (press.direct || press.onPrivate ? 'update' : 'private'),
      isLook: true,
      run: (press, services) => show(press, services, press.values[0] ?? press.argument),
    },
  };
}

function pagesOf(commands: readonly Command[]): (readonly [Section, readonly Command[]])[] {
  const placed = new Set(PAGES.flatMap(([, names]) => names));
  return PAGES.map(
    ([section, names]) =>
      [
        section,
        section === 'more'
          ? commands.filter(({ definition }) => !placed.has(definition.name))
          : commands.filter(({ definition }) => names.includes(definition.name)),
      ] as const,
  ).filter(([, on]) => on.length > 0);
}

const examples = new WeakMap<PlaceCore, Example | null>();

// The same for everybody until an article changes: finding one asks a few questions.
async function exampleOf(core: PlaceCore, usual: Article | undefined): Promise<Example | null> {
  const known = examples.get(core);
  if (known !== undefined) return known;
  const example = await exampleFrom(core, usual);
  examples.set(core, example);
  return example;
}
