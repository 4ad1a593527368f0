// What each feature is worth, by what there is to go by: words alone, with the encoder, with the reader as well. Printed
// by `test/evaluation/fit.ts`, which says on which questions; nothing here is set by hand.
import type { FeatureName } from './features.ts';

export type Means = 'words' | 'encoder' | 'reader';

export const WEIGHTS: Readonly<Record<Means, Readonly<Partial<Record<FeatureName, number>>>>> = {
  words: {
    share: 2.72,
    held: 2.04,
    spoken: 1.33,
    tfIdf: 5.1,
    together: 2.13,
    before: 4.36,
    article: 4.6,
    theirs: 3.53,
  },
  encoder: { near: 33.09, tfIdf: 11.03, together: 1.38, before: 1.64, article: 1.69, theirs: 1.6 },
  reader: { read: 13.6, near: 19.89, tfIdf: 6.54, together: 1.16, before: 0.92, article: 1.36, theirs: 1.26 },
};
