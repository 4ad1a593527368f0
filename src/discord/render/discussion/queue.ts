// The queue of a discussion for its moderators: what waits, in its order, a page at a time; any of it can be opened, and
// moved to another place.
import {
  approvedOf,
  type Discussion,
  heldOf,
  lineOf,
  type Question,
  queueOf,
} from '../../../discussion/discussion.ts';
import type { Form, Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { form, input } from '../forms.ts';
import { inline } from '../markdown.ts';
import { pageLine, pagerRows, pageWithin } from '../pager.ts';
import { button, menu, notice, reply, row, text } from '../parts.ts';
import { optionsOf } from './lists.ts';
import { linesWithin, linkTo, questionState } from './texts.ts';

const MAX_QUESTION = 90;
const ON_A_PAGE = 12;
const MOST_REPORTED = 8;
/** Characters of the questions on a page, and of those reported. */
const MAX_LIST = 2_200;
const MAX_REPORTED = 900;

export type QueueView = {
  /** From 0; that of the question that is moved where there is one. */
  readonly page?: number;
  /** The question that is moved. */
  readonly moving?: number | null;
  /** What was just done, or why nothing was. */
  readonly note?: string;
};

export function queueReply(
  discussion: Discussion,
  phrases: Phrases,
  { page = 0, moving = null, note = '' }: QueueView = {},
): Reply {
  const { discussion: say } = phrases;
  const decided = queueOf(discussion).length + heldOf(discussion).length;
  const waiting = [...queueOf(discussion), ...heldOf(discussion), ...approvedOf(discussion)];
  const reported = discussion.questions
    .filter(({ state, reporters }) => state === 'answered' && reporters.length > 0)
    .toSorted((a, b) => b.reporters.length - a.reporters.length);
  if (waiting.length + reported.length === 0)
    return notice([...(note === '' ? [] : [note]), say.queueEmpty].join('\n'));
  const pages = Math.max(1, Math.ceil(waiting.length / ON_A_PAGE));
  const moved = waiting.findIndex(({ number }) => number === moving);
  const at = pageWithin(moved < 0 ? page : Math.floor(moved / ON_A_PAGE), pages);
  const from = at * ON_A_PAGE;
  const shown = waiting.slice(from, from + ON_A_PAGE);
  const lineFor = (question: Question): string =>
    `**${question.number}** ${inline(question.text, MAX_QUESTION)} · ${questionState(question, phrases)}`;
  const pending = shown.filter(({ state }) => state === 'pending');
  const approved = shown.filter(({ state }) => state === 'approved');
  const paging = {
    page: at,
    pages,
    id: (to: string) => idOf(ACT.queue, discussion.id, 0, to),
  };
  return reply(
    text(
      [
        ...(note === '' ? [] : [note]),
        ...(pending.length === 0 ? [] : [`### ${say.queueHeading(decided)}`, ...linesFor(pending)]),
        ...(approved.length === 0
          ? []
          : [`### ${say.approvedHeading(waiting.length - decided)}`, ...linesFor(approved)]),
        ...pageLine(paging, phrases).map((line) => `-# ${line}`),
        ...reportedLines(discussion, reported, phrases),
      ].join('\n'),
    ),
    ...menu(
      idOf(ACT.open, discussion.id),
      say.menus.open,
      optionsOf([...shown, ...reported.slice(0, MOST_REPORTED)]),
    ),
    ...menu(
      idOf(ACT.arrange, discussion.id),
      say.menus.arrange,
      optionsOf(shown).map((option) => ({ ...option, isChosen: option.value === `${moving}` })),
    ),
    ...orderButtons(discussion, waiting[moved], phrases),
    ...pagerRows(paging, phrases),
  );

  function linesFor(questions: readonly Question[]): readonly string[] {
    return linesWithin(questions.map(lineFor), MAX_LIST / 2).shown;
  }
}

function reportedLines(discussion: Discussion, reported: readonly Question[], phrases: Phrases): string[] {
  const { discussion: say, notices } = phrases;
  if (reported.length === 0) return [];
  const lines = reported
    .slice(0, MOST_REPORTED)
    .map((question) =>
      [
        `**${question.number}** ${inline(question.text, MAX_QUESTION)}`,
        say.reports(question.reporters.length),
        linkTo(discussion, question.number),
      ].join(' · '),
    );
  const { shown } = linesWithin(lines, MAX_REPORTED);
  const more = reported.length - shown.length;
  return [
    `### ${say.reportedHeading(reported.length)}`,
    ...shown,
    ...(more > 0 ? [notices.andMore(more)] : []),
  ];
}

/** To move a question on from the place where it is seen. */
function orderButtons(discussion: Discussion, question: Question | undefined, phrases: Phrases) {
  if (question === undefined) return [];
  const { buttons, moving } = phrases.discussion;
  const { id } = discussion;
  const { number, isPinned } = question;
  const line = lineOf(discussion, question);
  const place = line.indexOf(question) + 1;
  const to = (target: string): string => idOf(ACT.move, id, number, `${target}-${place}`);
  return [
    text(`-# ${moving(number, place, line.length)}`),
    ...row([
      button(buttons.first, to('first')),
      button(buttons.up, to('up')),
      button(buttons.down, to('down')),
      button(buttons.last, to('last')),
      button(buttons.place, idOf(ACT.moveTo, id, number, `${place}`)),
    ]),
    ...row([
      isPinned
        ? button(buttons.unpin, idOf(ACT.unpinInQueue, id, number))
        : button(buttons.pin, idOf(ACT.pinInQueue, id, number)),
      button(buttons.arranged, idOf(ACT.queue, id, 0, '0')),
    ]),
  ];
}

/** Asks for the place of a question among so many. */
export function placeForm(
  { id }: Discussion,
  question: number,
  seen: number,
  length: number,
  { discussion: { forms } }: Phrases,
): Form {
  return form(idOf(ACT.movedTo, id, question, `${seen}`), forms.move, [
    input({
      name: 'place',
      label: forms.moveTo,
      description: forms.moveHint(length),
      value: `${seen}`,
      max: 6,
      isRequired: true,
    }),
  ]);
}
