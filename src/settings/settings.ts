// What the administrators of a server decide about the bot there.

export type ServerSettings = {
  /** Who sees the answer to a command that does not say: the caller alone, or everybody in the channel. */
  readonly visibility: 'private' | 'public';
  /** Ids of channels, or of categories of them, in which it answers; empty for all. */
  readonly channels: readonly string[];
  /** Ids of the roles that may ask, any of them; empty for everybody. */
  readonly askRoles: readonly string[];
  /** Id of the role that looks after the articles, beside those who may manage messages. */
  readonly moderatorRole: string | null;
  /** Seconds between two questions of one person; 0 for none. */
  readonly memberCooldown: number;
  /** Seconds between two questions in one channel, whoever asks; 0 for none. */
  readonly channelCooldown: number;
  /** Language of what everybody reads, as BCP 47 has it; null for the server's own on Discord. */
  readonly language: string | null;
  /** The IANA name of the zone in which moderators write times; null for UTC. */
  readonly timeZone: string | null;
  /** Id of the channel in which changes are noted; null for none. */
  readonly logChannel: string | null;
};

export const DEFAULT_SETTINGS: ServerSettings = {
  visibility: 'private',
  channels: [],
  askRoles: [],
  moderatorRole: null,
  memberCooldown: 0,
  channelCooldown: 0,
  language: null,
  timeZone: null,
  logChannel: null,
};

/** Whether it is the name of a time zone that this system knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format();
    return true;
  } catch {
    return false;
  }
}

/** As long as Discord's own slow mode can be. */
export const MAX_COOLDOWN_SECONDS = 21_600;
/** Channels that can be named, and roles. */
export const MAX_NAMED = 25;

/** All that one page shows and changes; the article that is asked by default lies with the articles. */
export type Changeable = ServerSettings & { readonly defaultArticle: string | null };
export type Setting = keyof Changeable;
export type Changes = Partial<Changeable>;

const SETTINGS: readonly Setting[] = [
  'visibility',
  'defaultArticle',
  'language',
  'timeZone',
  'memberCooldown',
  'channelCooldown',
  'channels',
  'askRoles',
  'moderatorRole',
  'logChannel',
];

/** Those of the changes that are none are left out; the order of channels and of roles does not count. */
export function differences(current: Changeable, changes: Changes): Changes {
  const changed = SETTINGS.filter(
    (setting) => changes[setting] !== undefined && !isSame(current[setting], changes[setting]),
  );
  return pick(changes, changed);
}

/** The values of some settings. */
export function pick(from: Changes, settings: readonly Setting[]): Changes {
  return Object.fromEntries(
    settings.filter((setting) => from[setting] !== undefined).map((setting) => [setting, from[setting]]),
  );
}

/** The settings that changes are of, in the order in which they are shown. */
export function settingsOf(changes: Changes): Setting[] {
  return SETTINGS.filter((setting) => changes[setting] !== undefined);
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}
