// What moderators do with the page of the queue: turn it, move and pin questions on it. Whoever moves from an order that
// somebody else has changed is told so, and by whom.
import type { Discussion, Happening, Question, Target } from '../../discussion/discussion.ts';
import { lineOf } from '../../discussion/discussion.ts';
import type { Action, Press, Reply } from '../command.ts';
import { withRecord } from '../log-channel.ts';
import { recordLine } from '../render/discussion/lists.ts';
import { placeForm, queueReply, type QueueView } from '../render/discussion/queue.ts';
import { pageWanted } from '../render/pager.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { act, discussionOf } from './desk.ts';
import { ACT, readRef, type Ref } from './ids.ts';
import { moderatorPress } from './moderator-press.ts';

/** Lets something happen to a question and shows the page on which it is then. */
async function arrange(
  { discussion: id, question }: Ref,
  happening: Happening,
  press: Press,
  services: Services,
): Promise<Reply> {
  const { phrases } = press;
  const acted = await act(id, press, happening, services);
  const { discussion } = acted;
  if (discussion === null) return notice(phrases.discussion.stale);
  const show = (note: string): Reply => queueReply(discussion, phrases, { moving: question, note });
  if (acted.kind === 'done')
    return withRecord(show(phrases.discussion.done(acted.what)), acted.recorded, phrases);
  const last = acted.isOvertaken ? await services.discussions.latest(id) : null;
  const before = last === null ? [] : [phrases.discussion.justBefore(recordLine(last, phrases))];
  return show([acted.why, ...before].join('\n'));
}

const page = moderatorPress(ACT.queue, (discussion, { rest }, press) =>
  queueReply(discussion, press.phrases, { page: pageWanted(rest, press.values) ?? 0 }),
);

const choose = moderatorPress(ACT.arrange, (discussion, _, press) => {
  const moving = Number(press.values[0]);
  const view: QueueView = questionIn(discussion, moving) === null ? {} : { moving };
  return queueReply(discussion, press.phrases, view);
});

const TARGETS = ['first', 'up', 'down', 'last'] as const satisfies readonly Target[];

const move = moderatorPress(ACT.move, (_, ref, press, services) => {
  const [to = '', seen = ''] = ref.rest.split('-');
  const target = TARGETS.find((each) => each === to);
  if (target === undefined || !/^\d+$/.test(seen)) return notice(press.phrases.discussion.stale);
  const happening = { kind: 'move', question: ref.question, to: target, seen: Number(seen) } as const;
  return arrange(ref, happening, press, services);
});

const moveTo: Action = {
  name: ACT.moveTo,
  shows: 'form',
  async run(press, services) {
    const { phrases, manages } = press;
    if (!manages) return notice(phrases.discussion.refused['moderators-only']);
    const discussion = await discussionOf(press, services);
    const ref = readRef(press.argument);
    const question = discussion === null || ref === null ? null : questionIn(discussion, ref.question);
    if (discussion === null || question === null) return notice(phrases.discussion.stale);
    const line = lineOf(discussion, question);
    return placeForm(discussion, question.number, line.indexOf(question) + 1, line.length, phrases);
  },
};

const movedTo = moderatorPress(ACT.movedTo, (discussion, ref, press, services) => {
  const place = (press.fields['place'] ?? '').trim();
  if (!/^[1-9]\d{0,5}$/.test(place)) {
    const note = press.phrases.discussion.forms.badPlace;
    return queueReply(discussion, press.phrases, { moving: ref.question, note });
  }
  const happening = { kind: 'move', question: ref.question, to: Number(place), seen: null } as const;
  return arrange(ref, happening, press, services);
});

const pinning = (name: string, kind: 'pin' | 'unpin'): Action =>
  moderatorPress(name, (_, ref, press, services) =>
    arrange(ref, { kind, question: ref.question }, press, services),
  );

export const QUEUE_ACTIONS: readonly Action[] = [
  page,
  choose,
  move,
  moveTo,
  movedTo,
  pinning(ACT.pinInQueue, 'pin'),
  pinning(ACT.unpinInQueue, 'unpin'),
];

function questionIn({ questions }: Discussion, wanted: number): Question | null {
  return questions.find(({ number }) => number === wanted) ?? null;
}
