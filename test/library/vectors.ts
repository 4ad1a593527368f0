// Vectors without models or a database: a store in memory, and models that write down what they are given.
import { type KeptArticle, type NewArticle, type Place } from '../../src/library/article-store.ts';
import type { VectorStore } from '../../src/library/vector-store.ts';
import type { Meaning } from '../../src/meaning/meaning.ts';
import { SIZE } from '../../src/meaning/vectors.ts';
import { HARBOUR } from '../store/articles.ts';

export const VERSION = 'one';

/** A store of vectors over articles that a test may change; the last is the newest. */
export function vectorStore(articles: (NewArticle & { readonly place?: Place })[]) {
  const rows = new Map<string, { version: string; vectors: Int8Array }>();
  const found = (id: string) => articles.find((article) => article.id === id);
  const store: VectorStore = {
    async of(ids, version) {
      const pairs = ids.flatMap((id) => {
        const row = rows.get(found(id)?.body ?? '');
        return row?.version === version ? [[id, row.vectors] as const] : [];
      });
      return new Map(pairs);
    },
    async keep(id, version, vectors) {
      const body = found(id)?.body;
      if (body === undefined) return 'gone';
      const before = rows.get(body);
      rows.set(body, { version, vectors });
      return before?.version === version && before.vectors.length === vectors.length ? 'there' : 'kept';
    },
    lacking: async (version, count, place) =>
      articles
        .toReversed()
        .filter(({ body }) => rows.get(body)?.version !== version)
        .map(({ id, place: at = HARBOUR }) => ({ id, place: at }))
        .filter((each) => place === undefined || each.place === place)
        .slice(0, count),
    async article(id) {
      const article = found(id);
      return article === undefined
        ? null
        : ({ ...article, length: article.body.length } satisfies KeptArticle);
    },
  };
  return { store, rows };
}

type Models = Pick<Meaning, 'version' | 'ready' | 'failure' | 'encodeSentences'>;

/** Models whose vectors are as many as there are sentences; `hold` is waited for before each text. */
export function noting(hold: () => Promise<void> = async () => {}) {
  const given: (readonly string[])[] = [];
  const models: Models = {
    version: VERSION,
    ready: Promise.resolve(),
    failure: () => null,
    async encodeSentences(sentences, onProgress) {
      given.push(sentences);
      onProgress?.(1, sentences.length);
      await hold();
      return new Int8Array(sentences.length * SIZE).fill(sentences.length);
    },
  };
  return { models, given };
}
