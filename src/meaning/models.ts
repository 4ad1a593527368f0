// The two models as functions from words to numbers. For a thread of their own: running one holds up everything else.
import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import {
  type AskedQuestion,
  type PairInput,
  pairInput,
  questionInput,
  type SentenceWindow,
} from './model-input.ts';
import { loadPieces, type PieceIds } from './tokens.ts';
import { SIZE, unitVector } from './vectors.ts';

export type Models = {
  readonly pieces: PieceIds;
  /** Of length 1. */
  encodeQuestion(asked: AskedQuestion): Promise<Float32Array>;
  /** Of each sentence of a window, in order; each of length 1. */
  encodeWindow(window: SentenceWindow): Promise<Float32Array[]>;
  /** A logit: above 0, the sentence answers rather than not. */
  read(asked: AskedQuestion, pair: { readonly sentence: string; readonly before: string }): Promise<number>;
};

/** Loads both models from `folder`. Throws where a file is missing or the runtime does not work on this machine. */
export async function loadModels(folder: URL, threads: number): Promise<Models> {
  const load = async (file: string): Promise<InferenceSession> =>
    InferenceSession.create(new Uint8Array(await readFile(new URL(file, folder))), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
    });
  const pieces = loadPieces(folder);
  const [encoder, reader] = [await load('encoder.onnx'), await load('reader.onnx')];
  // One text at a time: int8 models take their scale from all that they read together, so that in company the same
  // text would have other numbers.
  const hiddenOf = async (ids: readonly number[]): Promise<Float32Array> =>
    numbersOf(
      (await encoder.run({ input_ids: row(ids), attention_mask: row(ids.map(() => 1)) }))[
        'last_hidden_state'
      ],
    );
  return {
    pieces,
    async encodeQuestion(asked) {
      const ids = questionInput(pieces, asked);
      return unitVector(meanOf(await hiddenOf(ids), 0, ids.length));
    },
    async encodeWindow({ ids, sentences }) {
      const hidden = await hiddenOf(ids);
      return sentences.map(({ from, to }) => unitVector(meanOf(hidden, from, Math.max(to, from + 1))));
    },
    async read(asked, pair) {
      const { ids, segments }: PairInput = pairInput(pieces, asked, pair);
      const output = await reader.run({
        input_ids: row(ids),
        attention_mask: row(ids.map(() => 1)),
        token_type_ids: row(segments),
      });
      return numbersOf(output['score'])[0] ?? 0;
    },
  };
}

function row(numbers: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
}

function numbersOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array))
    throw new Error('the model gives no numbers of the kind expected');
  return tensor.data;
}

/** The mean of the token vectors `from` up to `to`. */
function meanOf(hidden: Float32Array, from: number, to: number): Float32Array {
  const mean = new Float32Array(SIZE);
  for (let token = from; token < to; token++)
    for (let at = 0; at < SIZE; at++) mean[at] = (mean[at] ?? 0) + (hidden[token * SIZE + at] ?? 0);
  return mean;
}
