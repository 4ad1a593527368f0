// A reranking server on the loopback, as strict as a real one: it takes one form of request, and says what it minds.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const REQUEST = z.strictObject({
  model: z.string().min(1).optional(),
  query: z.string().min(1),
  documents: z.array(z.string().min(1)).min(1),
  top_n: z.int().positive(),
});

export type RerankRequest = z.infer<typeof REQUEST> & { readonly authorization: string | undefined };

/** What it does with a request that it takes. */
export type Reply =
  /** A score for each document: best first as Cohere has it, or in the documents' order as older llama.cpp has it. */
  | { readonly kind: 'scores'; readonly scores: readonly number[]; readonly form?: 'cohere' | 'llama' }
  | {
      readonly kind: 'raw';
      readonly body: string | Uint8Array;
      readonly status?: number;
      readonly headers?: Record<string, string>;
    }
  /** It never says a word. */
  | { readonly kind: 'silent' }
  /** A byte after the other, without end: slowly, or as fast as they are read. */
  | { readonly kind: 'trickle' }
  | { readonly kind: 'flood' }
  /** The connection breaks in the middle. */
  | { readonly kind: 'cut' };

export type RerankDouble = {
  readonly url: string;
  /** What was asked, in order, and what was wrong with it. */
  readonly requests: RerankRequest[];
  readonly violations: string[];
};

/** Answers each request by `reply` until the test is over. */
export async function rerankDouble(
  reply: (request: RerankRequest) => Reply,
  path = '/v1/rerank',
): Promise<RerankDouble> {
  const requests: RerankRequest[] = [];
  const violations: string[] = [];
  const server = createServer(async (message, response) => {
    const wrong = (status: number, what: string): void => {
      violations.push(what);
      response.writeHead(status).end(what);
    };
    const body = await text(message);
    if (message.url !== path) return wrong(404, `there is nothing at ${message.url}`);
    if (message.method !== 'POST') return wrong(405, `${message.method} is not POST`);
    if (message.headers['content-type'] !== 'application/json') return wrong(415, 'it is not JSON');
    const { data, error } = REQUEST.safeParse(JSON.parse(body));
    if (error !== undefined) return wrong(422, error.message);
    if (data.top_n !== data.documents.length) return wrong(422, 'top_n is not all of them');
    const request = { ...data, authorization: message.headers.authorization };
    requests.push(request);
    answer(reply(request), message, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the double has no port');
  return { url: `http://127.0.0.1:${address.port}`, requests, violations };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function answer(reply: Reply, message: IncomingMessage, response: ServerResponse): void {
  switch (reply.kind) {
    case 'scores':
      response.writeHead(200, JSON_TYPE).end(scored(reply.scores, reply.form ?? 'cohere'));
      return;
    case 'raw':
      response.writeHead(reply.status ?? 200, { ...JSON_TYPE, ...reply.headers }).end(reply.body);
      return;
    case 'silent':
      return;
    case 'trickle': {
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(' '), 5);
      response.once('close', () => clearInterval(timer));
      return;
    }
    case 'flood': {
      response.writeHead(200, JSON_TYPE);
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(64 * 1024)));
      };
      response.on('drain', more);
      more();
      return;
    }
    case 'cut':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"results":[', () => message.socket.destroy());
  }
}

function scored(scores: readonly number[], form: 'cohere' | 'llama'): string {
  const results = scores.map((relevance_score, index) => ({ index, relevance_score }));
  return JSON.stringify(
    form === 'cohere'
      ? {
          id: '07734bd2-2473-4f07-94e1-0d9f0e6843cf',
          results: results.toSorted((a, b) => b.relevance_score - a.relevance_score),
          meta: { api_version: { version: '2' }, billed_units: { search_units: 1 } },
        }
      : { model: 'm', object: 'list', usage: { prompt_tokens: 9, total_tokens: 9 }, results },
  );
}
