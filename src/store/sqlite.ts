// SQLite through Node's own `node:sqlite`: the dialect that Kysely lacks, and how the file is kept safe.
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { StoreError } from './store-error.ts';

/** How long a statement waits for another process that writes; it holds up everything else meanwhile, so not long. */
const BUSY_MS = 40;
/** Statements that are kept ready. */
const STATEMENTS = 200;

/** A dialect over the database in a file, made where there is none. Throws what the file system or SQLite say. */
export function sqliteDialect(file: string): Dialect {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError(`the database ${file} cannot be made: its folder cannot be; name another place`, {
      cause: error,
    });
  }
  makePrivate(file);
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_MS });
  try {
    // Readers and one writer beside each other; `full` so that what was confirmed outlives a power cut as well.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
  } catch (error) {
    database.close();
    throw error;
  }
  // One connection, on which nothing begins before the last statement has ended: each can be prepared once.
  const prepared = new LRUCache<string, SqliteStatement>({ max: STATEMENTS });
  const config: SqliteDialectConfig = {
    database: {
      close: () => database.close(),
      prepare(sql) {
        const known = prepared.get(sql) ?? statementOf(database, sql);
        prepared.set(sql, known);
        return known;
      },
    },
  };
  const dialect = new SqliteDialect(config);
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new ImmediateDriver(config, database),
  };
}

function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  };
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(config: SqliteDialectConfig, database: DatabaseSync) {
    super(config);
    this.#database = database;
  }

  // Takes the right to write at once: a transaction that asks for it midway is refused when another was faster.
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const reads = settings?.accessMode === 'read only';
    await connection.executeQuery(CompiledQuery.raw(reads ? 'begin deferred' : 'begin immediate'));
  }

  // On a full disk SQLite has rolled back by itself, and a second time would be an error that hides the first.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}

// Whoever else has an account on this machine need not read what servers keep.
function makePrivate(file: string): void {
  try {
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  } catch {
    // Opening the database fails over the same, and its reason is told.
  }
}
