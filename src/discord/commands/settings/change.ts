// What the menus and buttons of the settings do: each change is confirmed in its place, noted, and can be taken back.
import { randomUUID } from 'node:crypto';
import { type Changes, type Setting, settingsOf } from '../../../settings/settings.ts';
import type { SettingsEntry } from '../../../settings/settings-store.ts';
import type { Reply } from '../../command.ts';
import { withRecord } from '../../log-channel.ts';
import { type Caller, placeOf } from '../../place-of.ts';
import { changeLines, personText, whenText } from '../../render/setting-values.ts';
import { type Check, checkText, type Page } from '../../render/settings.ts';
import type { Services } from '../../services.ts';
import { showPage } from './page.ts';

const PAGE_OF: Record<Setting, Page> = {
  visibility: 'answers',
  defaultArticle: 'answers',
  language: 'answers',
  timeZone: 'answers',
  memberCooldown: 'answers',
  channelCooldown: 'answers',
  channels: 'asking',
  askRoles: 'asking',
  moderatorRole: 'asking',
  logChannel: 'log',
};
/** Changes of others that are told of, and channels that want for something. */
const TOLD = 3;

/** Sets what somebody chose on a page that was drawn at version `seen`. */
export async function applyChanges(
  guild: string,
  caller: Caller,
  changes: Changes,
  seen: number,
  services: Services,
): Promise<Reply> {
  const { phrases } = caller;
  const say = phrases.settings;
  const signature = { id: randomUUID(), by: caller.person, at: services.now() };
  const outcome = await services.settings.change(guild, changes, seen, signature);
  const articles = await services.shelves.list(placeOf(caller));
  const isReplaced = ({ after }: SettingsEntry): boolean =>
    outcome.kind === 'changed' &&
    settingsOf(outcome.entry.after).some((setting) => after[setting] !== undefined);
  const told = outcome.meanwhile.slice(0, TOLD).flatMap((entry) => {
    const how = isReplaced(entry) ? say.replaced : say.meanwhile;
    return [how(personText(entry, phrases), whenText(entry)), ...changeLines(entry, articles, phrases)];
  });
  const done =
    outcome.kind === 'same'
      ? [say.same]
      : [
          `**${say.changed}**`,
          ...changeLines(outcome.entry, articles, phrases),
          ...warnings(guild, caller, outcome.entry.after, services),
        ];
  const page = PAGE_OF[settingsOf(changes)[0] ?? 'visibility'];
  const reply = await showPage(guild, caller, page, services, [...done, ...told]);
  return outcome.kind === 'same' ? reply : noted(reply, caller, outcome.entry, 'changed', services);
}

/** Sets something for a command that answers in its own way. */
export async function setNoted(
  guild: string,
  caller: Caller,
  changes: Changes,
  reply: Reply,
  services: Services,
): Promise<Reply> {
  const signature = { id: randomUUID(), by: caller.person, at: services.now() };
  const outcome = await services.settings.change(guild, changes, Number.MAX_SAFE_INTEGER, signature);
  return outcome.kind === 'same' ? reply : noted(reply, caller, outcome.entry, 'changed', services);
}

/** Takes a change back that the history holds. */
export async function takeBack(
  guild: string,
  caller: Caller,
  id: string,
  page: Page,
  services: Services,
): Promise<Reply> {
  const { phrases } = caller;
  const say = phrases.settings;
  const signature = { id: randomUUID(), by: caller.person, at: services.now() };
  const outcome = await services.settings.undo(guild, id, signature);
  const show = (saying: readonly string[], on = page): Promise<Reply> =>
    showPage(guild, caller, on, services, saying);
  switch (outcome.kind) {
    case 'gone':
      return show([say.forgotten]);
    case 'no-article':
      return show([say.noArticle]);
    case 'changed-since':
      return show([
        outcome.by === null
          ? say.changedElsewhere
          : say.changedSince(personText(outcome.by, phrases), whenText(outcome.by)),
      ]);
    case 'undone': {
      const articles = await services.shelves.list(placeOf(caller));
      const lines = [`**${say.undone}**`, ...changeLines(outcome.entry, articles, phrases)];
      const on = PAGE_OF[settingsOf(outcome.entry.after)[0] ?? 'visibility'];
      return noted(await show(lines, on), caller, outcome.entry, 'undone', services);
    }
  }
}

async function noted(
  reply: Reply,
  caller: Caller,
  entry: SettingsEntry,
  how: 'changed' | 'undone',
  services: Services,
): Promise<Reply> {
  const articles = await services.shelves.list(placeOf(caller));
  const { before, after } = entry;
  // The channel that was left learns of it too, so that nobody can end the log unseen.
  const channels = [before.logChannel, after.logChannel ?? caller.settings.logChannel];
  const recorded = await services.record(
    caller,
    (phrases) => phrases.log[how](changeLines(entry, articles, phrases)),
    channels.filter((channel) => typeof channel === 'string'),
  );
  return withRecord(reply, recorded, caller.phrases);
}

/** What keeps the bot from answering or from noting changes in channels that were just chosen. */
function warnings(
  guild: string,
  { phrases }: Caller,
  { logChannel, channels = [] }: Changes,
  { servers }: Services,
): string[] {
  const checks: Check[] = [
    ...(typeof logChannel === 'string' ? [{ where: 'log' as const, channel: logChannel }] : []),
    ...channels.map((channel) => ({ where: 'channel' as const, channel })),
  ].map((each) => ({
    ...each,
    lacks: servers.lacks(guild, each.channel, each.where === 'log' ? 'log' : 'answer'),
  }));
  return checks
    .filter(({ where, lacks }) => (lacks === null ? where === 'log' : lacks.length > 0))
    .slice(0, TOLD)
    .map((check) => `- ${checkText(check, phrases)}`);
}
