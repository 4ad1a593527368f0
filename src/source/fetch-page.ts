// A page or file from an address that a moderator names. Whatever it leads to, the bot reaches nothing but the public
// internet, asks first what the site wants of robots, and neither waits longer nor takes more than the limits allow.
import { type Connection, httpsGet } from './https-get.ts';
import { createRobots, type Robots } from './robots.ts';
import { type AddressReason, type Refused, refused } from './reasons.ts';
import type { Source } from './source.ts';

/** What `readSource` reads; its `address` is where the redirects ended. */
export type Fetched = { readonly kind: 'fetched'; readonly source: Source };

export type FetchOptions = Connection & {
  /** Remembers what sites ask of robots; one for all fetches of this process unless given. */
  readonly robots?: Robots;
  readonly timeoutMs?: number;
};

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const MAX_ADDRESS_LENGTH = 2000;

const everyone = createRobots();

export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched | Refused> {
  const start = parseAddress(address);
  if (start === null) return refused({ kind: 'no-address' });
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const why = await (options.robots ?? everyone).whyNot(url, options, signal);
    if (why !== null) return refused(why);
    const response = await httpsGet(
      url,
      {
        accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/markdown;q=0.9',
        maxBytes: MAX_BYTES,
        signal,
        unwanted,
      },
      options,
    );
    if (response.kind === 'refused') return response;
    const { status, location, mediaType, bytes } = response;
    if (status === 200)
      return { kind: 'fetched', source: { name: nameOf(url), bytes, mediaType, address: url.href } };
    const next =
      [301, 302, 303, 307, 308].includes(status) && location !== null ? URL.parse(location, url.href) : null;
    if (next === null) return refused(whyStatus(status));
    url = next;
  }
  return refused({ kind: 'endless-redirects' });
}

function parseAddress(address: string): URL | null {
  const text = address.trim().replace(/^<(.*)>$/s, '$1');
  return text.length > MAX_ADDRESS_LENGTH || /[\s\p{C}]/u.test(text) ? null : URL.parse(text);
}

function unwanted(mediaType: string): AddressReason | null {
  return /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf))\s*(?:;|$)/i.test(
    mediaType.trim(),
  )
    ? null
    : { kind: 'unwanted-type' };
}

function whyStatus(status: number): AddressReason {
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 401 || status === 402 || status === 403 || status === 451) return { kind: 'closed' };
  if (status === 429) return { kind: 'asked-too-often' };
  if (status >= 500) return { kind: 'site-in-trouble', status };
  return { kind: 'odd-status', status };
}

/** The last part of an address's path, as the name of what is there. */
function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  try {
    return decodeURIComponent(last).slice(0, 200);
  } catch {
    return last.slice(0, 200);
  }
}
