// The libraries of all places: each read when first asked, kept while it is used and there is room for it.
import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { LibraryVectors } from '../meaning/nearest.ts';
import { BYTES_PER_SENTENCE, sentenceVectors, SIZE } from '../meaning/vectors.ts';
import { type ArticleStore, type KeptArticle, type Place, textOf } from './article-store.ts';
import type { Library, ReadLibrary, Wish } from './library.ts';
import type { Notice } from './notices.ts';
import type { VectorStore } from './vector-store.ts';

export type PlaceLibrary = Library & {
  /** True where the place holds nothing of its own and is lent the articles that everybody may ask. */
  readonly isLent: boolean;
  /** The article to ask where none is named; null for all. */
  readonly defaultArticle: string | null;
};

export type Libraries = {
  /** The library of a place as it is now, changes by other processes included; an urgent one is read before others. */
  at(place: Place, isUrgent?: boolean): Promise<PlaceLibrary>;
  /** Lets go of a library that another process has changed. What is asked is as it is now in any case. */
  heard(notice: Notice | null): Promise<void>;
  /** Gives vectors to each article in memory that has this text and lacks them. */
  put(body: string, vectors: Int8Array): void;
  /** What is in memory: libraries, and about how many bytes they take. */
  held(): { readonly libraries: number; readonly bytes: number };
};

export type LibrariesOptions = {
  readonly store: Pick<ArticleStore, 'revision' | 'read'>;
  /** What places are lent that hold nothing themselves. */
  readonly lent: Library;
  readonly readLibrary: ReadLibrary;
  /** About as much memory as libraries may take together. The one that is asked always stays. */
  readonly budgetBytes: number;
  /** Left out where answers go by words. */
  readonly vectors?: VectorSource;
  readonly now?: () => number;
};

/** Where vectors are looked up. */
type VectorSource = {
  readonly store: Pick<VectorStore, 'of'>;
  /** Of the models that make them. */
  readonly version: string;
  /** Called where articles lack vectors, with the ids of those whose text is read into other sentences now than then. */
  onLacking(misfits: readonly string[]): void;
};

type Loading = { readonly reading: Promise<Loaded>; readonly wish: Wish };

type Loaded = {
  readonly revision: number;
  readonly library: PlaceLibrary;
  readonly bytes: number;
  /** By position. */
  readonly ids: readonly string[];
  /** Articles that lack vectors and have room for them: position → id. */
  readonly lacking: Map<number, string>;
  /** When they were last looked for. */
  lookedAt: number;
};

/**
 * Heap for each UTF-16 unit of text, the text included: about 13 once a library is read and 25 once questions have made
 * it look closely at its sentences, on our own articles; and some to spare.
 */
const BYTES_PER_UNIT = 30;
/** A place without articles takes a little, too. */
const BYTES_PER_PLACE = 500;
/** Everybody who writes directly is one; without articles they are as quickly read anew. */
const MOST_PLACES = 20_000;
/** Articles whose vectors are read at a time, so that others have a turn in between: about a megabyte. */
const AT_A_TIME = 50;
/** How often vectors are looked for that another process may have made. */
const LOOK_MS = 60_000;

export function createLibraries({
  store,
  lent,
  readLibrary,
  budgetBytes,
  vectors: source,
  now = Date.now,
}: LibrariesOptions): Libraries {
  const loaded = new LRUCache<Place, Loaded>({
    max: MOST_PLACES,
    maxSize: budgetBytes,
    sizeCalculation: ({ bytes }) => Math.min(bytes, budgetBytes),
  });
  const borrowed: PlaceLibrary = { ...lent, isLent: true, defaultArticle: null };
  const lacksLent = new Map(lent.articles.map(({ article }, position) => [position, article.slug]));
  const loading = new Map<string, Loading>();

  const load = async (place: Place, wish: Wish): Promise<Loaded> => {
    const { revision, settings, articles: kept } = await store.read(place);
    const { defaultArticle } = settings;
    const library = kept.length === 0 ? borrowed : await readLibrary(kept.map(textOf), wish);
    const isBorrowed = library === borrowed && defaultArticle === null;
    const units = kept.reduce((sum, { length }) => sum + length, 0);
    const bytes = BYTES_PER_PLACE + units * BYTES_PER_UNIT;
    const room = source === undefined ? NO_ROOM : roomIn(library, kept, budgetBytes - bytes);
    const entry = {
      revision,
      // Vectors that are not there yet are counted as well, since they will be.
      bytes: bytes + room.bytes,
      // What is made of a library is held with it, so those who borrow share one.
      library: isBorrowed ? borrowed : { ...library, isLent: kept.length === 0, defaultArticle },
      ids: kept.map(({ id }) => id),
      lacking: new Map(room.articles),
      lookedAt: now(),
    };
    takeOver(entry, loaded.peek(place));
    await look(entry);
    loaded.set(place, entry);
    return entry;
  };

  /** Fills in the vectors that are kept. Where they cannot be read just now, answers go by words until the next look. */
  const look = async (entry: Loaded): Promise<void> => {
    if (source === undefined || entry.lacking.size === 0) return;
    const misfits: string[] = [];
    const wanted = [...entry.lacking];
    for (let from = 0; from < wanted.length; from += AT_A_TIME) {
      const some = wanted.slice(from, from + AT_A_TIME);
      const ids = some.map(([, id]) => id);
      const found = await source.store.of(ids, source.version).catch(() => null);
      if (found === null) return;
      for (const [position, id] of some) {
        const vectors = found.get(id);
        if (vectors !== undefined && !fill(entry, position, vectors)) misfits.push(id);
      }
      await setImmediate();
    }
    if (entry.lacking.size > 0) source.onLacking(misfits);
  };

  const start = (place: Place, key: string): Loading => {
    const wish = { isUrgent: false };
    const running = { reading: load(place, wish).finally(() => loading.delete(key)), wish };
    loading.set(key, running);
    return running;
  };

  // Where the database cannot be asked just now, the next question will.
  const isOutdated = async (place: Place, { revision }: Loaded): Promise<boolean> =>
    (await store.revision(place).catch(() => revision)) !== revision;

  return {
    async at(place, isUrgent = false) {
      const revision = await store.revision(place);
      const known = loaded.get(place);
      if (known?.revision === revision) {
        if (known.lacking.size > 0 && now() - known.lookedAt >= LOOK_MS) {
          known.lookedAt = now();
          void look(known);
        }
        return known.library;
      }
      // Everybody who asks meanwhile waits for the same reading.
      const key = `${revision} ${place}`;
      const running = loading.get(key) ?? start(place, key);
      running.wish.isUrgent ||= isUrgent;
      return (await running.reading).library;
    },
    async heard(notice) {
      if (notice !== null && notice.kind !== 'library') return;
      const places = notice === null ? [...loaded.keys()] : [notice.place as Place];
      for (const place of places) {
        const known = loaded.peek(place);
        if (known !== undefined && (await isOutdated(place, known))) loaded.delete(place);
      }
    },
    put(body, vectors) {
      for (const entry of [{ library: borrowed, lacking: lacksLent }, ...loaded.values()])
        for (const position of entry.lacking.keys())
          if (entry.library.articles[position]?.article.body === body) fill(entry, position, vectors);
    },
    held: () => ({ libraries: loaded.size, bytes: loaded.calculatedSize }),
  };
}

type Filled = {
  readonly library: { readonly articles: Library['articles']; readonly vectors: LibraryVectors };
};

/** False where they are not those of its sentences. */
function fill(
  { library, lacking }: Filled & Pick<Loaded, 'lacking'>,
  position: number,
  vectors: Int8Array,
): boolean {
  if (vectors.length !== (library.articles[position]?.article.sentences.length ?? 0) * SIZE) return false;
  library.vectors[position] ??= sentenceVectors(vectors);
  lacking.delete(position);
  return true;
}

/** Takes the vectors of a place's articles over from how it was before: a text never changes. */
function takeOver({ library, lacking }: Loaded, before: Loaded | undefined): void {
  const known = new Map(before?.ids.map((id, position) => [id, before.library.vectors[position] ?? null]));
  for (const [position, id] of lacking) {
    const vectors = known.get(id) ?? null;
    if (vectors?.lengths.length !== library.articles[position]?.article.sentences.length) continue;
    library.vectors[position] = vectors;
    lacking.delete(position);
  }
}

type Room = { readonly articles: readonly (readonly [number, string])[]; readonly bytes: number };

const NO_ROOM: Room = { articles: [], bytes: 0 };

/** Those articles whose vectors fit, the newest first. */
function roomIn({ articles }: Library, kept: readonly KeptArticle[], freeBytes: number): Room {
  const fitting: [number, string][] = [];
  let bytes = 0;
  for (const [position, { id }] of [...kept.entries()].toReversed()) {
    const own = (articles[position]?.article.sentences.length ?? 0) * BYTES_PER_SENTENCE;
    if (bytes + own > freeBytes) break;
    bytes += own;
    fitting.push([position, id]);
  }
  return { articles: fitting, bytes };
}
