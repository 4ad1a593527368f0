// A server's settings before a call is acknowledged, where they come soon enough.
import { DEFAULT_SETTINGS, type ServerSettings } from '../settings/settings.ts';
import type { Services } from './services.ts';
import { soon } from './soon.ts';

export type SettingsRead = {
  /** Null where they did not come in time: then only the caller should see that something is on its way. */
  readonly early: ServerSettings | null;
  /** Rejects where they cannot be read. */
  readonly settled: Promise<ServerSettings>;
};

/** Half of the time that Discord waits for an acknowledgement. */
export const EARLY_MS = 1_500;

export async function readSettings(
  guild: string | null,
  { settings }: Pick<Services, 'settings'>,
): Promise<SettingsRead> {
  if (guild === null) return { early: DEFAULT_SETTINGS, settled: Promise.resolve(DEFAULT_SETTINGS) };
  const settled = settings.read(guild).then((kept) => kept.settings);
  // Whoever acknowledges goes on with `settled`, and hears there what is wrong.
  const early = await soon(
    settled.catch(() => null),
    EARLY_MS,
  );
  return { early, settled };
}
