// Chance that can be repeated: the same seed gives the same library, the same questions and the same figures.

export type Random = () => number;

/** Numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<Value>(random: Random, list: readonly Value[]): Value {
  const value = list[below(random, list.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Ranks 0 up to `count` by the law of Zipf and Mandelbrot: 1 / (rank + shift) ^ exponent. */
export function zipf(count: number, exponent: number, shift: number): (random: Random) => number {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) upTo[rank] = sum += 1 / (rank + 1 + shift) ** exponent;
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
