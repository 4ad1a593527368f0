// Everything that can be found in a library: its articles' sentences in order, and the postings of their terms.
import type { Paragraph } from '../article/article.ts';
import type { Attribution } from '../quotation/quotation.ts';
import { firstEndingAfter, overlaps, slice } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Passage, ReadArticle } from './passage.ts';
import { buildPostings, numberTerm, postingRange, type Postings } from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Sentences are numbered through the library, article by article. */
export type PassageIndex = {
  readonly sources: readonly ReadArticle[];
  /** Number of each source's first sentence; one more entry at the end. */
  readonly firstSentences: Uint32Array;
  /** Paragraph of each sentence, numbered through the library. */
  readonly paragraphs: Uint32Array;
  readonly postings: Postings;
  /** By term number: how many paragraphs hold it. */
  readonly paragraphCounts: Uint32Array;
  readonly vocabulary: Vocabulary;
  /** Terms that are written with a capital more often than not where no sentence begins. */
  readonly names: ReadonlySet<string>;
};

/** Sentences `from` up to `to`. */
export type SentenceRange = { readonly from: number; readonly to: number };

export function buildPassageIndex(sources: readonly ReadArticle[]): PassageIndex {
  const firstSentences = new Uint32Array(sources.length + 1);
  sources.forEach(({ article }, at) => {
    firstSentences[at + 1] = (firstSentences[at] ?? 0) + article.sentences.length;
  });
  const size = firstSentences[sources.length] ?? 0;
  const paragraphs = new Uint32Array(size);
  let at = 0;
  let firstParagraph = 0;
  for (const { article } of sources) {
    for (const sentence of article.sentences) paragraphs[at++] = firstParagraph + sentence.paragraph;
    firstParagraph += article.paragraphs.length;
  }
  let source = 0;
  const vocabulary = new Map<string, number>();
  /** Folded word → number of its term. */
  const words = new Map<string, number>();
  /** By term: how much more often it has a capital than not. */
  const capitals: number[] = [];
  const termOf = ({ text, term }: Token): number => {
    let number = words.get(text);
    if (number === undefined) words.set(text, (number = numberTerm(vocabulary, term)));
    return number;
  };
  const postings = buildPostings(size, vocabulary, (number) => {
    while (number >= (firstSentences[source + 1] ?? size)) source++;
    const article = sources[source]?.article;
    const sentence = article?.sentences[number - (firstSentences[source] ?? 0)];
    if (article === undefined || sentence === undefined) return [];
    return tokenize(slice(article.body, sentence)).map((token, at) => {
      const term = termOf(token);
      if (at > 0) capitals[term] = (capitals[term] ?? 0) + (token.isCapital ? 1 : -1);
      return term;
    });
  });
  const names = new Set<string>();
  for (const [term, number] of vocabulary) if ((capitals[number] ?? 0) > 0) names.add(term);
  return {
    sources,
    firstSentences,
    paragraphs,
    postings,
    paragraphCounts: countParagraphs(postings, paragraphs),
    names,
    vocabulary: buildVocabulary(words.keys(), vocabulary.keys()),
  };
}

/** How many paragraphs hold a term, of those that its postings from `start` up to `end` lie in. */
export function paragraphsWith(index: PassageIndex, term: string, start: number, end: number): number {
  const { postings, paragraphs, paragraphCounts } = index;
  const number = postings.vocabulary.get(term) ?? -1;
  const isWhole = end - start === (postings.starts[number + 1] ?? 0) - (postings.starts[number] ?? 0);
  return isWhole ? (paragraphCounts[number] ?? 0) : distinct(postings.sentences, paragraphs, start, end);
}

function countParagraphs({ starts, sentences }: Postings, paragraphs: Uint32Array): Uint32Array {
  const counts = new Uint32Array(starts.length - 1);
  for (let term = 0; term < counts.length; term++)
    counts[term] = distinct(sentences, paragraphs, starts[term] ?? 0, starts[term + 1] ?? 0);
  return counts;
}

function distinct(sentences: Uint32Array, paragraphs: Uint32Array, start: number, end: number): number {
  let count = 0;
  let last = -1;
  for (let place = start; place < end; place++) {
    const paragraph = paragraphs[sentences[place] ?? 0] ?? 0;
    if (paragraph !== last) count++;
    last = paragraph;
  }
  return count;
}

export function allSentences(index: PassageIndex): SentenceRange {
  return { from: 0, to: index.postings.size };
}

/** The sentences of one article; none when the library does not hold it. */
export function sentencesOf(index: PassageIndex, slug: string): SentenceRange {
  const at = placesOf(index).bySlug.get(slug) ?? -1;
  return { from: index.firstSentences[at] ?? 0, to: index.firstSentences[at + 1] ?? 0 };
}

/** The articles that have sentences in a range. */
export function sourcesIn(index: PassageIndex, { from, to }: SentenceRange): readonly ReadArticle[] {
  return index.sources.filter((_, at) => {
    const first = index.firstSentences[at] ?? 0;
    return first < to && (index.firstSentences[at + 1] ?? 0) > from;
  });
}

/** The paragraph a passage stands in. */
export function paragraphOf(passage: Passage): Paragraph | undefined {
  return passage.source.article.paragraphs[passage.paragraph];
}

/** The passage of a sentence number. Throws when there is no such sentence. */
export function passageAt(index: PassageIndex, number: number): Passage {
  const at = sourceOf(index, number);
  const source = index.sources[at];
  const sentence = source?.article.sentences[number - (index.firstSentences[at] ?? 0)];
  if (source === undefined || sentence === undefined) throw new Error(`no sentence ${number} in the index`);
  return {
    source,
    start: sentence.start,
    end: sentence.end,
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    attributions: attributionsBySentence(source)[sentence.index] ?? [],
  };
}

/** The number of a passage in its index. */
export function numberOf(index: PassageIndex, passage: Passage): number {
  return (index.firstSentences[positionOf(index, passage.source)] ?? 0) + passage.sentence;
}

type Places = {
  readonly bySource: ReadonlyMap<ReadArticle, number>;
  readonly bySlug: ReadonlyMap<string, number>;
};

const places = new WeakMap<PassageIndex, Places>();

function placesOf(index: PassageIndex): Places {
  let known = places.get(index);
  if (known === undefined) {
    const bySource = new Map(index.sources.map((source, at) => [source, at]));
    const bySlug = new Map<string, number>();
    index.sources.forEach(({ article: { slug } }, at) => {
      if (!bySlug.has(slug)) bySlug.set(slug, at);
    });
    places.set(index, (known = { bySource, bySlug }));
  }
  return known;
}

/** Position in `sources` of an article; -1 where it is not of this library. */
export function positionOf(index: PassageIndex, source: ReadArticle): number {
  return placesOf(index).bySource.get(source) ?? -1;
}

/** Position in `sources` of the article a sentence number belongs to. */
export function sourceOf(index: PassageIndex, number: number): number {
  let low = 0;
  let high = index.sources.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((index.firstSentences[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}

const bySentence = new WeakMap<ReadArticle, readonly (readonly Attribution[])[]>();

/** The attributions that overlap each sentence of an article. */
function attributionsBySentence(source: ReadArticle): readonly (readonly Attribution[])[] {
  const known = bySentence.get(source);
  if (known !== undefined) return known;
  const { sentences } = source.article;
  const found: Attribution[][] = sentences.map(() => []);
  for (const attribution of source.speech.attributions) {
    const { quotation } = attribution;
    for (let at = firstEndingAfter(sentences, quotation.start); at < sentences.length; at++) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start >= quotation.end) break;
      if (overlaps(sentence, quotation)) found[at]?.push(attribution);
    }
  }
  bySentence.set(source, found);
  return found;
}

/** Whether a sentence, or the one before it in its article, holds one of some terms. */
export function nearbyHolds(index: PassageIndex, sentence: number, terms: readonly string[]): boolean {
  const first = index.firstSentences[sourceOf(index, sentence)] ?? 0;
  const from = Math.max(first, sentence - 1);
  return terms.some((term) => {
    const [start, end] = postingRange(index.postings, term, from, sentence + 1);
    return start < end;
  });
}
