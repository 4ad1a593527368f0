// The settings of every server and their history, in a database.
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { type Place, serverPlace } from '../library/article-store.ts';
import {
  type Changeable,
  type Changes,
  DEFAULT_SETTINGS,
  isTimeZone,
  differences,
  pick,
  type ServerSettings,
  settingsOf,
} from '../settings/settings.ts';
import {
  HISTORY,
  type KeptSettings,
  type SettingsEntry,
  type SettingsStore,
  type Signature,
} from '../settings/settings-store.ts';
import type { Database } from './database.ts';
import { tellIn } from './notices.ts';
import { placeRow } from './place-row.ts';
import { readJson } from './read-row.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

const fields = {
  visibility: z.enum(['private', 'public']),
  channels: z.array(z.string()),
  askRoles: z.array(z.string()),
  moderatorRole: z.string().nullable(),
  memberCooldown: z.int().nonnegative(),
  channelCooldown: z.int().nonnegative(),
  language: z.string().nullable(),
  // One that this system does not know any more is as good as none.
  timeZone: z.string().refine(isTimeZone).nullable().catch(null),
  logChannel: z.string().nullable(),
};
// What an older version wrote lacks what came later.
const kept = z
  .object(fields)
  .partial()
  .transform((known): ServerSettings => ({ ...DEFAULT_SETTINGS, ...defined(known) }));
const changed = z
  .object({ ...fields, defaultArticle: z.string().nullable() })
  .partial()
  .transform((known): Changes => defined(known));

export function databaseSettings(database: Database): SettingsStore {
  return {
    read: (guild) => database.look((db) => readIn(db, serverPlace(guild))),
    change: (guild, changes, seen, signature) =>
      database.write(async (db) => {
        const place = serverPlace(guild);
        const current = await lock(db, place);
        const meanwhile = (await historyOf(db, place)).filter(
          ({ id, version, by }) => version > seen && id !== signature.id && by !== signature.by,
        );
        const before = await entryIn(db, place, signature.id);
        if (before !== null) return { kind: 'changed', entry: before, meanwhile };
        const after = differences(current.values, changes);
        if (settingsOf(after).length === 0) return { kind: 'same', meanwhile };
        return {
          kind: 'changed',
          entry: await write(database, db, place, current, after, signature, null),
          meanwhile,
        };
      }),
    undo: (guild, id, signature) =>
      database.write(async (db) => {
        const place = serverPlace(guild);
        const current = await lock(db, place);
        const done = await entryIn(db, place, signature.id);
        if (done !== null) return { kind: 'undone', entry: done };
        const entry = await entryIn(db, place, id);
        if (entry === null) return { kind: 'gone' };
        const settings = settingsOf(differences(current.values, entry.after));
        if (settings.length > 0) {
          const later = (await historyOf(db, place)).filter(({ version }) => version > entry.version);
          const by = later.find(({ after }) => settings.some((setting) => after[setting] !== undefined));
          return { kind: 'changed-since', by: by ?? null };
        }
        const { defaultArticle } = entry.before;
        if (typeof defaultArticle === 'string' && !(await hasArticle(db, place, defaultArticle)))
          return { kind: 'no-article' };
        return {
          kind: 'undone',
          entry: await write(database, db, place, current, entry.before, signature, id),
        };
      }),
    history: (guild) => database.look((db) => historyOf(db, serverPlace(guild))),
    changesBy: (person) =>
      database.look(async (db) => {
        const { count } = await db
          .selectFrom('settings_changes')
          .select((changes) => changes.fn.countAll().as('count'))
          .where('changed_by', '=', person)
          .executeTakeFirstOrThrow();
        return Number(count);
      }),
    forgetPerson: (person) =>
      database.write(async (db) => {
        await db
          .updateTable('settings_changes')
          .set({ changed_by: null })
          .where('changed_by', '=', person)
          .execute();
      }),
  };
}

type Current = { readonly version: number; readonly values: Changeable };

/** The settings as they are, with the right to change them kept from everybody else until the transaction ends. */
async function lock(db: Writing, place: Place): Promise<Current> {
  const { default_article: defaultArticle } = await db
    .insertInto('places')
    .values(placeRow(place))
    // An update in name only, which is what keeps others out.
    .onConflict((conflict) => conflict.column('place').doUpdateSet({ place }))
    .returning('default_article')
    .executeTakeFirstOrThrow();
  const { version, settings } = await readIn(db, place);
  return { version, values: { ...settings, defaultArticle } };
}

async function readIn(db: Kysely<Tables>, place: Place): Promise<KeptSettings> {
  const row = await db
    .selectFrom('settings')
    .select(['version', 'settings'])
    .where('place', '=', place)
    .executeTakeFirst();
  return row === undefined
    ? { version: 0, settings: DEFAULT_SETTINGS }
    : { version: row.version, settings: readJson(kept, row.settings, `the settings of ${place}`) };
}

async function write(
  database: Database,
  db: Writing,
  place: Place,
  { version: last, values }: Current,
  after: Changes,
  { id, by, at }: Signature,
  undoes: string | null,
): Promise<SettingsEntry> {
  const { defaultArticle, ...settings } = { ...values, ...after };
  const version = last + 1;
  const row = { version, settings: JSON.stringify(settings) };
  await db
    .insertInto('settings')
    .values({ place, ...row })
    .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
    .execute();
  if (after.defaultArticle !== undefined) {
    await db
      .updateTable('places')
      .set(({ eb }) => ({ default_article: defaultArticle, revision: eb('revision', '+', 1) }))
      .where('place', '=', place)
      .execute();
    await tellIn(database, db, { kind: 'library', place });
  }
  const before = pick(values, settingsOf(after));
  await db
    .insertInto('settings_changes')
    .values({
      id,
      place,
      version,
      changed_by: by,
      changed_at: at,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      undoes,
    })
    .execute();
  await db
    .deleteFrom('settings_changes')
    .where('place', '=', place)
    .where('version', '<=', version - HISTORY)
    .execute();
  return { id, version, by, at, before, after, undoes };
}

async function historyOf(db: Kysely<Tables>, place: Place): Promise<SettingsEntry[]> {
  const rows = await db
    .selectFrom('settings_changes')
    .selectAll()
    .where('place', '=', place)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(entryOf);
}

async function entryIn(db: Writing, place: Place, id: string): Promise<SettingsEntry | null> {
  const row = await db
    .selectFrom('settings_changes')
    .selectAll()
    .where('place', '=', place)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

async function hasArticle(db: Writing, place: Place, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('place', '=', place)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

function entryOf(row: Selectable<Tables['settings_changes']>): SettingsEntry {
  return {
    id: row.id,
    version: row.version,
    by: row.changed_by,
    at: row.changed_at,
    before: readJson(changed, row.before, `the change ${row.id} of the settings of ${row.place}`),
    after: readJson(changed, row.after, `the change ${row.id} of the settings of ${row.place}`),
    undoes: row.undoes,
  };
}

type Defined<Known> = { [Key in keyof Known]?: Exclude<Known[Key], undefined> };

// What is not there is left out, rather than there as undefined.
function defined<Known extends object>(known: Known): Defined<Known> {
  return Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined),
  ) as Defined<Known>;
}
