// The rules of a discussion for its moderators, with the last change to take back.
import type { Discussion, RecordEntry } from '../../../discussion/discussion.ts';
import { readRuleChange } from '../../../discussion/rules.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { button, reply, row, text } from '../parts.ts';
import { recordLine } from './lists.ts';
import { RULES, ruleText } from './rule-texts.ts';
import { linesWithin, titleText } from './texts.ts';

const MAX_LINES = 3_600;

/** `last` is the last change of the rules; null for none. */
export function rulesReply(
  discussion: Discussion,
  last: RecordEntry | null,
  phrases: Phrases,
  note = '',
): Reply {
  const { rules: say, buttons } = phrases.discussion;
  const { id, rules, moderatorsPlace, state } = discussion;
  const shown = RULES.filter((rule) => rule !== 'opensAt' || state === 'draft');
  const lines = [
    ...(note === '' ? [] : [note]),
    `### ${say.heading(titleText(discussion))}`,
    ...shown.map((rule) => `**${say.names[rule]}**: ${ruleText(rule, rules, phrases)}`),
    `**${say.place}**: ${moderatorsPlace === null ? say.queue : `<#${moderatorsPlace}>`}`,
    `**${say.blocked}**: ${say.blockedCounts(rules.blockedMembers.length, rules.blockedWords.length)}`,
    // What was just done says it already.
    ...(last === null || note !== '' ? [] : [`-# ${say.last(recordLine(last, phrases))}`]),
  ];
  const canUndo = last !== null && readRuleChange(last.detail) !== null;
  return reply(
    text(linesWithin(lines, MAX_LINES).shown.join('\n')),
    ...row(canUndo ? [button(buttons.undo, idOf(ACT.undoRules, id, 0, last.at.toString(36)))] : []),
  );
}
