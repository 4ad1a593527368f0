// What can go wrong with a database, said so that an operator can mend it, and whether waiting may help.

/** A database that cannot be used, or did not do what it was asked: what, where, and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Why a call failed: `transient` where the same call may succeed in a moment, `operator` where somebody must act. */
export type Failure = { readonly kind: 'transient' | 'operator' | 'bug'; readonly why: string };

// Primary result codes: https://sqlite.org/rescode.html
const SQLITE: Readonly<Record<number, Failure>> = {
  5: { kind: 'transient', why: 'is busy with another program' },
  6: { kind: 'transient', why: 'is locked by another program' },
  8: { kind: 'operator', why: 'may only be read; give this user the right to write the file and its folder' },
  10: { kind: 'operator', why: 'could not be read or written; check the disk' },
  11: { kind: 'operator', why: 'is damaged; put a backup in its place with `npm run restore`' },
  13: { kind: 'operator', why: 'is on a full disk; free some space, nothing was changed' },
  14: { kind: 'operator', why: 'cannot be opened; check that its folder exists and may be written' },
  26: { kind: 'operator', why: 'is no SQLite database; name another file' },
};

// Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
const POSTGRES: readonly (readonly [RegExp, Failure])[] = [
  [/^28/, { kind: 'operator', why: 'refuses the user or the password; check DATABASE_URL' }],
  [/^3D000$/, { kind: 'operator', why: 'has no database of that name; create it or mend DATABASE_URL' }],
  [/^42501$/, { kind: 'operator', why: 'does not let this user make or change tables; grant it the schema' }],
  [/^25006$/, { kind: 'operator', why: 'may only be read; connect to the primary server' }],
  [/^53100$/, { kind: 'operator', why: 'has a full disk; free some space, nothing was changed' }],
  [/^53300$/, { kind: 'transient', why: 'has no connection to spare' }],
  [/^(?:08|57P0[1-3])/, { kind: 'transient', why: 'closed the connection' }],
  [/^(?:40|55P03|23503)/, { kind: 'transient', why: 'was changed by somebody else at the same time' }],
  [/^57014$/, { kind: 'transient', why: 'took too long' }],
  [/^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN)$/, { kind: 'transient', why: 'does not answer' }],
  [/^ENOTFOUND$/, { kind: 'operator', why: 'has a host name that nobody knows; check DATABASE_URL' }],
];

export function explainFailure(error: unknown): Failure {
  const bug: Failure = { kind: 'bug', why: error instanceof Error ? error.message : String(error) };
  if (!(error instanceof Error)) return bug;
  // Several addresses of one host, none of which answered.
  if (error instanceof AggregateError && error.errors.length > 0) return explainFailure(error.errors[0]);
  if ('errcode' in error && typeof error.errcode === 'number') return SQLITE[error.errcode & 0xff] ?? bug;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = POSTGRES.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return known;
  // node-postgres gives these without a code.
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
    return { kind: 'transient', why: 'closed the connection' };
  return bug;
}
