// Gets a file that somebody handed over from Discord: from nowhere else, not larger than it may be, and not for ever.
import type { Source } from '../source/source.ts';
import type { HandedFile } from './command.ts';
import type { Phrases } from './language/language.ts';

/** An article is text; a PDF of a long report fits. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const HOSTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

/** The file could not be had; `why` is what there are words for. */
export type NotDownloaded = { readonly kind: 'not-downloaded'; readonly why: keyof Phrases['download'] };

export type Download = (file: HandedFile) => Promise<Source | NotDownloaded>;

/** `api` is the address of Discord's interface: a Discord at another address serves its files there as well. */
export function createDownload(api: string, timeoutMs = TIMEOUT_MS): Download {
  const own = new URL(api).origin;
  return async ({ name, url, size, mediaType }) => {
    if (size > MAX_FILE_BYTES) return not('tooLarge');
    if (!isDiscords(url, own)) return not('elsewhere');
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { redirect: 'manual', signal });
      if (!response.ok || response.body === null) {
        await response.body?.cancel();
        return not(response.status === 404 || response.status === 403 ? 'gone' : 'broken');
      }
      const bytes = await readAtMost(response.body, MAX_FILE_BYTES);
      return bytes === null ? not('tooLarge') : { name, bytes, mediaType };
    } catch {
      // A body that breaks off, a server that is not there: nothing that needs an operator.
      return not(signal.aborted ? 'slow' : 'broken');
    }
  };
}

function isDiscords(url: string, own: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, origin, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return origin === own || (protocol === 'https:' && HOSTS.includes(host));
}

// What was announced is not believed: it is counted as it comes, and given up once it is too much.
async function readAtMost(body: ReadableStream<Uint8Array>, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function not(why: NotDownloaded['why']): NotDownloaded {
  return { kind: 'not-downloaded', why };
}
