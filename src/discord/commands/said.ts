// `/said`: all of one person's words, page by page.
import { ApplicationCommandOptionType } from 'discord.js';
import { type QuotedSpeaker, quotedSpeakers, tallyOf } from '../../answer/said.ts';
import type { Article } from '../../article/article.ts';
import type { Action, Call, Command, Reply } from '../command.ts';
import { named, type Phrases } from '../language/language.ts';
import {
  aboutWords,
  articleInScope,
  MAX_ABOUT,
  SAID,
  type SaidState,
  speakerWithKey,
  WHO,
} from '../lookup-id.ts';
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE } from '../render/limits.ts';
import { noSuchArticle } from '../render/notices.ts';
import { pageWanted } from '../render/pager.ts';
import { notice } from '../render/parts.ts';
import { nobodyReply, saidNothingReply, saidReply, severalReply } from '../render/said.ts';
import type { PlaceCore, Services } from '../services.ts';
import { chosenSpeaker } from '../speaker-choices.ts';
import { isLookupForCallerAlone } from '../visibility.ts';
import { EVERYWHERE } from '../installing.ts';
import { articleNamed, articleOption, completeLookup, privateOption, typedIn } from './lookup/scope.ts';

export const said: Command = {
  definition: {
    ...named(({ commands }) => commands.said),
    ...EVERYWHERE,
    options: [
      {
        ...named(({ commands }) => commands.said.speaker),
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
      {
        ...named(({ commands }) => commands.said.about),
        type: ApplicationCommandOptionType.String,
        max_length: MAX_ABOUT,
      },
      articleOption(({ commands }) => commands.said.article),
      privateOption(({ commands }) => commands.said.private),
    ],
  },
  asks: true,
  isPrivate: isLookupForCallerAlone,
  isLook: () => true,
  run: lookUp,
  complete: completeLookup,
};

/** Another page of the same, or the same of another kind. */
const page: Action = {
  name: SAID,
  shows: 'update',
  isLook: true,
  async run(press, services) {
    const core = await services.at(placeOf(press));
    const [key = '', scope = '', at = '', ...about] = press.argument.split(':');
    return replyTo(
      { key, scope, about: about.join(':'), page: pageWanted(at, press.values) },
      core,
      press.phrases,
    );
  },
};

/** Somebody was chosen from a menu of people. */
const who: Action = {
  name: WHO,
  shows: 'update',
  isLook: true,
  async run(press, services) {
    const core = await services.at(placeOf(press));
    const [scope = '', ...about] = press.argument.split(':');
    return replyTo(
      { key: press.values[0] ?? '', scope, about: about.join(':'), page: 0 },
      core,
      press.phrases,
    );
  },
};

export const SAID_ACTIONS: readonly Action[] = [page, who];

async function lookUp(call: Call, services: Services): Promise<Reply> {
  const { phrases } = call;
  const core = await services.at(placeOf(call));
  const article = articleNamed(call, core);
  if (article === undefined) return noSuchArticle(typedIn(call, 'article'), core.articles(), phrases);
  const given = typedIn(call, 'speaker');
  const about = aboutWords(typedIn(call, 'about'));
  const people = quotedSpeakers(core.said(article ?? undefined));
  const meant = peopleMeant(given, people, article, core);
  const [only] = meant;
  if (only !== undefined && meant.length === 1)
    return wordsReply({ speaker: only.name, article, about }, 0, core, phrases);
  if (meant.length > 1) return severalReply(given, meant, { article, about }, phrases);
  const [elsewhere] = article === null ? [] : peopleMeant(given, quotedSpeakers(core.said()), null, core);
  return nobodyReply(given, people, { article, about }, elsewhere?.name, phrases);
}

/** Those of some people that a name may mean: one where it is a full name, or all it is as much like. */
function peopleMeant(
  given: string,
  people: readonly QuotedSpeaker[],
  article: Article | null,
  core: PlaceCore,
): QuotedSpeaker[] {
  const chosen = chosenSpeaker(given, people);
  if (chosen !== undefined) return people.filter(({ name }) => name === chosen.name);
  return core
    .speakersLike(given, article ?? undefined)
    .flatMap((like) => people.find(({ name }) => name === like.name) ?? []);
}

type Written = {
  readonly key: string;
  readonly scope: string;
  readonly about: string;
  readonly page: number | null;
};

async function replyTo(
  { key, scope, about, page: wanted }: Written,
  core: PlaceCore,
  phrases: Phrases,
): Promise<Reply> {
  const article = articleInScope(scope, core.articles());
  const speaker = article === undefined ? undefined : speakerWithKey(key, core.said(article ?? undefined));
  if (article === undefined || speaker === undefined || wanted === null)
    return notice(phrases.articles.stale);
  return wordsReply({ speaker, article, about: aboutWords(about) }, wanted, core, phrases);
}

async function wordsReply(
  state: SaidState,
  wanted: number,
  core: PlaceCore,
  phrases: Phrases,
): Promise<Reply> {
  const words = core.said(state.article ?? undefined).filter(({ speaker }) => speaker.name === state.speaker);
  const all = tallyOf(words).all;
  const about =
    state.about === '' ? { said: words, near: [], has: 0, of: 0 } : await core.about(words, state.about);
  if (about.said.length + about.near.length === 0) return saidNothingReply(state, all, phrases);
  return saidReply(
    {
      ...state,
      ...about,
      all,
      tally: tallyOf(about.said),
      role: words.find(({ speaker }) => speaker.role !== null)?.speaker.role ?? null,
      page: wanted,
    },
    phrases,
  );
}
