// What speaks for a sentence, as named numbers from 0 to 1. `weights.ts` says what each is worth.
import type { PassageIndex } from '../../search/passage-index.ts';
import type { WordFeatures } from '../../search/word-features.ts';
import type { Query } from '../query.ts';
import { isBy, spokenAtAll } from '../spoken.ts';

export const FEATURES = [
  // How likely the reader takes it for an answer: its logit, from -12 to 12.
  'read',
  // The cosine of its vector with the question's.
  'near',
  // By its words: `search/word-features.ts`.
  'tfIdf',
  'share',
  'held',
  'together',
  'before',
  'article',
  // Somebody's words are asked for, and it is theirs.
  'theirs',
  // Whoever said something is asked for, and somebody says it.
  'spoken',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** The features that need no model. */
export type PlainFeatures = Omit<Features, 'read' | 'near'>;

export function plainFeatures(
  index: PassageIndex,
  query: Query,
  words: (sentence: number) => WordFeatures,
): (sentence: number) => PlainFeatures {
  const isSpoken = query.wants === 'speaker' ? spokenAtAll(index) : null;
  return (sentence) => {
    return {
      ...words(sentence),
      theirs: query.wants === 'words' && isBy(index, query.speakers, sentence) ? 1 : 0,
      spoken: isSpoken?.(sentence) === true ? 1 : 0,
    };
  };
}

const MOST_LOGIT = 12;

export function readFeature(logit: number): number {
  return (Math.min(MOST_LOGIT, Math.max(-MOST_LOGIT, logit)) + MOST_LOGIT) / (2 * MOST_LOGIT);
}
