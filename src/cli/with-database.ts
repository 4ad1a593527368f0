// The database of the settings, for as long as a command needs it.
import { loadEnvironment, readConfig, type Config } from '../config.ts';
import { type Database, nameOf, openDatabase } from '../store/database.ts';

/** Throws ConfigError or StoreError. */
export async function withDatabase<T>(
  run: (database: Database, config: Config, name: string) => Promise<T>,
): Promise<T> {
  const config = readConfig(loadEnvironment());
  const database = await openDatabase(config.database);
  try {
    return await run(database, config, nameOf(config.database));
  } finally {
    await database.close();
  }
}
