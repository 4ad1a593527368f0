// The thread that `readApart` starts: reads one file and says what came of it.
import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './read-apart.ts';
import type { Reading } from './source.ts';

const { kind, source } = workerData as Task;

parentPort?.postMessage(await read());

async function read(): Promise<Reading> {
  if (kind === 'html') return (await import('./read-html.ts')).readHtml(source);
  return (await import('./read-pdf.ts')).readPdf(source);
}
