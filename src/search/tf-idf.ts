// `natural`'s TF-IDF, the score everything else builds on. Its documents are an index's sentences: instead of
// handing it a million count maps, the index tells it how many sentences hold a term.
import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';

/** How often each term occurs in one document; without a prototype, so that “constructor” is a term like any other. */
export type TermCounts = { [term: string]: number };

export type TfIdf = {
  /** 1 + ln(documents / (1 + documents with the term)). */
  readonly idf: (term: string) => number;
  /** The sum of count × idf over the terms. */
  readonly score: (terms: readonly string[], counts: TermCounts) => number;
};

/** `natural`'s formula over `size` documents of which `frequencyOf(term)` hold a term. */
export function tfIdf(size: number, frequencyOf: (term: string) => number): TfIdf {
  let asked = '';
  const documents: DocumentsOfOne = { length: size, reduce: () => frequencyOf(asked), 0: {} };
  const natural = new NaturalTfIdf();
  // Adding a document gives its memory of idfs no prototype either; a fresh one takes “constructor” for known.
  natural.addDocument(documents[0]);
  Object.assign(natural, { documents });
  const idf = (term: string): number => {
    asked = term;
    return size === 0 ? 0 : natural.idf(term);
  };
  const score = (terms: readonly string[], counts: TermCounts): number => {
    for (const term of terms) idf(term);
    documents[0] = counts;
    return size === 0 ? 0 : natural.tfidf([...terms], 0);
  };
  return { idf, score };
}

/** Each term counted once, however often the sentence repeats it. */
export function countOnce(terms: Iterable<string>): TermCounts {
  const counts: TermCounts = Object.create(null);
  for (const term of terms) counts[term] = 1;
  return counts;
}

// What `natural` touches of its document list: the length, one reduce to count the documents that hold a term,
// and the document it is asked to score.
type DocumentsOfOne = { readonly length: number; readonly reduce: () => number; 0: TermCounts };
