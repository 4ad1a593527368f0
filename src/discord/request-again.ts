// Requests to Discord that may or may not have reached it. discord.js gives up where an idle connection was closed in the
// very moment in which it was used again; and where it does send an answer to a call once more, it takes Discord's word
// that the call was answered already for a failure, though the answer was its own.
import { DefaultRestOptions, RESTJSONErrorCodes, type ResponseLike, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const MOST_TRIES = 3;
/** Calls whose first answer came to nothing, or so it seems. */
const REMEMBERED = 1_000;

/**
 * Sends requests, and again where the connection was closed before a word was heard. Should Discord have taken the first
 * nevertheless: a message carries a nonce, and an edit may be repeated.
 */
export function requestAgain(): RESTOptions['makeRequest'] {
  const inDoubt = new LRUCache<string, true>({ max: REMEMBERED });
  return async (url, request) => {
    for (let tries = 1; ; tries++)
      try {
        const response = await DefaultRestOptions.makeRequest(url, request);
        if (!isCallback(url)) return response;
        if (response.status >= 500) inDoubt.set(url, true);
        return inDoubt.has(url) && response.status === 400 ? await ownAnswer(response) : response;
      } catch (error) {
        if (isCallback(url)) inDoubt.set(url, true);
        if (tries >= MOST_TRIES || !isClosed(error)) throw error;
      }
  };
}

/** The address at which one call is answered, once. */
function isCallback(url: string): boolean {
  return /\/callback(?:\?|$)/.test(url);
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}

const REFUSAL = z.object({ code: z.number() });

/** What was answered already was answered by the try before this one: it has succeeded. */
async function ownAnswer(response: ResponseLike): Promise<ResponseLike> {
  const text = await response.text();
  const { data } = REFUSAL.safeParse(JSON.parse(text));
  if (data?.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
    return new Response(null, { status: 204 });
  return new Response(text, { status: response.status, headers: [...response.headers] });
}
