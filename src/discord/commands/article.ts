// `/article`: the articles for everybody: the list, one in short, and its text.
import { ApplicationCommandOptionType, type APIApplicationCommandSubcommandOption } from 'discord.js';
import { quotedSpeakers } from '../../answer/said.ts';
import type { Article } from '../../article/article.ts';
import type { Action, Call, Command, Press, Reply } from '../command.ts';
import { named, type Phrases } from '../language/language.ts';
import { ARTICLE, ARTICLES, articleWithKey, READ } from '../lookup-id.ts';
import { placeOf } from '../place-of.ts';
import { articleCardReply, articleListReply } from '../render/article-card.ts';
import { noSuchArticle } from '../render/notices.ts';
import { pageWanted } from '../render/pager.ts';
import { notice } from '../render/parts.ts';
import { pageOfParagraph, readReply } from '../render/read.ts';
import type { PlaceCore, Services } from '../services.ts';
import { isLookupForCallerAlone } from '../visibility.ts';
import { EVERYWHERE } from '../installing.ts';
import { articleNamed, articleOption, completeLookup, privateOption, typedIn } from './lookup/scope.ts';

const MAX_PARAGRAPH = 1_000_000;

export const article: Command = {
  definition: {
    ...named(({ commands }) => commands.article),
    ...EVERYWHERE,
    options: [
      subcommand((phrases) => phrases.list, [hidden()]),
      subcommand((phrases) => phrases.show, [which(), hidden()]),
      subcommand(
        (phrases) => phrases.read,
        [
          which(),
          {
            ...named(({ commands }) => commands.article.paragraph),
            type: ApplicationCommandOptionType.Integer,
            min_value: 1,
            max_value: MAX_PARAGRAPH,
          },
          hidden(),
        ],
      ),
    ],
  },
  asks: true,
  isPrivate: isLookupForCallerAlone,
  isLook: () => true,
  run: lookUp,
  complete: completeLookup,
};

const list: Action = {
  name: ARTICLES,
  shows: 'update',
  isLook: true,
  async run(press, services) {
    const page = pageWanted(press.argument, press.values);
    if (page === null) return notice(press.phrases.articles.stale);
    return listOf(await services.at(placeOf(press)), page, press.phrases);
  },
};

const card: Action = {
  name: ARTICLE,
  shows: 'update',
  isLook: true,
  async run(press, services) {
    const core = await services.at(placeOf(press));
    // The menu of the list says which one by its value, and a button by its argument.
    const found = articleWithKey(press.values[0] ?? press.argument, core.articles());
    return found === undefined ? notice(press.phrases.articles.stale) : cardOf(found, core, press.phrases);
  },
};

const read: Action = { name: READ, shows: 'update', isLook: true, run: readPage };

export const ARTICLE_ACTIONS: readonly Action[] = [list, card, read];

async function readPage(press: Press, services: Services): Promise<Reply> {
  const { phrases } = press;
  const core = await services.at(placeOf(press));
  const [key = '', at = ''] = press.argument.split(':');
  const found = articleWithKey(key, core.articles());
  const page = pageWanted(at, press.values);
  return found === undefined || page === null
    ? notice(phrases.articles.stale)
    : readReply(found, core.said(found), page, phrases);
}

async function lookUp(call: Call, services: Services): Promise<Reply> {
  const { phrases, subcommand: what } = call;
  const core = await services.at(placeOf(call));
  if (what === 'list') return listOf(core, 0, phrases);
  const named = articleNamed(call, core);
  if (named === undefined) return noSuchArticle(typedIn(call, 'article'), core.articles(), phrases);
  const meant = named ?? usualArticle(core);
  if (meant === undefined) return listOf(core, 0, phrases, true);
  if (what === 'show') return cardOf(meant, core, phrases);
  const paragraph = Number(call.options['paragraph'] ?? 1);
  const said = core.said(meant);
  return readReply(meant, said, pageOfParagraph(meant, said, paragraph - 1), phrases);
}

/** The one that is asked by default, or the only one there is. */
function usualArticle(core: PlaceCore): Article | undefined {
  const articles = core.articles();
  const usual = articles.find(({ slug }) => slug === core.defaultArticle);
  return usual ?? (articles.length === 1 ? articles[0] : undefined);
}

function listOf(core: PlaceCore, page: number, phrases: Phrases, isQuestion = false): Reply {
  const { defaultArticle, said } = core;
  return articleListReply({ articles: core.articles(), said, defaultArticle, page, isQuestion }, phrases);
}

function cardOf(shown: Article, core: PlaceCore, phrases: Phrases): Reply {
  const said = core.said(shown);
  return articleCardReply(shown, said, quotedSpeakers(said), shown.slug === core.defaultArticle, phrases);
}

function subcommand(
  pick: (names: Phrases['commands']['article']) => { readonly name: string; readonly description: string },
  options: NonNullable<APIApplicationCommandSubcommandOption['options']>,
): APIApplicationCommandSubcommandOption {
  return {
    ...named(({ commands }) => pick(commands.article)),
    type: ApplicationCommandOptionType.Subcommand,
    options,
  };
}

function which() {
  return articleOption(({ commands }) => commands.article.article);
}

function hidden() {
  return privateOption(({ commands }) => commands.article.private);
}
