// An article before it is kept: what was understood of it, and what became of keeping it.
import type { APIButtonComponent } from 'discord.js';
import type { ArticleFacts } from '../../article/article.ts';
import type { Draft, KeepOutcome } from '../../library/shelves.ts';
import { type Note, noteText } from '../../source/reasons.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline, quote } from './markdown.ts';
import { titleOf } from './passage.ts';
import { button, dangerButton, mainButton, notice, reply, row, text } from './parts.ts';

const MAX_FACT = 150;
const MAX_NOTE = 200;
const MAX_PREVIEW = 700;
const NOTES = 5;
const SPEAKERS = 6;

export function draftReply(id: string, draft: Draft, phrases: Phrases): Reply {
  const { article } = draft.read;
  return reply(
    text(
      [
        `### ${phrases.draft.heading(titleOf(article))}`,
        ...factLines(article, phrases),
        countLine(
          {
            sentences: article.sentences.length,
            quotations: draft.quotations,
            speakers: draft.speakers.length,
          },
          phrases,
        ),
        ...speakerLines(draft.speakers, phrases),
      ].join('\n'),
    ),
    ...noteLines(draft.notes, phrases).map(text),
    text(
      `**${phrases.draft.begins}**\n${quote(article.body.trim().slice(0, 2 * MAX_PREVIEW), [], MAX_PREVIEW)}`,
    ),
    text(`-# ${phrases.draft.waiting}`),
    ...row(draftButtons(id, phrases)),
  );
}

/** What an article's facts say, a line each, and which of them are not known. */
export function factLines({ author, publisher, date, url }: ArticleFacts, { details }: Phrases): string[] {
  const facts = [
    [details.author, author],
    [details.publisher, publisher],
    [details.date, date],
    [details.address, url],
  ] as const;
  const missing = facts.flatMap(([name, value]) => (value === null ? [name] : []));
  return [
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`**${name}** ${inline(value, MAX_FACT)}`])),
    ...(missing.length === 0 ? [] : [`-# ${details.notGiven(missing)}`]),
  ];
}

type Counts = { readonly sentences: number; readonly quotations: number; readonly speakers: number };

export function countLine({ sentences, quotations, speakers }: Counts, { counts }: Phrases): string {
  return [counts.sentences(sentences), counts.quotations(quotations), counts.speakers(speakers)].join(' · ');
}

export function speakerLines(names: readonly string[], { details, listed }: Phrases): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, SPEAKERS).map((name) => `**${inline(name, MAX_FACT)}**`);
  return [details.quoted(listed(shown, Math.max(0, names.length - SPEAKERS)))];
}

/** An article that somebody wanted to keep, and what became of that. */
export type Keeping = {
  readonly title: string;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
  readonly outcome: KeepOutcome;
  /** Whether the place held nothing of its own before. */
  readonly wasLent: boolean;
};

/** What became of *Keep*. Where there was no room the draft's buttons stay, for another try. */
export function keptReply(id: string, keeping: Keeping, phrases: Phrases): Reply {
  const { draft } = phrases;
  const { outcome, wasLent } = keeping;
  switch (outcome.kind) {
    case 'added':
      return notice(
        [
          `### ${draft.kept}\n${draft.canBeAsked(titleOf(keeping))}`,
          ...(wasLent ? [draft.firstOwn] : []),
          `-# ${draft.howToChange}`,
        ].join('\n'),
      );
    case 'same-text':
      return notice(`### ${draft.hereAlready}\n${draft.sameText(titleOf(outcome.as))}`);
    case 'too-many':
    case 'too-long':
      return reply(
        text(noRoomText(keeping, outcome, draft.thenKeep, phrases)),
        ...row(draftButtons(id, phrases, false)),
      );
  }
}

type NoRoom = Extract<KeepOutcome, { kind: 'too-many' | 'too-long' }>;

/** Why an article does not fit, how to make room, and what to do `then`. */
export function noRoomText(
  article: Pick<Keeping, 'title' | 'length'>,
  outcome: NoRoom,
  then: string,
  { draft }: Phrases,
): string {
  const why =
    outcome.kind === 'too-many'
      ? draft.tooMany(titleOf(article), outcome.limit)
      : draft.tooLong(titleOf(article), article.length, outcome.limit, outcome.left);
  return `### ${draft.noRoom}\n${why} ${then}`;
}

function draftButtons(id: string, { buttons }: Phrases, canChange = true): APIButtonComponent[] {
  return [
    mainButton(buttons.keep, `keep:${id}`),
    ...(canChange ? [button(buttons.changeDetails, `change:${id}`)] : []),
    dangerButton(buttons.discard, `discard:${id}`),
  ];
}

function noteLines(notes: readonly Note[], { draft, notices, sources }: Phrases): string[] {
  if (notes.length === 0) return [];
  const rest = notes.length - NOTES;
  const lines = notes.slice(0, NOTES).map((note) => `- ${inline(noteText(note, sources), MAX_NOTE)}`);
  return [[`**${draft.mended}**`, ...lines, ...(rest > 0 ? [`- ${notices.andMore(rest)}`] : [])].join('\n')];
}
