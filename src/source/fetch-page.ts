// A page or file from an address that a moderator names. Whatever it leads to, the bot reaches nothing but the public
// internet, asks first what the site wants of robots, and neither waits longer nor takes more than the limits allow.
import { type Connection, httpsGet } from './https-get.ts';
import { createRobots, type Robots } from './robots.ts';
import { type Refused, refused, type Source } from './source.ts';

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
  if (start === null)
    return refused('that is not a web address; copy it from the browser’s address bar, https:// and all');
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const why = await (options.robots ?? everyone).whyNot(url, options, signal);
    if (why !== null) return refused(`that address ${why}`);
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
    if (response.kind === 'refused') return refused(`that address ${response.reason}`);
    const { status, location, mediaType, bytes } = response;
    if (status === 200)
      return { kind: 'fetched', source: { name: nameOf(url), bytes, mediaType, address: url.href } };
    const next =
      [301, 302, 303, 307, 308].includes(status) && location !== null ? URL.parse(location, url.href) : null;
    if (next === null) return refused(`that address ${whyStatus(status)}`);
    url = next;
  }
  return refused('that address leads from page to page without end; give the one it should end at');
}

function parseAddress(address: string): URL | null {
  const text = address.trim().replace(/^<(.*)>$/s, '$1');
  return text.length > MAX_ADDRESS_LENGTH || /[\s\p{C}]/u.test(text) ? null : URL.parse(text);
}

function unwanted(mediaType: string): string | null {
  return /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf))\s*(?:;|$)/i.test(
    mediaType.trim(),
  )
    ? null
    : 'leads to something that is no page, text or PDF; give the address of the article itself';
}

function whyStatus(status: number): string {
  if (status === 404 || status === 410) return 'leads to no page (any more); check its spelling';
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return 'is closed to robots or to the public; hand over the article as a text or PDF file';
  if (status === 429) return 'has been asked too often; try again later';
  if (status >= 500) return `belongs to a site in trouble (status ${status}); try again later`;
  return `gives no page (status ${status}); open it in a browser and copy the address you end at`;
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
