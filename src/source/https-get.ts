// One https request to a public address, with limits of time and size; it follows nothing and keeps nothing.
import { lookup as systemLookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { hostOf, isPublicIp, NOT_PUBLIC, whyNotPublicUrl } from './public-address.ts';
import { type AddressReason, type Refused, refused } from './reasons.ts';

/** How addresses are reached. Everything but the name in requests is for tests. */
export type Connection = {
  /** Sent with every request: “whosaid/1.0 (+https://…)”. */
  readonly userAgent: string;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly isAllowed?: (ip: string) => boolean;
  readonly port?: number;
  readonly ca?: string;
};

type Response = {
  readonly kind: 'response';
  readonly status: number;
  readonly mediaType: string;
  /** Where a redirect leads, as the server wrote it. */
  readonly location: string | null;
  readonly bytes: Uint8Array;
};

type Wanted = {
  readonly accept: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Why a page of this media type is not wanted; null where it is. Asked of status 200 only. */
  readonly unwanted?: (mediaType: string) => AddressReason | null;
};

const FIRST_BYTE_MS = 8_000;

export async function httpsGet(
  url: URL,
  wanted: Wanted,
  connection: Connection,
): Promise<Response | Refused> {
  const { resolve = resolveHost, isAllowed = isPublicIp, port = 443, ca } = connection;
  const why = whyNotPublicUrl(url, port);
  if (why !== null) return refused(why);
  // The address that is connected to is the one that was looked at: what a name stands for may change between two looks.
  const lookup: LookupFunction = (host, options, callback) => {
    resolve(host).then(
      (ips) => {
        if (ips.length === 0) callback(new Refusal({ kind: 'unknown-host' }), '');
        else if (!ips.every(isAllowed)) callback(new Refusal(NOT_PUBLIC), '');
        else if (options.all === true)
          callback(
            null,
            ips.map((address) => ({ address, family: familyOf(address) })),
          );
        else callback(null, ips[0] ?? '', familyOf(ips[0] ?? ''));
      },
      () => callback(new Refusal({ kind: 'unknown-host' }), ''),
    );
  };
  const { promise, resolve: settle } = Promise.withResolvers<Response | Refused>();
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  const sent = request(
    {
      agent,
      hostname: hostOf(url),
      port,
      path: url.pathname + url.search,
      servername: /[:]|^[\d.]+$/.test(hostOf(url)) ? '' : hostOf(url),
      lookup,
      signal: wanted.signal,
      maxHeaderSize: 16_384,
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca }),
      headers: {
        'user-agent': connection.userAgent,
        accept: wanted.accept,
        'accept-encoding': 'gzip, br, deflate',
        'accept-language': 'en, *;q=0.5',
      },
    },
    (message) => {
      clearTimeout(timer);
      readBody(message, wanted).then(settle, (error: unknown) =>
        settle(refused(whyFailed(error, wanted.signal))),
      );
    },
  );
  const timer = setTimeout(() => sent.destroy(new Refusal({ kind: 'silent' })), FIRST_BYTE_MS);
  // Numbers are connected to without a look-up, so what was reached is looked at as well.
  sent.once('socket', (socket) =>
    socket.once('connect', () => {
      if (!isAllowed(socket.remoteAddress ?? '')) sent.destroy(new Refusal(NOT_PUBLIC));
    }),
  );
  sent.once('error', (error) => settle(refused(whyFailed(error, wanted.signal))));
  sent.end();
  const response = await promise;
  clearTimeout(timer);
  sent.destroy();
  agent.destroy();
  return response;
}

class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: AddressReason;

  constructor(reason: AddressReason) {
    super(reason.kind);
    this.reason = reason;
  }
}

async function resolveHost(host: string): Promise<string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

function familyOf(ip: string): 4 | 6 {
  return ip.includes(':') ? 6 : 4;
}

async function readBody(message: IncomingMessage, wanted: Wanted): Promise<Response> {
  const status = message.statusCode ?? 0;
  const mediaType = message.headers['content-type'] ?? '';
  const empty = {
    kind: 'response',
    status,
    mediaType,
    bytes: new Uint8Array(),
    location: message.headers.location ?? null,
  } as const;
  if (status !== 200) return empty;
  const why = wanted.unwanted?.(mediaType) ?? null;
  if (why !== null) throw new Refusal(why);
  const stream = decompressed(message);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > wanted.maxBytes)
      throw new Refusal({ kind: 'page-too-large', megabytes: wanted.maxBytes / 1024 / 1024 });
    chunks.push(chunk);
  }
  if (!message.complete) throw new Refusal({ kind: 'broken-off' });
  return { ...empty, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

function decompressed(message: IncomingMessage): AsyncIterable<unknown> {
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return message;
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (unpack === null) throw new Refusal({ kind: 'unknown-packing' });
  // What ends the one must end the other: `pipe` passes on no errors.
  message.once('error', (error) => unpack.destroy(error));
  unpack.once('close', () => message.destroy());
  return message.pipe(unpack);
}

/** Errors of the system may hold internal addresses, so none is passed on as it is. */
function whyFailed(error: unknown, signal: AbortSignal): AddressReason {
  if (error instanceof Refusal) return error.reason;
  if (signal.aborted) return { kind: 'slow' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|SSL|TLS|EPROTO/.test(code)) return { kind: 'no-certificate' };
  if (/^Z_|^ERR_BROTLI|BROTLI|ERR__/.test(code)) return { kind: 'damaged-data' };
  return { kind: 'unreachable' };
}
