// The row of a place of which nothing else is known yet.
import type { Tables } from './tables.ts';

export function placeRow(place: string, revision = 0): Tables['places'] {
  return {
    place,
    revision,
    default_article: null,
    max_articles: null,
    max_length: null,
    left_at: null,
  };
}
