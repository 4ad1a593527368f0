import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startMeaning } from '../../src/meaning/meaning.ts';
import { modelFolder } from '../../src/meaning/model-version.ts';
import { loadPieces } from '../../src/meaning/tokens.ts';
import { sentenceVectors, similarity, SIZE } from '../../src/meaning/vectors.ts';

// What Python makes of the same texts with the same files: written by `src/meaning/training/record.py`.
const recorded = z
  .object({
    tokens: z.array(z.tuple([z.string(), z.array(z.number())])),
    text: z.array(z.tuple([z.string(), z.string()])),
    questions: z.array(z.object({ question: z.string(), after: z.array(z.string()), vector: z.string() })),
    pairs: z.array(
      z.object({
        question: z.string(),
        after: z.array(z.string()),
        sentence: z.string(),
        before: z.string(),
        score: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')));

const meaning = startMeaning();
afterAll(() => meaning.close());

const bytesOf = (base64: string): Int8Array => new Int8Array(Buffer.from(base64, 'base64'));

describe('the models in the bot and in Python', () => {
  it('cut 2,000 strings into the same word pieces', () => {
    const pieces = loadPieces(modelFolder());
    expect(recorded.tokens.length).toBeGreaterThanOrEqual(2_000);
    const different = recorded.tokens.filter(([text, ids]) => pieces(text).join() !== ids.join());
    expect(different.map(([text]) => text)).toEqual([]);
  });

  it('give the same vectors to sentences and to questions behind others', async () => {
    const bytes = await meaning.encodeSentences(recorded.text.map(([sentence]) => sentence));
    const known = sentenceVectors(bytes ?? new Int8Array());
    const cosines = recorded.text.map(([, vector], at) =>
      cosine(vector, known.bytes.subarray(at * SIZE, (at + 1) * SIZE)),
    );
    for (const { question, after, vector } of recorded.questions) {
      const own = await meaning.encodeQuestion({ question, after });
      cosines.push(own === null ? 0 : similarity(own, sentenceVectors(bytesOf(vector)), 0));
    }
    expect(cosines.length).toBeGreaterThanOrEqual(50);
    // The two runtimes round differently; what differs in a byte is another text's vector by far less than this.
    expect(Math.min(...cosines)).toBeGreaterThan(0.999);
  });

  it('read 50 pairs alike', async () => {
    const apart = [];
    for (const { question, after, score, ...pair } of recorded.pairs) {
      const [own] = (await meaning.readPairs({ question, after }, [pair], Infinity)) ?? [];
      apart.push(Math.abs((own ?? Infinity) - score));
    }
    expect(apart.length).toBeGreaterThanOrEqual(50);
    expect(Math.max(...apart)).toBeLessThan(0.15);
  });
});

function cosine(base64: string, own: Int8Array): number {
  const length = Math.hypot(...own);
  return similarity(
    Float32Array.from(own, (value) => value / length),
    sentenceVectors(bytesOf(base64)),
    0,
  );
}
