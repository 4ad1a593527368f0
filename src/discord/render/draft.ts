// An article before it is kept: what was understood of it, and what became of keeping it.
import type { APIButtonComponent } from 'discord.js';
import type { ArticleFacts } from '../../article/article.ts';
import type { Draft, KeepOutcome } from '../../library/shelves.ts';
import type { Reply } from '../command.ts';
import { inline, quote } from './markdown.ts';
import { titleOf } from './passage.ts';
import { button, dangerButton, mainButton, notice, reply, row, text } from './parts.ts';

const MAX_FACT = 150;
const MAX_NOTE = 200;
const MAX_PREVIEW = 700;
const NOTES = 5;
const SPEAKERS = 6;

export function draftReply(id: string, draft: Draft): Reply {
  const { article } = draft.read;
  return reply(
    text(
      [
        `### Is this right? ${titleOf(article)}`,
        ...factLines(article),
        countLine({
          sentences: article.sentences.length,
          quotations: draft.quotations,
          speakers: draft.speakers.length,
        }),
        ...speakerLines(draft.speakers),
      ].join('\n'),
    ),
    ...noteLines(draft.notes).map(text),
    text(`**It begins**\n${quote(article.body.trim().slice(0, 2 * MAX_PREVIEW), [], MAX_PREVIEW)}`),
    text('-# Nothing is kept yet. This draft waits for 15 minutes.'),
    ...row(draftButtons(id)),
  );
}

/** What an article's facts say, a line each, and which of them are not known. */
export function factLines({ author, publisher, date, url }: ArticleFacts): string[] {
  const facts = [
    ['Author', author],
    ['Publisher', publisher],
    ['Date', date],
    ['Web address', url],
  ] as const;
  const missing = facts.flatMap(([name, value]) => (value === null ? [name.toLowerCase()] : []));
  return [
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`**${name}** ${inline(value, MAX_FACT)}`])),
    ...(missing.length === 0 ? [] : [`-# Not given: ${missing.join(', ')}`]),
  ];
}

type Counts = { readonly sentences: number; readonly quotations: number; readonly speakers: number };

export function countLine({ sentences, quotations, speakers }: Counts): string {
  return [
    counted(sentences, 'sentence'),
    counted(quotations, 'quotation'),
    counted(speakers, 'speaker'),
  ].join(' · ');
}

export function speakerLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - SPEAKERS;
  const shown = names.slice(0, SPEAKERS).map((name) => `**${inline(name, MAX_FACT)}**`);
  return [`Quoted: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}

export function counted(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

/** What became of *Keep*. Where there was no room the draft's buttons stay, for another try. */
export function keptReply(id: string, draft: Draft, outcome: KeepOutcome, wasLent = false): Reply {
  const title = titleOf(draft.read.article);
  switch (outcome.kind) {
    case 'added':
      return notice(
        [
          `### Kept\n${title} can be asked about now: mention me, or use \`/ask\`.`,
          ...(wasLent ? ['It is the first of your own, so the lent articles are no longer asked here.'] : []),
          '-# `/library show` shows and changes it.',
        ].join('\n'),
      );
    case 'same-text':
      return notice(`### Here already\nThe same text is kept as ${titleOf(outcome.as)}. Nothing was added.`);
    case 'too-many':
      return roomless(id, `Of ${title}: ${fullSentence(outcome.limit)}`);
    case 'too-long':
      return roomless(id, `Of ${title}: ${tooLongSentence(draft.read.article.body.length, outcome)}`);
  }
}

export function fullSentence(limit: number): string {
  return `${counted(limit, 'article')} fit here, and that many are kept. Remove one with \`/library remove\` first.`;
}

export function tooLongSentence(length: number, { limit, left }: { limit: number; left: number }): string {
  const characters = counted(length, 'character');
  return (
    `its text has ${characters}, and of the ${limit.toLocaleString('en')} that fit here ` +
    `${left.toLocaleString('en')} are left. Remove an article with \`/library remove\` first, or take a shorter text.`
  );
}

function roomless(id: string, sentence: string): Reply {
  return reply(
    text(`### No room\n${sentence} Then press *Keep* again; nothing was kept yet.`),
    ...row([mainButton('Keep', `keep:${id}`), dangerButton('Discard', `discard:${id}`)]),
  );
}

function draftButtons(id: string): APIButtonComponent[] {
  return [
    mainButton('Keep', `keep:${id}`),
    button('Change details', `change:${id}`),
    dangerButton('Discard', `discard:${id}`),
  ];
}

function noteLines(notes: readonly string[]): string[] {
  if (notes.length === 0) return [];
  const rest = notes.length - NOTES;
  const lines = notes.slice(0, NOTES).map((note) => `- ${inline(note, MAX_NOTE)}`);
  return [['**Mended**', ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')];
}
