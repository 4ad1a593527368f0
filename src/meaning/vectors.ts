// Sentences as vectors: how near a question is to each of them. Kept as whole numbers of one byte, which costs no accuracy
// that could be measured and a quarter of the room.

/** Numbers of a vector, and bytes that a kept one takes. */
export const SIZE = 384;

/** The vectors of some sentences in order, `SIZE` bytes each, and the length of each. */
export type SentenceVectors = { readonly bytes: Int8Array; readonly lengths: Float32Array };

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
  for (let place = 0; place < lengths.length; place++) {
    let sum = 0;
    for (let at = place * SIZE; at < (place + 1) * SIZE; at++) sum += (bytes[at] ?? 0) ** 2;
    lengths[place] = Math.sqrt(sum);
  }
  return { bytes, lengths };
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
