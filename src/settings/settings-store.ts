// What the settings need from whoever keeps them: declared here, given by `store/`.
import type { Changes, ServerSettings } from './settings.ts';

export type KeptSettings = {
  /** Grows with every change; 0 where nothing was ever changed. */
  readonly version: number;
  readonly settings: ServerSettings;
};

/** One change, as the history keeps it: only what changed, before and after. */
export type SettingsEntry = {
  readonly id: string;
  /** The version it made. */
  readonly version: number;
  /** Discord id of who did it; null where that was asked to be forgotten. */
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly before: Changes;
  readonly after: Changes;
  /** The change that this one took back; null for every other. */
  readonly undoes: string | null;
};

/** Who changes, when, and under which id of their own choice, so that a repeated call changes nothing twice. */
export type Signature = { readonly id: string; readonly by: string; readonly at: number };

type ChangeOutcome =
  | {
      readonly kind: 'changed';
      readonly entry: SettingsEntry;
      /** What others changed since the version that was seen, newest first. */
      readonly meanwhile: readonly SettingsEntry[];
    }
  /** All was like that already. */
  | { readonly kind: 'same'; readonly meanwhile: readonly SettingsEntry[] };

type UndoOutcome =
  | { readonly kind: 'undone'; readonly entry: SettingsEntry }
  /** What it had set is something else by now, since this change. */
  | { readonly kind: 'changed-since'; readonly by: SettingsEntry | null }
  /** The default article that it would bring back is no longer there. */
  | { readonly kind: 'no-article' }
  /** It is no longer in the history. */
  | { readonly kind: 'gone' };

/** Changes that are remembered of one server. */
export const HISTORY = 50;

/** Changes are whole or not at all, and kept for good once the promise is fulfilled. Each may be repeated safely. */
export type SettingsStore = {
  /** A server's settings, by its Discord id. */
  read(guild: string): Promise<KeptSettings>;
  /** Sets what differs, over whatever others did since version `seen`, and says what that was. */
  change(guild: string, changes: Changes, seen: number, signature: Signature): Promise<ChangeOutcome>;
  /** Takes one change back, unless what it set has been changed since. */
  undo(guild: string, entry: string, signature: Signature): Promise<UndoOutcome>;
  /** The last changes, newest first. */
  history(guild: string): Promise<readonly SettingsEntry[]>;
  /** In how many changes a person's id stands. */
  changesBy(person: string): Promise<number>;
  /** Takes a person's id from the history. */
  forgetPerson(person: string): Promise<void>;
};
