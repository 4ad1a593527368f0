// All that a database holds as one file, and back. Both databases write the same file, so it also moves a bot from one
// to the other. It is gzip over lines of JSON: what it is, each row, and at the end the counts and a checksum.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import { KEYS, type Row, ROWS, type TableName, TABLES } from './rows.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

export type BackupContents = {
  /** ISO 8601, when it was made. */
  readonly created: string;
  readonly places: number;
  readonly articles: number;
  readonly texts: number;
  /** Of how many texts the answers were voted on. */
  readonly votes: number;
  readonly discussions: number;
};

const FORMAT = 1;
const PAGE = 200;

const head = z.object({
  whosaid: z.literal('backup'),
  format: z.int(),
  schema: z.int(),
  created: z.string(),
});
const line = z.object({ table: z.enum(TABLES), row: z.unknown() });
const foot = z.object({
  end: z.literal(true),
  rows: z.partialRecord(z.enum(TABLES), z.int().nonnegative()),
  sha256: z.string(),
});

type Counts = Record<TableName, number>;

function noRows(): Counts {
  return Object.fromEntries(TABLES.map((table) => [table, 0])) as Counts;
}

function contentsOf(
  created: string,
  { places, articles, texts, votes, discussions }: Counts,
): BackupContents {
  return { created, places, articles, texts, votes, discussions };
}

/** Writes everything as of one moment into a file, which is there whole or not at all. The bot may be running. */
export async function writeBackup(
  database: Database,
  file: string,
  now = new Date(),
): Promise<BackupContents> {
  const partial = `${file}.partial`;
  const created = now.toISOString();
  try {
    const rows = await database.read(async (db) => {
      const counts = noRows();
      const handle = await open(partial, 'w', 0o600);
      try {
        await pipeline(
          linesToWrite(db, created, counts),
          createGzip(),
          handle.createWriteStream({ flush: true }),
        );
      } finally {
        await handle.close().catch(() => {});
      }
      return counts;
    });
    await rename(partial, file);
    return contentsOf(created, rows);
  } catch (error) {
    await rm(partial, { force: true });
    throw explainFile(file, error);
  }
}

/** Checks a backup from its first line to its last. Throws StoreError with what is wrong with it. */
export async function checkBackup(file: string): Promise<BackupContents> {
  const rows = noRows();
  let created = '';
  for await (const part of readBackup(file)) {
    if (part.kind === 'head') created = part.created;
    else rows[part.table] += 1;
  }
  return contentsOf(created, rows);
}

/**
 * Puts what a backup holds in the place of all that the database holds, or changes nothing. Throws StoreError. Tables
 * that the backup is too old to know are empty afterwards.
 */
export async function restoreBackup(database: Database, file: string): Promise<BackupContents> {
  const contents = await checkBackup(file);
  await database.write(async (db) => {
    // Programs that have read a place under a lower number notice that it is another now.
    const { last } = await db
      .selectFrom('places')
      .select((places) => places.fn.max('revision').as('last'))
      .executeTakeFirstOrThrow();
    for (const table of TABLES.toReversed()) await db.deleteFrom(table).execute();
    for await (const part of readBackup(file))
      if (part.kind === 'row') await insert(db, part, Number(last ?? 0) + 1);
  });
  return contents;
}

async function insert(db: Transaction<Tables>, part: Row, raise: number): Promise<void> {
  if (part.table === 'places')
    await db
      .insertInto('places')
      .values({ ...part.row, revision: part.row.revision + raise })
      .execute();
  // Each row is as its own table wants it, which the compiler cannot see through the name.
  else
    await db
      .insertInto(part.table as 'texts')
      .values(part.row as Tables['texts'])
      .execute();
}

async function* linesToWrite(
  db: Transaction<Tables>,
  created: string,
  counts: Counts,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const written = (value: unknown): string => {
    const json = `${JSON.stringify(value)}\n`;
    hash.update(json);
    return json;
  };
  yield written({ whosaid: 'backup', format: FORMAT, schema: MIGRATIONS.length, created });
  for (const table of TABLES) {
    const keys = KEYS[table];
    const key = sql.join(keys.map((name) => sql.ref(name)));
    let after: readonly unknown[] | null = null;
    for (;;) {
      let page = db
        .selectFrom(table as 'texts')
        .selectAll()
        .orderBy(key)
        .limit(PAGE);
      if (after !== null) page = page.where(sql<boolean>`(${key}) > (${sql.join(after)})`);
      const rows: Record<string, unknown>[] = await page.execute();
      for (const row of rows) yield written({ table, row });
      counts[table] += rows.length;
      if (rows.length < PAGE) break;
      const last: Record<string, unknown> = rows.at(-1) ?? {};
      after = keys.map((name) => last[name]);
    }
  }
  yield `${JSON.stringify({ end: true, rows: counts, sha256: hash.digest('hex') })}\n`;
}

type Part = { readonly kind: 'head'; readonly created: string } | ({ readonly kind: 'row' } & Row);

async function* readBackup(file: string): AsyncGenerator<Part> {
  const damaged = (why: string): StoreError =>
    new StoreError(`${file} is no whole backup: ${why}; nothing was changed`);
  const hash = createHash('sha256');
  const counts = noRows();
  let number = 0;
  let isOlder = false;
  let isWhole = false;
  for await (const json of linesOf(file)) {
    number += 1;
    const at = `line ${number}`;
    if (isWhole) throw damaged(`${at} comes after its end`);
    const value = parseJson(json);
    if (number === 1) {
      const first = head.safeParse(value);
      if (!first.success) throw damaged('it does not begin as one');
      const { format, schema, created } = first.data;
      if (format > FORMAT || schema > MIGRATIONS.length)
        throw new StoreError(`${file} was written by a newer whosaid; restore it with that version`);
      isOlder = schema < MIGRATIONS.length;
      yield { kind: 'head', created };
    } else if (foot.safeParse(value).success) {
      const { rows, sha256 } = foot.parse(value);
      if (sha256 !== hash.digest('hex')) throw damaged('its checksum does not fit');
      if (TABLES.some((table) => (rows[table] ?? (isOlder ? 0 : null)) !== counts[table]))
        throw damaged('rows are missing');
      isWhole = true;
      continue;
    } else {
      const known = line.safeParse(value);
      if (!known.success) throw damaged(`${at} is no row`);
      const { table, row } = known.data;
      const checked = ROWS[table].safeParse(row);
      if (!checked.success)
        throw damaged(
          `${at}, ${table}: ${checked.error.issues[0]?.path.join('.')} ${checked.error.issues[0]?.message}`,
        );
      counts[table] += 1;
      yield { kind: 'row', table, row: checked.data } as Part;
    }
    hash.update(`${json}\n`);
  }
  if (!isWhole) throw damaged('it is cut short');
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  // What goes wrong on the way is thrown to whoever reads.
  pipeline(createReadStream(file), unpacked).catch(() => {});
  const lines = createInterface({ input: unpacked, crlfDelay: Infinity });
  // Whoever has read enough no longer listens, and then it would end the process.
  lines.on('error', () => {});
  try {
    yield* lines;
  } catch (error) {
    throw explainFile(file, error);
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function explainFile(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why: Record<string, string> = {
    ENOENT: 'does not exist, or its folder does not; check the path',
    EISDIR: 'is a folder; name a file',
    ENOTDIR: 'is not in a folder; check the path',
    EACCES: 'may not be read or written; check its permissions',
    EROFS: 'is on a disk that may only be read; choose another',
    ENOSPC: 'is on a full disk; free some space',
    Z_DATA_ERROR: 'is damaged or no backup; nothing was changed',
    Z_BUF_ERROR: 'is cut short; nothing was changed',
  };
  const known = typeof code === 'string' ? why[code] : undefined;
  return known === undefined ? error : new StoreError(`${file} ${known}`, { cause: error });
}
