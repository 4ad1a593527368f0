// One page of the settings as they are now, and what was said about them.
import type { Changeable } from '../../../settings/settings.ts';
import type { Reply } from '../../command.ts';
import { type Caller, placeOf } from '../../place-of.ts';
import { type Check, type Page, settingsReply } from '../../render/settings.ts';
import type { Services } from '../../services.ts';

/** The settings of a server as they are now, the article asked by default among them. */
export async function currentOf(
  guild: string,
  caller: Caller,
  { settings, shelves }: Services,
): Promise<{ values: Changeable; version: number }> {
  const [kept, { defaultArticle }] = await Promise.all([
    settings.read(guild),
    shelves.settings(placeOf(caller)),
  ]);
  return { values: { ...kept.settings, defaultArticle }, version: kept.version };
}

export async function showPage(
  guild: string,
  caller: Caller,
  page: Page,
  services: Services,
  saying: readonly string[] = [],
): Promise<Reply> {
  const [{ values, version }, history, articles] = await Promise.all([
    currentOf(guild, caller, services),
    services.settings.history(guild),
    services.shelves.list(placeOf(caller)),
  ]);
  const gone = goneFrom(guild, values, services);
  const checks = page === 'log' ? checksOf(guild, caller, values, services) : [];
  const [last = null] = history;
  return settingsReply({ page, values, version, last, articles, gone, checks, saying }, caller.phrases);
}

/** Ids of channels and roles that do not exist any more. */
export function goneFrom(guild: string, values: Changeable, { servers }: Services): ReadonlySet<string> {
  const { channels, logChannel, askRoles, moderatorRole } = values;
  const ofOne = (id: string | null): string[] => (id === null ? [] : [id]);
  return new Set([
    ...[...channels, ...ofOne(logChannel)].filter((id) => !servers.hasChannel(guild, id)),
    ...[...askRoles, ...ofOne(moderatorRole)].filter((id) => !servers.hasRole(guild, id)),
  ]);
}

function checksOf(guild: string, caller: Caller, values: Changeable, { servers }: Services): Check[] {
  const check = (where: Check['where'], channel: string): Check => ({
    where,
    channel,
    lacks: servers.lacks(guild, channel, where === 'log' ? 'log' : 'answer'),
  });
  return [
    check('here', caller.channel),
    ...(values.logChannel === null ? [] : [check('log', values.logChannel)]),
    ...values.channels
      .filter((channel) => channel !== caller.channel && servers.hasChannel(guild, channel))
      .map((channel) => check('channel', channel)),
  ];
}
