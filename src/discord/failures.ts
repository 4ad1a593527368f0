// Failures told apart by what to do about them. Knows discord.js by its error codes alone, so that it can be loaded
// without it.
import { soon } from './soon.ts';

export type StartFailure = {
  readonly message: string;
  /** False where another try may work: a supervisor then starts the bot again. */
  readonly needsOperator: boolean;
};

/** Why the bot could not log in, in words, with the remedy. */
export function explainLogin(error: unknown): StartFailure {
  const { code, status, message } = (error ?? {}) as { code?: unknown; status?: unknown; message?: unknown };
  if (code === 'TokenInvalid' || status === 401 || message === 'Authentication failed') {
    return {
      message:
        'Discord does not accept DISCORD_TOKEN. Make a new one (discord.com/developers → your application → Bot → Reset Token) and put it into .env.',
      needsOperator: true,
    };
  }
  if (code === 'DisallowedIntents' || message === 'Used disallowed intents') {
    return {
      message:
        'Discord refuses an intent the bot asks for. With READ_MESSAGES=on that is “Message Content”: switch it on (discord.com/developers → your application → Bot), or set READ_MESSAGES=off. The bot needs no other privileged one.',
      needsOperator: true,
    };
  }
  return { message: `Discord cannot be reached: ${String(message)}.`, needsOperator: false };
}

/**
 * Asked to reconnect twice in the breath in which a session is taken up again, discord.js 14.28 takes the shard for
 * connected although it has just left, gives up connecting, where nobody listens, and never tries again.
 */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && error.message === "Tried to connect a shard that wasn't idle";
}

/** What somebody waits for did not come before Discord gives up on it. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Discord takes a form or choices for three seconds, and the way there takes some of them. */
const IN_TIME_MS = 2_000;

/**
 * The same, or TooSlow where it takes longer than Discord waits for what cannot be put off; counted from when the call
 * came, on the clock of `performance.now()`.
 */
export async function inTime<Value>(promise: Promise<Value>, since = performance.now()): Promise<Value> {
  const left = IN_TIME_MS - (performance.now() - since);
  const came = await soon(
    promise.then((value) => ({ value })),
    left,
  );
  if (came === null) throw new TooSlow('the library did not answer in time');
  return came.value;
}

/** Whether the database is to blame, which only the operator can mend; its own error type lies out of reach here. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && (error.name === 'StoreError' || error instanceof TooSlow);
}
