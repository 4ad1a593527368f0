// A member's own questions, and the record.
import { type Discussion, type Question, queueOf, type RecordEntry } from '../../../discussion/discussion.ts';
import { readRuleChange } from '../../../discussion/rules.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { MAX_CHOICES } from '../limits.ts';
import { inline } from '../markdown.ts';
import { fillPages, pageLine, pagerRows, pageWithin, type Paging } from '../pager.ts';
import { menu, reply, text } from '../parts.ts';
import { ruleChangeText } from './rule-texts.ts';
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
/** Lines of a page at most. */
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

/** Who did what, latest first, a page at a time. */
export function recordReply(
  discussion: Discussion,
  entries: readonly RecordEntry[],
  wanted: number,
  phrases: Phrases,
): Reply {
  const latestFirst = entries.toReversed();
  const lines = latestFirst.map((entry) => recordLine(entry, phrases));
  const pages = fillPages(
    lines.map((line) => Math.max(line.length + 1, MAX_LIST / RECORDED)),
    MAX_LIST,
  );
  const paging: Paging = {
    page: pageWithin(wanted, pages.length),
    pages: pages.length,
    id: (page) => idOf(ACT.record, discussion.id, 0, page),
    about: (page) => dayOf(latestFirst[pages[page]?.[0] ?? 0]),
  };
  const heading = [
    `### ${phrases.discussion.record} · ${titleText(discussion)}`,
    ...pageLine(paging, phrases),
  ];
  const shown = lines.slice(...(pages[paging.page] ?? [0, 0]));
  return reply(text([heading.join(' · '), ...shown].join('\n')), ...pagerRows(paging, phrases));
}

/** In menus, where Discord shows no moment of its own. */
function dayOf(entry: RecordEntry | undefined): string {
  return entry === undefined ? '' : new Date(entry.at).toISOString().slice(0, 10);
}

/** “2 minutes ago @mo: approved question 3” */
export function recordLine({ at, by, kind, question, detail }: RecordEntry, phrases: Phrases): string {
  return `${momentText(at)} ${personText(by, phrases)}: ${didText(kind, question, detail, phrases)}`;
}

/** “approved question 3” */
export function didText(
  kind: RecordEntry['kind'] | 'delete',
  question: number | null,
  detail: string | null,
  phrases: Phrases,
): string {
  const { did } = phrases.discussion;
  return did[kind](question ?? 0, detailText(kind, detail ?? '', phrases));
}

function detailText(kind: RecordEntry['kind'] | 'delete', detail: string, phrases: Phrases): string {
  switch (kind) {
    case 'block-member':
    case 'unblock-member': {
      const [member = '', reason = ''] = detail.split(/: (.*)/s);
      return [`<@${member}>`, ...(reason === '' ? [] : [reasonText(reason)])].join(': ');
    }
    case 'change-place':
      return detail === '' ? '' : `<#${detail}>`;
    case 'change-rules':
      return ruleChangeText(readRuleChange(detail), phrases);
    case 'move':
      return /^\d+>(\d+)$/.exec(detail)?.[1] ?? '';
    default:
      return inline(reasonText(detail), MAX_LINE);
  }
}

/** For a menu of questions. */
export function optionsOf(questions: readonly Question[]) {
  return questions
    .slice(0, MAX_CHOICES)
    .map(({ number, text: words }) => ({ label: `${number}: ${words}`, value: `${number}` }));
}
