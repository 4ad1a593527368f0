// Requests to Discord whose connection turns out to be closed: where many come at once, Discord's side may close an idle
// connection in the very moment in which it is used again. discord.js gives up on those, and somebody would go without an
// answer.
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const MOST_TRIES = 3;

/**
 * Sends a request, and again where the connection was closed before a word was heard. Should Discord have taken it
 * nevertheless: a message carries a nonce, a call is answered once, and an edit may be repeated.
 */
export const requestAgain: RESTOptions['makeRequest'] = async (url, request) => {
  for (let tries = 1; ; tries++)
    try {
      return await DefaultRestOptions.makeRequest(url, request);
    } catch (error) {
      if (tries >= MOST_TRIES || !isClosed(error)) throw error;
    }
};

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}
