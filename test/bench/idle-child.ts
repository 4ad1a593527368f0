// A process that does nothing but wake up and look at the clock: how late it does is the machine's doing.
import { waitsOf } from './measure.ts';

const EVERY_MS = 10;

const late: number[] = [];
let before = performance.now();
const waking = setInterval(() => {
  const now = performance.now();
  late.push(Math.max(0, now - before - EVERY_MS));
  before = now;
}, EVERY_MS);
process.once('message', () => {
  clearInterval(waking);
  process.send?.(waitsOf(late), () => process.disconnect());
});
process.once('disconnect', () => clearInterval(waking));
