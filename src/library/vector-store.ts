// What a library needs from whoever keeps the vectors of its articles' sentences: declared here, given by `store/`. They
// are made of a text and can be made again, so nothing is lost where they are.
import type { KeptArticle, Place } from './article-store.ts';

/** An article whose text has no vectors of a version. */
type Lacking = { readonly id: string; readonly place: Place };

export type VectorStore = {
  /** Of the articles named, those vectors that are kept, by id: of a text that never changes, so of any moment. */
  of(ids: readonly string[], version: string): Promise<ReadonlyMap<string, Int8Array>>;
  /**
   * Keeps vectors for the text of an article, and so for all that have it, in the place of those of another version.
   * `there` where some of that version and length were there already, `gone` where the article is.
   */
  keep(id: string, version: string, vectors: Int8Array): Promise<'kept' | 'there' | 'gone'>;
  /** Articles that lack them, newest first, at most `count`; of one place, or of all. */
  lacking(version: string, count: number, place?: Place): Promise<readonly Lacking[]>;
  /** An article with its text; null where it is gone. */
  article(id: string): Promise<KeptArticle | null>;
};
