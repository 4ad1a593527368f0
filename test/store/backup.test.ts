import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkBackup, restoreBackup, writeBackup } from '../../src/store/backup.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { createDiscussions } from '../../src/discussion/discussions.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseVotes } from '../../src/store/database-votes.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { madeDiscussion, member, MODERATOR, PASSAGE } from '../discussion/made.ts';
import { HARBOUR, LIMITS, newArticle, VALLEY } from './articles.ts';
import { databases, KINDS } from './databases.ts';
import { runKeeper } from './run-keeper.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string): string => join(folder, name);

describe.each(KINDS)('a backup from %s', (from) => {
  const source = databases(from);

  it.each(KINDS)('holds all that it is given back to in %s', { timeout: 60_000 }, async (to) => {
    const database = await source.open();
    const articles = databaseArticles(database);
    for (let at = 0; at < 450; at++)
      await articles.add(HARBOUR, newArticle(`a${at}`), { articles: 1_000, length: 1e9 });
    await articles.add(VALLEY, newArticle('a0'), LIMITS);
    await articles.changeSettings(VALLEY, { defaultArticle: 'a0', maxLength: 5_000_000_000 });
    const guild = VALLEY.replace('server:', '');
    const signature = { id: 'c1', by: '200000000000000001', at: 1_900_000_000_000 };
    await databaseSettings(database).change(guild, { channels: ['7'] }, 0, signature);
    const history = await databaseSettings(database).history(guild);
    const file = fileOf(`${from}-${to}.backup`);
    const votes = databaseVotes(database);
    for (let at = 0; at < 250; at++)
      await votes.cast(at % 2 === 0 ? HARBOUR : VALLEY, newArticle(`a${at}`), { up: at, down: 1 });
    const discussions = databaseDiscussions(database);
    const process = createDiscussions({ store: discussions, now: () => 1, onWork: () => {} });
    await process.create(madeDiscussion({ place: VALLEY }), MODERATOR);
    for (let at = 0; at < 300; at++)
      await process.apply('d1', member(`m${at}`), {
        kind: 'ask',
        text: `How long is part ${at}?`,
        isNamed: at % 2 === 0,
        passages: [PASSAGE],
      });
    const discussed = await discussions.load('d1');
    const contents = {
      created: '2031-05-04T03:02:01.000Z',
      places: 2,
      articles: 451,
      texts: 450,
      votes: 250,
      discussions: 1,
    };
    expect(await writeBackup(database, file, new Date(contents.created))).toEqual(contents);
    expect(await checkBackup(file)).toEqual(contents);

    const other = to === from ? database : await otherOf(to).open();
    const there = databaseArticles(other);
    await there.add(HARBOUR, newArticle('later'), LIMITS);
    await databaseSettings(other).change(guild, { memberCooldown: 9 }, 0, { ...signature, id: 'c2' });
    const before = await there.revision(HARBOUR);
    const expected = await articles.read(VALLEY);
    expect(await restoreBackup(other, file)).toEqual(contents);
    expect(await there.read(VALLEY)).toEqual({ ...expected, revision: expect.any(Number) });
    expect((await there.list(HARBOUR)).map(({ slug }) => slug).toSorted()).toEqual(
      Array.from({ length: 450 }, (_, at) => `a${at}`).toSorted(),
    );
    expect(await there.revision(HARBOUR)).toBeGreaterThan(before);
    expect(await databaseSettings(other).read(guild)).toEqual({
      version: 1,
      settings: { ...DEFAULT_SETTINGS, channels: ['7'] },
    });
    expect(await databaseSettings(other).history(guild)).toEqual(history);
    const restored = databaseDiscussions(other);
    expect(await restored.load('d1')).toEqual(discussed);
    expect(await restored.record('d1', 0, 1_000)).toHaveLength(301);
    expect(
      (
        await restored.claimJobs({
          worker: 'w',
          share: { shards: [0], of: 1 },
          now: 9,
          until: 18,
          limit: 1_000,
        })
      ).length,
    ).toBeGreaterThan(300);
    const counted = databaseVotes(other);
    for (let at = 0; at < 250; at += 41)
      expect(await counted.votes(at % 2 === 0 ? HARBOUR : VALLEY, newArticle(`a${at}`))).toEqual({
        up: at,
        down: 1,
      });
  });

  const sqlite = databases('sqlite');
  const postgres = databases('postgres');
  const otherOf = (kind: (typeof KINDS)[number]) => (kind === 'sqlite' ? sqlite : postgres);

  it('is of one moment while another process writes', async () => {
    const address = await source.fresh();
    const database = await source.open(address);
    const keeper = runKeeper(address, ['add', '100000', '500']);
    await keeper.printed(20);
    const file = fileOf(`${from}-moment.backup`);
    const contents = await writeBackup(database, file);
    await keeper.printed(keeper.lines.length + 1);
    keeper.process.kill('SIGKILL');
    await keeper.ended;
    expect(contents.articles).toBeGreaterThanOrEqual(20);
    expect(contents.texts).toBe(contents.articles);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    // The place has been changed just as often as it has articles.
    expect(lines.filter((line) => line.includes(`"revision":${contents.articles},`))).toHaveLength(1);
  });
});

describe('a backup of an older version', () => {
  const { open } = databases('sqlite');
  // As the first version wrote it: of three tables, and with no word of the others.
  const older = async (change: (lines: string[]) => string[] = (lines) => lines): Promise<string> => {
    const database = await open();
    await databaseArticles(database).add(HARBOUR, newArticle('pier'), LIMITS);
    const file = fileOf('older.backup');
    await writeBackup(database, file);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    const rows = change([
      ...lines.slice(0, -1).map((line) => line.replace(/"schema":\d+/, '"schema":1')),
      '',
    ]).slice(0, -1);
    const sha256 = createHash('sha256')
      .update(rows.map((line) => `${line}\n`).join(''))
      .digest('hex');
    const foot = JSON.stringify({ end: true, rows: { texts: 1, places: 1, articles: 1 }, sha256 });
    writeFileSync(file, gzipSync(`${[...rows, foot].join('\n')}\n`));
    return file;
  };

  it('is restored; what it does not know of is empty afterwards', async () => {
    const file = await older();
    const database = await open();
    const settings = databaseSettings(database);
    const signature = { id: 'c1', by: '200000000000000001', at: 1 };
    await settings.change('100000000000000001', { memberCooldown: 9 }, 0, signature);
    expect(await restoreBackup(database, file)).toMatchObject({ places: 1, articles: 1, texts: 1 });
    expect((await databaseArticles(database).list(HARBOUR)).map(({ slug }) => slug)).toEqual(['pier']);
    expect(await settings.read('100000000000000001')).toEqual({ version: 0, settings: DEFAULT_SETTINGS });
    expect(await settings.history('100000000000000001')).toEqual([]);
  });

  it('is refused where rows of a table that it knows are missing', async () => {
    const file = await older((lines) => lines.filter((line) => !line.includes('"table":"articles"')));
    await expect(checkBackup(file)).rejects.toThrow('rows are missing');
  });

  it('is no excuse for one of this version', async () => {
    const file = await older((lines) =>
      lines.map((line) => line.replace('"schema":1,', `"schema":${MIGRATIONS.length},`)),
    );
    await expect(checkBackup(file)).rejects.toThrow('rows are missing');
  });
});

describe('a backup that is not whole', () => {
  const { open } = databases('sqlite');
  const whole = async (): Promise<Buffer> => {
    const database = await open();
    const articles = databaseArticles(database);
    for (const slug of ['pier', 'quay', 'mill']) await articles.add(HARBOUR, newArticle(slug), LIMITS);
    const file = fileOf('whole.backup');
    await writeBackup(database, file);
    return readFileSync(file);
  };

  it(
    'is refused and changes nothing, wherever it was cut or a bit fell over',
    { timeout: 60_000 },
    async () => {
      const bytes = await whole();
      const database = await open();
      const articles = databaseArticles(database);
      await articles.add(VALLEY, newArticle('kept'), LIMITS);
      const file = fileOf('damaged.backup');
      const tryIt = async (damaged: Buffer): Promise<void> => {
        writeFileSync(file, damaged);
        await expect(restoreBackup(database, file)).rejects.toThrow(/^.*damaged\.backup (?:is|was|does)/);
      };
      for (let end = 0; end < bytes.length; end += 7) await tryIt(bytes.subarray(0, end));
      const content = gunzipSync(bytes);
      // From the tenth byte on: before it are the time and the name of the system, which say nothing of what is in it.
      for (let at = 10; at < bytes.length; at += 11) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 16;
        writeFileSync(file, damaged);
        const isRefused = await checkBackup(file).then(
          () => false,
          () => true,
        );
        // Some bits may fall over without a word that is packed in them changing.
        if (!isRefused) expect(gunzipSync(damaged).equals(content)).toBe(true);
      }
      expect((await articles.list(VALLEY)).map(({ slug }) => slug)).toEqual(['kept']);
      expect(await articles.list(HARBOUR)).toEqual([]);
    },
  );

  it('is refused where it is another file that ends too early, and nothing is thrown where nobody listens', async () => {
    const uncaught = vi.fn<() => void>();
    process.on('uncaughtException', uncaught);
    onTestFinished(() => void process.off('uncaughtException', uncaught));
    const rows = Array.from({ length: 3_000 }, (_, at) => `{"table":"texts","row":${Math.sin(at)}}`);
    const packed = gzipSync(['{"shopping":"list"}', ...rows].join('\n'));
    const file = fileOf('cut.backup');
    writeFileSync(file, packed.subarray(0, -9));
    await expect(checkBackup(file)).rejects.toThrow('it does not begin as one');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(uncaught).not.toHaveBeenCalled();
  });

  it.each([
    ['a line too many', (lines: string[]) => [...lines, '{"table":"texts","row":{}}'], 'comes after its end'],
    ['another file', () => ['{"shopping":"list"}'], 'it does not begin as one'],
    [
      'a changed word',
      (lines: string[]) => lines.map((line) => line.replace('stays shut', 'stays open')),
      'its checksum does not fit',
    ],
    [
      'a newer one',
      ([, ...lines]: string[]) => ['{"whosaid":"backup","format":1,"schema":999,"created":""}', ...lines],
      'newer whosaid',
    ],
    [
      'a row that is none',
      ([first = '', ...lines]: string[]) => [first, '{"table":"texts","row":{"hash":1}}', ...lines],
      'line 2, texts: hash',
    ],
  ])('is refused: %s', async (_, change, message) => {
    const lines = gunzipSync(await whole())
      .toString()
      .trimEnd()
      .split('\n');
    const file = fileOf('changed.backup');
    writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`));
    await expect(checkBackup(file)).rejects.toThrow(message);
  });

  it('is taken from before there were votes, and takes away those there are', async () => {
    const lines = gunzipSync(await whole())
      .toString()
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace(`"schema":${MIGRATIONS.length}`, '"schema":1'));
    expect(lines[0]).toContain('"schema":1,');
    const sha256 = createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex');
    const end = JSON.stringify({ end: true, rows: { texts: 3, places: 1, articles: 3 }, sha256 });
    const file = fileOf('older.backup');
    writeFileSync(file, gzipSync(`${[...lines, end].join('\n')}\n`));
    const database = await open();
    const votes = databaseVotes(database);
    await votes.cast(VALLEY, newArticle('pier'), { up: 1, down: 0 });
    expect(await restoreBackup(database, file)).toMatchObject({ articles: 3, votes: 0 });
    expect(await votes.votes(VALLEY, newArticle('pier'))).toEqual({ up: 0, down: 0 });
    expect(await databaseArticles(database).list(HARBOUR)).toHaveLength(3);
  });

  it('is never left behind where it could not be written', async () => {
    const database = await open();
    await expect(writeBackup(database, fileOf('none/x.backup'))).rejects.toThrow(
      /does not exist, or its folder/,
    );
    await expect(writeBackup(database, folder)).rejects.toThrow(/is a folder/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
