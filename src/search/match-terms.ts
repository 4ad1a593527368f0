// The first stage of the ranking: which sentences hold which of the query's terms.
import type { PassageIndex, SentenceRange } from './passage-index.ts';
import { postingRange } from './postings.ts';
import type { QueryTerm, SearchQuery } from './search-query.ts';
import { tfIdf } from './tf-idf.ts';
import { variantsOf } from './term-variants.ts';

/** One bit for each of a query's terms. */
type TermBits = number;

/** A query has one bit per term; of longer ones the commonest terms are left out. */
const MAX_TERMS = 31;

export type TermMatches = {
  readonly range: SentenceRange;
  readonly terms: readonly QueryTerm[];
  /** The idf of each term among the sentences of the range, and among its paragraphs. */
  readonly idfs: readonly number[];
  readonly paragraphIdfs: readonly number[];
  /** Term → position of the query's term that it is, or stands for. */
  readonly ownTerms: ReadonlyMap<string, number>;
  readonly otherForms: ReadonlyMap<string, number>;
  /** By sentence number: the terms it holds as they are, and those it holds in another form. */
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  /** Every sentence that holds any. */
  readonly touched: Uint32Array;
};

/** The matches of a query. They are good until the next query on the same index, which reuses the arrays. */
export function matchTerms(index: PassageIndex, query: SearchQuery, range: SentenceRange): TermMatches {
  const scratch = cleanScratch(index);
  const { own, other, touched } = scratch;
  const { from, to } = range;
  const frequency = (term: string): number => {
    const [start, end] = postingRange(index.postings, term, from, to);
    return end - start;
  };
  const { idf } = tfIdf(to - from, frequency);
  const terms = rarest(query.terms, idf);
  const ownTerms = new Map(terms.map(({ term }, at) => [term, at]));
  const otherForms = new Map<string, number>();
  const inParagraphs = terms.map(() => 0);
  const mark = (term: string, at: number, into: Uint32Array): void => {
    const [start, end] = postingRange(index.postings, term, from, to);
    let lastParagraph = -1;
    let paragraphs = 0;
    for (let place = start; place < end; place++) {
      const sentence = index.postings.sentences[place] ?? 0;
      if (own[sentence] === 0 && other[sentence] === 0) touched[scratch.count++] = sentence;
      into[sentence] = (into[sentence] ?? 0) | (1 << at);
      const paragraph = index.paragraphs[sentence] ?? 0;
      if (paragraph !== lastParagraph) paragraphs++;
      lastParagraph = paragraph;
    }
    inParagraphs[at] = (inParagraphs[at] ?? 0) + paragraphs;
  };
  terms.forEach(({ term }, at) => mark(term, at, own));
  terms.forEach((queryTerm, at) => {
    for (const term of [...variantsOf(index, queryTerm.term), ...(queryTerm.also ?? [])])
      if (!ownTerms.has(term) && !otherForms.has(term)) {
        otherForms.set(term, at);
        mark(term, at, other);
      }
  });
  const paragraphCount = to > from ? (index.paragraphs[to - 1] ?? 0) - (index.paragraphs[from] ?? 0) + 1 : 0;
  const byParagraph = tfIdf(paragraphCount, (term) => inParagraphs[ownTerms.get(term) ?? -1] ?? 0);
  return {
    range,
    terms,
    idfs: terms.map(({ term }) => idf(term)),
    paragraphIdfs: terms.map(({ term }) => byParagraph.idf(term)),
    ownTerms,
    otherForms,
    own,
    other,
    touched: touched.subarray(0, scratch.count),
  };
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
  const known = new Float64Array(1 << idfs.length).fill(-1);
  return (bits) => {
    const weight = known[bits] ?? -1;
    return weight >= 0 ? weight : (known[bits] = weightOf(bits, idfs));
  };
}

const MAX_REMEMBERED = 12;

function rarest(terms: readonly QueryTerm[], idf: (term: string) => number): readonly QueryTerm[] {
  if (terms.length <= MAX_TERMS) return terms;
  const kept = new Set(terms.toSorted((a, b) => idf(b.term) - idf(a.term)).slice(0, MAX_TERMS));
  return terms.filter((term) => kept.has(term));
}

type Scratch = {
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  readonly touched: Uint32Array;
  count: number;
};

const scratches = new WeakMap<PassageIndex, Scratch>();

function cleanScratch(index: PassageIndex): Scratch {
  let scratch = scratches.get(index);
  if (scratch === undefined) {
    const { size } = index.postings;
    scratch = {
      own: new Uint32Array(size),
      other: new Uint32Array(size),
      touched: new Uint32Array(size),
      count: 0,
    };
    scratches.set(index, scratch);
  }
  for (let at = 0; at < scratch.count; at++) {
    const sentence = scratch.touched[at] ?? 0;
    scratch.own[sentence] = scratch.other[sentence] = 0;
  }
  scratch.count = 0;
  return scratch;
}
