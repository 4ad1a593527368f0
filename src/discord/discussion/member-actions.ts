// What members do with the buttons, menus and forms of a discussion: ask, look after their own questions, report.
import { ComponentType } from 'discord.js';
import { type Happening, LIMITS } from '../../discussion/discussion.ts';
import type { Action, Form, Press, Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { mineReply } from '../render/discussion/lists.ts';
import { summaryFiles } from '../render/discussion/summary.ts';
import { refusalText, stateText } from '../render/discussion/texts.ts';
import { form, input } from '../render/forms.ts';
import { button, notice, row } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { act, actedNotice, askIn, discussionOf } from './desk.ts';
import { ACT, idOf, readRef, type Ref } from './ids.ts';

const ask: Action = {
  name: ACT.ask,
  shows: 'form',
  async run(press, services) {
    const { phrases } = press;
    const discussion = await discussionOf(press, services);
    if (discussion === null) return notice(phrases.discussion.stale);
    if (discussion.state !== 'open') return notice(stateText(discussion, phrases));
    return askForm(discussion.id, phrases);
  },
};

const asked: Action = {
  name: ACT.asked,
  shows: 'private',
  async run(press, services) {
    const discussion = await discussionOf(press, services);
    if (discussion === null) return aside(notice(press.phrases.discussion.stale));
    const given = { question: press.fields['question'] ?? '', isNamed: press.fields['named'] === 'yes' };
    return aside(await askIn(discussion, press, given, services));
  },
};

const mine: Action = {
  name: ACT.mine,
  shows: 'private',
  async run(press, services) {
    const discussion = await discussionOf(press, services);
    return discussion === null
      ? notice(press.phrases.discussion.stale)
      : mineReply(discussion, press.person, press.phrases);
  },
};

/** A menu among somebody's own questions: the list is shown again in its place. */
function onMine(name: string, happens: (question: number) => Happening): Action {
  return {
    name,
    shows: 'update',
    async run(press, services) {
      const ref = readRef(press.argument);
      const question = Number(press.values[0]);
      if (ref === null || !Number.isInteger(question)) return notice(press.phrases.discussion.stale);
      // Moderators have no more rights here than others: these are their own.
      const own = { ...press, manages: false };
      const acted = await act(ref.discussion, own, happens(question), services);
      if (acted.discussion === null) return notice(press.phrases.discussion.stale);
      const note = acted.kind === 'refused' ? acted.why : press.phrases.discussion.done(acted.what);
      return mineReply(acted.discussion, press.person, press.phrases, note);
    },
  };
}

const report: Action = {
  name: ACT.report,
  shows: 'form',
  run: (press, services) =>
    reasonFor(press, services, ACT.reported, ({ discussion: { forms } }) => ({
      title: forms.report,
      hint: forms.reportHint,
    })),
};

const reported: Action = {
  name: ACT.reported,
  shows: 'private',
  run: (press, services) => reasoned(press, services, 'report'),
};

const retract: Action = {
  name: ACT.retract,
  shows: 'form',
  async run(press, services) {
    const ref = readRef(press.argument);
    const discussion = await discussionOf(press, services);
    const question = discussion?.questions.find(({ number }) => number === ref?.question);
    if (discussion !== null && question !== undefined && !press.manages && question.asker !== press.person)
      return notice(refusalText({ kind: 'not-yours' }, discussion, press.phrases));
    return reasonFor(press, services, ACT.retracted, ({ discussion: { forms } }) => ({
      title: forms.retract,
      hint: question?.asker === press.person ? '' : forms.toldHint,
    }));
  },
};

const retracted: Action = {
  name: ACT.retracted,
  shows: 'private',
  run: (press, services) => reasoned(press, services, 'retract'),
};

const restore: Action = {
  name: ACT.restore,
  shows: 'private',
  async run(press, services) {
    const ref = readRef(press.argument);
    if (ref === null) return notice(press.phrases.discussion.stale);
    const happening = { kind: 'restore', question: ref.question } as const;
    return actedNotice(await act(ref.discussion, press, happening, services), press);
  },
};

const files: Action = {
  name: ACT.files,
  shows: 'private',
  async run(press, services) {
    const { phrases, guild } = press;
    const discussion = await discussionOf(press, services);
    if (discussion === null || guild === null) return notice(phrases.discussion.stale);
    const nameOf = (person: string): string => services.servers.nameOf(guild, person);
    const handed = summaryFiles(discussion, nameOf, phrases);
    return {
      components: [
        ...notice(phrases.discussion.summary).components,
        ...handed.map(({ name }) => ({
          type: ComponentType.File as const,
          file: { url: `attachment://${name}` },
        })),
      ],
      files: handed,
    };
  },
};

export const MEMBER_ACTIONS: readonly Action[] = [
  ask,
  asked,
  mine,
  onMine(ACT.withdraw, (question) => ({ kind: 'withdraw', question })),
  onMine(ACT.mineRetract, (question) => ({ kind: 'retract', question, reason: '' })),
  onMine(ACT.mineRestore, (question) => ({ kind: 'restore', question })),
  report,
  reported,
  retract,
  retracted,
  restore,
  files,
];

function askForm(discussion: string, { discussion: { forms } }: Phrases): Form {
  const { title, question, named, namedHint } = forms.ask;
  return form(idOf(ACT.asked, discussion), title, [
    input({ name: 'question', label: question, max: LIMITS.questionLength, isLong: true, isRequired: true }),
    {
      type: ComponentType.Label,
      label: named,
      description: namedHint,
      component: { type: ComponentType.Checkbox, custom_id: 'named', default: false },
    },
  ]);
}

type ReasonForm = { readonly title: string; readonly hint: string };

/** A form for a reason; or why there is nothing to give one for. */
export async function reasonFor(
  press: Press,
  services: Services,
  then: string,
  words: (phrases: Phrases) => ReasonForm,
): Promise<Form | Reply> {
  const { phrases } = press;
  const ref = readRef(press.argument);
  const discussion = await discussionOf(press, services);
  if (ref === null || discussion === null) return notice(phrases.discussion.stale);
  const { title, hint } = words(phrases);
  return form(idOf(then, ref.discussion, ref.question), title, [
    input({
      name: 'reason',
      label: phrases.discussion.forms.reason,
      ...(hint !== '' && { description: hint }),
      max: LIMITS.reasonLength,
      isLong: true,
    }),
  ]);
}

async function reasoned(press: Press, services: Services, kind: 'report' | 'retract'): Promise<Reply> {
  const { phrases } = press;
  const ref = readRef(press.argument);
  if (ref === null) return aside(notice(phrases.discussion.stale));
  const happening = { kind, question: ref.question, reason: press.fields['reason'] ?? '' };
  const acted = await act(ref.discussion, press, happening, services);
  const said = actedNotice(acted, press);
  return aside(
    acted.kind === 'done' && kind === 'retract'
      ? { components: [...said.components, ...putBack(ref, phrases)] }
      : said,
  );
}

function putBack({ discussion, question }: Ref, { discussion: { buttons } }: Phrases) {
  return row([button(buttons.putBack, idOf(ACT.restore, discussion, question))]);
}

/** Said to the presser alone: the message that was pressed stays as it is. */
function aside(reply: Reply): Reply {
  return { ...reply, isAside: true };
}
