// An answer as a reply: the short answer, the passages as quotes, who said them, and buttons to read on.
import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Answer, AnswerPassage, Suggestion } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { contextId, moreId } from '../button-id.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { MAX_ROW_BUTTONS, MAX_TEXT } from './limits.ts';
import { inline } from './markdown.ts';
import { passageText, titleOf } from './passage.ts';
import { articleLink, button, divider, reply, row, text } from './parts.ts';

/** Passages shown at once; *More* has the next ones. */
export const SHOWN = 3;

/** Closest passages shown where nothing answers. */
const SHOWN_CLOSEST = 2;

const MAX_HEADLINE = 250;
const MAX_NAME = 80;
const LISTED = 8;

/** `usual` is the article that was asked because none was named. */
export function answerReply(answer: Answer, phrases: Phrases, usual?: Article): Reply {
  return answer.kind === 'passages'
    ? passagesReply(answer, phrases)
    : nothingFoundReply(answer.suggestion, phrases, usual);
}

/** The passages that *More* brings, numbered on from those shown before. */
export function moreReply(passages: readonly AnswerPassage[], phrases: Phrases): Reply {
  const first = SHOWN + 1;
  return reply(
    ...passageComponents(passages, MAX_TEXT, phrases, first),
    ...row(contextButtons(passages, phrases, first)),
  );
}

function passagesReply(answer: Extract<Answer, { kind: 'passages' }>, phrases: Phrases): Reply {
  const { headline, passages, doubt: doubted } = answer;
  const shown = passages.slice(0, SHOWN);
  const short = headline === null || headline.trim() === '' ? '' : `### ${inline(headline, MAX_HEADLINE)}`;
  const doubt =
    doubted === undefined ? '' : `-# ${phrases.answer.doubt(doubted.map((word) => inline(word, MAX_NAME)))}`;
  const title = [short, doubt].filter((line) => line !== '').join('\n');
  const more = moreId(passages.slice(SHOWN));
  const buttons = [
    ...contextButtons(shown, phrases),
    ...(more === null ? [] : [button(phrases.answer.more, more)]),
  ];
  return reply(
    ...(title === '' ? [] : [text(title)]),
    ...passageComponents(shown, MAX_TEXT - title.length, phrases),
    ...row([...buttons, ...linkTo(shown, phrases)]),
  );
}

function nothingFoundReply(
  { missing, speakers, articles, closest }: Suggestion,
  phrases: Phrases,
  usual?: Article,
): Reply {
  const { answer } = phrases;
  const titles = articles.map(({ title }) => `*${inline(title, MAX_NAME)}*`);
  const lines = [
    `### ${answer.nothingFound}`,
    answer.noPassage(articles.length),
    ...(missing.length === 0 ? [] : [answer.missing(articles.length, list(missing.map(strong), phrases))]),
    ...(speakers.length === 0 ? [] : [answer.quoted(list(speakers.map(strong), phrases))]),
    ...(articles.length === 0 ? [] : [answer.toAsk(list(titles, phrases))]),
    ...(usual === undefined ? [] : [`-# ${answer.onlyAsked(titleOf(usual))}`]),
  ].join('\n');
  const near = closest.slice(0, SHOWN_CLOSEST);
  if (near.length === 0) return reply(text(lines));
  const heading = `**${answer.closest}**`;
  return reply(
    text(lines),
    divider(),
    text(heading),
    ...passageComponents(near, MAX_TEXT - lines.length - heading.length, phrases),
    ...row(contextButtons(near, phrases)),
  );
}

// Passages in at most `max` characters, each with an equal share; the source once where it is one article.
function passageComponents(
  passages: readonly AnswerPassage[],
  max: number,
  phrases: Phrases,
  first = 1,
): APIComponentInContainer[] {
  const articles = new Set(passages.map(({ article }) => article));
  const [only] = articles.size === 1 ? articles : [];
  const source = only === undefined ? '' : sourceLine(only, phrases);
  const share = Math.floor((max - source.length) / passages.length);
  const texts = passages.map((passage, position) =>
    passageText(
      { passage, number: several(passages, first) ? first + position : null, titled: only === undefined },
      share,
      phrases,
    ),
  );
  return [
    ...texts.flatMap((content, position) => (position === 0 ? [text(content)] : [divider(), text(content)])),
    ...(source === '' ? [] : [text(source)]),
  ];
}

function contextButtons(
  passages: readonly AnswerPassage[],
  phrases: Phrases,
  first = 1,
): APIButtonComponent[] {
  const { context } = phrases.answer;
  const buttons = new Map<string, APIButtonComponent>();
  passages.slice(0, MAX_ROW_BUTTONS).forEach((passage, position) => {
    const id = contextId(passage);
    const label = several(passages, first) ? `${context} ${first + position}` : context;
    if (id !== null && !buttons.has(id)) buttons.set(id, button(label, id));
  });
  return [...buttons.values()];
}

// A passage that stands alone needs no number.
function several(passages: readonly AnswerPassage[], first: number): boolean {
  return passages.length > 1 || first > 1;
}

// To the article where it was published, when all passages are of one that says where.
function linkTo(passages: readonly AnswerPassage[], phrases: Phrases): APIButtonComponent[] {
  const urls = new Set(passages.map(({ article }) => article.url));
  const [url] = urls.size === 1 ? urls : [];
  return articleLink(url ?? null, phrases);
}

function sourceLine(article: Article, { answer }: Phrases): string {
  const facts = [article.publisher, article.date].filter((fact) => fact !== null);
  const source = [titleOf(article), ...facts.map((fact) => inline(fact, MAX_NAME))].join(' · ');
  return `-# ${answer.from(source)}`;
}

function strong(name: string): string {
  return `**${inline(name, MAX_NAME)}**`;
}

function list(items: readonly string[], { listed }: Phrases): string {
  return listed(items.slice(0, LISTED), Math.max(0, items.length - LISTED));
}
