// Where libraries are read: small ones here, an article at a time, large ones in a thread of their own, so that no other
// answer waits.
import { setImmediate } from 'node:timers/promises';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { ArticleText } from '../article/article.ts';
import { articleFrom } from '../article/parse-article.ts';
import { loadIndex } from '../search/index-file.ts';
import type { ReadArticle } from '../search/passage.ts';
import { roomFor } from '../source/memory.ts';
import {
  indexed,
  type Library,
  readArticle,
  ReadingError,
  type ReadLibrary,
  type Wish,
  withoutVectors,
} from './library.ts';

export type Workshop = {
  readonly readLibrary: ReadLibrary;
  /** Libraries that wait to be read, here or in a thread. */
  waiting(): number;
  /** Stops the threads; what they were at is not finished. */
  close(): Promise<void>;
};

/** Characters that are read in about 30 ms: not worth a thread. */
const AT_ONCE = 40_000;
/** A text that needs more than this is no article. */
const LIMITS = { megabytes: roomFor(1_024), ms: 120_000 };
/** Articles that a thread may read in the time of one text; of more, it has as much again for as many. */
const ARTICLES_IN_TIME = 1_000;
const IDLE_MS = 60_000;

export function createWorkshop({ atOnce = AT_ONCE, limits = LIMITS } = {}): Workshop {
  const threads = new Tinypool({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });

  const readElsewhere = async (texts: readonly ArticleText[]): Promise<Library> => {
    const { port1: port, port2 } = new MessageChannel();
    const ms = limits.ms * Math.max(1, texts.length / ARTICLES_IN_TIME);
    try {
      const bytes: Uint8Array = await threads.run(
        { articles: texts, port: port2 },
        { name: 'readLibrary', transferList: [port2], signal: AbortSignal.timeout(ms) },
      );
      const articles: ReadArticle[] = [];
      for (;;) {
        const received = receiveMessageOnPort(port);
        if (received === undefined) break;
        articles.push(received.message);
        // Lets others have a turn, since unpacking an article takes a while.
        await setImmediate();
      }
      return withoutVectors(articles, loadIndex(bytes, articles));
    } catch (error) {
      throw explain(error);
    } finally {
      port.close();
    }
  };

  // Just after a start many are wanted at the same time: one after the other, and what is urgent before the rest.
  const wanted: Wanted[] = [];
  let isReading = false;
  const readHere = (texts: readonly ArticleText[], wish: Wish): Promise<Library> =>
    new Promise((resolve, reject) => {
      wanted.push({ wish, read: () => readInTurns(texts).then(resolve, reject) });
      void readWanted();
    });
  const readWanted = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let next = takeNext(wanted); next !== undefined; next = takeNext(wanted)) await next.read();
    isReading = false;
  };

  return {
    readLibrary: async (texts, wish = { isUrgent: false }) => {
      const length = texts.reduce((sum, { body }) => sum + body.length, 0);
      return length <= atOnce ? readHere(texts, wish) : readElsewhere(texts);
    },
    waiting: () => wanted.length + threads.queueSize,
    close: () => threads.destroy(),
  };
}

type Wanted = { readonly wish: Wish; readonly read: () => Promise<void> };

/** Takes the first of the urgent ones, else the first of all. */
function takeNext(wanted: Wanted[]): Wanted | undefined {
  const urgent = wanted.findIndex(({ wish }) => wish.isUrgent);
  return wanted.splice(Math.max(0, urgent), 1)[0];
}

/** Others have a turn after each article. */
async function readInTurns(texts: readonly ArticleText[]): Promise<Library> {
  const articles: ReadArticle[] = [];
  for (const text of texts) {
    await setImmediate();
    articles.push(readArticle(articleFrom(text)));
  }
  await setImmediate();
  return indexed(articles);
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'AbortError')
    return new ReadingError({ kind: 'understood-too-slowly' }, { cause: error });
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ReadingError({ kind: 'too-much-memory' }, { cause: error });
  return error;
}
