// Requests to Discord that may or may not have reached it. discord.js gives up where an idle connection was closed in the
// very moment in which it was used again; and where it does send an answer to a call once more, it takes Discord's word
// that the call was answered already for a failure, though the answer was its own.
import { DefaultRestOptions, RESTJSONErrorCodes, type ResponseLike, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';

const MOST_TRIES = 3;
/** Calls whose first answer came to nothing, or so it seems. */
const REMEMBERED = 1_000;

/** Sends requests, and again where the connection was closed before a word was heard and a second one does no harm. */
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
        if (tries >= MOST_TRIES || !isClosed(error) || !mayRepeat(url, request)) throw error;
      }
  };
}

/** The address at which one call is answered, once. */
function isCallback(url: string): boolean {
  return /\/callback(?:\?|$)/.test(url);
}

/** Discord may have taken the first nevertheless: then it makes another of most things, but not of a message by its nonce. */
function mayRepeat(url: string, { method, body }: Parameters<RESTOptions['makeRequest']>[1]): boolean {
  if (method !== 'POST' || isCallback(url)) return true;
  const json = body instanceof FormData ? body.get('payload_json') : body;
  return typeof json === 'string' && json.includes('"enforce_nonce":true');
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}

/** What was answered already was answered by the try before this one: it has succeeded. */
async function ownAnswer(response: ResponseLike): Promise<ResponseLike> {
  const text = await response.text();
  const refusal = new RegExp(`"code": ?${RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged}\\b`);
  if (refusal.test(text)) return new Response(null, { status: 204 });
  return new Response(text, { status: response.status, headers: [...response.headers] });
}
