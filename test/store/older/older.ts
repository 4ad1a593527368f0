// Databases as older versions of the program left them: each file was written by the code of that time.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { DatabaseAddress } from '../../../src/store/database.ts';

/** Makes the database that a version with so many migrations would have left, at an address where nothing is yet. */
export async function makeOlder(address: DatabaseAddress, schema: number): Promise<void> {
  const sql = readFileSync(new URL(`schema-${schema}.sql`, import.meta.url), 'utf8');
  if (address.kind === 'sqlite') {
    mkdirSync(dirname(address.file), { recursive: true });
    const database = new DatabaseSync(address.file);
    database.exec(sql);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: address.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
