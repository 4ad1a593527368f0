// One question as everybody sees it with its answer, and as moderators see it to decide.
import { type Discussion, mergedCount, type Question } from '../../../discussion/discussion.ts';
import { type Nearness, similarTo } from '../../../discussion/similar.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { MAX_TEXT } from '../limits.ts';
import { quote } from '../markdown.ts';
import { button, dangerButton, divider, mainButton, menu, notice, reply, row, text } from '../parts.ts';
import { linkTo, momentText, personText, questionState, reasonText, shownPassage } from './texts.ts';

const MAX_QUESTION = 1_100;
/** Characters left for whom a message mentions. */
const MAX_PING = 150;

/** The public answer; where it was taken back, that it was. */
export function publicAnswer(discussion: Discussion, question: Question, phrases: Phrases): Reply {
  const { discussion: say } = phrases;
  const { id } = discussion;
  const { number } = question;
  const heading = `### ${say.question(number)}`;
  if (question.state === 'retracted')
    return reply(
      text(`${heading}\n${say.takenBack}`),
      ...row([button(say.buttons.putBack, idOf(ACT.restore, id, number))]),
    );
  const others = mergedCount(discussion, number);
  const about = [
    ...(question.isNamed && question.asker !== '' ? [say.askedBy(`<@${question.asker}>`)] : []),
    ...(others > 0 ? [say.others(others)] : []),
  ].join(' · ');
  const head = [
    heading,
    quote(question.text, [], MAX_QUESTION),
    ...(about === '' ? [] : [`-# ${about}`]),
  ].join('\n');
  return reply(
    text(head),
    divider(),
    ...passageTexts(question, MAX_TEXT - head.length, phrases),
    ...row([
      button(say.buttons.report, idOf(ACT.report, id, number)),
      button(say.buttons.retract, idOf(ACT.retract, id, number)),
    ]),
  );
}

/** With everything a moderator needs; `nearness` is how near other questions are to it. */
export function questionReply(
  discussion: Discussion,
  question: Question,
  phrases: Phrases,
  nearness?: Nearness,
): Reply {
  const { discussion: say } = phrases;
  const { number, changedBy, changedAt, asker, askedAt, reason } = question;
  const isDecided = question.state !== 'pending';
  const link = linkTo(discussion, number);
  const head = [
    `### ${say.question(number)} · ${questionState(question, phrases)}`,
    ...(isDecided ? [`-# ${say.byWhom(personText(changedBy, phrases), momentText(changedAt))}`] : []),
    ...(reason === null || reason === '' ? [] : [`-# ${say.reason(reasonText(reason))}`]),
    ...(link === '' ? [] : [`-# ${link}`]),
    ...(question.text === '' ? [] : [quote(question.text, [], MAX_QUESTION)]),
    `-# ${say.askedBy(personText(asker, phrases))} ${momentText(askedAt)}`,
  ].join('\n');
  return reply(
    text(head),
    divider(),
    ...passageTexts(question, MAX_TEXT - MAX_PING - head.length, phrases),
    ...controls(discussion, question, phrases, nearness),
  );
}

/** The same with whom it mentions before it. */
export function withPing({ components }: Reply, role: string, { discussion }: Phrases): Reply {
  return { components: [text(discussion.waits(`<@&${role}>`)), ...components] };
}

export function reportReply(
  { id }: Discussion,
  question: number,
  reason: string,
  mark: string,
  { discussion: say }: Phrases,
): Reply {
  const said = notice(say.reported(question, reasonText(reason)));
  const retract = dangerButton(say.buttons.retract, idOf(ACT.retract, id, question, mark));
  return { components: [...said.components, ...row([retract])] };
}

function passageTexts({ passages }: Question, room: number, phrases: Phrases) {
  if (passages.length === 0) return [text(phrases.discussion.noPassage)];
  const share = Math.floor(room / passages.length);
  return passages.map((passage, at) =>
    text(shownPassage(passage, passages.length > 1 ? at + 1 : null, share, phrases)),
  );
}

function controls(discussion: Discussion, question: Question, phrases: Phrases, nearness?: Nearness) {
  const { buttons, menus } = phrases.discussion;
  const { number, passages } = question;
  const id = (action: string): string => idOf(action, discussion.id, number);
  const order = [
    question.isPinned ? button(buttons.unpin, id(ACT.unpin)) : button(buttons.pin, id(ACT.pin)),
    button(buttons.first, id(ACT.first)),
  ];
  const reject = dangerButton(buttons.reject, id(ACT.reject));
  switch (question.state) {
    case 'pending':
      return [
        ...row([
          mainButton(buttons.approve, id(ACT.approve)),
          reject,
          question.isHeld ? button(buttons.release, id(ACT.release)) : button(buttons.hold, id(ACT.hold)),
          ...order,
        ]),
        ...(passages.length < 2
          ? []
          : menu(
              id(ACT.approveWith),
              menus.passages,
              passages.map(({ text: words }, at) => ({ label: `${at + 1}: ${words}`, value: `${at}` })),
              passages.length,
            )),
        ...mergeMenu(discussion, question, phrases, nearness),
      ];
    case 'approved':
      return row([button(buttons.undo, id(ACT.undo)), reject, ...order]);
    case 'rejected':
    case 'merged':
      return row([button(buttons.undo, id(ACT.undo))]);
    case 'answered':
      return row([dangerButton(buttons.retract, id(ACT.retract))]);
    case 'retracted':
      return row([button(buttons.putBack, id(ACT.restore))]);
    case 'withdrawn':
      return [];
  }
}

function mergeMenu(
  { id, questions }: Discussion,
  question: Question,
  { discussion: say }: Phrases,
  nearness?: Nearness,
) {
  const others = questions.filter(
    ({ number, state }) => number !== question.number && ['pending', 'approved', 'answered'].includes(state),
  );
  return menu(
    idOf(ACT.merge, id, question.number),
    say.menus.merge,
    similarTo(question.text, others, nearness).map(({ number }) => ({
      label: `${number}: ${others.find((other) => other.number === number)?.text ?? ''}`,
      value: `${number}`,
    })),
  );
}
