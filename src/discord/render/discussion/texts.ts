// What several views of a discussion say alike: who, when, in which state, and which passages.
import type { Discussion, Outcome, Question, Refusal, ShownPassage } from '../../../discussion/discussion.ts';
import type { Phrases } from '../../language/language.ts';
import { inline, quote } from '../markdown.ts';
import { speakerName } from '../passage.ts';

const MAX_TITLE = 150;
const MAX_REASON = 400;

export function titleText({ title }: Pick<Discussion, 'title'>): string {
  return `*${inline(title, MAX_TITLE)}*`;
}

/** As Discord shows a moment to each reader in their own time. */
export function momentText(at: number, style: 'R' | 'f' | 't' = 'R'): string {
  return `<t:${Math.floor(at / 1_000)}:${style}>`;
}

/** The day and the time, and how far off it is. */
export function fullMoment(at: number): string {
  return `${momentText(at, 'f')} (${momentText(at)})`;
}

/** Null is the bot; somebody who was forgotten has no id any more. */
export function personText(person: string | null, { discussion }: Phrases): string {
  if (person === null) return discussion.me;
  return person === '' ? discussion.somebody : `<@${person}>`;
}

function messageLink({ place, channel }: Discussion, message: string | null): string {
  return message === null
    ? ''
    : `https://discord.com/channels/${place.replace(/^server:/, '')}/${channel}/${message}`;
}

export function linkTo(discussion: Discussion, number: number): string {
  const question = discussion.questions.find((each) => each.number === number);
  return messageLink(discussion, question?.state === 'answered' ? question.message : null);
}

export function stateText({ state, pausedFor, rules }: Discussion, { discussion: say }: Phrases): string {
  const moment = (at: number | null): string => (at === null ? '' : fullMoment(at));
  switch (state) {
    case 'draft':
      return say.state.draft(moment(rules.opensAt));
    case 'open':
      return say.state.open(moment(rules.closesAt));
    case 'paused':
      return say.state.paused[pausedFor ?? 'moderator'];
    case 'closed':
      return say.state.closed;
  }
}

/** The first lines that fit into `max` characters together, and how many there are beyond them. */
export function linesWithin(
  lines: readonly string[],
  max: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let length = 0;
  const end = lines.findIndex((line) => (length += line.length + 1) > max);
  const shown = end < 0 ? lines : lines.slice(0, end);
  return { shown, left: lines.length - shown.length };
}

/** A reason or a word for the middle of a line. */
export function reasonText(reason: string): string {
  return inline(reason, MAX_REASON);
}

/** “> Words” and below it who said them, in at most `max` characters. */
export function shownPassage(
  { text, speaker, role, type, isDoubtful, paragraph }: ShownPassage,
  number: number | null,
  max: number,
  { passage }: Phrases,
): string {
  const name = speaker === null ? `**${passage.theArticle}**` : speakerName({ name: speaker, role });
  const line = [
    ...(number === null ? [] : [`${number}`]),
    isDoubtful ? passage.perhaps(name) : name,
    type === 'narrated' ? passage.narrated : passage.kinds[type],
    ...(isDoubtful ? [passage.uncertain] : []),
    passage.paragraph(paragraph + 1),
  ].join(' · ');
  return `${quote(text, [], max - line.length - 1)}\n${line}`;
}

/** “answered · by me 2 minutes ago” */
export function questionState(question: Question, { discussion: say }: Phrases): string {
  const { state, isHeld, isPinned, mergedInto } = question;
  return [
    state === 'merged' && mergedInto !== null ? say.mergedInto(mergedInto) : say.states[state],
    ...(isHeld ? [say.held] : []),
    ...(isPinned ? [say.pinned] : []),
  ].join(' · ');
}

/** What an asker is told privately. */
export function outcomeText(
  outcome: Outcome,
  discussion: Discussion,
  question: number,
  phrases: Phrases,
): string {
  const { told } = phrases.discussion;
  switch (outcome.kind) {
    case 'waiting':
      return told.waiting(question, outcome.position);
    case 'held-back':
      return told.heldBack(question);
    case 'answered':
      return told.answered(question, linkTo(discussion, question));
    case 'linked':
      return told.linked(question, outcome.question, linkTo(discussion, outcome.question)).trim();
    case 'rejected':
    case 'retracted':
      return told[outcome.kind](question, reasonText(outcome.reason));
    default:
      return told[outcome.kind](question);
  }
}

/** Why nothing happened. */
export function refusalText(why: Refusal, discussion: Discussion, phrases: Phrases): string {
  const { refused, states } = phrases.discussion;
  switch (why.kind) {
    case 'discussion-state':
      return refused.discussion(
        stateText(discussion, phrases),
        personText(why.by, phrases),
        momentText(why.at),
      );
    case 'question-state':
      return refused.decided(
        why.question,
        states[why.state],
        personText(why.by, phrases),
        momentText(why.at),
      );
    case 'no-such-question':
      return refused.noQuestion;
    case 'needs-role':
      return refused.role(`<@&${why.role}>`);
    case 'cooldown':
      return refused.cooldown(momentText(why.until));
    case 'asked-already':
      return refused.again(why.question);
    case 'too-many':
      return refused.tooMany(why.limit);
    case 'moved':
      return refused.moved(why.question, why.place);
    default:
      return refused[why.kind];
  }
}
