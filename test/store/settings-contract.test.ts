import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personPlace, serverPlace } from '../../src/library/article-store.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { HISTORY, type Signature } from '../../src/settings/settings-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { LIMITS, newArticle } from './articles.ts';
import { databases, KINDS } from './databases.ts';

const [HERE, THERE] = ['100000000000000001', '100000000000000002'];
const [ADA, BO] = ['200000000000000001', '200000000000000002'];

function signed(by = ADA, at = 1_900_000_000_000): Signature {
  return { id: randomUUID(), by, at };
}

// What every store of settings does, whatever it keeps them in.
describe.each(KINDS)('settings kept in %s', (kind) => {
  const { open } = databases(kind);
  const stores = async () => {
    const database = await open();
    return { database, articles: databaseArticles(database), settings: databaseSettings(database) };
  };

  it('are those of the start where nobody changed any', async () => {
    const { articles, settings } = await stores();
    expect(await settings.read(HERE)).toEqual({ version: 0, settings: DEFAULT_SETTINGS });
    expect(await settings.history(HERE)).toEqual([]);
    expect(await articles.places(null, 10)).toEqual([]);
  });

  it('are what they were changed to, in that server alone, with a history', async () => {
    const { settings } = await stores();
    const [first, second] = [signed(), signed(BO, 1_900_000_000_500)];
    expect(
      await settings.change(HERE, { visibility: 'public', channels: ['7'], language: null }, 0, first),
    ).toEqual({
      kind: 'changed',
      entry: {
        ...first,
        version: 1,
        before: { visibility: 'private', channels: [] },
        after: { visibility: 'public', channels: ['7'] },
        undoes: null,
      },
      meanwhile: [],
    });
    await settings.change(HERE, { memberCooldown: 30 }, 1, second);
    expect(await settings.read(HERE)).toEqual({
      version: 2,
      settings: { ...DEFAULT_SETTINGS, visibility: 'public', channels: ['7'], memberCooldown: 30 },
    });
    expect((await settings.history(HERE)).map(({ id, by, at }) => ({ id, by, at }))).toEqual([second, first]);
    expect(await settings.read(THERE)).toEqual({ version: 0, settings: DEFAULT_SETTINGS });
  });

  it('stay as they are where a change changes nothing', async () => {
    const { settings } = await stores();
    expect(await settings.change(HERE, { visibility: 'private' }, 0, signed())).toEqual({
      kind: 'same',
      meanwhile: [],
    });
    expect((await settings.read(HERE)).version).toBe(0);
  });

  it('take a repeated change once, as after a lost confirmation', async () => {
    const { settings } = await stores();
    const signature = signed();
    const once = await settings.change(HERE, { memberCooldown: 30 }, 0, signature);
    expect(await settings.change(HERE, { memberCooldown: 30 }, 0, signature)).toEqual(once);
    expect(await settings.history(HERE)).toHaveLength(1);
  });

  it('keep both of two changes at once, and tell the second of the first', async () => {
    const { settings } = await stores();
    const outcomes = await Promise.all([
      settings.change(HERE, { visibility: 'public' }, 0, signed(ADA)),
      settings.change(HERE, { language: 'de' }, 0, signed(BO)),
    ]);
    expect((await settings.read(HERE)).settings).toMatchObject({ visibility: 'public', language: 'de' });
    const told = outcomes.map(({ meanwhile }) => meanwhile.map(({ by }) => by));
    expect(told.flat()).toHaveLength(1);
    expect(told).toContainEqual([]);
  });

  it('let the last of two changes of one thing win, and tell it what it replaced', async () => {
    const { settings } = await stores();
    await settings.change(HERE, { memberCooldown: 30 }, 0, signed(ADA));
    const last = await settings.change(HERE, { memberCooldown: 60 }, 0, signed(BO));
    expect((await settings.read(HERE)).settings.memberCooldown).toBe(60);
    expect(last).toMatchObject({
      entry: { before: { memberCooldown: 30 } },
      meanwhile: [{ by: ADA, after: { memberCooldown: 30 } }],
    });
  });

  it('lose no change of many at once', async () => {
    const { settings } = await stores();
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        settings.change(HERE, { memberCooldown: at + 1 }, 0, signed(`30000000000000000${at}`)),
      ),
    );
    const history = await settings.history(HERE);
    expect(history.map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    for (const [position, { before }] of history.slice(0, -1).entries())
      expect(before).toEqual(history[position + 1]?.after);
  });

  it('can be taken back, and that again', async () => {
    const { settings } = await stores();
    const signature = signed();
    await settings.change(HERE, { visibility: 'public', askRoles: ['5'] }, 0, signature);
    await settings.change(HERE, { language: 'de' }, 1, signed(BO));
    const undone = await settings.undo(HERE, signature.id, signed(BO));
    expect(undone).toMatchObject({
      kind: 'undone',
      entry: { by: BO, version: 3, undoes: signature.id, after: { visibility: 'private', askRoles: [] } },
    });
    expect((await settings.read(HERE)).settings).toEqual({ ...DEFAULT_SETTINGS, language: 'de' });
    if (undone.kind !== 'undone') return;
    await settings.undo(HERE, undone.entry.id, signed());
    expect((await settings.read(HERE)).settings).toMatchObject({ visibility: 'public', askRoles: ['5'] });
  });

  it('are not taken back over what somebody set since, nor twice', async () => {
    const { settings } = await stores();
    const signature = signed();
    await settings.change(HERE, { memberCooldown: 30 }, 0, signature);
    await settings.change(HERE, { memberCooldown: 60 }, 1, signed(BO));
    await settings.change(HERE, { language: 'de' }, 1, signed(ADA));
    expect(await settings.undo(HERE, signature.id, signed())).toMatchObject({
      kind: 'changed-since',
      by: { by: BO, after: { memberCooldown: 60 } },
    });
    const [, second] = await settings.history(HERE);
    await settings.undo(HERE, second?.id ?? '', signed(BO));
    expect(await settings.undo(HERE, second?.id ?? '', signed())).toMatchObject({
      kind: 'changed-since',
      by: { by: BO, undoes: second?.id },
    });
    expect(await settings.undo(HERE, 'none', signed())).toEqual({ kind: 'gone' });
    expect(await settings.undo(THERE, signature.id, signed())).toEqual({ kind: 'gone' });
    expect((await settings.read(HERE)).settings).toMatchObject({ memberCooldown: 30, language: 'de' });
  });

  it('hold the article asked by default, which lies with the articles', async () => {
    const { articles, settings } = await stores();
    const place = serverPlace(HERE);
    const pier = newArticle('pier');
    await articles.add(place, pier, LIMITS);
    const revision = await articles.revision(place);
    const signature = signed();
    await settings.change(HERE, { defaultArticle: 'pier' }, 0, signature);
    expect((await articles.settings(place)).defaultArticle).toBe('pier');
    expect(await articles.revision(place)).toBeGreaterThan(revision);
    const cleared = signed();
    await settings.change(HERE, { defaultArticle: null }, 1, cleared);
    await articles.remove(place, pier.id);
    expect(await settings.undo(HERE, cleared.id, signed())).toEqual({ kind: 'no-article' });
    expect(await settings.undo(HERE, signature.id, signed())).toMatchObject({ kind: 'changed-since' });
  });

  it('change no article, and are no article', async () => {
    const { articles, settings } = await stores();
    await settings.change(HERE, { visibility: 'public' }, 0, signed());
    expect(await articles.revision(serverPlace(HERE))).toBe(0);
    expect(await articles.list(serverPlace(HERE))).toEqual([]);
  });

  it('remember only the last changes', async () => {
    const { settings } = await stores();
    for (let at = 1; at <= HISTORY + 3; at += 1)
      await settings.change(HERE, { memberCooldown: at }, at - 1, signed());
    const history = await settings.history(HERE);
    expect(history).toHaveLength(HISTORY);
    expect(history.at(-1)?.version).toBe(4);
  });

  it('forget who changed them when asked to', async () => {
    const { settings } = await stores();
    await settings.change(HERE, { memberCooldown: 1 }, 0, signed(ADA));
    await settings.change(THERE, { memberCooldown: 1 }, 0, signed(ADA));
    await settings.change(HERE, { memberCooldown: 2 }, 1, signed(BO));
    expect(await settings.changesBy(ADA)).toBe(2);
    await settings.forgetPerson(ADA);
    expect(await settings.changesBy(ADA)).toBe(0);
    expect((await settings.history(HERE)).map(({ by }) => by)).toEqual([BO, null]);
  });

  it('go with the place once the bot has been away from it', async () => {
    const { database, articles, settings } = await stores();
    await settings.change(HERE, { visibility: 'public' }, 0, signed());
    await settings.change(THERE, { visibility: 'public' }, 0, signed());
    await articles.forgetPerson(ADA);
    await articles.noteLeft(serverPlace(HERE), 1_000);
    expect(await articles.sweepLeft(1_001)).toBe(1);
    expect(await settings.read(HERE)).toEqual({ version: 0, settings: DEFAULT_SETTINGS });
    expect(await settings.history(HERE)).toEqual([]);
    expect((await settings.read(THERE)).version).toBe(1);
    expect(await articles.list(personPlace(ADA))).toEqual([]);
    const rows = await database.look((db) => db.selectFrom('settings_changes').select('place').execute());
    expect(rows).toEqual([{ place: serverPlace(THERE) }]);
  });

  it('of an older version have what came later as it is from the start', async () => {
    const { database, settings } = await stores();
    await settings.change(HERE, { visibility: 'public' }, 0, signed());
    await database.write(async (db) => {
      await db.updateTable('settings').set({ settings: '{"language":"de"}' }).execute();
    });
    expect((await settings.read(HERE)).settings).toEqual({ ...DEFAULT_SETTINGS, language: 'de' });
  });

  it('are not believed when they are none', async () => {
    const { database, settings } = await stores();
    await settings.change(HERE, { visibility: 'public' }, 0, signed());
    await database.write(async (db) => {
      await db.updateTable('settings').set({ settings: '{"visibility":"loud"}' }).execute();
    });
    await expect(settings.read(HERE)).rejects.toThrow(/visibility/);
  });
});
