// What moderators decide with the buttons, menus and forms of a question. Rights are checked each time, and whoever comes
// second is told who was first.
import type { Discussion, Happening, Question } from '../../discussion/discussion.ts';
import type { Action, Press, Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { withRecord } from '../log-channel.ts';
import { didText } from '../render/discussion/lists.ts';
import { questionReply } from '../render/discussion/question.ts';
import { refusalText, titleText } from '../render/discussion/texts.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { act, discussionOf } from './desk.ts';
import { ACT, readRef, type Ref } from './ids.ts';
import { reasonFor } from './member-actions.ts';

/** What a press makes happen; null where what was chosen is not there. */
type Deciding = (ref: Ref, press: Press, discussion: Discussion) => Happening | null;

/** The question is shown in its place as it is afterwards; why nothing happened is said to the presser alone. */
function deciding(name: string, happens: Deciding): Action {
  return {
    name,
    shows: 'update',
    run: (press, services) => decide(press, services, happens),
  };
}

async function decide(press: Press, services: Services, happens: Deciding): Promise<Reply> {
  const { phrases } = press;
  const ref = readRef(press.argument);
  const before = await discussionOf(press, services);
  if (ref === null || before === null) return { ...notice(phrases.discussion.stale), isAside: true };
  const happening = happens(ref, press, before);
  if (happening === null) return { ...notice(phrases.discussion.stale), isAside: true };
  const acted = await act(ref.discussion, press, happening, services);
  if (acted.kind === 'refused') return { ...notice(acted.why), isAside: true };
  const question = acted.discussion.questions.find(({ number }) => number === ref.question);
  if (question === undefined) return { ...notice(phrases.discussion.stale), isAside: true };
  // What stands in a channel is read by all moderators, in the server's language.
  const reader = press.onPrivate ? phrases : press.sharedPhrases;
  return withRecord(await shown(acted.discussion, question, reader, services), acted.recorded, reader);
}

async function shown(
  discussion: Discussion,
  question: Question,
  phrases: Phrases,
  { discussions }: Services,
): Promise<Reply> {
  const nearness = await discussions.vectors.nearnessTo(question, discussion);
  return questionReply(discussion, question, phrases, nearness);
}

const simple = (name: string, kind: 'hold' | 'release' | 'pin' | 'unpin' | 'reconsider'): Action =>
  deciding(name, ({ question }) => ({ kind, question }));

const approve = deciding(ACT.approve, ({ question }, _, discussion) => {
  const passages = discussion.questions.find(({ number }) => number === question)?.passages ?? [];
  return { kind: 'approve', question, passages };
});

const approveWith = deciding(ACT.approveWith, ({ question }, { values }, discussion) => {
  const all = discussion.questions.find(({ number }) => number === question)?.passages ?? [];
  const passages = all.filter((_, at) => values.includes(`${at}`));
  return passages.length === 0 ? null : { kind: 'approve', question, passages };
});

const merge = deciding(ACT.merge, ({ question }, { values }) => {
  const into = Number(values[0]);
  return Number.isInteger(into) ? { kind: 'merge', question, into } : null;
});

const first = deciding(ACT.first, ({ question }) => ({ kind: 'move', question, to: 'first', seen: null }));

const reject: Action = {
  name: ACT.reject,
  shows: 'form',
  run(press, services) {
    if (!press.manages) return notice(press.phrases.discussion.refused['moderators-only']);
    return reasonFor(press, services, ACT.rejected, ({ discussion: { forms } }) => ({
      title: forms.reject,
      hint: forms.toldHint,
    }));
  },
};

const rejected = deciding(ACT.rejected, ({ question }, { fields }) => ({
  kind: 'reject',
  question,
  reason: fields['reason'] ?? '',
}));

/** Opens a question from the queue. */
const open: Action = {
  name: ACT.open,
  shows: 'private',
  async run(press, services) {
    const { phrases } = press;
    if (!press.manages) return notice(phrases.discussion.refused['moderators-only']);
    const discussion = await discussionOf(press, services);
    if (discussion === null) return notice(phrases.discussion.stale);
    const question = discussion.questions.find(({ number }) => `${number}` === press.values[0]);
    return question === undefined
      ? notice(refusalText({ kind: 'no-such-question', question: 0 }, discussion, phrases))
      : shown(discussion, question, phrases, services);
  },
};

/** It was asked, and the answer is yes. */
const remove: Action = {
  name: ACT.delete,
  shows: 'update',
  async run(press, services) {
    const { phrases } = press;
    if (!press.manages) return notice(phrases.discussion.noRights);
    const discussion = await discussionOf(press, services);
    if (discussion === null || !(await services.discussions.remove(discussion.id)))
      return notice(phrases.discussion.stale);
    const recorded = await services.record(press, (shared) =>
      shared.discussion.logged(
        titleText(discussion),
        `<#${discussion.channel}>`,
        didText('delete', null, null, shared),
      ),
    );
    return withRecord(notice(phrases.discussion.deleted), recorded, phrases);
  },
};

export const MODERATOR_ACTIONS: readonly Action[] = [
  approve,
  approveWith,
  reject,
  rejected,
  merge,
  simple(ACT.hold, 'hold'),
  simple(ACT.release, 'release'),
  simple(ACT.undo, 'reconsider'),
  simple(ACT.pin, 'pin'),
  simple(ACT.unpin, 'unpin'),
  first,
  open,
  remove,
];
