// What is held about somebody, in plain sentences.
import type { Reply } from '../command.ts';
import { counted } from './draft.ts';
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

export function heldReply(held: Held): Reply {
  return reply(
    text(
      [
        '### What I hold about you',
        ...lines(held),
        'Questions and answers are never stored. The questions of the last ten minutes stay in memory for follow-ups, and drafts for 15 minutes; a restart empties both.',
        'Articles are kept until somebody removes them, or 30 days after I was removed from their server.',
        '-# `/privacy delete` deletes all of it; PRIVACY.md in my source says it at length.',
      ].join('\n'),
    ),
  );
}

export function forgetReply(held: Held): Reply {
  return reply(
    text(
      [
        '### Delete what I hold about you?',
        ...lines(held),
        'Articles that you added to a server stay there, without your id. Those of our direct messages are removed. This cannot be undone.',
      ].join('\n'),
    ),
    ...row([dangerButton('Delete', 'forget:'), button('Cancel', 'cancel:')]),
  );
}

export function forgottenNotice({ added, own, questions, drafts }: Held): Reply {
  return notice(
    [
      '### Deleted',
      `- your id, from ${counted(added, 'article')}`,
      `- ${counted(own, 'article')} of our direct messages`,
      `- ${counted(questions, 'question')} and ${counted(drafts, 'draft')} in memory`,
    ].join('\n'),
  );
}

function lines({ added, own, questions, drafts }: Held): string[] {
  return [
    `- your id, as who added ${counted(added, 'article')}`,
    `- ${counted(own, 'article')} of our direct messages`,
    `- in memory: ${counted(questions, 'question')} of the last ten minutes, ${counted(drafts, 'draft')} waiting for a button`,
  ];
}
