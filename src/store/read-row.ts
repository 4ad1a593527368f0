// Rows that somebody altered by hand, or that another program wrote: told from what this program keeps.
import { z } from 'zod';
import { StoreError } from './store-error.ts';

/** What a column of JSON holds. Throws StoreError that names the row as `what` where it is something else. */
export function readJson<Schema extends z.ZodType>(
  schema: Schema,
  json: string,
  what: string,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    throw unreadable(what, error);
  }
}

/** A whole row, checked. */
export function readRow<Schema extends z.ZodType>(
  schema: Schema,
  row: unknown,
  what: string,
): z.output<Schema> {
  try {
    return schema.parse(row);
  } catch (error) {
    throw unreadable(what, error);
  }
}

/** Whether a row was read that this program did not write. */
export function isUnreadable(error: unknown): error is Error {
  // SQLite holds integers that no number can.
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';
  return error instanceof z.ZodError || error instanceof SyntaxError || isTooLarge;
}

/** What is wrong with it, never with a word of what it holds. */
export function unreadable(what: string, error: unknown): StoreError {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  const where =
    issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.').slice(0, 100)}`;
  const why = issue === undefined ? 'it is no JSON, or too large a number' : `${issue.code}${where}`;
  return new StoreError(
    `${what} cannot be read (${why}): it was changed by something else than whosaid; mend or delete that row, ` +
      'or restore a backup',
    { cause: error },
  );
}
