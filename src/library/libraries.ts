// The libraries of all places: each read when first asked, kept while it is used and there is room for it.
import { LRUCache } from 'lru-cache';
import type { ArticleText } from '../article/article.ts';
import type { ArticleStore, KeptArticle, Place } from './article-store.ts';
import type { Library, ReadLibrary, Wish } from './library.ts';
import type { Notice } from './notices.ts';

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
};

type Loading = { readonly reading: Promise<Loaded>; readonly wish: Wish };

type Loaded = { readonly revision: number; readonly library: PlaceLibrary; readonly bytes: number };

/**
 * Heap for each UTF-16 unit of text, the text included: about 13 once a library is read and 25 once questions have made
 * it look closely at its sentences, on our own articles; and some to spare.
 */
const BYTES_PER_UNIT = 30;
/** A place without articles takes a little, too. */
const BYTES_PER_PLACE = 500;
/** Everybody who writes directly is one; without articles they are as quickly read anew. */
const MOST_PLACES = 20_000;

export function createLibraries({ store, lent, readLibrary, budgetBytes }: LibrariesOptions): Libraries {
  const loaded = new LRUCache<Place, Loaded>({
    max: MOST_PLACES,
    maxSize: budgetBytes,
    sizeCalculation: ({ bytes }) => Math.min(bytes, budgetBytes),
  });
  const borrowed: PlaceLibrary = { ...lent, isLent: true, defaultArticle: null };
  const loading = new Map<string, Loading>();

  const load = async (place: Place, wish: Wish): Promise<Loaded> => {
    const { revision, settings, articles: kept } = await store.read(place);
    const { defaultArticle } = settings;
    const library = kept.length === 0 ? borrowed : await readLibrary(kept.map(textOf), wish);
    const isBorrowed = library === borrowed && defaultArticle === null;
    const units = kept.reduce((sum, { length }) => sum + length, 0);
    const entry = {
      revision,
      bytes: BYTES_PER_PLACE + units * BYTES_PER_UNIT,
      // What is made of a library is held with it, so those who borrow share one.
      library: isBorrowed ? borrowed : { ...library, isLent: kept.length === 0, defaultArticle },
    };
    loaded.set(place, entry);
    return entry;
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
      if (known?.revision === revision) return known.library;
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
    held: () => ({ libraries: loaded.size, bytes: loaded.calculatedSize }),
  };
}

function textOf({
  slug,
  title,
  publisher,
  author,
  date,
  url,
  language,
  aliases,
  body,
}: KeptArticle): ArticleText {
  return { slug, title, publisher, author, date, url, language, aliases, body };
}
