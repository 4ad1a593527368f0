// What a site asks of robots: fetched once an hour for each site, under the same rules as its pages.
import robotsParser from 'robots-parser';
import { type Connection, httpsGet } from './https-get.ts';
import type { Reason } from './reasons.ts';

/** What sites ask of robots, remembered for a while. */
export type Robots = {
  /** Why a page may not be read; null where it may. */
  readonly whyNot: (url: URL, connection: Connection, signal: AbortSignal) => Promise<Reason | null>;
};

type Rules = (url: URL, userAgent: string) => Reason | null;

// The package's types describe it as a module with a default export; it exports the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

const HOUR_MS = 3_600_000;
const MAX_SITES = 500;
/** As much as RFC 9309 asks of a robot. */
const MAX_BYTES = 512 * 1024;

export function createRobots(now: () => number = Date.now): Robots {
  const sites = new Map<string, { readonly until: number; readonly rules: Rules }>();
  return {
    whyNot: async (url, connection, signal) => {
      const known = sites.get(url.origin);
      if (known !== undefined && known.until > now()) return known.rules(url, connection.userAgent);
      sites.delete(url.origin);
      const rules = await fetchRules(url, connection, signal);
      // A site that could not be asked is asked again next time.
      if (typeof rules !== 'function') return rules;
      sites.set(url.origin, { until: now() + HOUR_MS, rules });
      for (const oldest of sites.keys()) {
        if (sites.size <= MAX_SITES) break;
        sites.delete(oldest);
      }
      return rules(url, connection.userAgent);
    },
  };
}

/** A site's rules, or why they cannot be had, which goes for its pages too. */
async function fetchRules(page: URL, connection: Connection, signal: AbortSignal): Promise<Rules | Reason> {
  let url = new URL('/robots.txt', page.href);
  for (let hop = 0; hop < 5; hop += 1) {
    const response = await httpsGet(url, { accept: 'text/plain', maxBytes: MAX_BYTES, signal }, connection);
    if (response.kind === 'refused') return response.reason;
    const { status, location, bytes } = response;
    if (status === 200) return rulesIn(page, new TextDecoder().decode(bytes));
    // RFC 9309: no such file means no rules; trouble on the server's side means not now.
    if (status >= 500 || status === 429) return { kind: 'robots-unknown' };
    const next = status >= 300 && status < 400 && location !== null ? URL.parse(location, url.href) : null;
    if (next === null) return () => null;
    url = next;
  }
  return () => null;
}

/** Rules count for the site that was asked, wherever they were found. */
function rulesIn(page: URL, text: string): Rules {
  const robots = parseRobots(new URL('/robots.txt', page.href).href, text);
  return (url, userAgent) =>
    robots.isDisallowed(url.href, userAgent.split('/')[0]) === true ? { kind: 'robots-forbidden' } : null;
}
