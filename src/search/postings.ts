// Which sentences hold which term: a sorted list of sentence numbers per term, packed into two typed arrays.

export type Postings = {
  readonly size: number;
  /** Term → its number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The sentences of term t are `sentences[starts[t]]` up to `sentences[starts[t + 1]]`, ascending. */
  readonly starts: Uint32Array;
  readonly sentences: Uint32Array;
};

/** The number of a term, given to it when it is met for the first time. */
export function numberTerm(vocabulary: Map<string, number>, term: string): number {
  let number = vocabulary.get(term);
  if (number === undefined) vocabulary.set(term, (number = vocabulary.size));
  return number;
}

/**
 * Postings of `size` sentences; `termsOf` gives the numbers of the terms of one, each as often as it stands there, and
 * may add to the vocabulary.
 */
export function buildPostings(
  size: number,
  vocabulary: ReadonlyMap<string, number>,
  termsOf: (sentence: number) => readonly number[],
): Postings {
  const counts: number[] = [];
  /** By term: the last sentence that was seen to hold it. */
  const last: number[] = [];
  const ends = new Uint32Array(size);
  let stream = new Uint32Array(1024);
  let length = 0;
  for (let sentence = 0; sentence < size; sentence++) {
    for (const number of termsOf(sentence)) {
      if (last[number] === sentence) continue;
      last[number] = sentence;
      counts[number] = (counts[number] ?? 0) + 1;
      if (length === stream.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(stream);
        stream = longer;
      }
      stream[length++] = number;
    }
    ends[sentence] = length;
  }
  return { size, vocabulary, ...invert(stream, ends, counts) };
}

/** The part of a term's postings that lies in sentences `from` up to `to`, as positions in `postings.sentences`. */
export function postingRange(postings: Postings, term: string, from: number, to: number): [number, number] {
  const number = postings.vocabulary.get(term);
  if (number === undefined) return [0, 0];
  const start = postings.starts[number] ?? 0;
  const end = postings.starts[number + 1] ?? 0;
  if (from === 0 && to === postings.size) return [start, end];
  return [lowerBound(postings.sentences, from, start, end), lowerBound(postings.sentences, to, start, end)];
}

/** A counting sort of the terms in reading order into sentences by term. */
function invert(
  stream: Uint32Array,
  ends: Uint32Array,
  counts: readonly number[],
): { starts: Uint32Array; sentences: Uint32Array } {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, term) => (starts[term + 1] = (starts[term] ?? 0) + count));
  const next = starts.slice();
  const sentences = new Uint32Array(starts.at(-1) ?? 0);
  let at = 0;
  for (let sentence = 0; sentence < ends.length; sentence++) {
    const end = ends[sentence] ?? 0;
    for (; at < end; at++) {
      const term = stream[at] ?? 0;
      const place = next[term] ?? 0;
      sentences[place] = sentence;
      next[term] = place + 1;
    }
  }
  return { starts, sentences };
}

/** The first position between `from` and `to` whose value is at least this; `to` where there is none. */
export function lowerBound(sorted: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
