// Somebody presses a button, as the actions see it.
import type { Press } from '../../src/discord/command.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { english } from '../../src/discord/language/english.ts';

/** A plain member of a server; `press` says what else. */
export function pressed(press: Partial<Press> = {}): Press {
  return {
    via: 'button',
    guild: '1',
    direct: false,
    channel: '2',
    within: [],
    person: '3',
    roles: [],
    manages: false,
    administers: false,
    posts: true,
    settings: DEFAULT_SETTINGS,
    phrases: english,
    ownPhrases: english,
    sharedPhrases: english,
    argument: '',
    message: '4',
    values: [],
    onPrivate: false,
    fields: {},
    files: {},
    ...press,
  };
}
