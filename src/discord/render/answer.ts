// An answer as a reply: the short answer, a page of passages as quotes with who said them, and buttons to go on.
import type { APIComponentInContainer } from 'discord.js';
import type { Answer, AnswerPassage, Suggestion } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { fitting, type FoundAnswer, PAGE } from '../answer/answer-ref.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { answerButtons, type Audience, passageButtons, removeButton } from './answer-buttons.ts';
import { MAX_TEXT } from './limits.ts';
import { inline } from './markdown.ts';
import { passageText, sourceLine, titleOf } from './passage.ts';
import { divider, reply, row, text } from './parts.ts';

/** Characters that a passage needs at least, with the source of all. */
const MIN_SHARE = 1_000;

/** Closest passages shown where nothing answers. */
const SHOWN_CLOSEST = 2;

const MAX_HEADLINE = 250;
const MAX_NAME = 80;
const LISTED = 8;

export type Asked = {
  readonly asker: string;
  readonly audience: Audience;
  /** What is said first about how the question was understood; a few short lines, ready to be shown. */
  readonly notes?: readonly string[];
  /** The article that was asked because none was named. */
  readonly usual?: Article | undefined;
};

/** The first page of an answer, or that there is none. */
export function answerReply(answer: Answer, asked: Asked, phrases: Phrases): Reply {
  if (answer.kind === 'nothing-found') return nothingFoundReply(answer.suggestion, asked, phrases);
  const { passages, headline, doubt } = answer;
  const found = { passages, headline, isDoubtful: doubt !== undefined, asker: asked.asker, page: 0 };
  return pageReply(fitting(found), asked.audience, phrases, [
    ...notesOf(asked),
    ...doubtLine(doubt, phrases),
  ]);
}

/** A page of an answer that was given before, below a short `lead`. The words it was doubtful for are not kept. */
export function againReply(
  answer: FoundAnswer,
  audience: Audience,
  phrases: Phrases,
  lead: readonly string[] = [],
): Reply {
  return pageReply(answer, audience, phrases, answer.isDoubtful ? doubtLine([], phrases) : [], lead);
}

function pageReply(
  answer: FoundAnswer,
  audience: Audience,
  phrases: Phrases,
  lines: readonly string[],
  lead: readonly string[] = [],
): Reply {
  const { headline, passages, page } = answer;
  const first = page * PAGE;
  const shown = passages.slice(first, first + PAGE);
  const pages = Math.ceil(passages.length / PAGE);
  const isShort = headline !== null && headline.trim() !== '' && page === 0;
  const title = [
    ...lead,
    ...(isShort ? [`### ${inline(headline, MAX_HEADLINE)}`] : []),
    ...lines,
    ...(page > 0 ? [`-# ${phrases.answer.page(page + 1, pages)}`] : []),
  ].join('\n');
  return reply(
    ...(title === '' ? [] : [text(title)]),
    ...passageComponents(shown, MAX_TEXT - title.length, phrases, passages.length > 1 ? first + 1 : null),
    ...row(answerButtons(answer, audience, phrases)),
  );
}

function nothingFoundReply(
  { missing, speakers, articles, closest }: Suggestion,
  asked: Asked,
  phrases: Phrases,
): Reply {
  const { answer } = phrases;
  const titles = articles.map(({ title }) => `*${inline(title, MAX_NAME)}*`);
  const lines = [
    `### ${answer.nothingFound}`,
    ...notesOf(asked),
    answer.noPassage(articles.length),
    ...(missing.length === 0 ? [] : [answer.missing(articles.length, list(missing.map(strong), phrases))]),
    ...(speakers.length === 0 ? [] : [answer.quoted(list(speakers.map(strong), phrases))]),
    ...(articles.length === 0 ? [] : [answer.toAsk(list(titles, phrases))]),
    ...(asked.usual === undefined ? [] : [`-# ${answer.onlyAsked(titleOf(asked.usual))}`]),
  ].join('\n');
  const buttons = row(asked.audience === 'everybody' ? [removeButton(asked.asker, phrases)] : []);
  const heading = `**${answer.closest}**`;
  const room = MAX_TEXT - lines.length - heading.length;
  const near = closest.slice(0, Math.min(SHOWN_CLOSEST, Math.floor(room / MIN_SHARE)));
  if (near.length === 0) return reply(text(lines), ...buttons);
  return reply(
    text(lines),
    divider(),
    text(heading),
    ...passageComponents(near, room, phrases, near.length > 1 ? 1 : null),
    ...buttons,
  );
}

// Passages in at most `max` characters, each with an equal share and with its buttons below it; the source once where
// it is one article. They are numbered from `first`; a passage that stands alone needs no number.
function passageComponents(
  passages: readonly AnswerPassage[],
  max: number,
  phrases: Phrases,
  first: number | null,
): APIComponentInContainer[] {
  const articles = new Set(passages.map(({ article }) => article));
  const [only] = articles.size === 1 ? articles : [];
  const source = only === undefined ? '' : sourceLine(only, phrases);
  const share = Math.floor((max - source.length) / passages.length);
  const ids = new Set<string>();
  const parts = passages.map((passage, position) => {
    const number = first === null ? null : first + position;
    const content = passageText({ passage, number, titled: only === undefined }, share, phrases);
    // The same passage twice would have the same buttons, which Discord refuses.
    const buttons = passageButtons(passage, number, phrases).filter(
      (button) => !('custom_id' in button) || (!ids.has(button.custom_id) && ids.add(button.custom_id)),
    );
    return [text(content), ...row(buttons)];
  });
  return [
    ...parts.flatMap((part, position) => (position === 0 ? part : [divider(), ...part])),
    ...(source === '' ? [] : [text(source)]),
  ];
}

function notesOf({ notes = [] }: Asked): string[] {
  return notes.map((note) => `-# ${note}`);
}

function doubtLine(doubt: readonly string[] | undefined, phrases: Phrases): string[] {
  return doubt === undefined
    ? []
    : [`-# ${phrases.answer.doubt(doubt.map((word) => inline(word, MAX_NAME)))}`];
}

function strong(name: string): string {
  return `**${inline(name, MAX_NAME)}**`;
}

function list(items: readonly string[], { listed }: Phrases): string {
  return listed(items.slice(0, LISTED), Math.max(0, items.length - LISTED));
}
