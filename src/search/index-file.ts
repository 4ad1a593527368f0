// A passage index as bytes and back, so that a large library need not be read again when the bot starts. The articles
// are kept elsewhere; what no longer fits them, or is not whole, is refused rather than searched.
import { crc32 } from 'node:zlib';
import type { Article } from '../article/article.ts';
import { slice } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { passageAt, type PassageIndex } from './passage-index.ts';
import type { ReadArticle } from './passage.ts';
import { postingRange } from './postings.ts';
import { groupByLength, type Vocabulary } from './vocabulary.ts';

/** An index file that cannot be used: why, and what to do. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError';

  constructor(why: string) {
    super(`the index ${why}; build it again from the articles`);
  }
}

// Written in the machine's own byte order, as are the arrays: on a machine of the other order it reads differently.
const MAGIC = 0x57_53_49_58;
const VERSION = 3;
/** Magic number, version, checksum of all that follows. */
const HEADER = 3;
/** Fingerprint of the sources, and how long each part is. */
const FACTS = 10;

/** The index without its articles. */
export function saveIndex({
  sources,
  firstSentences,
  paragraphs,
  postings,
  paragraphCounts,
  vocabulary,
  names,
}: PassageIndex): Uint8Array {
  // Sorted, as a vocabulary has them; beside each its number, and of the names their places among them.
  const termNumbers = new Uint32Array(vocabulary.terms.length);
  const namePlaces = new Uint32Array(names.size);
  let nameCount = 0;
  vocabulary.terms.forEach((term, at) => {
    termNumbers[at] = postings.vocabulary.get(term) ?? 0;
    if (names.has(term)) namePlaces[nameCount++] = at;
  });
  const terms = encode(vocabulary.terms);
  const words = encode([...vocabulary.byLength.values()].flatMap((group) => group.words));
  const numbers = [
    firstSentences,
    paragraphs,
    postings.starts,
    postings.sentences,
    paragraphCounts,
    termNumbers,
    namePlaces,
  ];
  const facts = Uint32Array.of(
    fingerprint(sources),
    ...numbers.map((part) => part.length),
    terms.length,
    words.length,
  );
  const parts = [facts, ...numbers, terms, words];
  const length = parts.reduce((sum, part) => sum + part.byteLength, HEADER * 4);
  // Every byte is written below.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  let at = HEADER * 4;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  new Uint32Array(bytes.buffer, 0, HEADER).set([MAGIC, VERSION, crc32(bytes.subarray(HEADER * 4))]);
  return bytes;
}

/**
 * The index of `sources` that `saveIndex` wrote; it keeps the bytes, which must not change any more. Throws
 * IndexFileError when it is not that, or not whole.
 */
export function loadIndex(bytes: Uint8Array, sources: readonly ReadArticle[]): PassageIndex {
  const parts = readParts(bytes, sources);
  const { firstSentences, paragraphs, starts, sentences, termNumbers, terms } = parts;
  const vocabulary = new Map<string, number>();
  terms.forEach((term, at) => vocabulary.set(term, termNumbers[at] ?? 0));
  const index: PassageIndex = {
    sources,
    firstSentences,
    paragraphs,
    postings: { size: paragraphs.length, vocabulary, starts, sentences },
    paragraphCounts: parts.paragraphCounts,
    vocabulary: vocabularyOf(terms, parts.words),
    names: new Set(Array.from(parts.namePlaces, (at) => terms[at] ?? '')),
  };
  if (!hasOurTerms(index)) throw new IndexFileError('was made when words were read differently');
  return index;
}

/** Words are read when the first misspelt one asks for them: most questions have none. */
function vocabularyOf(terms: readonly string[], words: Uint8Array): Vocabulary {
  let groups: Vocabulary['byLength'] | undefined;
  return {
    get byLength() {
      return (groups ??= groupByLength(decode(words)));
    },
    terms,
  };
}

function readParts(bytes: Uint8Array, sources: readonly ReadArticle[]) {
  if (bytes.length < (HEADER + FACTS) * 4) throw new IndexFileError('is cut short');
  let at = 0;
  // Copied only where they lie at an address that numbers may not have: copying takes as long as all the rest.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const numbers = (count: number): Uint32Array => {
    const part = new Uint32Array(buffer, byteOffset + at, count);
    at += count * 4;
    return part;
  };
  const rest = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  const [magic = 0, version = 0, checksum = 0] = numbers(HEADER);
  if (magic !== MAGIC) throw new IndexFileError('is no index of this program');
  if (version !== VERSION)
    throw new IndexFileError(`has format ${version}, which this version does not read (it reads ${VERSION})`);
  if (crc32(bytes.subarray(HEADER * 4)) !== checksum) throw new IndexFileError('is damaged or cut short');
  const [sourcesThen = 0, ...lengths] = numbers(FACTS);
  if (sourcesThen !== fingerprint(sources)) throw new IndexFileError('is that of other articles');
  const [firsts = 0, paragraphs = 0, starts = 0, sentences = 0, paragraphCounts = 0] = lengths;
  const [termNumbers = 0, namePlaces = 0, terms = 0, words = 0] = lengths.slice(5);
  return {
    firstSentences: numbers(firsts),
    paragraphs: numbers(paragraphs),
    starts: numbers(starts),
    sentences: numbers(sentences),
    paragraphCounts: numbers(paragraphCounts),
    termNumbers: numbers(termNumbers),
    namePlaces: numbers(namePlaces),
    terms: decode(rest(terms)),
    words: rest(words),
  };
}

/** Of the articles' text and where their sentences and paragraphs are: all that an index is made from. */
function fingerprint(sources: readonly ReadArticle[]): number {
  const sums = new Uint32Array(sources.length + 1);
  sums[0] = sources.length;
  sources.forEach(({ article }, at) => (sums[at + 1] = articleSum(article)));
  return crc32(new Uint8Array(sums.buffer));
}

/** Articles do not change, and a library is saved again for each that is added. */
const articleSums = new WeakMap<Article, number>();

function articleSum(article: Article): number {
  const known = articleSums.get(article);
  if (known !== undefined) return known;
  const places = new Uint32Array(article.sentences.length * 3);
  let at = 0;
  for (const { start, end, paragraph } of article.sentences) {
    places[at++] = start;
    places[at++] = end;
    places[at++] = paragraph;
  }
  const sum = crc32(new Uint8Array(places.buffer), textSum(article.body));
  articleSums.set(article, sum);
  return sum;
}

const piece = Buffer.alloc(64 * 1024);

/** Of UTF-16, as strings are kept; piece by piece, since a buffer for each text takes several times as long. */
function textSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += piece.length / 2) {
    const length = piece.write(text.slice(at, at + piece.length / 2), 'utf16le');
    sum = crc32(piece.subarray(0, length), sum);
  }
  return sum;
}

const SAMPLE = 64;

/** Whether sentences from all over the library hold their terms as they would be read today. */
function hasOurTerms(index: PassageIndex): boolean {
  const { postings } = index;
  const step = Math.max(1, Math.floor(postings.size / SAMPLE));
  for (let number = 0; number < postings.size; number += step) {
    const passage = passageAt(index, number);
    for (const { term } of tokenize(slice(passage.source.article.body, passage))) {
      const [start, end] = postingRange(postings, term, number, number + 1);
      if (start === end) return false;
    }
  }
  return true;
}

// No word holds a line break.
function encode(words: readonly string[]): Uint8Array {
  return Buffer.from(words.join('\n'));
}

function decode(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return text === '' ? [] : text.split('\n');
}
