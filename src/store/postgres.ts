// PostgreSQL through `pg`: a small pool that notices a server that is gone, and numbers as numbers.
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const CONNECTIONS = 5;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;

/** A dialect over the server at a `postgres://` address. Connects only when first used. */
export function postgresDialect(address: string, connections = CONNECTIONS): Dialect {
  const pool = new pg.Pool({ ...connectionSettings(address), max: connections });
  // A connection that breaks while nobody uses it: the pool has dropped it already, and the next call opens another.
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction: the next statement fails, and says so to whoever waits for it.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}

/** What every connection to the server at a `postgres://` address keeps to. */
export function connectionSettings(address: string): pg.ClientConfig {
  return {
    connectionString: address,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'whosaid',
    types: { getTypeParser },
  };
}

// Times and lengths fit a number; pg would give 64-bit integers as text.
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format as 'text');
