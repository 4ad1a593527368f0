// Types of the three files of `natural` that are imported by their deep paths: the package's root import
// takes half a second and runs dotenv, and its own typings describe only index files.

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/phonetics/double_metaphone.js' {
  export default class DoubleMetaphone {
    /** Its likelier and its other pronunciation. */
    process(word: string): [string, string];
  }
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  /** Counts of terms; without a prototype, so that “constructor” is a term like any other. */
  type TermCounts = { [term: string]: number };

  export default class TfIdf {
    addDocument(counts: TermCounts): void;
    idf(term: string): number;
    /** Score of one document: the sum of count × idf over the terms. */
    tfidf(terms: string[], document: number): number;
    /** Score of every document, in the order they were added. */
    tfidfs(terms: string[]): number[];
  }
}
