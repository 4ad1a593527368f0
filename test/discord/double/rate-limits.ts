// Answers that are no answers: 429 with Discord's headers, server errors, garbage, silence and broken connections,
// ordered by a test for the next calls of a route; and buckets that fill up by themselves when a test sets them.

export type Failure = {
  /**
   * A status to answer with; `garbage` is a 200 whose JSON is broken; `hang` never answers (the client's own timeout
   * must end it); `reset` breaks the connection; `closed` ends it in good order, as with one that was idle too long.
   */
  readonly status: number | 'garbage' | 'hang' | 'reset' | 'closed';
  /** Discord's JSON code beside a status of 400 and up, such as 50013 with a 403. */
  readonly code?: number;
  /** For how many calls; 1 by default, `Infinity` until `clearFailures()`. */
  readonly times?: number;
  /** Seconds, for a 429; 0.05 by default. Discord's header is whole seconds, fractions keep tests quick. */
  readonly retryAfter?: number;
  /** A 429 for every route, not only this one. */
  readonly global?: boolean;
  /** The call takes effect and only its answer is lost: a retry then does it twice. */
  readonly applied?: boolean;
};

export type Bucket = { readonly limit: number; readonly windowMs: number };

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type RateLimits = {
  fail(route: string | RegExp, failure: Failure): void;
  clearFailures(): void;
  /** In place of what was set for the same route before. */
  limit(route: string | RegExp, bucket: Bucket): void;
  /** Lets go of buckets that were full again before this moment. */
  forget(before: number): void;
  /** The failure due for this call, counted down. */
  due(method: string, route: string, path: string): Failure | undefined;
  /** Counts the call in its bucket: the headers it gets, and whether it came too soon. */
  count(
    method: string,
    route: string,
    path: string,
    major: string,
    now: number,
  ): { headers: Reply['headers']; late?: Failure };
};

const GENEROUS: Bucket = { limit: 1_000, windowMs: 1_000 };

export function createRateLimits(): RateLimits {
  let failures: { route: string | RegExp; failure: Failure; left: number }[] = [];
  const limits = new Map<string | RegExp, Bucket>();
  const used = new Map<string, { count: number; resetAt: number }>();
  return {
    fail(route, failure) {
      failures.push({ route, failure, left: failure.times ?? 1 });
    },
    clearFailures() {
      failures = [];
    },
    limit(route, bucket) {
      limits.set(route, bucket);
    },
    forget(before) {
      for (const [key, { resetAt }] of used) if (resetAt < before) used.delete(key);
    },
    due(method, route, path) {
      const found = failures.find((entry) => entry.left > 0 && matches(entry.route, method, route, path));
      if (found) found.left -= 1;
      return found?.failure;
    },
    count(method, route, path, major, now) {
      const own = [...limits].find(([pattern]) => matches(pattern, method, route, path));
      const { limit, windowMs } = own?.[1] ?? GENEROUS;
      const key = `${method} ${route} ${major}`;
      const known = used.get(key);
      const bucket = known && known.resetAt > now ? known : { count: 0, resetAt: now + windowMs };
      used.set(key, bucket);
      bucket.count += 1;
      const resetAfter = (bucket.resetAt - now) / 1000;
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - bucket.count)),
        'x-ratelimit-reset': (bucket.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
        'x-ratelimit-bucket': Buffer.from(`${method} ${route}`).toString('hex').slice(-32),
      };
      return bucket.count <= limit ? { headers } : { headers, late: { status: 429, retryAfter: resetAfter } };
    },
  };
}

/** What goes over the wire for a failure that is an HTTP answer. */
export function failureReply(failure: Failure): Reply {
  if (failure.status === 429) {
    const seconds = failure.retryAfter ?? 0.05;
    const global = failure.global ?? false;
    return {
      status: 429,
      headers: {
        'content-type': 'application/json',
        'retry-after': String(seconds),
        'x-ratelimit-scope': global ? 'global' : 'user',
        ...(global
          ? { 'x-ratelimit-global': 'true' }
          : {
              'x-ratelimit-limit': '5',
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset-after': String(seconds),
            }),
      },
      body: JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global }),
    };
  }
  if (failure.status === 'garbage') {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id": "12' };
  }
  const status = Number(failure.status);
  if (status >= 500) {
    return { status, headers: { 'content-type': 'text/html' }, body: `<html><h1>${status}</h1></html>` };
  }
  const body = JSON.stringify({ code: failure.code ?? 0, message: `${status}: ordered by the test` });
  return { status, headers: { 'content-type': 'application/json' }, body };
}

/** `POST /channels/:channel/messages`, the same with real ids, or an expression for either. */
function matches(pattern: string | RegExp, method: string, route: string, path: string): boolean {
  const names = [`${method} ${route}`, `${method} ${path}`];
  return typeof pattern === 'string' ? names.includes(pattern) : names.some((name) => pattern.test(name));
}
