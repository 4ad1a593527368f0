// `/discussion open`: a discussion begins, here or in a thread of its own, at once or later.
import { randomUUID } from 'node:crypto';
import type { Article } from '../../../article/article.ts';
import type { Discussion } from '../../../discussion/discussion.ts';
import { findArticle } from '../../article-choices.ts';
import type { Call, Reply } from '../../command.ts';
import { actorOf } from '../../discussion/desk.ts';
import { failingOf } from '../../discussion/failing.ts';
import { ACT, idOf } from '../../discussion/ids.ts';
import { givenTimes } from '../../discussion/times.ts';
import { withRecord } from '../../log-channel.ts';
import { placeOf } from '../../place-of.ts';
import { didText } from '../../render/discussion/lists.ts';
import { fullMoment, titleText } from '../../render/discussion/texts.ts';
import { noSuchArticle } from '../../render/notices.ts';
import { channelMenu } from '../../render/menus.ts';
import { notice } from '../../render/parts.ts';
import type { Services } from '../../services.ts';
import { PLACES } from './manage.ts';
import { modeIn, roleIn } from './options.ts';

export async function open(guild: string, call: Call, services: Services): Promise<Reply> {
  const { phrases, options, channel } = call;
  const { rights, discussion: say } = phrases;
  const given = String(options['article'] ?? '').trim();
  const articles = (await services.at(placeOf(call))).articles();
  const article = findArticle(given, articles);
  if (article === null) return noSuchArticle(given, articles, phrases);
  const times = timesOf(call, services.now());
  if (typeof times === 'string') return notice(times);
  const lacks = services.servers.lacks(guild, channel, 'answer') ?? ['ViewChannel' as const];
  if (lacks.length > 0)
    return notice(
      say.lacks(
        `<#${channel}>`,
        lacks.map((right) => rights[right]),
      ),
    );
  return services.discussions.alone(channel, async () => {
    const isThread = options['in'] === 'thread';
    const before = isThread ? null : await openIn(channel, services);
    if (before !== null) return notice(say.alreadyHere(titleText(before)));
    const where = isThread ? await threadFor(guild, article, call, services) : channel;
    if (where === null) {
      const { parent, tags } = services.servers.threadsOf(guild, channel);
      const opening = tags === null ? rights.CreatePublicThreads : rights.SendMessages;
      return notice(say.lacks(`<#${parent}>`, [opening, rights.SendMessagesInThreads]));
    }
    const discussion = made(call, article, where, times, await lastPlace(guild, call, services), services);
    await services.discussions.create(discussion, actorOf(call));
    const recorded = await services.record(call, (shared) =>
      shared.discussion.logged(titleText(discussion), `<#${where}>`, didText('open', null, null, shared)),
    );
    const { opensAt, closesAt } = times;
    const { moderatorsPlace } = discussion;
    const said = notice(
      [
        say.opened(`<#${where}>`),
        ...(opensAt === null ? [] : [say.opensAt(fullMoment(opensAt))]),
        ...(closesAt === null ? [] : [say.closesAt(fullMoment(closesAt))]),
        moderatorsPlace === null ? say.questionsNowhere : say.questionsTo(`<#${moderatorsPlace}>`),
      ].join('\n'),
    );
    const choosing =
      moderatorsPlace === null
        ? [channelMenu(idOf(ACT.sendTo, discussion.id), say.menus.sendTo, [], 1, PLACES)]
        : [];
    return withRecord({ components: [...said.components, ...choosing] }, recorded, phrases);
  });
}

type Times = { readonly opensAt: number | null; readonly closesAt: number | null };

/** When it opens and closes; or what is wrong with what was written. */
function timesOf(call: Call, now: number): Times | string {
  const times = givenTimes(call, now);
  if (typeof times === 'string') return times;
  const { opensAt = null, closesAt = null } = times;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) return call.phrases.discussion.wrongOrder;
  return { opensAt, closesAt };
}

async function openIn(channel: string, { discussions }: Services): Promise<Discussion | null> {
  const id = await discussions.inChannel(channel);
  const discussion = id === null ? null : await discussions.read(id);
  return discussion === null || discussion.state === 'closed' ? null : discussion;
}

/** A thread of its own, in a forum a post; null where the bot may not open one here, or where none can be. */
async function threadFor(
  guild: string,
  article: Article,
  { channel, sharedPhrases }: Call,
  { servers, discussions }: Services,
): Promise<string | null> {
  const { parent, tags } = servers.threadsOf(guild, channel);
  const first = notice(`**${sharedPhrases.discussion.starter(titleText(article))}**`);
  try {
    return await discussions.openThread(parent, article.title, tags === null ? null : { first, tags });
  } catch (error) {
    const failing = failingOf(error);
    if (failing === 'forbidden' || failing === 'refused') return null;
    throw error;
  }
}

/** Where questions of the server's latest discussion went: its moderators decide in the same place again. */
async function lastPlace(
  guild: string,
  call: Call,
  { discussions, servers }: Services,
): Promise<string | null> {
  const [latest] = await discussions.list(placeOf(call), 1);
  const place = latest === undefined ? null : ((await discussions.read(latest.id))?.moderatorsPlace ?? null);
  return place !== null && place !== call.channel && servers.hasChannel(guild, place) ? place : null;
}

function made(
  call: Call,
  { slug, title }: Article,
  channel: string,
  { opensAt, closesAt }: Times,
  moderatorsPlace: string | null,
  { now }: Services,
): Discussion {
  const { options, person } = call;
  const at = now();
  return {
    id: randomUUID(),
    place: placeOf(call),
    article: slug,
    title,
    channel,
    moderatorsPlace,
    createdBy: person,
    createdAt: at,
    state: opensAt === null ? 'open' : 'draft',
    pausedFor: null,
    rules: {
      mode: modeIn(call) ?? 'after-approval',
      askRole: roleIn(call, 'role'),
      cooldownSeconds: Number(options['cooldown'] ?? 0),
      roleCooldowns: {},
      opensAt,
      closesAt,
      blockedWords: [],
      blockedMembers: [],
      pings: false,
    },
    questions: [],
    changedBy: person,
    changedAt: at,
  };
}
