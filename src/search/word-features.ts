// How well a sentence fits a query by its words, each as a number from 0 to 1: `natural`'s TF-IDF first, then what tells
// two sentences with the same words apart.
import { slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { readBits, type TermMatches, termsWithin, weightOf } from './match-terms.ts';
import { passageAt, type PassageIndex, sourceOf } from './passage-index.ts';
import { pairsOf, sideBySide } from './side-by-side.ts';

export type WordFeatures = {
  /** Its TF-IDF, in eighths of what one of the rarest terms there may be weighs. */
  readonly tfIdf: number;
  /** The same as a share of what the query's terms weigh together. */
  readonly share: number;
  /** The weight of the terms that it holds in any form, beside that of the sentence that holds most; squared. */
  readonly held: number;
  /** How many of the query's neighbouring words are neighbours in it, too, in fourths. */
  readonly together: number;
  /** The share that only the sentence before it holds. */
  readonly before: number;
  /** Where there are several articles to choose from: the share that its article holds anywhere; else 0. */
  readonly article: number;
};

/** The features of any sentence of the range. `most` is what the best one weighs. */
export function wordFeatures(
  index: PassageIndex,
  sequence: readonly string[],
  matches: TermMatches,
  most: number,
): (sentence: number) => WordFeatures {
  const { range, own, other, weight, idfs, ownTerms } = matches;
  const whole = weightOf(-1, idfs);
  const pairs = pairsOf(sequence, ownTerms);
  // What `natural` makes of a term that one sentence holds.
  const rarest = 1 + Math.log(Math.max(1, (range.to - range.from) / 2));
  const isSingle = range.to <= range.from || sourceOf(index, range.from) === sourceOf(index, range.to - 1);
  const shares = new Map<number, number>();
  const articleShare = (sentence: number): number => {
    if (isSingle || whole === 0) return 0;
    const source = sourceOf(index, sentence);
    const known = shares.get(source);
    if (known !== undefined) return known;
    const [from = 0, to = 0] = index.firstSentences.subarray(source, source + 2);
    const share = weight(termsWithin(matches, { from, to })) / whole;
    shares.set(source, share);
    return share;
  };
  return (sentence) => {
    readBits(matches, [{ from: Math.max(range.from, sentence - 1), to: sentence + 1 }]);
    const ownBits = own[sentence] ?? 0;
    const held = ownBits | (other[sentence] ?? 0);
    const before = sentence > range.from ? (own[sentence - 1] ?? 0) | (other[sentence - 1] ?? 0) : 0;
    return {
      tfIdf: Math.min(1, weight(ownBits) / rarest / MANY_TERMS),
      share: whole > 0 ? weight(ownBits) / whole : 0,
      held: most > 0 ? (weight(held) / most) ** 2 : 0,
      together:
        pairs.length === 0
          ? 0
          : Math.min(1, sideBySide(pairs, ownBits, termsAt(index, sentence)) / MANY_PAIRS),
      before: whole > 0 ? weight(before & ~held) / whole : 0,
      article: articleShare(sentence),
    };
  };
}

const MANY_TERMS = 8;
const MANY_PAIRS = 4;

function termsAt(index: PassageIndex, sentence: number): string[] {
  const passage = passageAt(index, sentence);
  return tokenize(slice(passage.source.article.body, passage)).map(({ term }) => term);
}
