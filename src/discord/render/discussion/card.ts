// The card of a discussion, from which members ask, in the channel where it is held.
import type { Article } from '../../../article/article.ts';
import { approvedOf, type Discussion, queueOf } from '../../../discussion/discussion.ts';
import { slice } from '../../../text/span.ts';
import type { Reply } from '../../command.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Phrases } from '../../language/language.ts';
import { inline, quote } from '../markdown.ts';
import { button, mainButton, reply, row, spentButton, text } from '../parts.ts';
import { stateText, titleText } from './texts.ts';

const MAX_LEAD = 500;
const MAX_NAME = 60;
const NAMES = 6;

/** What the card shows of the article; nothing of one that is gone. */
export type Shown = { readonly article: Article; readonly speakers: readonly string[] } | null;

export function cardReply(discussion: Discussion, shown: Shown, phrases: Phrases): Reply {
  const { discussion: say } = phrases;
  const { id, state, rules, questions } = discussion;
  const asked = questions.filter((question) => question.state !== 'withdrawn').length;
  const waiting = queueOf(discussion).length + approvedOf(discussion).length;
  const answered = questions.filter((question) => question.state === 'answered').length;
  const lead = shown?.article.paragraphs.find(({ kind }) => kind === 'text');
  const ask = idOf(ACT.ask, id);
  return reply(
    text(
      [
        `### ${say.heading(titleText(discussion))}`,
        `**${stateText(discussion, phrases)}**`,
        ...(state === 'closed' ? [] : [say.how[rules.mode]]),
        ...(rules.askRole === null ? [] : [say.askRole(`<@&${rules.askRole}>`)]),
        ...(rules.cooldownSeconds === 0 ? [] : [say.cooldown(rules.cooldownSeconds)]),
        ...(shown === null || lead === undefined
          ? []
          : [quote(slice(shown.article.body, lead), [], MAX_LEAD)]),
        ...(shown === null || shown.speakers.length === 0
          ? []
          : [`-# ${say.quoted(namesText(shown.speakers, phrases))}`]),
        `-# ${say.counts(asked, waiting, answered)}`,
      ].join('\n'),
    ),
    ...row([
      state === 'open' ? mainButton(say.buttons.ask, ask) : spentButton(say.buttons.ask, ask),
      button(say.buttons.mine, idOf(ACT.mine, id)),
    ]),
  );
}

export function namesText(names: readonly string[], { listed }: Phrases): string {
  const shown = names.slice(0, NAMES).map((name) => inline(name, MAX_NAME));
  return listed(shown, names.length - shown.length);
}
