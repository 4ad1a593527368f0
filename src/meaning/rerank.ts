// A larger model on a server of the operator's choice: the question and the best passages go there, and come back in an
// order. Whatever goes wrong, they keep the order they had; nobody waits longer for it than the limit.
import { z } from 'zod';
import type { Pair } from './jobs.ts';
import type { AskedQuestion } from './model-input.ts';

export type RerankServer = {
  /** Without a path, `/v1/rerank` is meant; with one, exactly that. */
  readonly url: string;
  /** Sent in the header `Authorization`, and nowhere else. */
  readonly key: string | null;
  /** Left out of the request where it is null: a server with one model needs no name. */
  readonly model: string | null;
};

export type Reranker = {
  /** Where questions and passages go: the host's name, and nothing else of the address. */
  readonly host: string;
  /** The places of the passages, best first; null where they have to keep their order. It never rejects. */
  order(asked: AskedQuestion, passages: readonly Pair[]): Promise<readonly number[] | null>;
  /** How often there was an order since the start, and how often there should have been one. */
  load(): RerankLoad;
};

export type RerankLoad = { readonly reranked: number; readonly fellBack: number };

/** Why there is no order: nothing in it comes from the server but a status. */
export type RerankFailure =
  | { readonly kind: 'late'; readonly limitMs: number }
  /** `code` is one of Node's, such as ECONNREFUSED. */
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'no-order' };

export type RerankOptions = RerankServer & {
  readonly timeoutMs?: number;
  /** Hears of a failure, of one a minute at most. */
  readonly onFailure?: (why: string) => void;
  readonly now?: () => number;
};

/** How long somebody who asks waits for an order. */
export const RERANK_WITHIN_MS = 1_000;
/** After so many failures in a row the server is left alone for a while; then one question at a time tries it. */
const MOST_FAILURES = 3;
const ALONE_MS = 60_000;
const TOLD_EVERY_MS = 60_000;

export function createReranker({
  timeoutMs = RERANK_WITHIN_MS,
  onFailure = () => {},
  now = () => performance.now(),
  ...server
}: RerankOptions): Reranker {
  const counts = { reranked: 0, fellBack: 0 };
  let failures = 0;
  let aloneUntil = -Infinity;
  let toldAt = -Infinity;

  const failed = (failure: RerankFailure): void => {
    if (++failures >= MOST_FAILURES) aloneUntil = now() + ALONE_MS;
    if (now() < toldAt + TOLD_EVERY_MS) return;
    toldAt = now();
    onFailure(whyNoOrder(failure));
  };

  return {
    host: new URL(server.url).hostname,
    async order(asked, passages) {
      if (passages.length < 2) return null;
      if (now() < aloneUntil) {
        counts.fellBack++;
        return null;
      }
      // The others do not wait for what this one finds out.
      if (failures >= MOST_FAILURES) aloneUntil = now() + ALONE_MS;
      const result = await askForOrder(server, queryOf(asked), passages.map(documentOf), timeoutMs);
      if (result.kind !== 'order') {
        counts.fellBack++;
        failed(result);
        return null;
      }
      counts.reranked++;
      failures = 0;
      aloneUntil = -Infinity;
      return result.places;
    },
    load: () => ({ ...counts }),
  };
}

/** One request: every document's place, best first, or why there is no such order. */
export async function askForOrder(
  server: RerankServer,
  query: string,
  documents: readonly string[],
  limitMs: number,
): Promise<{ readonly kind: 'order'; readonly places: readonly number[] } | RerankFailure> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(endpointOf(server.url), {
      method: 'POST',
      // Neither the passages nor the key go where the operator did not send them.
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'whosaid',
        ...(server.key !== null && { authorization: `Bearer ${server.key}` }),
      },
      body: JSON.stringify({
        ...(server.model !== null && { model: server.model }),
        query,
        documents,
        top_n: documents.length,
      }),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      const { status } = response;
      return status >= 300 && status < 400 ? { kind: 'redirect' } : { kind: 'status', status };
    }
    const body = await bodyOf(response);
    return body === null ? { kind: 'too-large' } : orderIn(body, documents.length);
  } catch (error) {
    return signal.aborted ? { kind: 'late', limitMs } : { kind: 'unreachable', code: codeOf(error) };
  }
}

/** In words for the log and the doctor, without a full stop. */
export function whyNoOrder(failure: RerankFailure): string {
  switch (failure.kind) {
    case 'late':
      return `the reranker does not answer within ${failure.limitMs} ms`;
    case 'unreachable':
      return `the reranker cannot be reached (${failure.code})`;
    case 'status':
      return `the reranker answers with status ${failure.status}`;
    case 'redirect':
      return 'the reranker’s address leads to another, which is not followed';
    case 'too-large':
      return 'the reranker answers at a length that no order of passages has';
    case 'not-json':
      return 'the reranker does not answer in JSON';
    case 'no-order':
      return 'the reranker’s answer does not give each passage one score';
  }
}

function endpointOf(url: string): URL {
  const address = new URL(url);
  if (address.pathname === '/') address.pathname = '/v1/rerank';
  return address;
}

/** What goes there of a question, of a sentence, and of the end of the one before it, in characters. */
const MOST_QUERY = 2_000;
const MOST_SENTENCE = 2_000;
const MOST_BEFORE = 500;

/** The question behind up to two before it, as the models read it: “who was there? / and why?” */
function queryOf({ question, after }: AskedQuestion): string {
  return [...after.slice(-2), question].join(' / ').slice(-MOST_QUERY).toWellFormed();
}

/** The sentence first, as the models read it: what is cut off or counts less at the end is only what was before it. */
function documentOf({ sentence, before }: Pair): string {
  const own = sentence.slice(0, MOST_SENTENCE).toWellFormed();
  return before === '' ? own : `${own}\n${before.slice(-MOST_BEFORE).toWellFormed()}`;
}

/** Some servers send the documents back. */
const MOST_BYTES = 256 * 1024;

/** Null where it is longer than an answer can be. */
async function bodyOf({ body }: Response): Promise<string | null> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

// Cohere gives shares from 0 to 1, best first; llama.cpp gives logits, in older versions in the order of the documents.
// Both number the documents from 0, and only which score is higher matters.
const ANSWER = z.object({
  results: z.array(z.object({ index: z.int().nonnegative(), relevance_score: z.number() })),
});

function orderIn(
  body: string,
  count: number,
): { readonly kind: 'order'; readonly places: readonly number[] } | RerankFailure {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { kind: 'not-json' };
  }
  const { data } = ANSWER.safeParse(json);
  const indexes = new Set(data?.results.map(({ index }) => index));
  // As many as there are, all of them different, none too high: each document once.
  if (data?.results.length !== count || indexes.size !== count || Math.max(...indexes) >= count)
    return { kind: 'no-order' };
  const best = data.results.toSorted((a, b) => b.relevance_score - a.relevance_score || a.index - b.index);
  return { kind: 'order', places: best.map(({ index }) => index) };
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z\d_]{1,60}$/.test(code) ? code : 'no connection';
}
