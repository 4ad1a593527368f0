// How much memory a thread may have that reads what strangers handed over.
import { totalmem } from 'node:os';

/** A quarter, so that two threads and the bot itself fit. */
const SHARE = 4;
const LEAST_MEGABYTES = 64;

/** At most `most` megabytes, and less on a small machine or in a container that is given little. */
export function roomFor(most: number, memoryBytes = ownMemory()): number {
  return Math.min(most, Math.max(LEAST_MEGABYTES, Math.floor(memoryBytes / SHARE / 2 ** 20)));
}

function ownMemory(): number {
  // 0 or more than there is where nothing is limited.
  return Math.min(process.constrainedMemory() || Infinity, totalmem());
}
