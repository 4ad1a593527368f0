// What can be wrong with a call from the terminal, told apart by exit status.

/** Wrong usage: status 2, the message together with how to call the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Bad input: status 1; the message says what, where and how to mend it. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
