// What is looked up at most so often and for so long, however many ask.
import { soon } from '../discord/soon.ts';

/**
 * The outcome of `look`, remembered for `keptMs`; null where it failed or took longer than `patienceMs`. Everybody who
 * asks meanwhile waits for the same look, and another is not begun while one that took too long goes on.
 */
export function remembered<Value>(
  look: () => Promise<Value>,
  keptMs: number,
  patienceMs: number,
): () => Promise<Value | null> {
  let running: Promise<Value | null> | null = null;
  let last: { readonly at: number; readonly value: Value | null } | null = null;
  return async () => {
    if (last !== null && performance.now() - last.at < keptMs) return last.value;
    running ??= look().then(
      (value) => ended(value),
      () => ended(null),
    );
    return soon(running, patienceMs);
  };
  function ended(value: Value | null): Value | null {
    last = { at: performance.now(), value };
    running = null;
    return value;
  }
}
