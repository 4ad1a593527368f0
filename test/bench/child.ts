// Work in a process of its own, ended when it takes too long.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'late'; readonly limitMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

export type ChildLimits = { readonly limitMs: number; readonly heapMb: number };

/** Hands a task to `file`, a module beside this one that calls `answerParent`. */
export function inChild<Value>(
  file: string,
  task: object,
  { limitMs, heapMb }: ChildLimits,
): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
      execArgv: ['--expose-gc', `--max-old-space-size=${heapMb}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk) => (complaint = `${complaint}${String(chunk)}`.slice(-4000)));
    const timer = setTimeout(() => {
      resolve({ kind: 'late', limitMs });
      child.kill('SIGKILL');
    }, limitMs);
    child.on('message', (value) => resolve({ kind: 'done', value: value as Value }));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const reason = /out of memory/i.test(complaint) ? 'out of memory' : complaint.trim();
      resolve({ kind: 'failed', reason: reason === '' ? `ended with ${signal ?? code}` : reason });
    });
    child.send(task);
  });
}

/** The child's side: one task in, one value out. */
export async function answerParent<Task, Value>(work: (task: Task) => Value | Promise<Value>): Promise<void> {
  const task = await new Promise<Task>((resolve) => process.once('message', (task) => resolve(task as Task)));
  const value = await work(task);
  await new Promise<void>((resolve) => process.send?.(value, () => resolve()));
  process.disconnect?.();
}
