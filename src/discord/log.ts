// JSON lines on standard error. No line ever holds the token, and none holds what somebody asked.
import { type LevelWithSilent, type Logger, pino, stdTimeFunctions } from 'pino';

export type Log = Logger;

/** A logger that writes lines through `write` and blanks out the secrets wherever they turn up. */
export function createLog(
  level: LevelWithSilent,
  secrets: readonly string[],
  write: (line: string) => void,
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
    },
    { write: (line: string) => write(redact(line, secrets)) },
  );
}

/** The text with every secret in it replaced. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
}

// An error of discord.js carries the request with it: its address (which holds an interaction's token) and its body
// (which holds the answer). Only what tells one failure from another is kept.
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
