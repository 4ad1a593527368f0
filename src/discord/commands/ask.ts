// `/ask`, and what a mention, a reply and a direct message do as well: a question to the library.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Discussion } from '../../discussion/discussion.ts';
import { MAX_PASSAGES } from '../answer/answer-ref.ts';
import { articleChoices, meantArticle } from '../article-choices.ts';
import type { Call, Command, Reply } from '../command.ts';
import { conversationKey } from '../conversations.ts';
import { askIn, openHere } from '../discussion/desk.ts';
import { EVERYWHERE } from '../installing.ts';
import { isInAnyLanguage, named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { answerReply } from '../render/answer.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../render/limits.ts';
import { noSuchArticle, severalSpeakers, takenFor } from '../render/notices.ts';
import { notice } from '../render/parts.ts';
import type { PlaceCore, Services } from '../services.ts';
import { meantSpeaker, speakerChoices } from '../speaker-choices.ts';
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
  isLook: async (call, services) => (await meantDiscussion(call, services)) === null,
  async run(call, services) {
    const discussion = await meantDiscussion(call, services);
    const question = String(call.options['question'] ?? '').trim();
    if (discussion !== null) return askIn(discussion, call, { question, isNamed: false }, services);
    return answer(call, services, isForCallerAlone(call) ? 'one' : 'everybody');
  },
  async complete(option, typed, call, services) {
    const core = await services.at(placeOf(call), true);
    if (option === 'speaker') return speakerChoices(typed, core.speakers(articleAsked(call, core).article));
    if (option !== 'article') return [];
    const choices = articleChoices(typed, core.articles());
    return core.defaultArticle === null
      ? choices
      : [{ name: call.phrases.ask.allArticles, value: ALL }, ...choices].slice(0, MAX_CHOICES);
  },
};

/** The discussion that is open in the channel, unless the call says in what way it wants an answer of its own. */
async function meantDiscussion(call: Call, services: Services): Promise<Discussion | null> {
  const { article, speaker, private: isPrivate } = call.options;
  const isOwn = article !== undefined || speaker !== undefined || isPrivate !== undefined;
  return isOwn ? null : openHere(call, services);
}

/** Answers the question of a call; `audience` is who will see it. */
export async function answer(
  call: Call,
  services: Services,
  audience: 'one' | 'everybody',
  isFollowUp = true,
): Promise<Reply> {
  const { phrases } = call;
  const question = String(call.options['question'] ?? '').trim();
  if (question === '') return notice(phrases.notices.emptyQuestion);
  const core = await services.at(placeOf(call));
  const article = articleAsked(call, core);
  if (article.kind === 'open')
    return noSuchArticle(article.given, core.articles(), phrases, article.articles);
  const speaker = meantSpeaker(String(call.options['speaker'] ?? '').trim(), core, article.article);
  if (speaker.kind === 'several') return severalSpeakers(speaker.given, speaker.speakers, phrases);
  const conversation = conversationKey(call.channel, call.person);
  const found = await core.ask({
    question,
    top: MAX_PASSAGES,
    ...(isFollowUp && { after: services.conversations.earlier(conversation) }),
    ...(article.article !== undefined && { article: article.article.slug }),
    ...(speaker.name !== '' && { speaker: speaker.name }),
  });
  services.metrics.asked(call.via, found.kind === 'passages' ? 'answered' : 'refused');
  if (isFollowUp) services.conversations.remember(conversation, question);
  const notes = takenFor(
    article.kind === 'likely' ? article : null,
    speaker.kind === 'likely' ? speaker : null,
    phrases,
  );
  const usual = article.kind === 'usual' ? article.article : undefined;
  return answerReply(found, { asker: call.person, audience, notes, usual }, phrases);
}

type Article = ReturnType<PlaceCore['articles']>[number];

/** What to ask: an article that was named, or the place's default one; none for all. */
type ArticleAsked =
  | { readonly kind: 'all'; readonly article?: undefined }
  | { readonly kind: 'usual' | 'chosen'; readonly article: Article }
  | { readonly kind: 'likely'; readonly article: Article; readonly given: string }
  | {
      readonly kind: 'open';
      readonly article?: undefined;
      readonly articles: readonly Article[];
      readonly given: string;
    };

function articleAsked({ options }: Call, core: PlaceCore): ArticleAsked {
  const given = String(options['article'] ?? '').trim();
  if (given === ALL || isInAnyLanguage(given, ({ ask: words }) => words.allArticles)) return { kind: 'all' };
  if (given !== '') return { ...meantArticle(given, core.articles()), given };
  const article = core.articles().find(({ slug }) => slug === core.defaultArticle);
  return article === undefined ? { kind: 'all' } : { kind: 'usual', article };
}
