// The polite sentences for when something cannot be done.
import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../../article/article.ts';
import { type Refused, reasonText } from '../../source/reasons.ts';
import { articlesLike } from '../article-choices.ts';
import type { Reply } from '../command.ts';
import type { NotDownloaded } from '../download.ts';
import type { Phrases } from '../language/language.ts';
import { inline } from './markdown.ts';
import type { NamedSpeaker } from '../services.ts';
import { speakerName, titleOf } from './passage.ts';
import { mainButton, notice, reply, row, text } from './parts.ts';

const LISTED = 8;
const MAX_GIVEN = 100;
const MAX_REASON = 600;

/** Somebody named an article that is not here, or what fits several. */
export function noSuchArticle(
  given: string,
  articles: readonly Pick<Article, 'title' | 'slug' | 'publisher'>[],
  { notices }: Phrases,
  like: readonly Pick<Article, 'title'>[] = articlesLike(given, articles),
): Reply {
  const shown = like.length > 1 ? like : articles;
  const name = inline(given, MAX_GIVEN);
  const rest = shown.length - LISTED;
  return notice(
    [
      like.length > 1 ? notices.fitsSeveral(name) : notices.noSuchArticle(name),
      ...shown.slice(0, LISTED).map((article) => `- ${titleOf(article)}`),
      ...(rest > 0 ? [`- ${notices.andMore(rest)}`] : []),
      notices.chooseArticle,
    ].join('\n'),
  );
}

/** Somebody named a speaker who may be one of several. */
export function severalSpeakers(given: string, speakers: readonly NamedSpeaker[], phrases: Phrases): Reply {
  const rest = speakers.length - LISTED;
  return notice(
    [
      phrases.ask.severalSpeakers(inline(given, MAX_GIVEN)),
      ...speakers.slice(0, LISTED).map((speaker) => `- ${speakerName(speaker)}`),
      ...(rest > 0 ? [`- ${phrases.notices.andMore(rest)}`] : []),
      phrases.ask.chooseSpeaker,
    ].join('\n'),
  );
}

/** What is said of names that somebody typed and did not choose: for what they were taken. */
export function takenFor(
  article: { readonly given: string; readonly article: Pick<Article, 'title'> } | null,
  speaker: (NamedSpeaker & { readonly given: string }) | null,
  { ask }: Phrases,
): string[] {
  return [
    ...(article === null
      ? []
      : [ask.takenForArticle(inline(article.given, MAX_GIVEN), titleOf(article.article))]),
    ...(speaker === null
      ? []
      : [ask.takenForSpeaker(inline(speaker.given, MAX_GIVEN), speakerName(speaker))]),
  ];
}

/** A source that no article can be made of. */
export function refusedNotice(
  refusal: Refused | NotDownloaded,
  { notices, sources, download }: Phrases,
): Reply {
  const reason = refusal.kind === 'refused' ? reasonText(refusal, sources) : download[refusal.why];
  return notice(notices.refused(inline(reason.replace(/\.$/, ''), MAX_REASON)));
}

/** What is wrong in a form, with a way back to it as it was filled in. */
export function wrongReply(
  formId: string,
  problems: readonly string[],
  { wrong, buttons }: Phrases,
  back: APIButtonComponent[] = [],
): Reply {
  return reply(
    text([`### ${wrong.heading}`, ...problems.slice(0, LISTED).map((problem) => `- ${problem}`)].join('\n')),
    ...row([mainButton(buttons.tryAgain, `again:${formId}`), ...back]),
  );
}
