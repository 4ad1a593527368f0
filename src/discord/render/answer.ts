// An answer as a reply: the short answer, the passages as quotes, who said them, and buttons to read on.
import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Answer, AnswerPassage, Suggestion } from '../../answer/answer.ts';
import { doubtLine } from '../../answer/doubt.ts';
import type { Article } from '../../article/article.ts';
import { contextId, moreId } from '../button-id.ts';
import type { Reply } from '../command.ts';
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
export function answerReply(answer: Answer, usual?: Article): Reply {
  return answer.kind === 'passages' ? passagesReply(answer) : nothingFoundReply(answer.suggestion, usual);
}

/** The passages that *More* brings, numbered on from those shown before. */
export function moreReply(passages: readonly AnswerPassage[]): Reply {
  const first = SHOWN + 1;
  return reply(...passageComponents(passages, MAX_TEXT, first), ...row(contextButtons(passages, first)));
}

function passagesReply(answer: Extract<Answer, { kind: 'passages' }>): Reply {
  const { headline, passages } = answer;
  const shown = passages.slice(0, SHOWN);
  const short = headline === null || headline.trim() === '' ? '' : `### ${inline(headline, MAX_HEADLINE)}`;
  const doubt = doubtLine(answer, (word) => inline(word, MAX_NAME));
  const title = [short, doubt === null ? '' : `-# ${doubt}`].filter((line) => line !== '').join('\n');
  const more = moreId(passages.slice(SHOWN));
  const buttons = [...contextButtons(shown), ...(more === null ? [] : [button('More', more)])];
  return reply(
    ...(title === '' ? [] : [text(title)]),
    ...passageComponents(shown, MAX_TEXT - title.length),
    ...row([...buttons, ...linkTo(shown)]),
  );
}

function nothingFoundReply({ missing, speakers, articles, closest }: Suggestion, usual?: Article): Reply {
  const where = articles.length === 1 ? 'the article' : 'the articles';
  const lines = [
    '### Nothing found',
    `No passage of ${where} answers that.`,
    ...(missing.length === 0 ? [] : [`Not in ${where}: ${list(missing)}.`]),
    ...(speakers.length === 0 ? [] : [`Quoted there: ${list(speakers)}.`]),
    ...(articles.length === 0
      ? []
      : [`To ask about: ${listOf(articles, ({ title }) => `*${inline(title, MAX_NAME)}*`)}.`]),
    ...(usual === undefined
      ? []
      : [`-# Only ${titleOf(usual)} was asked; \`/ask\` can ask another article, or all of them.`]),
  ].join('\n');
  const near = closest.slice(0, SHOWN_CLOSEST);
  if (near.length === 0) return reply(text(lines));
  const heading = `**Closest, though no answer:**`;
  return reply(
    text(lines),
    divider(),
    text(heading),
    ...passageComponents(near, MAX_TEXT - lines.length - heading.length),
    ...row(contextButtons(near)),
  );
}

// Passages in at most `max` characters, each with an equal share; the source once where it is one article.
function passageComponents(
  passages: readonly AnswerPassage[],
  max: number,
  first = 1,
): APIComponentInContainer[] {
  const articles = new Set(passages.map(({ article }) => article));
  const [only] = articles.size === 1 ? articles : [];
  const source = only === undefined ? '' : sourceLine(only);
  const share = Math.floor((max - source.length) / passages.length);
  const texts = passages.map((passage, position) =>
    passageText(
      { passage, number: several(passages, first) ? first + position : null, titled: only === undefined },
      share,
    ),
  );
  return [
    ...texts.flatMap((content, position) => (position === 0 ? [text(content)] : [divider(), text(content)])),
    ...(source === '' ? [] : [text(source)]),
  ];
}

function contextButtons(passages: readonly AnswerPassage[], first = 1): APIButtonComponent[] {
  const buttons = new Map<string, APIButtonComponent>();
  passages.slice(0, MAX_ROW_BUTTONS).forEach((passage, position) => {
    const id = contextId(passage);
    const label = several(passages, first) ? `Context ${first + position}` : 'Context';
    if (id !== null && !buttons.has(id)) buttons.set(id, button(label, id));
  });
  return [...buttons.values()];
}

// A passage that stands alone needs no number.
function several(passages: readonly AnswerPassage[], first: number): boolean {
  return passages.length > 1 || first > 1;
}

// To the article where it was published, when all passages are of one that says where.
function linkTo(passages: readonly AnswerPassage[]): APIButtonComponent[] {
  const urls = new Set(passages.map(({ article }) => article.url));
  const [url] = urls.size === 1 ? urls : [];
  return articleLink(url ?? null);
}

function sourceLine(article: Article): string {
  const facts = [article.publisher, article.date].filter((fact) => fact !== null);
  return `-# From ${[titleOf(article), ...facts.map((fact) => inline(fact, MAX_NAME))].join(' · ')}`;
}

function list(names: readonly string[]): string {
  return listOf(names, (name) => `**${inline(name, MAX_NAME)}**`);
}

function listOf<Item>(items: readonly Item[], show: (item: Item) => string): string {
  const rest = items.length - LISTED;
  return items.slice(0, LISTED).map(show).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
