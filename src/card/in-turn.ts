// Pictures are painted a few at a time.

/** How many are painted at once: a canvas takes up to 6 MB until its picture is made, and the threads that make it are few. */
const AT_ONCE = 2;
const turns: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
let next = 0;

export function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
  const turn = next++ % AT_ONCE;
  const done = (turns[turn] ?? Promise.resolve()).then(run);
  turns[turn] = done.catch(() => {});
  return done;
}
