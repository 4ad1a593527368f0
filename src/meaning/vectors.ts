// Sentences as vectors: how near a question is to each of them. Kept as whole numbers of one byte, which costs no accuracy
// that could be measured and a quarter of the room.

/** Numbers of a vector, and bytes that a kept one takes. */
export const SIZE = 384;

/** Bytes that the signs of a vector's numbers take. */
export const SIGN_BYTES = SIZE / 8;

/** Bytes that a sentence takes in memory. */
export const BYTES_PER_SENTENCE = SIZE + SIGN_BYTES + 4;

/**
 * The vectors of some sentences in order, `SIZE` bytes each, the length of each, and its signs: a bit for each number, the
 * first of eight the lowest, set where the number is below 0.
 */
export type SentenceVectors = {
  readonly bytes: Int8Array;
  readonly lengths: Float32Array;
  readonly signs: Uint8Array;
};

/** Vectors in bytes: each scaled so that its largest number is ±127. */
export function packVectors(vectors: readonly Float32Array[]): Int8Array {
  const bytes = new Int8Array(vectors.length * SIZE);
  vectors.forEach((vector, place) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest === 0 ? 0 : 127 / largest;
    for (let at = 0; at < SIZE; at++) bytes[place * SIZE + at] = Math.round((vector[at] ?? 0) * scale);
  });
  return bytes;
}

export function sentenceVectors(bytes: Int8Array): SentenceVectors {
  const lengths = new Float32Array(bytes.length / SIZE);
  const signs = new Uint8Array(bytes.length / 8);
  let at = 0;
  for (let place = 0; place < lengths.length; place++) {
    let sum = 0;
    for (const end = at + SIZE; at < end; at += 8) {
      let eight = 0;
      for (let bit = 0; bit < 8; bit++) {
        const number = bytes[at + bit] ?? 0;
        sum += number * number;
        // The highest of 32 bits is that of the sign.
        eight |= (number >>> 31) << bit;
      }
      signs[at / 8] = eight;
    }
    lengths[place] = Math.sqrt(sum);
  }
  return { bytes, lengths, signs };
}

/** Cosine of a question's vector (of length 1) with a sentence's, from -1 to 1; 0 for a sentence without words. */
export function similarity(
  question: Float32Array,
  { bytes, lengths }: SentenceVectors,
  sentence: number,
): number {
  let sum = 0;
  const from = sentence * SIZE;
  for (let at = 0; at < SIZE; at++) sum += (question[at] ?? 0) * (bytes[from + at] ?? 0);
  const length = lengths[sentence] ?? 0;
  return length === 0 ? 0 : sum / length;
}

/** The vector at length 1, in place. */
export function unitVector(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (length > 0) for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
