// Changes of a discussion as a whole by command: its state, who and what is blocked, where questions go, its end.
import { ChannelType } from 'discord.js';
import type { Discussion, Happening } from '../../../discussion/discussion.ts';
import type { Action, Call, Reply } from '../../command.ts';
import { act, actedNotice, discussionOf } from '../../discussion/desk.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import type { Caller } from '../../place-of.ts';
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
  const { options, phrases, settings } = call;
  const channel = typeof options['channel'] === 'string' ? options['channel'] : null;
  const pings = typeof options['ping'] === 'boolean' ? options['ping'] : null;
  if (pings === true && settings.moderatorRole === null) return notice(phrases.discussion.noRole);
  const sent =
    channel !== null || pings === null ? [await sendTo(guild, discussion, call, channel, services)] : [];
  const pinged =
    pings === null
      ? []
      : [await simply(discussion, call, { kind: 'change-rules', rules: { pings }, seen: null }, services)];
  return { components: [...sent, ...pinged].flatMap(({ components }) => components) };
}

/** Questions go to a channel from now on, or to none. */
async function sendTo(
  guild: string,
  discussion: Discussion,
  caller: Caller,
  channel: string | null,
  services: Services,
): Promise<Reply> {
  const { phrases } = caller;
  const { servers } = services;
  const say = phrases.discussion;
  if (channel === discussion.channel) return notice(say.samePlace);
  const lacks = channel === null ? [] : servers.lacks(guild, channel, 'answer');
  if (channel !== null && (lacks === null || lacks.length > 0))
    return notice(
      say.lacks(
        `<#${channel}>`,
        (lacks ?? ['ViewChannel']).map((right) => phrases.rights[right]),
      ),
    );
  const happening = { kind: 'change-place', moderatorsPlace: channel } as const;
  const done = actedNotice(await act(discussion.id, caller, happening, services), caller);
  if (channel === null || !servers.isOpen(guild, channel)) return done;
  return { components: [...done.components, ...notice(say.everybodySees(`<#${channel}>`)).components] };
}

/** Chosen in the menu under what `/discussion open` says. */
export const sendQuestionsTo: Action = {
  name: ACT.sendTo,
  shows: 'private',
  async run(press, services) {
    const { guild, manages, phrases, values } = press;
    if (guild === null || !manages) return notice(phrases.discussion.noRights);
    const discussion = await discussionOf(press, services);
    if (discussion === null) return notice(phrases.discussion.stale);
    return sendTo(guild, discussion, press, values[0] ?? null, services);
  },
};

/** Channels to which questions can be sent. */
export const PLACES = [
  ChannelType.GuildText,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildAnnouncement,
] as const;

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
