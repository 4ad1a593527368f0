// Changes of a discussion as a whole by command: its state, who and what is blocked, where questions go, its end.
import type { Discussion, Happening } from '../../../discussion/discussion.ts';
import type { Call, Reply } from '../../command.ts';
import { act, actedNotice } from '../../discussion/desk.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import { titleText } from '../../render/discussion/texts.ts';
import { button, dangerButton, notice, reply, row, text } from '../../render/parts.ts';
import type { Services } from '../../services.ts';

export async function simply(
  { id }: Discussion,
  call: Call,
  happening: Happening,
  services: Services,
): Promise<Reply> {
  return actedNotice(await act(id, call, happening, services), call);
}

export async function block(discussion: Discussion, call: Call, services: Services): Promise<Reply> {
  const { member, word, reason } = given(call);
  if ((member === '') === (word === '')) return notice(call.phrases.discussion.memberOrWord);
  const happening: Happening =
    member === '' ? { kind: 'block-word', word } : { kind: 'block-member', member, reason };
  return simply(discussion, call, happening, services);
}

export async function unblock(discussion: Discussion, call: Call, services: Services): Promise<Reply> {
  const { member, word } = given(call);
  if ((member === '') === (word === '')) return notice(call.phrases.discussion.memberOrWord);
  const happening: Happening =
    member === '' ? { kind: 'unblock-word', word } : { kind: 'unblock-member', member, reason: '' };
  return simply(discussion, call, happening, services);
}

/** Where questions go, and whether the moderators' role is told; what is not named of the two stays as it is. */
export async function moderators(
  guild: string,
  discussion: Discussion,
  call: Call,
  services: Services,
): Promise<Reply> {
  const { phrases, options, settings } = call;
  const { servers } = services;
  const say = phrases.discussion;
  const channel = typeof options['channel'] === 'string' ? options['channel'] : null;
  const pings = typeof options['ping'] === 'boolean' ? options['ping'] : null;
  if (channel === discussion.channel) return notice(say.samePlace);
  const lacks = channel === null ? [] : servers.lacks(guild, channel, 'answer');
  if (channel !== null && (lacks === null || lacks.length > 0))
    return notice(
      say.lacks(
        `<#${channel}>`,
        (lacks ?? ['ViewChannel']).map((right) => phrases.rights[right]),
      ),
    );
  if (pings === true && settings.moderatorRole === null) return notice(say.noRole);
  const lines: Reply[] = [];
  if (channel !== null || pings === null)
    lines.push(await simply(discussion, call, { kind: 'change-place', moderatorsPlace: channel }, services));
  if (pings !== null)
    lines.push(
      await simply(discussion, call, { kind: 'change-rules', rules: { pings }, seen: null }, services),
    );
  if (channel !== null && servers.isOpen(guild, channel))
    lines.push(notice(say.everybodySees(`<#${channel}>`)));
  return { components: lines.flatMap(({ components }) => components) };
}

export function askToDelete(discussion: Discussion, { phrases }: Call): Reply {
  const { discussion: say, buttons } = phrases;
  return reply(
    text(`### ${say.deleteHeading(titleText(discussion))}\n${say.deleteWarning}`),
    ...row([
      dangerButton(buttons.delete, idOf(ACT.delete, discussion.id)),
      button(buttons.cancel, 'cancel:'),
    ]),
  );
}

function given({ options }: Call): { member: string; word: string; reason: string } {
  const read = (name: string): string => String(options[name] ?? '').trim();
  return { member: read('member'), word: read('word'), reason: read('reason') };
}
