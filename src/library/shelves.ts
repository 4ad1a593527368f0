// What moderators do with a place's articles: look at what was understood of a source, keep it, change it, remove it.
import { randomUUID } from 'node:crypto';
import type { Article, ArticleFacts, ArticleText } from '../article/article.ts';
import type { ReadArticle } from '../search/passage.ts';
import type {
  AddOutcome,
  ArticleEntry,
  ArticleStore,
  KeptArticle,
  Limits,
  NewArticle,
  Place,
  PlaceSettings,
} from './article-store.ts';
import { shownName } from '../source/read-source.ts';
import { type Note, type Refused, refused } from '../source/reasons.ts';
import { slugFor } from '../source/slug.ts';
import type { Read, Source } from '../source/source.ts';
import { ReadingError, type ReadLibrary } from './library.ts';

/** How sources become text. */
export type SourceReader = {
  readSource(source: Source): Promise<Read | Refused>;
  /** Null where the operator has not switched reading from the web on. */
  readonly readPage: ((address: string) => Promise<Read | Refused>) | null;
};

/** An article as it would be kept. */
export type Draft = {
  readonly kind: 'draft';
  readonly read: ReadArticle;
  readonly notes: readonly Note[];
  readonly quotations: number;
  /** Names, who says most first. */
  readonly speakers: readonly string[];
};

export type KeepOutcome = Exclude<AddOutcome, { kind: 'slug-taken' }> & { readonly slug?: string };

export type Shelves = {
  draft(source: Source): Promise<Draft | Refused>;
  /** Refused where reading from the web is off. */
  draftPage(address: string): Promise<Draft | Refused>;
  /** The draft with other facts; read again, since other names of people change who is who. */
  withFacts(draft: Draft, facts: ArticleFacts): Promise<Draft>;
  /** Keeps a draft under a short name that is free. `addedBy` is who did, null for the operator. */
  keep(place: Place, draft: Draft, addedBy: string | null): Promise<KeepOutcome>;
  /** Keeps an article again that was removed, as what it was but for its id. */
  putBack(place: Place, article: KeptArticle): Promise<KeepOutcome>;
  list(place: Place): Promise<readonly ArticleEntry[]>;
  limits(place: Place): Promise<Limits>;
  edit(place: Place, id: string, facts: ArticleFacts): Promise<boolean>;
  remove(place: Place, id: string): Promise<boolean>;
  settings(place: Place): Promise<PlaceSettings>;
  /** The article to ask where none is named; null for all. */
  setDefault(place: Place, slug: string | null): Promise<void>;
  heldAbout: ArticleStore['heldAbout'];
  forgetPerson: ArticleStore['forgetPerson'];
};

export type ShelvesOptions = {
  readonly store: ArticleStore;
  readonly reader: SourceReader;
  readonly readLibrary: ReadLibrary;
  readonly limits: Limits;
  /** Called after an article was kept. */
  readonly onKept?: () => void;
  readonly now?: () => number;
};

/** Short names tried before giving up: nobody has that many articles of one title. */
const SLUG_TRIES = 1_000;

export function createShelves({
  store,
  reader,
  readLibrary,
  limits,
  onKept = () => {},
  now = Date.now,
}: ShelvesOptions): Shelves {
  const draftOf = async (text: ArticleText, notes: readonly Note[]): Promise<Draft> => {
    const [read] = (await readLibrary([text])).articles;
    if (read === undefined) throw new Error('an article was read into none');
    const { attributions } = read.speech;
    const counts = new Map<string, number>();
    for (const { speaker } of attributions)
      if (speaker !== null) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
    const speakers = [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
    return { kind: 'draft', read, notes, quotations: attributions.length, speakers };
  };
  const drafted = async (read: Read | Refused): Promise<Draft | Refused> => {
    if (read.kind === 'refused') return read;
    const { slug, facts, body, notes } = read.source;
    try {
      return await draftOf({ slug, ...facts, body: body.toWellFormed() }, notes);
    } catch (error) {
      if (error instanceof ReadingError) return { ...refused(error.reason), file: shownName(facts.title) };
      throw error;
    }
  };
  const keepUnderFreeName = async (place: Place, article: Omit<NewArticle, 'id'>): Promise<KeepOutcome> => {
    const id = randomUUID();
    for (let number = 1; number <= SLUG_TRIES; number++) {
      const slug = number === 1 ? article.slug : `${article.slug}-${number}`;
      const outcome = await store.add(place, { ...article, id, slug }, limits);
      if (outcome.kind === 'added') {
        onKept();
        return { kind: 'added', slug };
      }
      if (outcome.kind !== 'slug-taken') return outcome;
    }
    throw new Error(`no short name is left for ${article.slug}`);
  };
  return {
    draft: async (source) => drafted(await reader.readSource(source)),
    async draftPage(address) {
      if (reader.readPage === null) return refused({ kind: 'web-off' });
      return drafted(await reader.readPage(address));
    },
    withFacts: ({ read: { article }, notes }, facts) =>
      draftOf({ ...facts, slug: slugWith(article, facts.title), body: article.body }, notes),
    keep: (place, { read: { article }, quotations, speakers }, addedBy) =>
      keepUnderFreeName(place, {
        ...article,
        addedBy,
        addedAt: now(),
        sentences: article.sentences.length,
        quotations,
        speakers: speakers.length,
      }),
    putBack: (place, article) => keepUnderFreeName(place, article),
    list: (place) => store.list(place),
    async limits(place) {
      const { maxArticles, maxLength } = await store.settings(place);
      return { articles: maxArticles ?? limits.articles, length: maxLength ?? limits.length };
    },
    edit: (place, id, facts) => store.edit(place, id, facts),
    remove: (place, id) => store.remove(place, id),
    settings: (place) => store.settings(place),
    setDefault: (place, defaultArticle) => store.changeSettings(place, { defaultArticle }),
    heldAbout: (person) => store.heldAbout(person),
    forgetPerson: (person) => store.forgetPerson(person),
  };
}

/** A short name that was made from the title follows it. */
function slugWith({ slug, title }: Article, newTitle: string): string {
  return slug === slugFor('', title) ? slugFor('', newTitle) : slug;
}
