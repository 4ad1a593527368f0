// The reading models behind one door: questions and sentences in, vectors and scores out. They run in a thread of their
// own, one job at a time, what somebody waits for first; where there is more to do than that thread can, the reader
// steps aside first, then the encoder, and answers go by words.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, JobAnswer, Pair } from './jobs.ts';
import { MODEL_VERSION, modelFolder } from './model-version.ts';
import type { AskedQuestion, SentenceWindow } from './model-input.ts';
import { SIZE } from './vectors.ts';

export type Meaning = {
  /** Of the models: vectors of another version cannot be compared. */
  readonly version: string;
  /** Resolves when the models are loaded; rejects where they cannot be. */
  readonly ready: Promise<void>;
  /** Why the models do not work, null while they do or are being loaded. */
  failure(): string | null;
  /** A question's vector, of length 1; null where there is no time for it, or the models do not work. */
  encodeQuestion(asked: AskedQuestion): Promise<Float32Array | null>;
  /**
   * The vectors of a text's sentences, `SIZE` bytes each; null where the models do not work. `onProgress` hears how many
   * are done.
   */
  encodeSentences(
    sentences: readonly string[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<Int8Array | null>;
  /**
   * How likely each sentence answers, as a logit; null where there is no time for it. `limitMs` from now on, all of them
   * are read or none counts.
   */
  readPairs(asked: AskedQuestion, pairs: readonly Pair[], limitMs: number): Promise<readonly number[] | null>;
  /** What waits and what was left out since the start. */
  load(): MeaningLoad;
  close(): Promise<void>;
};

export type MeaningLoad = {
  readonly waiting: number;
  readonly encoded: number;
  readonly read: number;
  readonly notEncoded: number;
  readonly notRead: number;
};

/** More questions than this are not encoded: by then somebody would wait too long. */
const MOST_ENCODING = 40;
/** A question that waited longer than this is not encoded: on a slow machine far fewer than these are too many. */
const ENCODE_WITHIN_MS = 250;

/** What a pair takes on a machine that is not slow, until it is known. */
const USUAL_PAIR_MS = 12;
/** How much of what is known of that each new pair changes. */
const NEWS = 0.1;

type Waiting = {
  readonly job: Job;
  readonly until: number;
  readonly resolve: (value: JobAnswer['value']) => void;
};

/** Questions first, then what is read for them, then articles. */
const LANES = ['encode-question', 'read', 'windows', 'encode-window'] as const;

export function startMeaning({
  folder = modelFolder(),
  threads = Math.min(2, availableParallelism()),
  now = Date.now,
} = {}): Meaning {
  const lanes = new Map<Job['kind'], Waiting[]>(LANES.map((kind) => [kind, []]));
  const counts = { encoded: 0, read: 0, notEncoded: 0, notRead: 0 };
  let failure: string | null = null;
  let isReady = false;
  let running: { readonly number: number; readonly waiting: Waiting } | null = null;
  let jobs = 0;
  /** How long a pair took to be read lately. */
  let pairMs = USUAL_PAIR_MS;
  let since = 0;

  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { folder: folder.href, threads },
  });
  // A process ends when nobody waits for an answer any more.
  worker.unref();

  const { promise: ready, resolve: setReady, reject: setFailed } = Promise.withResolvers<void>();
  // Whoever does not ask is told by `failure`.
  ready.catch(() => {});
  const fail = (reason: string): void => {
    failure ??= reason;
    setFailed(new Error(reason));
    running?.waiting.resolve(null);
    running = null;
    for (const lane of lanes.values()) for (const { resolve } of lane.splice(0)) resolve(null);
  };

  /** In every lane, for where there is much to do the later ones do not get their turn for long. */
  const dismissLate = (): void => {
    const at = now();
    for (const [kind, lane] of lanes) {
      for (const { until, resolve } of lane) if (at > until) resolve(null);
      lanes.set(
        kind,
        lane.filter(({ until }) => at <= until),
      );
    }
  };

  const next = (): void => {
    if (!isReady || running !== null) return;
    dismissLate();
    for (const kind of LANES) {
      const waiting = lanes.get(kind)?.shift();
      if (waiting === undefined) continue;
      running = { number: ++jobs, waiting };
      since = now();
      worker.ref();
      worker.postMessage({ number: jobs, job: waiting.job });
      return;
    }
    worker.unref();
  };

  worker.on('message', (message: 'ready' | JobAnswer) => {
    if (message === 'ready') {
      isReady = true;
      setReady();
    } else if (running?.number === message.number) {
      if (running.waiting.job.kind === 'read') pairMs += NEWS * (now() - since - pairMs);
      running.waiting.resolve(message.value);
      running = null;
    }
    next();
  });
  worker.on('error', (error) => fail(error.message));
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('exit', (code) => fail(`the thread of the models ended (${code})`));

  const run = (job: Job, until = Infinity): Promise<JobAnswer['value']> =>
    new Promise((resolve) => {
      if (failure !== null) return resolve(null);
      lanes.get(job.kind)?.push({ job, until, resolve });
      if (!isReady) worker.ref();
      next();
    });

  return {
    version: MODEL_VERSION,
    ready,
    failure: () => failure,
    async encodeQuestion(asked) {
      const isBusy = (lanes.get('encode-question')?.length ?? 0) >= MOST_ENCODING;
      // While the models are being loaded, whoever asks waits for them.
      const until = isReady ? now() + ENCODE_WITHIN_MS : Infinity;
      const value = isBusy ? null : await run({ kind: 'encode-question', asked }, until);
      counts[value === null ? 'notEncoded' : 'encoded']++;
      return value instanceof Float32Array ? value : null;
    },
    async encodeSentences(sentences, onProgress) {
      const windows = await run({ kind: 'windows', sentences });
      if (!isWindows(windows)) return null;
      const bytes = new Int8Array(sentences.length * SIZE);
      for (const window of windows) {
        const vectors = await run({ kind: 'encode-window', window });
        if (!(vectors instanceof Int8Array)) return null;
        bytes.set(vectors, (window.sentences[0]?.sentence ?? 0) * SIZE);
        onProgress?.((window.sentences.at(-1)?.sentence ?? 0) + 1, sentences.length);
      }
      return bytes;
    },
    async readPairs(asked, pairs, limitMs) {
      const until = now() + limitMs;
      const ahead = lanes.get('read')?.length ?? 0;
      // Not begun where it would not be done in time: then others are.
      const fits = (ahead + pairs.length) * pairMs <= limitMs;
      const scores = fits
        ? await Promise.all(pairs.map((pair) => run({ kind: 'read', asked, pair }, until)))
        : [null];
      const isWhole = scores.every((score) => typeof score === 'number');
      counts[isWhole ? 'read' : 'notRead']++;
      return isWhole ? scores : null;
    },
    load: () => ({
      ...counts,
      waiting: LANES.reduce((sum, kind) => sum + (lanes.get(kind)?.length ?? 0), 0),
    }),
    async close() {
      fail('the models were closed');
      // It ends by itself between two jobs, or once it has loaded; to end it in the middle would end the process.
      worker.ref();
      worker.postMessage('close');
      await exited;
    },
  };
}

function isWindows(value: JobAnswer['value']): value is readonly SentenceWindow[] {
  return Array.isArray(value);
}
