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
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    type: error.name,
    message: withoutQuotes(error.message),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(method !== undefined && { method }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

const QUOTED = /"(?:[^"\\]|\\.)*(?:"|$)|“[^”]*(?:”|$)|`[^`]*(?:`|$)/g;
/** The messages of the language and of libraries are shorter; a longer one is somebody's text. */
const MAX_MESSAGE = 500;

/**
 * A message without what it quotes: where JSON, a number or a column does not take a text, the error says which, and that
 * may be what somebody asked. Names in single quotes, as in “(reading 'length')”, are the program's own.
 */
function withoutQuotes(message: string): string {
  return message.replace(QUOTED, '"…"').slice(0, MAX_MESSAGE);
}

/** Where it happened; the lines before say again what. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}
