// The components of `/settings`. Who presses one has to administer the server, each time.
import { type Changes, MAX_COOLDOWN_SECONDS, MAX_NAMED, type Setting } from '../../../settings/settings.ts';
import type { Action, Form, Press, Reply } from '../../command.ts';
import { languageOf } from '../../language/language.ts';
import { placeOf } from '../../place-of.ts';
import { notice } from '../../render/parts.ts';
import { ALL_ARTICLES, AUTOMATIC, type Page, PAGES, waitsForm } from '../../render/settings.ts';
import { historyReply } from '../../render/settings-history.ts';
import type { Services } from '../../services.ts';
import { tryAgain } from '../library/again.ts';
import { applyChanges, takeBack } from './change.ts';
import { currentOf, goneFrom, showPage } from './page.ts';

/** Another page. */
const page = onPage('setpage', (guild, press, services) =>
  showPage(guild, press, pageIn(press.argument), services),
);

/** Something was chosen from a menu, or a button names it: which setting, at which version, and to what. */
const set = onPage('set', async (guild, press, services) => {
  const [setting = '', seen = '', value] = press.argument.split(':');
  const changes = await chosen(setting as Setting, value ?? null, guild, press, services);
  if (changes === null) return showPage(guild, press, 'answers', services, [press.phrases.settings.notThere]);
  return applyChanges(guild, press, changes, versionIn(seen), services);
});

/** What does not exist any more is forgotten. */
const clean = onPage('setclean', async (guild, press, services) => {
  const { values } = await currentOf(guild, press, services);
  const gone = goneFrom(guild, values, services);
  const isGone = (id: string | null): boolean => id !== null && gone.has(id);
  const changes: Changes = {
    ...(values.channels.some(isGone) && { channels: values.channels.filter((id) => !isGone(id)) }),
    ...(values.askRoles.some(isGone) && { askRoles: values.askRoles.filter((id) => !isGone(id)) }),
    ...(isGone(values.moderatorRole) && { moderatorRole: null }),
    ...(isGone(values.logChannel) && { logChannel: null }),
  };
  return applyChanges(guild, press, changes, versionIn(press.argument), services);
});

const undo = onPage('unset', (guild, press, services) => {
  const [from = '', id = ''] = press.argument.split(':');
  return takeBack(guild, press, id, pageIn(from), services);
});

const history = onPage('sethistory', async (guild, press, { settings, shelves }) =>
  historyReply(
    await settings.history(guild),
    Number(press.argument) || 0,
    await shelves.list(placeOf(press)),
    press.phrases,
  ),
);

/** Opens the form for the waiting times. */
const waits: Action = {
  name: 'setwaits',
  shows: 'form',
  async run(press, services): Promise<Form | Reply> {
    const { guild, administers, phrases } = press;
    if (guild === null || !administers) return notice(phrases.settings.noRights);
    const { values } = await currentOf(guild, press, services);
    return waitsForm(values, versionIn(press.argument), phrases);
  },
};

/** The form was sent. */
const waitsSent = onPage('waits', async (guild, press, services) => {
  const { waitsForm: say } = press.phrases.settings;
  const member = secondsIn(press.fields['member']);
  const channel = secondsIn(press.fields['channel']);
  const seen = versionIn(press.argument);
  if (member !== null && channel !== null)
    return applyChanges(guild, press, { memberCooldown: member, channelCooldown: channel }, seen, services);
  const problems = [
    ...(member === null ? [say.wrong(say.member, MAX_COOLDOWN_SECONDS)] : []),
    ...(channel === null ? [say.wrong(say.channel, MAX_COOLDOWN_SECONDS)] : []),
  ];
  const blank = waitsForm({ memberCooldown: 0, channelCooldown: 0 }, seen, press.phrases);
  return tryAgain(press, blank, problems, services, [press.phrases.settings.back, 'setpage:answers']);
});

export const SETTINGS_ACTIONS: readonly Action[] = [page, set, clean, undo, history, waits, waitsSent];

function onPage(
  name: string,
  run: (guild: string, press: Press, services: Services) => Promise<Reply>,
): Action {
  return {
    name,
    shows: 'update',
    run: (press, services) =>
      press.guild === null || !press.administers
        ? notice(press.phrases.settings.noRights)
        : run(press.guild, press, services),
  };
}

/** What was chosen, where the server, the library and the bot know it; null for anything else. */
async function chosen(
  setting: Setting,
  named: string | null,
  guild: string,
  press: Press,
  { servers, shelves }: Services,
): Promise<Changes | null> {
  const values = named === null ? press.values : [named];
  const [first = null] = values;
  const areChannels = values.every((id) => servers.hasChannel(guild, id));
  // The role that everybody has goes by the server's id.
  const areRoles = values.every((id) => servers.hasRole(guild, id));
  if (values.length > MAX_NAMED) return null;
  switch (setting) {
    case 'visibility':
      return first === 'public' || first === 'private' ? { visibility: first } : null;
    case 'language':
      if (first === AUTOMATIC) return { language: null };
      return languageOf(first) === null ? null : { language: first };
    case 'defaultArticle': {
      if (first === ALL_ARTICLES) return { defaultArticle: null };
      const entries = await shelves.list(placeOf(press));
      return entries.some(({ slug }) => slug === first) ? { defaultArticle: first } : null;
    }
    case 'channels':
      return areChannels ? { channels: values } : null;
    case 'logChannel':
      return areChannels ? { logChannel: first } : null;
    case 'askRoles':
      return areRoles ? { askRoles: values.includes(guild) ? [] : values } : null;
    case 'moderatorRole':
      return areRoles && first !== guild ? { moderatorRole: first } : null;
    default:
      return null;
  }
}

function pageIn(text: string): Page {
  return PAGES.find((each) => each === text) ?? 'answers';
}

/** Of a forged one nothing is believed but that nobody saw anything yet. */
function versionIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function secondsIn(typed = ''): number | null {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) && Number(text) <= MAX_COOLDOWN_SECONDS ? Number(text) : null;
}
