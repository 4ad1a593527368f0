// The HTTP side: authorization, body parsing, routing, refusals in Discord's form, and a log of every request.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Core } from './core.ts';
import { violate } from './core.ts';
import { ApiError, refusals } from './errors.ts';
import { failureReply } from './rate-limits.ts';
import type { Failure, RateLimits, Reply } from './rate-limits.ts';
import { routes as applicationRoutes } from './routes-application.ts';
import { routes as channelRoutes } from './routes-channels.ts';
import { routes as commandRoutes } from './routes-commands.ts';
import { routes as interactionRoutes } from './routes-interactions.ts';
import { routes as messageRoutes } from './routes-messages.ts';
import type { Upload } from './validate-message.ts';

/** What a handler gets: the values of the pattern's `:names`, the query and the parsed body. */
export type RouteCall = {
  readonly core: Core;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
};

/** `undefined` is a 204; a handler refuses by throwing an ApiError. */
export type RouteAnswer = { readonly status?: number; readonly data: unknown } | undefined;

export type Route = {
  readonly method: string;
  readonly path: string;
  /** False where the token in the address is the key. */
  readonly auth?: false;
  readonly answer: (call: RouteCall) => RouteAnswer;
};

export type LoggedRequest = {
  readonly at: number;
  readonly method: string;
  /** Without `/api/v10`, ids and all. */
  readonly path: string;
  /** The pattern it fell under, such as `/channels/:channel/messages`. */
  readonly route: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
  /** Undefined while it is open, and for good when it was left hanging. */
  status: number | undefined;
  code: number | undefined;
};

type Compiled = { readonly route: Route; readonly pattern: RegExp };

const JSON_TYPE = { 'content-type': 'application/json' };
/** Everything in an address is an id but these. */
const FORMS: Readonly<Record<string, string>> = {
  token: '[^/]+',
  emoji: '[^/]+',
  message: '\\d+|@original|%40original',
};
const ROUTES: readonly Compiled[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...channelRoutes,
].map((route) => ({
  route,
  pattern: new RegExp(
    `^${route.path.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>${FORMS[name] ?? '\\d+'})`)}$`,
  ),
}));

export function createRestServer(core: Core, limits: RateLimits, log: LoggedRequest[]): Server {
  return createServer((request, response) => {
    serve(core, limits, log, request, response).catch((cause: unknown) => {
      violate(
        core,
        'refused',
        `the double itself failed: ${cause instanceof Error ? cause.stack : String(cause)}`,
      );
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
}

async function serve(
  core: Core,
  limits: RateLimits,
  log: LoggedRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', core.origin);
  const method = request.method ?? 'GET';
  const bytes = await readAll(request);
  if (url.pathname.startsWith('/attachments/')) return serveAttachment(core, url.pathname, response);
  const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
  const found = match(method, path);
  const parsed = await parseBody(request, bytes);
  const logged: LoggedRequest = {
    at: core.clock.now(),
    method,
    path,
    route: found?.route.path,
    query: Object.fromEntries(url.searchParams),
    body: parsed instanceof ApiError ? bytes.toString() : parsed.body,
    uploads: parsed instanceof ApiError ? [] : parsed.uploads,
    status: undefined,
    code: undefined,
  };
  log.push(logged);
  const major = Object.values(found?.params ?? {})[0] ?? '';
  const counted = limits.count(method, found?.route.path ?? path, path, major, core.clock.now());
  const failure = counted.late ?? limits.due(method, found?.route.path ?? path, path);
  let reply: Reply | undefined;
  if (!failure || failure.applied) {
    reply = attempt(core, () => {
      if (!url.pathname.startsWith('/api/v10/')) throw refusals.invalidApiVersion();
      return handle(core, found, method, path, request, { core, query: url.searchParams, parsed });
    });
  }
  if (failure) {
    reply = fail(failure, request, logged);
    if (!reply) return core.waiting.changed();
  }
  if (!reply) return;
  logged.status = reply.status;
  logged.code = jsonCode(reply);
  const limited = path.startsWith('/interactions/') ? {} : counted.headers;
  const date = new Date(core.clock.now()).toUTCString();
  response.writeHead(reply.status, { date, ...limited, ...reply.headers }).end(reply.body);
  core.waiting.changed();
}

function handle(
  core: Core,
  found: ReturnType<typeof match>,
  method: string,
  path: string,
  request: IncomingMessage,
  rest: { core: Core; query: URLSearchParams; parsed: Awaited<ReturnType<typeof parseBody>> },
): RouteAnswer {
  if (found?.route.auth !== false && request.headers.authorization !== `Bot ${core.token}`)
    throw refusals.unauthorized();
  if (!found) {
    violate(core, 'unknown route', `${method} ${path}`);
    throw refusals.notFound();
  }
  if (rest.parsed instanceof ApiError) throw rest.parsed;
  const { body, uploads } = rest.parsed;
  return found.route.answer({ core, params: found.params, query: rest.query, body, uploads });
}

function attempt(core: Core, act: () => RouteAnswer): Reply {
  try {
    const answer = act();
    if (!answer) return { status: 204, headers: {}, body: '' };
    return { status: answer.status ?? 200, headers: JSON_TYPE, body: JSON.stringify(answer.data) };
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    const { status, code, message, errors } = cause;
    const detail = `${message}${errors ? ` ${JSON.stringify(errors)}` : ''}`;
    if (message !== refusals.notFound().message) violate(core, kindOf(code), detail, code);
    const body = JSON.stringify({ message, code, ...(errors && { errors }) });
    return { status, headers: JSON_TYPE, body };
  }
}

function kindOf(code: number) {
  if (code === 10062) return 'acknowledged late';
  if (code === 40060) return 'acknowledged twice';
  return code === 50035 || code === 50006 || code === 50109 ? 'invalid payload' : 'refused';
}

function fail(failure: Failure, request: IncomingMessage, logged: LoggedRequest): Reply | undefined {
  if (failure.status === 'hang') return undefined;
  if (failure.status === 'reset') {
    logged.status = 0;
    request.socket.resetAndDestroy();
    return undefined;
  }
  if (failure.status === 'closed') {
    logged.status = 0;
    request.socket.destroy();
    return undefined;
  }
  return failureReply(failure);
}

function match(method: string, path: string): { route: Route; params: Record<string, string> } | undefined {
  for (const { route, pattern } of ROUTES) {
    const groups = route.method === method ? pattern.exec(path) : null;
    if (!groups) continue;
    const params = Object.entries(groups.groups ?? {}).map(([key, value]) => [
      key,
      decodeURIComponent(value),
    ]);
    return { route, params: Object.fromEntries(params) };
  }
  return undefined;
}

async function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function parseBody(
  request: IncomingMessage,
  bytes: Buffer<ArrayBuffer>,
): Promise<{ body: unknown; uploads: Upload[] } | ApiError> {
  const type = request.headers['content-type'] ?? '';
  if (bytes.byteLength === 0) return { body: undefined, uploads: [] };
  try {
    if (type.startsWith('application/json')) return { body: JSON.parse(bytes.toString()), uploads: [] };
    if (!type.startsWith('multipart/form-data')) return refusals.invalidJson();
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    let body: unknown;
    const uploads: Upload[] = [];
    for (const [field, value] of form) {
      if (field === 'payload_json') body = JSON.parse(typeof value === 'string' ? value : await value.text());
      else if (typeof value !== 'string') {
        uploads.push({
          field,
          name: value.name,
          type: value.type,
          bytes: new Uint8Array(await value.arrayBuffer()),
        });
      }
    }
    return { body: body ?? {}, uploads };
  } catch {
    return refusals.invalidJson();
  }
}

function serveAttachment(core: Core, path: string, response: ServerResponse): void {
  const [, , , id] = path.split('/');
  for (const message of core.world.messages.values()) {
    const found = message.attachments.find((attachment) => attachment.id === id);
    if (found) return sendFile(response, found);
  }
  const loose = core.looseFiles.get(id ?? '');
  if (loose) return sendFile(response, loose);
  response.writeHead(404).end();
}

function sendFile(
  response: ServerResponse,
  file: { contentType: string | undefined; bytes: Uint8Array },
): void {
  response.writeHead(200, { 'content-type': file.contentType ?? 'application/octet-stream' }).end(file.bytes);
}

function jsonCode(reply: Reply): number | undefined {
  if (reply.status < 400 || reply.headers['content-type'] !== 'application/json') return undefined;
  return Number((JSON.parse(reply.body) as { code?: number }).code ?? 0);
}
