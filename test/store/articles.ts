// Articles to keep, for the tests of the stores.
import { randomUUID } from 'node:crypto';
import { type NewArticle, serverPlace } from '../../src/library/article-store.ts';

export const HARBOUR = serverPlace('100000000000000001');
export const VALLEY = serverPlace('100000000000000002');
export const LIMITS = { articles: 10, length: 10_000 };

export function newArticle(slug: string, changes: Partial<NewArticle> = {}): NewArticle {
  return {
    id: randomUUID(),
    slug,
    title: `The ${slug}`,
    publisher: 'The Wherry Post',
    author: null,
    date: '2031-05-04',
    url: null,
    language: 'en-GB',
    aliases: { 'Ada Okafor': ['Addie'] },
    body: `“The ${slug} stays shut,” said Ada Okafor. 😀`,
    sentences: 1,
    quotations: 1,
    speakers: 1,
    addedBy: '200000000000000001',
    addedAt: 1_900_000_000_000,
    ...changes,
  };
}
