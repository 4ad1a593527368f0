// `/ask`, and what a mention, a reply and a direct message do as well: a question to the library.
import { ApplicationCommandOptionType } from 'discord.js';
import { articleChoices, findArticle } from '../article-choices.ts';
import { MAX_PLACES } from '../button-id.ts';
import type { Call, Command, Reply } from '../command.ts';
import { conversationKey } from '../conversations.ts';
import { EVERYWHERE } from '../installing.ts';
import { isInAnyLanguage, named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { answerReply, SHOWN } from '../render/answer.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../render/limits.ts';
import { noSuchArticle } from '../render/notices.ts';
import { notice } from '../render/parts.ts';
import type { NamedSpeaker, PlaceCore, Services } from '../services.ts';
import { chosenSpeaker, speakerChoices } from '../speaker-choices.ts';
import { isForCallerAlone } from '../visibility.ts';

const MAX_QUESTION = 500;

/** All articles, where one of them is asked by default. */
const ALL = '*';

export const ask: Command = {
  definition: {
    ...named(({ commands }) => commands.ask),
    ...EVERYWHERE,
    options: [
      {
        ...named(({ commands }) => commands.ask.question),
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: MAX_QUESTION,
      },
      {
        ...named(({ commands }) => commands.ask.article),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
      {
        ...named(({ commands }) => commands.ask.speaker),
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
      {
        ...named(({ commands }) => commands.ask.private),
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },
  asks: true,
  isPrivate: isForCallerAlone,
  run: answer,
  async complete(option, typed, call, services) {
    const core = await services.at(placeOf(call));
    if (option === 'speaker') return speakerChoices(typed, core.speakers(articleAsked(call, core).article));
    if (option !== 'article') return [];
    const choices = articleChoices(typed, core.articles());
    return core.defaultArticle === null
      ? choices
      : [{ name: call.phrases.ask.allArticles, value: ALL }, ...choices].slice(0, MAX_CHOICES);
  },
};

async function answer(call: Call, services: Services): Promise<Reply> {
  const { phrases } = call;
  const question = String(call.options['question'] ?? '').trim();
  if (question === '') return notice(phrases.notices.emptyQuestion);
  const core = await services.at(placeOf(call));
  const { article, unknown } = articleAsked(call, core);
  if (unknown !== null) return noSuchArticle(unknown, core.articles(), phrases);
  const conversation = conversationKey(call.channel, call.person);
  const speaker = speakerAsked(String(call.options['speaker'] ?? '').trim(), core.speakers());
  const found = await core.ask({
    question,
    after: services.conversations.earlier(conversation),
    top: SHOWN + MAX_PLACES,
    ...(article !== undefined && { article: article.slug }),
    ...(speaker !== '' && { speaker }),
  });
  services.conversations.remember(conversation, question);
  return answerReply(found, phrases, call.options['article'] === undefined ? article : undefined);
}

type Article = ReturnType<PlaceCore['articles']>[number];

/** The article that was named, or else the place's default; undefined for all. `unknown` is a name that none has. */
function articleAsked(call: Call, core: PlaceCore): { article?: Article; unknown: string | null } {
  const given = String(call.options['article'] ?? '').trim();
  if (given === ALL || isInAnyLanguage(given, ({ ask: words }) => words.allArticles))
    return { unknown: null };
  const article =
    given === ''
      ? core.articles().find(({ slug }) => slug === core.defaultArticle)
      : findArticle(given, core.articles());
  if (article === null) return { unknown: given };
  return article === undefined ? { unknown: null } : { article, unknown: null };
}

// Discord may hand back a choice's label, or whatever was typed instead of choosing. Names nobody has go on as they
// are: the answer says that no article holds them.
function speakerAsked(given: string, speakers: readonly NamedSpeaker[]): string {
  return chosenSpeaker(given, speakers)?.name ?? given;
}
