// A small server for whoever looks after the bot: reads only, answers briefly, and bounds what anybody can ask of it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, type HealthAddress } from '../config.ts';

export type Page = { readonly status: number; readonly type: string; readonly body: string };

/** What is served, by path. */
export type Pages = Readonly<Record<string, () => Promise<Page>>>;

export type HealthServer = {
  readonly port: number;
  close(): Promise<void>;
};

const CONNECTIONS = 32;
const HEADER_BYTES = 8 * 1024;
const PATIENCE_MS = 5_000;

/** Listens; port 0 is any that is free. Throws ConfigError where it may not, with what to do. */
export async function serveHealth(address: HealthAddress, pages: Pages): Promise<HealthServer> {
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: PATIENCE_MS,
      requestTimeout: PATIENCE_MS,
      keepAliveTimeout: PATIENCE_MS,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => void serve(request, response, pages),
  );
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, address)));
    server.listen({ ...address, exclusive: true }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  const { method = '', url = '' } = request;
  const path = url.split('?', 1)[0] ?? '';
  const show = Object.hasOwn(pages, path) ? pages[path] : undefined;
  const isRead = method === 'GET' || method === 'HEAD';
  // Nothing that is read comes with a body, so what does is not waited for.
  const hasBody =
    Number(request.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in request.headers;
  const page = !isRead
    ? plain(405, 'only GET and HEAD')
    : show === undefined
      ? plain(404, `nothing here; there are ${Object.keys(pages).join(', ')}`)
      : await show().catch(() => plain(500, 'failed'));
  response.writeHead(page.status, {
    'content-type': page.type,
    'content-length': Buffer.byteLength(page.body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(!isRead && { allow: 'GET, HEAD' }),
    ...(hasBody && { connection: 'close' }),
  });
  response.end(method === 'HEAD' ? undefined : page.body);
}

function plain(status: number, text: string): Page {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

export function json(status: number, value: unknown): Page {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

function explain(error: Error, address: HealthAddress): Error {
  const code = 'code' in error ? error.code : '';
  const problem = portProblem(String(code), address);
  return problem === null ? error : new ConfigError(problem, { cause: error });
}

/** Why a port cannot be listened on, by the system's code, with what to do; null for a code that says nothing. */
function portProblem(code: string, { host, port }: HealthAddress): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `HEALTH_PORT ${port} is used by another program on ${host}; stop that one, or choose another port`;
    case 'EACCES':
      return `HEALTH_PORT ${port} may not be used by this user; choose one above 1023`;
    case 'EADDRNOTAVAIL':
      return `HEALTH_HOST ${host} is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all it has`;
    default:
      return null;
  }
}
