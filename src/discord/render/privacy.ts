// What is held about somebody, in plain sentences.
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { button, dangerButton, notice, reply, row, text } from './parts.ts';

export type Held = {
  /** Articles of any place that carry the person's id, those of their direct messages included. */
  readonly added: number;
  /** Articles of their direct messages. */
  readonly own: number;
  readonly questions: number;
  /** Drafts, forms and removed articles that wait for a button. */
  readonly drafts: number;
};

export function heldReply(held: Held, { privacy }: Phrases): Reply {
  return reply(
    text(
      [
        `### ${privacy.held}`,
        ...lines(held, privacy),
        privacy.notStored,
        privacy.articles,
        `-# ${privacy.more}`,
      ].join('\n'),
    ),
  );
}

export function forgetReply(held: Held, { privacy, buttons }: Phrases): Reply {
  return reply(
    text([`### ${privacy.ask}`, ...lines(held, privacy), privacy.stays].join('\n')),
    ...row([dangerButton(buttons.delete, 'forget:'), button(buttons.cancel, 'cancel:')]),
  );
}

export function forgottenNotice({ added, own, questions, drafts }: Held, { privacy }: Phrases): Reply {
  return notice(
    [
      `### ${privacy.deleted}`,
      `- ${privacy.idGone(added)}`,
      `- ${privacy.direct(own)}`,
      `- ${privacy.memoryGone(questions, drafts)}`,
    ].join('\n'),
  );
}

function lines({ added, own, questions, drafts }: Held, privacy: Phrases['privacy']): string[] {
  return [
    `- ${privacy.addedBy(added)}`,
    `- ${privacy.direct(own)}`,
    `- ${privacy.inMemory(questions, drafts)}`,
  ];
}
