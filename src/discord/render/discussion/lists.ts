// Lists of questions: a member's own, and those that wait for moderators; and the record.
import {
  approvedOf,
  type Discussion,
  type Question,
  queueOf,
  type RecordEntry,
} from '../../../discussion/discussion.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { MAX_CHOICES } from '../limits.ts';
import { inline } from '../markdown.ts';
import { menu, notice, reply, text } from '../parts.ts';
import {
  linesWithin,
  linkTo,
  momentText,
  personText,
  questionState,
  reasonText,
  titleText,
} from './texts.ts';

const MAX_QUESTION = 90;
const LISTED = 12;
const RECORDED = 20;
/** Characters of a list; what else is said beside it takes the rest. */
const MAX_LIST = 3_200;
const MAX_LINE = 170;

/** What a member has asked, latest first, and what they can still do about it. */
export function mineReply(discussion: Discussion, person: string, phrases: Phrases, note = ''): Reply {
  const { discussion: say } = phrases;
  const own = discussion.questions.filter(({ asker }) => asker === person).toReversed();
  const queue = queueOf(discussion);
  const lines = own.slice(0, LISTED).map((question) => {
    const position = queue.indexOf(question);
    const { reason } = question;
    const link = linkTo(discussion, question.mergedInto ?? question.number);
    return [
      `**${question.number}** ${inline(question.text, MAX_QUESTION)}`,
      `-# ${[
        questionState(question, phrases),
        ...(position < 0 ? [] : [say.position(position + 1)]),
        ...(reason === null || reason === '' ? [] : [inline(reason, MAX_QUESTION)]),
        ...(link === '' ? [] : [link]),
      ].join(' · ')}`,
    ].join('\n');
  });
  const { shown, left } = linesWithin(lines, MAX_LIST);
  const more = left + Math.max(0, own.length - LISTED);
  const menuOf = (action: string, label: string, questions: readonly Question[]) =>
    menu(idOf(action, discussion.id), label, optionsOf(questions));
  return reply(
    text(
      [
        ...(note === '' ? [] : [note]),
        `### ${say.mine}`,
        ...(lines.length === 0 ? [say.noneOfMine] : shown),
        ...(more > 0 ? [phrases.notices.andMore(more)] : []),
      ].join('\n'),
    ),
    ...menuOf(
      ACT.withdraw,
      say.menus.withdraw,
      own.filter(({ state }) => state === 'pending' || state === 'approved'),
    ),
    ...menuOf(
      ACT.mineRetract,
      say.menus.retract,
      own.filter(({ state }) => state === 'answered'),
    ),
    ...menuOf(
      ACT.mineRestore,
      say.menus.putBack,
      own.filter(({ state, changedBy }) => state === 'retracted' && changedBy === person),
    ),
  );
}

/** The questions to decide about and those approved, in their order; any of them can be opened. */
export function queueReply(discussion: Discussion, phrases: Phrases): Reply {
  const { discussion: say } = phrases;
  const queue = queueOf(discussion);
  const approved = approvedOf(discussion);
  const held = discussion.questions.filter(({ state, isHeld }) => state === 'pending' && isHeld);
  if (queue.length + approved.length + held.length === 0) return notice(say.queueEmpty);
  const linesOf = (questions: readonly Question[]): string[] => {
    const lines = questions
      .slice(0, LISTED)
      .map(
        (question) =>
          `**${question.number}** ${inline(question.text, MAX_QUESTION)} · ${questionState(question, phrases)}`,
      );
    const { shown } = linesWithin(lines, MAX_LIST / 2);
    const more = questions.length - shown.length;
    return [...shown, ...(more > 0 ? [phrases.notices.andMore(more)] : [])];
  };
  return reply(
    text(
      [
        `### ${say.queueHeading(queue.length + held.length)}`,
        ...linesOf([...queue, ...held]),
        ...(approved.length === 0
          ? []
          : [`### ${say.approvedHeading(approved.length)}`, ...linesOf(approved)]),
      ].join('\n'),
    ),
    ...menu(idOf(ACT.open, discussion.id), say.menus.open, optionsOf([...queue, ...held, ...approved])),
  );
}

/** Who did what, latest first. */
export function recordReply(
  discussion: Discussion,
  entries: readonly RecordEntry[],
  phrases: Phrases,
): Reply {
  const { discussion: say } = phrases;
  const lines = entries
    .slice(-RECORDED)
    .toReversed()
    .map(
      ({ at, by, kind, question, detail }) =>
        `${momentText(at)} ${personText(by, phrases)}: ${didText(kind, question, detail, phrases)}`,
    );
  const { shown } = linesWithin(lines, MAX_LIST);
  const more = entries.length - shown.length;
  return reply(
    text(
      [
        `### ${say.record} · ${titleText(discussion)}`,
        ...shown,
        ...(more > 0 ? [phrases.notices.andMore(more)] : []),
      ].join('\n'),
    ),
  );
}

/** “approved question 3” */
export function didText(
  kind: RecordEntry['kind'] | 'delete',
  question: number | null,
  detail: string | null,
  { discussion: say }: Phrases,
): string {
  const [member = '', reason = ''] = (detail ?? '').split(/: (.*)/s);
  const shown =
    kind === 'block-member' || kind === 'unblock-member'
      ? [`<@${member}>`, ...(reason === '' ? [] : [reasonText(reason)])].join(': ')
      : kind === 'change-place' && detail !== null
        ? `<#${detail}>`
        : inline(reasonText(detail ?? ''), MAX_LINE);
  return say.did[kind](question ?? 0, shown);
}

function optionsOf(questions: readonly Question[]) {
  return questions
    .slice(0, MAX_CHOICES)
    .map(({ number, text: words }) => ({ label: `${number}: ${words}`, value: `${number}` }));
}
