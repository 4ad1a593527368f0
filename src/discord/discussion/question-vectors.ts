// How near the questions of a discussion are to one another by meaning: their vectors, in memory alone, and made again
// when they are needed.
import { LRUCache } from 'lru-cache';
import type { Discussion, Question } from '../../discussion/discussion.ts';
import type { Nearness } from '../../discussion/similar.ts';

/** A question's vector, of length 1; null where the models are off, or have no time. */
export type EncodeQuestion = (text: string) => Promise<Float32Array | null>;

export type QuestionVectors = {
  /** Makes the vector of a question that was just asked, so that nobody waits for it later. */
  expect(text: string): void;
  /** How near each question of a discussion is to one of them that waits for a decision; of others it is not known. */
  nearnessTo(question: Question, discussion: Discussion): Promise<Nearness>;
  /** Drops what is held in memory: what people asked. */
  forget(): void;
};

/** 6 MB of vectors, and the questions. */
const HELD = 4_000;
/** Made for one look at a question: after a start a long discussion is read in several. */
const MADE = 60;

const UNKNOWN: Nearness = () => null;

export function createQuestionVectors(encode: EncodeQuestion | undefined): QuestionVectors {
  if (encode === undefined) return { expect() {}, nearnessTo: async () => UNKNOWN, forget() {} };
  const held = new LRUCache<string, Float32Array>({ max: HELD });
  const making = new Map<string, Promise<Float32Array | null>>();
  const make = async (text: string): Promise<Float32Array | null> => {
    try {
      const made = await encode(text);
      if (made !== null) held.set(text, made);
      return made;
    } finally {
      making.delete(text);
    }
  };
  const vectorOf = async (text: string): Promise<Float32Array | null> => {
    const known = held.get(text) ?? making.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    making.set(text, made);
    return made;
  };
  return {
    expect: (text) => void vectorOf(text),
    async nearnessTo({ number, text, state }, { questions }) {
      const own = state === 'pending' ? await vectorOf(text) : null;
      if (own === null) return UNKNOWN;
      const others = questions.filter((other) => other.number !== number && COMPARED.has(other.state));
      // One after the other and the newest first: whoever asks something meanwhile waits for one of them at most.
      const lacking = others.filter((other) => !held.has(other.text)).slice(-MADE);
      for (const other of lacking.toReversed()) if ((await vectorOf(other.text)) === null) break;
      const vectors = new Map(others.map((other) => [other.number, held.get(other.text)]));
      return (other) => cosine(own, vectors.get(other));
    },
    forget: () => held.clear(),
  };
}

/** What is rejected, taken back or another question by now is not offered. */
const COMPARED: ReadonlySet<Question['state']> = new Set(['pending', 'approved', 'answered']);

function cosine(a: Float32Array, b: Float32Array | undefined): number | null {
  return b === undefined ? null : a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
