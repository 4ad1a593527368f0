// Makes the vectors of articles' sentences in the background, one article at a time and the newest first, keeps them, and
// gives them to the libraries in memory. Several processes on one database share the work without a word to one another.
import type { Meaning } from '../meaning/meaning.ts';
import { readableSentences } from '../meaning/readable.ts';
import { SIZE } from '../meaning/vectors.ts';
import type { ReadArticle } from '../search/passage.ts';
import { type Place, textOf } from './article-store.ts';
import type { Library, ReadLibrary } from './library.ts';
import type { VectorStore } from './vector-store.ts';

export type VectorKeeper = {
  /** Looks at once for articles without vectors, such as one that this process has just added. */
  wake(): void;
  /**
   * Looks in a while, since another process that added an article most likely sees to it; makes anew those of articles
   * whose text is read into other sentences now than when they were made.
   */
  lookSoon(misfits?: readonly string[]): void;
  /** Of a place with at most so many articles. */
  progress(place: Place, articles: number): Promise<Progress>;
  /** Settles when nothing is under way any more; what the models are asked for is not waited for. */
  stop(): Promise<void>;
};

/** How far the articles of a place are read by meaning. */
export type Progress = {
  /** Ids of those that are not yet: they are answered from by their words. */
  readonly waiting: ReadonlySet<string>;
  /** The one that is being read, in sentences; null where it is none of the place's. */
  readonly atHand: { readonly id: string; readonly done: number; readonly of: number } | null;
};

export type VectorKeeperOptions = {
  readonly store: VectorStore;
  readonly meaning: Pick<Meaning, 'version' | 'ready' | 'failure' | 'encodeSentences'>;
  readonly readLibrary: ReadLibrary;
  /** Articles that places are lent, which no database keeps: made anew at each start. */
  readonly lent: Library;
  /** Gives them to the libraries in memory. */
  readonly put: (body: string, vectors: Int8Array) => void;
  /** Told of what fails and is tried again. */
  readonly onFailure?: (error: unknown) => void;
  readonly now?: () => number;
  /** From 0 up to 1. */
  readonly random?: () => number;
};

/** Waits after a failure: twice as long after each, from half a minute to an hour. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;
/** “In a while”: half as long at least, half as long again at most, so that not all look at once. */
const SOON_MS = 60_000;
/** Among how many articles processes that meet at one choose another at most. */
const WIDEST = 64;

type Task = { readonly key: string; readonly id: string | null; readonly lent: ReadArticle | null };

export function createVectorKeeper({
  store,
  meaning,
  readLibrary,
  lent,
  put,
  onFailure = () => {},
  now = Date.now,
  random = Math.random,
}: VectorKeeperOptions): VectorKeeper {
  const { version } = meaning;
  const lentLeft = [...lent.articles];
  /** Articles to make anew, and those that were: two that share a text must not take turns for ever. */
  const again = new Set<string>();
  const madeAgain = new Set<string>();
  const failed = new Map<string, { readonly times: number; readonly until: number }>();
  let failures = 0;
  let atHand: { id: string; done: number; of: number } | null = null;
  /** Among how many of the newest one is chosen: more where other processes are at the same ones. */
  let among = 1;
  let isStopped = false;
  const stopped = Promise.withResolvers<null>();
  let isWoken = false;
  let awake = (): void => {};
  let soon: NodeJS.Timeout | null = null;

  const wake = (): void => {
    isWoken = true;
    awake();
  };
  const sleep = async (ms: number | null): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    awake = resolve;
    const timer = ms === null ? null : setTimeout(resolve, ms).unref();
    if (!isWoken && !isStopped) await promise;
    if (timer !== null) clearTimeout(timer);
  };

  const rests = (key: string): boolean => (failed.get(key)?.until ?? 0) > now();

  const choose = async (): Promise<Task | null> => {
    const read = lentLeft.find(({ article }) => !rests(lentKey(article.slug)));
    if (read !== undefined) return { key: lentKey(read.article.slug), id: null, lent: read };
    const lacking = (await store.lacking(version, among + failed.size)).filter(({ id }) => !rests(id));
    const some = lacking.slice(0, among);
    const one = some[Math.floor(random() * some.length)];
    const id = one?.id ?? [...again].find((each) => !rests(each));
    return id === undefined ? null : { key: id, id, lent: null };
  };

  const encode = async (read: ReadArticle, id: string | null): Promise<Int8Array> => {
    const sentences = readableSentences(read);
    const hand = id === null ? null : { id, done: 0, of: sentences.length };
    atHand = hand;
    try {
      const encoded = meaning.encodeSentences(sentences, (done) => {
        if (hand !== null) hand.done = done;
      });
      const vectors = await Promise.race([encoded, stopped.promise]);
      if (vectors === null)
        throw new Error(meaning.failure() ?? `the models cannot read ${read.article.slug}`);
      return vectors;
    } finally {
      atHand = null;
    }
  };

  const make = async ({ id, lent: read }: Task): Promise<void> => {
    if (read !== null) {
      put(read.article.body, await encode(read, null));
      lentLeft.splice(lentLeft.indexOf(read), 1);
      return;
    }
    if (id === null) return;
    // Another process, or a moderator, may have been faster.
    const kept = await store.article(id);
    if (kept === null) return;
    const [own] = (await readLibrary([textOf(kept)])).articles;
    if (own === undefined) throw new Error('an article was read into none');
    const { body, sentences } = own.article;
    const known = (await store.of([id], version)).get(id);
    if (known?.length === sentences.length * SIZE) return put(body, known);
    const vectors = await encode(own, id);
    const outcome = await store.keep(id, version, vectors);
    if (outcome === 'there') among = Math.min(WIDEST, among * 2);
    if (outcome !== 'gone') put(body, vectors);
  };

  const step = async (): Promise<void> => {
    await meaning.ready;
    const reason = meaning.failure();
    if (reason !== null) throw new Error(reason);
    isWoken = false;
    const task = await choose();
    failures = 0;
    if (task === null) {
      among = 1;
      // What could have been tried again and was not among those that lack them is gone, or was made elsewhere.
      for (const key of failed.keys()) if (!rests(key)) failed.delete(key);
      const next = Math.min(...[...failed.values()].map(({ until }) => until));
      return sleep(Number.isFinite(next) ? next - now() : null);
    }
    try {
      await make(task);
      failed.delete(task.key);
      if (again.delete(task.key)) madeAgain.add(task.key);
    } catch (error) {
      if (isStopped) return;
      onFailure(error);
      const times = (failed.get(task.key)?.times ?? 0) + 1;
      failed.set(task.key, { times, until: now() + waitAfter(times) });
    }
  };

  const run = async (): Promise<void> => {
    while (!isStopped)
      try {
        await step();
      } catch (error) {
        if (isStopped) return;
        onFailure(error);
        failures += 1;
        isWoken = false;
        await sleep(waitAfter(failures));
      }
  };
  const running = run();

  return {
    wake,
    lookSoon(misfits = []) {
      for (const id of misfits) if (!madeAgain.has(id)) again.add(id);
      soon ??= setTimeout(
        () => {
          soon = null;
          wake();
        },
        SOON_MS * (0.5 + random()),
      ).unref();
    },
    async progress(place, articles) {
      const waiting = new Set((await store.lacking(version, articles, place)).map(({ id }) => id));
      return { waiting, atHand: atHand !== null && waiting.has(atHand.id) ? { ...atHand } : null };
    },
    async stop() {
      isStopped = true;
      stopped.resolve(null);
      if (soon !== null) clearTimeout(soon);
      awake();
      await running;
    },
  };
}

/** No id of an article has a space in it. */
function lentKey(slug: string): string {
  return `lent ${slug}`;
}

function waitAfter(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}
