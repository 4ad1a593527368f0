// The thread in which the models run: one job at a time, answered by its number.
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, JobAnswer } from './jobs.ts';
import { sentenceWindows } from './model-input.ts';
import { loadModels, type Models } from './models.ts';
import { packVectors } from './vectors.ts';

const port = parentPort;
if (port === null) throw new Error('meaning/worker.ts is for a thread of its own');

async function run(models: Models, job: Job): Promise<JobAnswer['value']> {
  switch (job.kind) {
    case 'encode-question':
      return models.encodeQuestion(job.asked);
    case 'windows':
      return sentenceWindows(models.pieces, job.sentences);
    case 'encode-window':
      return packVectors(await models.encodeWindow(job.window));
    case 'read':
      return models.read(job.asked, job.pair);
  }
}

const { folder, threads } = workerData as { readonly folder: string; readonly threads: number };
const models = await loadModels(new URL(folder), threads);
port.on('message', async (message: 'close' | { readonly number: number; readonly job: Job }) => {
  // Between two jobs: a thread that is ended while a model runs takes the process with it.
  if (message === 'close') return port.close();
  const { number, job } = message;
  try {
    port.postMessage({ number, value: await run(models, job) } satisfies JobAnswer);
  } catch (error) {
    port.postMessage({ number, value: null, error: String(error) } satisfies JobAnswer);
  }
});
port.postMessage('ready');
