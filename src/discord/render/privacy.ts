// What is held about somebody, in plain sentences.
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline } from './markdown.ts';
import { button, dangerButton, notice, reply, row, text } from './parts.ts';

/** Characters of a host's name. */
const MOST_HOST = 300;

export type Held = {
  /** Articles of any place that carry the person's id, those of their direct messages included. */
  readonly added: number;
  /** Articles of their direct messages. */
  readonly own: number;
  /** Changes of servers' settings that carry the person's id. */
  readonly changes: number;
  readonly questions: number;
  /** Questions in discussions, which are kept. */
  readonly discussed: number;
  /** Drafts, forms and removed articles that wait for a button. */
  readonly drafts: number;
  /** Checks whose quotations are held. */
  readonly checks: number;
};

/** `rerankHost` is where questions and passages go, null for nowhere. */
export function heldReply(held: Held, phrases: Phrases, rerankHost: string | null): Reply {
  const { privacy } = phrases;
  return reply(
    text([`### ${privacy.held}`, ...lines(held, phrases)].join('\n')),
    text(privacy.notStored),
    ...(rerankHost === null ? [] : [text(privacy.goesTo(inline(rerankHost, MOST_HOST)))]),
    text(`${privacy.articles}\n-# ${privacy.more}`),
  );
}

export function forgetReply(held: Held, phrases: Phrases): Reply {
  const { privacy, buttons } = phrases;
  return reply(
    text([`### ${privacy.ask}`, ...lines(held, phrases)].join('\n')),
    text(privacy.stays),
    ...row([dangerButton(buttons.delete, 'forget:'), button(buttons.cancel, 'cancel:')]),
  );
}

export function forgottenNotice(
  { added, own, changes, discussed, questions, drafts, checks }: Held,
  { privacy, server, discussion, check }: Phrases,
): Reply {
  return notice(
    [
      `### ${privacy.deleted}`,
      `- ${privacy.idGone(added)}`,
      `- ${server.changesGone(changes)}`,
      `- ${discussion.forgotten(discussed)}`,
      `- ${privacy.direct(own)}`,
      `- ${privacy.memoryGone(questions, drafts)}`,
      ...(checks > 0 ? [`- ${check.forgotten(checks)}`] : []),
    ].join('\n'),
  );
}

function lines(
  { added, own, changes, discussed, questions, drafts, checks }: Held,
  { privacy, server, discussion, check }: Phrases,
): string[] {
  return [
    `- ${privacy.addedBy(added)}`,
    `- ${server.changedBy(changes)}`,
    `- ${discussion.heldAbout(discussed)}`,
    `- ${privacy.direct(own)}`,
    `- ${privacy.inMemory(questions, drafts)}`,
    ...(checks > 0 ? [`- ${check.held(checks)}`] : []),
  ];
}
