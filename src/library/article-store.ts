// What a library needs from whoever keeps the articles: declared here, given by `store/`.
import type { ArticleFacts, ArticleText } from '../article/article.ts';

/** Whose articles they are: a server's, or one person's direct messages. Made by `serverPlace` and `personPlace`. */
export type Place = string & { readonly __brand: 'Place' };

export function serverPlace(guild: string): Place {
  return `server:${guild}` as Place;
}

export function personPlace(person: string): Place {
  return `person:${person}` as Place;
}

/** What is known of a kept article without its text. */
export type ArticleEntry = ArticleFacts & {
  /** Never changes and never returns, other than the slug. */
  readonly id: string;
  /** Unique in its place. */
  readonly slug: string;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  readonly sentences: number;
  readonly quotations: number;
  readonly speakers: number;
  /** Discord id of who added it; null where that was asked to be forgotten, or where the operator did. */
  readonly addedBy: string | null;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
};

export type KeptArticle = ArticleEntry & { readonly body: string };

/** An article as it is read. */
export function textOf({
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

export type NewArticle = Omit<KeptArticle, 'length'>;

export type PlaceSettings = {
  /** The article that is asked where the question names none; null for all of them. */
  readonly defaultArticle: string | null;
  /** Limits that the operator set for this place; null for those of the configuration. */
  readonly maxArticles: number | null;
  /** Of all its texts together, in UTF-16 units. */
  readonly maxLength: number | null;
};

export type KnownPlace = { readonly place: Place; readonly leftAt: number | null };

export type Limits = { readonly articles: number; readonly length: number };

/** All that is kept of a place, as of one moment. */
export type Shelf = {
  /** Grows with every change of the place; 0 where nothing was ever kept. */
  readonly revision: number;
  readonly settings: PlaceSettings;
  readonly articles: readonly KeptArticle[];
};

export type AddOutcome =
  | { readonly kind: 'added' }
  | { readonly kind: 'same-text'; readonly as: ArticleEntry }
  | { readonly kind: 'slug-taken' }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'too-long'; readonly limit: number; readonly left: number };

/** Changes are whole or not at all, and kept for good once the promise is fulfilled. Each may be repeated safely. */
export type ArticleStore = {
  revision(place: Place): Promise<number>;
  read(place: Place): Promise<Shelf>;
  /** In the order they were added. */
  list(place: Place): Promise<readonly ArticleEntry[]>;
  settings(place: Place): Promise<PlaceSettings>;
  /** Keeps an article unless the place's own limits, or else those given, would be passed. */
  add(place: Place, article: NewArticle, limits: Limits): Promise<AddOutcome>;
  /** Replaces an article's facts; false where it is no longer there. */
  edit(place: Place, id: string, facts: ArticleFacts): Promise<boolean>;
  /** False where it is no longer there. */
  remove(place: Place, id: string): Promise<boolean>;
  changeSettings(place: Place, changes: Partial<PlaceSettings>): Promise<void>;
  /** Notes when the bot was taken from a place, or with null that it is back. Unknown places stay unknown. */
  noteLeft(place: Place, at: number | null): Promise<void>;
  /** Removes all that is kept of places left before a moment; gives how many. */
  sweepLeft(before: number): Promise<number>;
  /** Places that are known, in order, after one, and when the bot was taken from them; for going through them all. */
  places(after: Place | null, count: number): Promise<readonly KnownPlace[]>;
  /** What is held about a person. */
  heldAbout(person: string): Promise<{ readonly added: number; readonly own: number }>;
  /** Takes a person's id from what they added and removes the articles of their direct messages. */
  forgetPerson(person: string): Promise<void>;
};
