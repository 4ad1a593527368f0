// The first stage of the ranking: which of the query's terms the index holds, what each weighs, and where it stands.
import { type PassageIndex, paragraphsWith, type SentenceRange } from './passage-index.ts';
import { lowerBound, type Postings, postingRange } from './postings.ts';
import type { QueryTerm, SearchQuery } from './search-query.ts';
import { tfIdf } from './tf-idf.ts';
import { variantsOf } from './term-variants.ts';

/** One bit for each of a query's terms. */
export type TermBits = number;

/** A query has one bit per term; of longer ones the commonest terms are left out. */
const MAX_TERMS = 31;

/** The sentences of the range that hold a term: `postings.sentences[start]` up to `[end]`. */
type TermList = {
  /** Position of the query's term that it is, or stands for. */
  readonly at: number;
  /** Whether it is the query's term, and not another form of it. */
  readonly isOwn: boolean;
  readonly start: number;
  readonly end: number;
};

export type TermMatches = {
  readonly range: SentenceRange;
  readonly terms: readonly QueryTerm[];
  /** The idf of each term among the sentences of the range, and among its paragraphs. */
  readonly idfs: readonly number[];
  readonly paragraphIdfs: readonly number[];
  /** The weight of a sentence that holds these terms: natural's score. */
  readonly weight: (bits: TermBits) => number;
  /** Term → position of the query's term that it is, or stands for. */
  readonly ownTerms: ReadonlyMap<string, number>;
  readonly postings: Postings;
  readonly lists: readonly TermList[];
  /**
   * By sentence number: the terms it holds as they are, and those it holds in another form; only of the sentences
   * that `readBits` was asked for.
   */
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  readonly read: SentenceRange[];
};

/** The matches of a query. They are good until the next query on the same index, which reuses the arrays. */
export function matchTerms(index: PassageIndex, query: SearchQuery, range: SentenceRange): TermMatches {
  const { postings } = index;
  const { from, to } = range;
  // One answer ranks the same terms more than once.
  const known = scratches.get(index);
  if (known?.query === query.terms && known.range.from === from && known.range.to === to) return known;
  const frequency = (term: string): number => {
    const [start, end] = postingRange(postings, term, from, to);
    return end - start;
  };
  const { idf } = tfIdf(to - from, frequency);
  const terms = rarest(query.terms, idf);
  const ownTerms = new Map(terms.map(({ term }, at) => [term, at]));
  const otherForms = new Set<string>();
  const inParagraphs = terms.map(() => 0);
  const lists: TermList[] = [];
  const add = (term: string, at: number, isOwn: boolean): void => {
    const [start, end] = postingRange(postings, term, from, to);
    if (start === end) return;
    lists.push({ at, isOwn, start, end });
    inParagraphs[at] = (inParagraphs[at] ?? 0) + paragraphsWith(index, term, start, end);
  };
  terms.forEach(({ term }, at) => add(term, at, true));
  terms.forEach((queryTerm, at) => {
    for (const term of [...variantsOf(index, queryTerm.term), ...(queryTerm.also ?? [])])
      if (!ownTerms.has(term) && !otherForms.has(term)) {
        otherForms.add(term);
        add(term, at, false);
      }
  });
  const paragraphCount = to > from ? (index.paragraphs[to - 1] ?? 0) - (index.paragraphs[from] ?? 0) + 1 : 0;
  const byParagraph = tfIdf(paragraphCount, (term) => inParagraphs[ownTerms.get(term) ?? -1] ?? 0);
  const idfs = terms.map(({ term }) => idf(term));
  const matches: Scratch = {
    ...(known === undefined ? emptyBits(postings.size) : wiped(known)),
    query: query.terms,
    range,
    terms,
    idfs,
    weight: weigher(idfs),
    paragraphIdfs: terms.map(({ term }) => byParagraph.idf(term)),
    ownTerms,
    postings,
    lists,
  };
  scratches.set(index, matches);
  return matches;
}

/** Fills `own` and `other` of some ranges of sentences, which must be in order and apart. */
export function readBits(matches: TermMatches, ranges: readonly SentenceRange[]): void {
  const { lists, postings, own, other, read } = matches;
  for (const range of ranges) read.push(range);
  for (const { at, isOwn, start, end } of lists) {
    const into = isOwn ? own : other;
    let place = start;
    for (const { from, to } of ranges) {
      place = lowerBound(postings.sentences, from, place, end);
      for (; place < end; place++) {
        const sentence = postings.sentences[place] ?? 0;
        if (sentence >= to) break;
        into[sentence] = (into[sentence] ?? 0) | (1 << at);
      }
    }
  }
}

/** The terms that stand, as they are or in another form, anywhere in some sentences. */
export function termsWithin({ lists, postings }: TermMatches, { from, to }: SentenceRange): TermBits {
  let bits = 0;
  for (const { at, start, end } of lists) {
    const place = lowerBound(postings.sentences, from, start, end);
    if (place < end && (postings.sentences[place] ?? 0) < to) bits |= 1 << at;
  }
  return bits;
}

/** The sum of the idfs of the terms whose bits are set, in the order of the query: natural's score. */
export function weightOf(bits: TermBits, idfs: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < idfs.length; at++) if ((bits & (1 << at)) !== 0) sum += idfs[at] ?? 0;
  return sum;
}

/** `weightOf` that remembers: a query's sentences share few sets of bits. */
export function weigher(idfs: readonly number[]): (bits: TermBits) => number {
  if (idfs.length > MAX_REMEMBERED) return (bits) => weightOf(bits, idfs);
  // An array of numbers that are not whole: it is as fast as a typed one, and is made much faster.
  const known: number[] = [];
  for (let bits = 0; bits < 1 << idfs.length; bits++) known.push(UNKNOWN);
  return (bits) => {
    const weight = known[bits] ?? UNKNOWN;
    return weight >= 0 ? weight : (known[bits] = weightOf(bits, idfs));
  };
}

const MAX_REMEMBERED = 12;
const UNKNOWN = -0.5;

function rarest(terms: readonly QueryTerm[], idf: (term: string) => number): readonly QueryTerm[] {
  if (terms.length <= MAX_TERMS) return terms;
  const kept = new Set(terms.toSorted((a, b) => idf(b.term) - idf(a.term)).slice(0, MAX_TERMS));
  return terms.filter((term) => kept.has(term));
}

type Bits = Pick<TermMatches, 'own' | 'other' | 'read'>;
type Scratch = TermMatches & { readonly query: readonly QueryTerm[] };

const scratches = new WeakMap<PassageIndex, Scratch>();

function emptyBits(size: number): Bits {
  return { own: new Uint32Array(size), other: new Uint32Array(size), read: [] };
}

function wiped({ own, other, read }: Bits): Bits {
  for (const { from, to } of read) {
    own.fill(0, from, to);
    other.fill(0, from, to);
  }
  return { own, other, read: [] };
}
