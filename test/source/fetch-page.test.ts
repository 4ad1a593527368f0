import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { englishSources } from '../../src/source/english-words.ts';
import { reasonText } from '../../src/source/reasons.ts';
import { type FetchOptions, fetchPage } from '../../src/source/fetch-page.ts';
import { createRobots } from '../../src/source/robots.ts';

// A real https server on loopback plays the whole web; in these tests, 127.0.0.1 is what counts as public.
const HOSTS = [
  'quaypost.com',
  'other.com',
  'inside.com',
  'mixed.com',
  'twice.com',
  'empty.com',
  'lost.com',
  'slowdns.com',
];
const PAGE = '<!doctype html><title>Bridge</title><p>The bridge reopens in spring, she said.</p>';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let routes: Record<string, Handler> = {};
let requests: IncomingMessage[] = [];
let lookups: string[] = [];
let port = 0;
let ca = '';
let stop = (): void => {};

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'the web' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  ca = made.cert;
  const server = createServer({ key: made.private, cert: made.cert }, (request, response) => {
    requests.push(request);
    const handler = routes[request.url ?? ''];
    if (handler === undefined) response.writeHead(404).end('none');
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => stop());
beforeEach(() => {
  routes = {};
  requests = [];
  lookups = [];
});

const resolve = async (host: string): Promise<readonly string[]> => {
  lookups.push(host);
  const before = lookups.filter((one) => one === host).length;
  if (host === 'inside.com') return ['10.0.0.7'];
  if (host === 'mixed.com') return ['127.0.0.1', '10.0.0.7'];
  if (host === 'twice.com') return before < 2 ? ['127.0.0.1'] : ['127.0.0.2'];
  if (host === 'empty.com') return [];
  if (host === 'lost.com') throw new Error('getaddrinfo ENOTFOUND at 10.0.0.53');
  if (host === 'slowdns.com') return new Promise(() => {});
  return ['127.0.0.1'];
};

const options = (more: Partial<FetchOptions> = {}): FetchOptions => ({
  userAgent: 'whosaid/0.1.0 (+https://quaypost.com/whosaid)',
  resolve,
  isAllowed: (ip) => ip === '127.0.0.1',
  port,
  ca,
  robots: createRobots(),
  ...more,
});
const reasonFor = async (address: string, more?: Partial<FetchOptions>): Promise<string> => {
  const result = await fetchPage(address, options(more));
  return result.kind === 'refused' ? reasonText(result, englishSources) : 'fetched';
};
const send =
  (body: string | Buffer, headers: Record<string, string> = { 'content-type': 'text/html' }): Handler =>
  (_, response) => {
    response.writeHead(200, headers).end(body);
  };
const lead =
  (location: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };
const urls = (): (string | undefined)[] => requests.map((request) => request.url);

describe('what arrives', () => {
  it('brings a page and where it was found', async () => {
    routes['/news/bridge%20one?a=1'] = send(PAGE, { 'content-type': 'text/html; charset=utf-8' });
    expect(await fetchPage(' <https://quaypost.com/news/bridge%20one?a=1#top> ', options())).toEqual({
      kind: 'fetched',
      source: {
        name: 'bridge one',
        bytes: new Uint8Array(Buffer.from(PAGE)),
        mediaType: 'text/html; charset=utf-8',
        address: 'https://quaypost.com/news/bridge%20one?a=1#top',
      },
    });
  });

  it('says who it is, and nothing else', async () => {
    routes['/a'] = send(PAGE);
    await fetchPage('https://quaypost.com/a', options());
    expect(urls()).toEqual(['/robots.txt', '/a']);
    expect(requests[1]?.headers).toEqual({
      'user-agent': 'whosaid/0.1.0 (+https://quaypost.com/whosaid)',
      accept: expect.stringContaining('text/html'),
      'accept-encoding': 'gzip, br, deflate',
      'accept-language': 'en, *;q=0.5',
      host: `quaypost.com:${port}`,
      connection: 'close',
    });
  });

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('unpacks %s', async (encoding, body) => {
    routes['/a'] = send(body, { 'content-type': 'text/html', 'content-encoding': encoding });
    const result = await fetchPage('https://quaypost.com/a', options());
    expect(result.kind === 'fetched' && Buffer.from(result.source.bytes).toString()).toBe(PAGE);
  });

  it('follows redirects, on the site and to others, and asks each for its rules', async () => {
    routes['/a'] = lead('/b', 301);
    routes['/b'] = lead('https://other.com/c', 308);
    routes['/c'] = send(PAGE);
    expect(await fetchPage('https://quaypost.com/a', options())).toMatchObject({
      source: { name: 'c', address: 'https://other.com/c' },
    });
    expect(urls()).toEqual(['/robots.txt', '/a', '/b', '/robots.txt', '/c']);
  });

  it.each(['application/pdf', 'text/plain;charset=utf-8', 'text/markdown', 'application/xhtml+xml'])(
    'takes %s',
    async (type) => {
      routes['/a'] = send('%PDF', { 'content-type': type });
      expect(await reasonFor('https://quaypost.com/a')).toBe('fetched');
    },
  );
});

describe('addresses', () => {
  const PLACE = 'that address is not on the public internet; give the address of a public page';

  it.each([
    ['nonsense', 'that is not a web address'],
    ['https://', 'that is not a web address'],
    ['https://quaypost.com/a b', 'that is not a web address'],
    [`https://quaypost.com/${'a'.repeat(2000)}`, 'that is not a web address'],
    ['http://quaypost.com/', 'that address does not begin with https://'],
    ['https://127.0.0.1/', PLACE],
    ['https://[::1]/', PLACE],
    ['https://localhost/', PLACE],
    ['https://inside.com/', PLACE],
    ['https://mixed.com/', PLACE],
    ['https://lost.com/', 'that address cannot be found; check its spelling'],
    ['https://empty.com/', 'that address cannot be found; check its spelling'],
  ])('refuses %s and connects to nothing', async (address, reason) => {
    const said = await reasonFor(address);
    expect(said).toContain(reason);
    expect(said).not.toMatch(/\d+\.\d+\.\d+/);
    expect(requests).toEqual([]);
  });

  it.each([
    ['https://inside.com/', PLACE],
    ['https://10.0.0.7/', PLACE],
    ['https://169.254.169.254/latest/meta-data/', PLACE],
    ['https://2130706433/', PLACE],
    ['//localhost/', PLACE],
    ['http://quaypost.com/b', 'that address does not begin with https://'],
    ['https://ada:secret@quaypost.com/b', 'that address has a user name or password in it'],
    ['https://quaypost.com:9999/b', 'that address names a port'],
    ['file:///etc/passwd', 'that address does not begin with https://'],
    ['https://', 'that address gives no page (status 302)'],
  ])('refuses a redirect to %s', async (location, reason) => {
    routes['/a'] = lead(location);
    expect(await reasonFor('https://quaypost.com/a')).toContain(reason);
    expect(urls()).toEqual(['/robots.txt', '/a']);
  });

  it('looks a name up once for each connection, so that it cannot mean another place in between', async () => {
    routes['/a'] = send(PAGE);
    expect(await reasonFor('https://twice.com/a')).toBe(PLACE);
    expect(urls()).toEqual(['/robots.txt']);
    expect(lookups).toEqual(['twice.com', 'twice.com']);
  });

  it('refuses loopback unless a test allows it', async () => {
    routes['/a'] = send(PAGE);
    const { isAllowed: _, ...strict } = options();
    expect(await fetchPage('https://quaypost.com/a', strict)).toEqual({
      kind: 'refused',
      reason: { kind: 'not-public' },
    });
    expect(requests).toEqual([]);
  });

  it('refuses a site without a certificate for its name', async () => {
    expect(await reasonFor('https://stranger.com/a')).toContain('has no valid certificate');
    const { ca: _, ...untrusting } = options();
    expect(await fetchPage('https://quaypost.com/a', untrusting)).toMatchObject({
      reason: { kind: 'no-certificate' },
    });
  });
});

describe('limits', () => {
  it('gives up on a redirect that goes round', async () => {
    routes['/a'] = lead('/b');
    routes['/b'] = lead('/a');
    expect(await reasonFor('https://quaypost.com/a')).toContain('leads from page to page without end');
    expect(urls()).toHaveLength(7);
  });

  it.each<[string, Handler]>([
    ['never answers', () => {}],
    [
      'stops in the middle',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    ],
    [
      'answers a letter at a time',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('a'), 20);
        response.once('close', () => clearInterval(timer));
      },
    ],
  ])('gives up on a server that %s', async (_, handler) => {
    routes['/a'] = handler;
    expect(await reasonFor('https://quaypost.com/a', { timeoutMs: 300 })).toContain(
      'takes too long to answer',
    );
  });

  it('gives up on a name server that never answers', async () => {
    expect(await reasonFor('https://slowdns.com/a', { timeoutMs: 200 })).toContain(
      'takes too long to answer',
    );
  });

  it('stops reading a page without end', async () => {
    let closed = false;
    routes['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!closed && response.write(Buffer.alloc(65_536, 'a')));
      };
      response.on('drain', more).once('close', () => (closed = true));
      more();
    };
    expect(await reasonFor('https://quaypost.com/a')).toContain('is larger than 5 MB');
    await expect.poll(() => closed).toBe(true);
  });

  it.each([
    ['gzip', () => gzipSync(Buffer.alloc(50_000_000))],
    ['br', () => brotliCompressSync(Buffer.alloc(20_000_000), { params: { 1: 1 } })],
  ])('stops unpacking a bomb (%s)', async (encoding, bomb) => {
    routes['/a'] = send(bomb(), { 'content-type': 'text/html', 'content-encoding': encoding });
    expect(await reasonFor('https://quaypost.com/a')).toContain('is larger than 5 MB');
  });

  it.each<[string, Handler, string]>([
    [
      'pictures',
      send('x', { 'content-type': 'image/png' }),
      'leads to something that is no page, text or PDF',
    ],
    ['no type', send('x', {}), 'leads to something that is no page'],
    ['nearly a type', send('x', { 'content-type': 'text/htmlx' }), 'leads to something that is no page'],
    [
      'damaged gzip',
      send('not gzip', { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
      'sends damaged data',
    ],
    [
      'an unknown packing',
      send('x', { 'content-type': 'text/html', 'content-encoding': 'zip' }),
      'is packed in a way',
    ],
    ['404', (_, response) => void response.writeHead(404).end(), 'leads to no page'],
    ['403', (_, response) => void response.writeHead(403).end(), 'is closed to robots or to the public'],
    ['429', (_, response) => void response.writeHead(429).end(), 'has been asked too often'],
    ['500', (_, response) => void response.writeHead(500).end(), 'belongs to a site in trouble (status 500)'],
    [
      'a redirect to nowhere',
      (_, response) => void response.writeHead(302).end(),
      'gives no page (status 302)',
    ],
    ['204', (_, response) => void response.writeHead(204).end(), 'gives no page (status 204)'],
    [
      'half a page',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>');
        setTimeout(() => response.destroy(), 20);
      },
      'cannot be reached',
    ],
    [
      'a hundred kilobytes of headers',
      (_, response) => void response.writeHead(200, { x: 'a'.repeat(100_000) }).end(),
      'cannot be reached',
    ],
  ])('refuses %s', async (_, handler, reason) => {
    routes['/a'] = handler;
    expect(await reasonFor('https://quaypost.com/a')).toContain(`that address ${reason}`);
  });
});

describe('robots.txt', () => {
  const text = { 'content-type': 'text/plain' };
  it.each([
    ['all are asked to stay out', 'User-agent: *\nDisallow: /', false],
    ['this one is', 'User-agent: whosaid\nDisallow: /news/', false],
    ['another one is', 'User-agent: othersaid\nDisallow: /', true],
    ['this one is let in by name', 'User-agent: *\nDisallow: /\n\nUser-agent: whosaid\nAllow: /', true],
    ['another folder is closed', 'User-agent: *\nDisallow: /private/', true],
    ['it is no such file', '<html>Welcome</html>', true],
  ])('is heeded where %s', async (_, rules, allowed) => {
    routes['/robots.txt'] = send(rules, text);
    routes['/news/a'] = send(PAGE);
    const said = await reasonFor('https://quaypost.com/news/a');
    expect(said).toBe(
      allowed
        ? 'fetched'
        : 'that address belongs to a site that asks robots not to read it; hand over the article as a text file',
    );
    expect(urls()).toHaveLength(allowed ? 2 : 1);
  });

  it.each<[string, Handler, string]>([
    ['is not there', (_, response) => void response.writeHead(404).end(), 'fetched'],
    ['is closed itself', (_, response) => void response.writeHead(403).end(), 'fetched'],
    ['is elsewhere', lead('/rules.txt'), 'asks robots not to read it'],
    [
      'is in trouble',
      (_, response) => void response.writeHead(503).end(),
      'does not say now what it asks of robots',
    ],
    ['lies in a private place', lead('https://inside.com/robots.txt'), 'is not on the public internet'],
    ['never comes', () => {}, 'takes too long to answer'],
  ])('decides also where it %s', async (_, handler, said) => {
    routes['/robots.txt'] = handler;
    routes['/rules.txt'] = send('User-agent: *\nDisallow: /', text);
    routes['/a'] = send(PAGE);
    expect(await reasonFor('https://quaypost.com/a', { timeoutMs: 500 })).toContain(said);
  });

  it('is asked for once an hour', async () => {
    let now = 0;
    const robots = createRobots(() => now);
    routes['/a'] = send(PAGE);
    for (const minute of [0, 59, 61, 62]) {
      now = minute * 60_000;
      await fetchPage('https://quaypost.com/a', options({ robots }));
    }
    expect(urls().filter((url) => url === '/robots.txt')).toHaveLength(2);
  });

  it('counts for the pages that a redirect leads to', async () => {
    routes['/robots.txt'] = send('User-agent: *\nDisallow: /closed', text);
    routes['/a'] = lead('/closed');
    expect(await reasonFor('https://quaypost.com/a')).toContain('asks robots not to read it');
    expect(urls()).toEqual(['/robots.txt', '/a']);
  });
});
